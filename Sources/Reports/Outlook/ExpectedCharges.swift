public import Domain

/// Charges that the nights of a month will invoice to an account, with one answer on their PO number.
public struct ExpectedCharges: Hashable, Sendable {
    /// That of the business dates on which they are invoiced.
    public let month: YearMonth
    public let account: Text
    /// Of a contract, or for use that the export has already.
    public let kind: InvoiceKind
    /// Who pays by then; nil: no PO number is possible.
    public let payer: Text?
    /// The PO number that will be on the invoices; nil: none will.
    public let number: Text?
    /// A number that is asked for and will not be on them.
    public let requested: Text?
    /// The rule that decides.
    public let rule: PurchaseOrderRule
    public let currency: Currency
    /// How many.
    public internal(set) var charges = 0
    /// How many of them find their PO expired. Unless it is suspended, too, they make it active again.
    public internal(set) var expiredCharges = 0
    /// Before tax, in minor units.
    public internal(set) var netUnits: Int128 = 0

    /// No charge yet.
    init(
        month: YearMonth,
        account: Text,
        kind: InvoiceKind,
        payer: Text?,
        number: Text?,
        requested: Text?,
        rule: PurchaseOrderRule,
        currency: Currency
    ) {
        (self.month, self.account, self.kind, self.payer) = (month, account, kind, payer)
        (self.number, self.requested, self.rule, self.currency) = (number, requested, rule, currency)
    }

    /// Before tax, as a decimal.
    public var net: String { PlainDecimal.plain(netUnits, decimalPlaces: currency.invoiceDigits) }

    /// What a person should look at before that month; nil: nothing.
    public var attention: Attention? {
        if rule == .suspended { return .suspended }
        if requested != nil { return .refused }
        return expiredCharges > 0 ? .expired : nil
    }

    /// What a person should look at; the raw value is used in every report.
    public enum Attention: String, CaseIterable, Sendable {
        /// The PO is suspended: its number is not on the invoices.
        case suspended
        /// The number that is asked for is not on the invoices, for the reason of the rule.
        case refused
        /// The PO has expired by then: a charge makes it active again.
        case expired
    }
}

/// Charges and use that will be due by then, and are held until somebody acts.
public struct ExpectedHold: Hashable, Sendable {
    /// That of their due dates; nil: it is not known.
    public let month: YearMonth?
    /// Nil: it is not known.
    public let account: Text?
    /// Nil: it is not known.
    public let subscription: Text?
    /// The code of the finding that holds them.
    public let code: Text
    /// Why, for an operator; of several reasons the first by what it says.
    public internal(set) var message: Text
    /// Nil where the amount is not known.
    public let currency: Currency?
    /// How many contract charges.
    public internal(set) var charges = 0
    /// How many usage records.
    public internal(set) var usageRecords = 0
    /// Before tax, in minor units; nil where it is not known.
    public internal(set) var netUnits: Int128?

    /// Nothing held yet.
    init(
        month: YearMonth?,
        account: Text?,
        subscription: Text?,
        code: Text,
        message: Text,
        currency: Currency?
    ) {
        (self.month, self.account, self.subscription) = (month, account, subscription)
        (self.code, self.message, self.currency) = (code, message, currency)
    }

    /// Before tax, as a decimal; nil where it is not known.
    public var net: String? {
        guard let netUnits, let currency else { return nil }
        return PlainDecimal.plain(netUnits, decimalPlaces: currency.invoiceDigits)
    }
}
