public import Ledger
public import Reports

/// Lists the invoices that were issued, in the order in which they were.
public struct ListInvoices: Operation {
    public var ledger: String
    /// Which of them.
    public var conditions = Ledger.InvoiceConditions()

    /// All invoices of a ledger; set conditions to list fewer.
    public init(ledger: String) {
        self.ledger = ledger
    }

    public func perform() throws -> InvoiceList {
        if let since = conditions.since, let until = conditions.until, until < since {
            throw CommandFailure(.usage, "--until \(until) is before --since \(since)")
        }
        let ledger = try Ledger.reading(ledger)
        let invoices = try ledger.invoices(conditions)
        return InvoiceList(invoices, try RefusalAdvice.advices(about: invoices.compactMap(\.answer), ledger))
    }
}
