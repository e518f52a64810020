/// A request, after checkout, for another PO number, or for none, on one charge or on all charges from a day on.
public struct ChangeRequest: Hashable, Codable, Sendable {
    public var id: Text
    /// The charge by its charge date; nil: every charge due on or after `requestedOn`.
    public var chargeOn: CivilDate?
    /// The requested number; nil: the number is withdrawn, and no other one is asked for.
    public var newNumber: Text?
    /// The line of the PO of that number, trimmed; nil: none.
    public var newLine: Text?
    /// The request takes effect on this day.
    public var requestedOn: CivilDate
    public var reason: Text

    /// A request for another number, or for none.
    public init(
        id: Text,
        chargeOn: CivilDate?,
        newNumber: Text?,
        newLine: Text? = nil,
        requestedOn: CivilDate,
        reason: Text
    ) {
        self.id = id
        self.chargeOn = chargeOn
        self.newNumber = newNumber
        self.newLine = newLine
        self.requestedOn = requestedOn
        self.reason = reason
    }
}
