import Domain
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

    /// Names of conditions that the ledger does not have: a list is empty for a name that was mistyped, too.
    private func unknownNames(_ ledger: Ledger) throws -> [String] {
        let names: [(Ledger.NameKind, Text?)] = [
            (.account, conditions.account), (.subscription, conditions.subscription),
            (.purchaseOrder, conditions.purchaseOrderNumber),
        ]
        return try names.compactMap { kind, name in try name.flatMap { try UnknownName.notice($0, kind, ledger) } }
    }

    public func perform() throws -> InvoiceList {
        if let since = conditions.since, let until = conditions.until, until < since {
            throw CommandFailure(.usage, "--until \(until) is before --since \(since)")
        }
        let ledger = try Ledger.reading(ledger)
        let invoices = try ledger.invoices(conditions)
        var list = InvoiceList(invoices, try RefusalAdvice.advices(about: invoices.compactMap(\.answer), ledger))
        if invoices.isEmpty { list.notices = try unknownNames(ledger) }
        return list
    }
}
