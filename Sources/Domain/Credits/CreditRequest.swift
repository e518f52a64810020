/// A wish to give back a part of what an invoice billed.
public struct CreditRequest: Hashable, Codable, Sendable {
    /// Who asks, and under which id: each is carried out once.
    public enum Source: Hashable, Codable, Sendable {
        /// A row of `credits.csv` by its credit_id.
        case export(id: Text, row: RowReference)
        /// An operator's request by its number in the ledger.
        case `operator`(Int64)
        /// The correction of a charge whose content differs.
        case correction(ChargeKey)
    }

    public var source: Source
    /// The number of the invoice, as it was written.
    public var invoice: Text
    /// The line of the invoice, from 1; nil: the invoice as a whole.
    public var line: Int?
    /// Before tax, above zero, in major units of the invoice's currency; nil: all that is left.
    public var amount: UnitPrice?
    /// The first night that may carry it out; nil: the next one.
    public var creditedOn: CivilDate?
    /// Why, for the buyer.
    public var reason: Text

    /// A wish to give back an amount, or all that is left.
    public init(
        source: Source,
        invoice: Text,
        line: Int? = nil,
        amount: UnitPrice? = nil,
        creditedOn: CivilDate? = nil,
        reason: Text
    ) {
        self.source = source
        self.invoice = invoice
        self.line = line
        self.amount = amount
        self.creditedOn = creditedOn
        self.reason = reason
    }

    /// The credit_id of a row; empty for any other request. Credits of one invoice are carried out in the order of these.
    public var id: Text {
        if case .export(let id, _) = source { id } else { "" }
    }

    /// The row that asks; nil: none does.
    public var row: RowReference? {
        if case .export(_, let row) = source { row } else { nil }
    }
}
