import Domain
import Ledger

extension HandMade {
    /// An invoice or credit note as a night issues it.
    static func issued(_ draft: DraftInvoice, _ sequence: Int64) -> IssuedInvoice {
        let number = InvoiceNumber(prefix: "T", year: 2026, sequence: sequence)
        return IssuedInvoice(draft, number: number, issuer: SharedIssuer(issuer))
    }

    static func issued(_ note: CreditNote, _ sequence: Int64) -> IssuedInvoice {
        let number = InvoiceNumber(prefix: "CN", year: 2026, sequence: sequence, series: .creditNotes)
        return IssuedInvoice(note, number: number, issuer: SharedIssuer(issuer))
    }
}
