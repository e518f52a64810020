/// A fact whose row never became part of an agreement: it is rejected, or waits for the rejected row of its
/// subscription. It is counted, not summed.
public struct SetAsideFact: Hashable, Sendable {
    /// The kind of charge that would have billed it.
    public var kind: ChargeCode
    /// As far as the row tells it.
    public var subscription: Text?
    /// The charge date of a scheduled payment, as far as the row tells it.
    public var chargeOn: CivilDate?
    /// The id of a usage record, as far as the row tells it.
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
