import Domain
import Ledger

/// A credit note with the invoice that it credits, and who asked for it.
struct CreditDocument: Codable, Sendable {
    /// The number of the credit note.
    var creditNoteNumber: String
    /// The night that issued it.
    var businessDate: String
    var creditedInvoiceNumber: String
    /// The line of the invoice that it was asked for, from 1; absent: the invoice as a whole.
    var line: Int?
    /// What it gives back, above zero.
    var net: String
    var tax: String
    var total: String
    var reason: String
    /// Who asked: `export`, `operator` or `correction`.
    var source: String
    /// The row of `credits.csv` that asked; absent where none did.
    var creditId: String?
    /// The operator who asked, and when; absent where none did.
    var requestedBy: String?
    var requestedAt: String?

    init(_ credit: Ledger.RecordedCredit) {
        creditNoteNumber = credit.number.string
        businessDate = credit.businessDate.description
        creditedInvoiceNumber = credit.invoice.string
        line = credit.line
        (net, tax, total) = (credit.net.description, credit.tax.description, credit.total.description)
        reason = credit.reason.string
        switch credit.source {
        case .export(let id): (source, creditId) = ("export", id.string)
        case .operator(let note): (source, requestedBy, requestedAt) = ("operator", note?.name.string, note?.time)
        case .correction: source = "correction"
        }
    }
}
