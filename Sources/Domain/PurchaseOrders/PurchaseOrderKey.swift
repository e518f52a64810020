/// What identifies a purchase order: the same number under two payers is two POs.
public struct PurchaseOrderKey: Hashable, Comparable, Codable, Sendable {
    public var payer: Text
    public var number: Text

    /// A number under a payer, the number trimmed.
    public init(payer: Text, number: Text) {
        self.payer = payer
        self.number = number
    }

    public static func < (one: PurchaseOrderKey, other: PurchaseOrderKey) -> Bool {
        let payers = one.payer.compared(to: other.payer)
        return payers == 0 ? one.number < other.number : payers < 0
    }
}
