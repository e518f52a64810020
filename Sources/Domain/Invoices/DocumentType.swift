/// What a document is (BT-3).
public enum DocumentType: String, CaseIterable, Sendable {
    /// UNCL 1001 code 380.
    case invoice
    /// UNCL 1001 code 381; what it gives back is written without a minus.
    case creditNote = "credit-note"
}
