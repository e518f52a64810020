/// What the PO book made of a charge that asked it: its line item, but for what the charge itself tells.
///
/// A night keeps one for each charge with a PO number until its rows are written, so it is small.
public struct LineItemEntry: Hashable, Codable, Sendable {
    /// The state in which the book found the PO; nil: it made a new one.
    public var found: PurchaseOrderState?
    /// The number of the line item within its PO, from 1.
    public var number: Int32
    /// What the charge did to the PO.
    public var effect: LineItemEffect

    /// A line item of a PO that was found in a state.
    public init(found: PurchaseOrderState?, number: Int32, effect: LineItemEffect) {
        (self.found, self.number, self.effect) = (found, number, effect)
    }
}
