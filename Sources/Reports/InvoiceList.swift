public import Domain
public import Ledger

/// Issued invoices and credit notes in a list.
public struct InvoiceList: TableReport, Sendable {
    let invoices: [Ledger.ListedInvoice]

    /// What to do about those that are refused and wait, by their numbers.
    let advices: [Text: RefusalAdvice]

    /// Names that were asked about and the ledger does not have; a line each.
    public var notices: [String] = []

    /// Invoices and credit notes in the order in which they were issued, with advice on those that are refused.
    public init(_ invoices: [Ledger.ListedInvoice], _ advices: [Text: RefusalAdvice] = [:]) {
        (self.invoices, self.advices) = (invoices, advices)
    }

    public func answer(width: Int) -> Answer {
        let (notes, credits) = (invoices.count { $0.creditedInvoice != nil }, invoices.contains(where: \.isAboutCredit))
        let answers = invoices.contains { $0.answer != nil }
        var table = TextTable(
            [
                TextTable.Column(title: notes > 0 ? "invoice or credit note" : "invoice"),
                TextTable.Column(title: "issued on"),
                TextTable.Column(title: "account", canBeCut: true),
                TextTable.Column(title: "subscription", canBeCut: true),
                TextTable.Column(title: "total", isNumber: true),
                TextTable.Column(title: ""),
                TextTable.Column(title: "PO number", canBeCut: true),
                TextTable.Column(title: "rule"),
            ] + (credits ? [TextTable.Column(title: "credits")] : [])
                + (answers ? [TextTable.Column(title: "answer"), TextTable.Column(title: "of")] : [])
        )
        for invoice in invoices {
            let more = invoice.subscriptions.count - 1
            table.add(
                [
                    invoice.number.string + (invoice.revision > 1 ? " r\(invoice.revision)" : ""),
                    invoice.businessDate.description, invoice.account.string,
                    (invoice.subscriptions.first?.string ?? "") + (more > 0 ? " and \(more) more" : ""),
                    invoice.total.description, invoice.total.currency.code,
                    Self.number(invoice.decision), invoice.decision.rule.rawValue,
                ] + (credits ? [Self.credit(invoice)] : [])
                    + (answers
                        ? [
                            invoice.answer?.answer.status.rawValue ?? "",
                            invoice.answer.map { "\($0.answer.at.date)" } ?? "",
                        ] : [])
            )
        }
        let without = invoices.count { $0.creditedInvoice == nil && $0.decision.refusedNumber != nil }
        let title =
            Summary.count(invoices.count - notes, "invoice")
            + (notes > 0 ? ", \(Summary.count(notes, "credit note"))" : "")
            + (without > 0 ? ", \(without) without the PO number that was asked for" : "")
        return .text(([title] + (invoices.isEmpty ? [] : table.lines(width: width)) + refusals).joined(separator: "\n"))
    }

    /// The refusals that wait, with what to do about the first few.
    private var refusals: [String] {
        let waiting = invoices.compactMap(\.answer).filter(\.isWaiting)
        guard !waiting.isEmpty else { return [] }
        let more = waiting.count - AnswerSummary.mostShown
        return ["", "refused, and nothing done about it yet"]
            + waiting.prefix(AnswerSummary.mostShown).flatMap {
                AnswerSummary.lines(of: $0, advices[$0.answer.document])
            }
            + (more > 0 ? ["  and \(more) more; --csv and --json have all of them"] : [])
    }

    /// The number on the invoice, or the one that was asked for and is not on it.
    private static func number(_ decision: PurchaseOrderDecision) -> String {
        decision.numberOnInvoice?.string ?? decision.refusedNumber.map { "not \($0.number)" } ?? "none"
    }

    /// Of a credit note what it credits, of an invoice what is credited of it, tax included.
    private static func credit(_ invoice: Ledger.ListedInvoice) -> String {
        if let of = invoice.creditedInvoice { return "of \(of)" }
        return invoice.credited.map { $0.total == invoice.total ? "all credited" : "\($0.total) credited" } ?? ""
    }

    public var csv: [UInt8] {
        // The last columns are there where an invoice has a line, or a tax in the seller's currency.
        let hasLines = invoices.contains { $0.decision.lineOnInvoice != nil }
        let hasTaxes = invoices.contains { $0.accountingTax != nil }
        let hasAnswers = invoices.contains { $0.answer != nil }
        let rows = invoices.map { invoice in
            let document = InvoiceListDocument.Invoice(invoice, advices[invoice.number])
            return [
                document.invoiceNumber, String(document.revision), document.businessDate, document.paymentDueOn,
                document.kind, document.accountId, document.subscriptionIds.joined(separator: " "), document.currency,
                document.net, document.tax, document.total, document.numberOnInvoice ? "yes" : "no",
                document.purchaseOrderNumber ?? "", document.requestedNumber ?? "", document.rule,
                document.payerAccountId ?? "", document.documentType, document.creditedInvoiceNumber ?? "",
                document.creditedNet ?? "", document.creditedTax ?? "", document.creditedTotal ?? "",
            ] + (hasLines ? [document.purchaseOrderLine ?? ""] : []) + (hasTaxes ? document.accounting : [])
                + (hasAnswers ? document.answered(invoice.answer) : [])
        }
        let columns =
            Self.columns + (hasLines ? [Self.lineColumn] : []) + (hasTaxes ? Self.taxColumns : [])
            + (hasAnswers ? Self.answerColumns : [])
        return ([columns.map(\.name)] + rows).reduce(into: []) { CSVText.append(spreadsheetRow: $1, to: &$0) }
    }
}

extension InvoiceListDocument.Invoice {
    /// The cells of what the receiver says.
    fileprivate func answered(_ recorded: Ledger.RecordedAnswer?) -> [String] {
        guard let answer, let recorded else { return ["", "", "", "", ""] }
        return [
            answer.status, answer.at, recorded.answer.reasonText, answer.waiting ? "yes" : "no", answer.command ?? "",
        ]
    }

    /// The cells of the tax in the seller's currency.
    fileprivate var accounting: [String] {
        [accountingTax, taxCurrency, exchangeRate, rateValidOn].map { $0 ?? "" }
    }
}

extension Ledger.ListedInvoice {
    /// Whether it is a credit note, or an invoice that was credited.
    fileprivate var isAboutCredit: Bool { creditedInvoice != nil || credited != nil }
}
