/// The ledger's number of a charge that was billed; nothing else is meant by it.
public struct ChargeReference: Hashable, Codable, Sendable {
    public let id: Int64

    /// The charge with a number.
    public init(id: Int64) {
        self.id = id
    }
}
