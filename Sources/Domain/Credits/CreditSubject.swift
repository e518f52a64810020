/// What a number names that a credit asks for.
public enum CreditSubject: Hashable, Sendable {
    case invoice(CreditableInvoice)
    /// A credit note, which is never credited.
    case creditNote
}
