/// What a document is (BT-3).
public enum DocumentType: String, CaseIterable, Codable, Sendable {
    /// UNCL 1001 code 380.
    case invoice
    /// UNCL 1001 code 381; the credited amounts are written without a minus.
    case creditNote = "credit-note"
}
