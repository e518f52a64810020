import Domain

/// What `regenerate --json` says.
struct RegenerationDocument: Codable, Sendable {
    /// Whether nothing was written.
    var dryRun: Bool
    /// In the order in which they were asked for.
    var invoices: [Invoice]
    /// What else a person should know; absent where there is nothing to say.
    var notices: [String]?

    /// An invoice that was produced again.
    struct Invoice: Codable, Sendable {
        var invoiceNumber: String
        /// From 1.
        var revision: Int
        /// Whether the revision was issued just now, or would be without a dry run.
        var newRevision: Bool
        /// The PO decision of the revision before.
        var before: Decision
        /// The PO decision of this revision.
        var now: Decision
        /// The PO decision as it is today; absent where it was not taken again: of an earlier revision, and of use.
        var today: Decision?
        /// The paths of the files written; none in a dry run.
        var files: [String]

        init(_ invoice: RegeneratedInvoice) {
            invoiceNumber = invoice.number
            (revision, newRevision) = (invoice.revision, invoice.isNewRevision)
            (before, now) = (Decision(invoice.before), Decision(invoice.now))
            today = invoice.today.map(Decision.init)
            files = invoice.files
        }
    }

    /// Whether a PO number is on an invoice.
    struct Decision: Codable, Sendable {
        /// The rule that decided.
        var rule: String
        /// Whether the number asked for is on the invoice.
        var numberOnInvoice: Bool
        /// The number on the invoice; absent where there is none.
        var purchaseOrderNumber: String?
        /// The line of the buyer's PO on the invoice; absent where none comes with the number.
        var purchaseOrderLine: String?
        /// A number that was asked for and is not on the invoice; else absent.
        var requestedNumber: String?

        init(_ decision: PurchaseOrderDecision) {
            rule = decision.rule.rawValue
            purchaseOrderNumber = decision.numberOnInvoice?.string
            numberOnInvoice = purchaseOrderNumber != nil
            purchaseOrderLine = decision.lineOnInvoice?.string
            requestedNumber = numberOnInvoice ? nil : decision.requested?.number.string
        }
    }

    init(_ report: RegenerationReport) {
        dryRun = report.isDryRun
        invoices = report.invoices.map(Invoice.init)
        notices = report.notices.isEmpty ? nil : report.notices
    }
}

extension RegenerationReport {
    public var json: any Encodable { RegenerationDocument(self) }
}
