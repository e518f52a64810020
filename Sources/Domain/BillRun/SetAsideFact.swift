/// A fact whose row never became part of an agreement: it is rejected, or held because its subscription's row is
/// rejected. It is counted, not summed.
public struct SetAsideFact: Hashable, Sendable {
    /// The kind of charge that would have billed it.
    public var kind: ChargeCode
    /// The subscription; nil where the row cannot be read that far.
    public var subscription: Text?
    /// The charge date of a scheduled payment; nil where the row cannot be read that far.
    public var chargeOn: CivilDate?
    /// The id of a usage record; nil where the row cannot be read that far.
    public var record: Text?
    /// `rejected` or `held`.
    public var disposition: Disposition
    /// The finding that set it aside.
    public var cause: Hold

    /// A fact that is rejected or held.
    public init(
        kind: ChargeCode,
        subscription: Text?,
        chargeOn: CivilDate? = nil,
        record: Text? = nil,
        disposition: Disposition,
        cause: Hold
    ) {
        self.kind = kind
        self.subscription = subscription
        self.chargeOn = chargeOn
        self.record = record
        self.disposition = disposition
        self.cause = cause
    }
}
