public import Domain

/// What an operator's act did to a PO.
public struct PurchaseOrderActReport: Report {
    public let key: PurchaseOrderKey
    /// After "purchase order 4711 of payer".
    public let words: String
    /// Whether anything changed.
    public let isChanged: Bool

    /// What became of a PO.
    public init(_ key: PurchaseOrderKey, words: String, isChanged: Bool) {
        (self.key, self.words, self.isChanged) = (key, words, isChanged)
    }

    public func answer(width: Int) -> Answer {
        let (number, payer) = (DisplayText.text(key.number), DisplayText.text(key.payer))
        return .text("purchase order \(number) of \(payer) \(DisplayText.text(words))")
    }
}
