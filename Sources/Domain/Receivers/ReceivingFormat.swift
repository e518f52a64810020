/// A format in which documents of a night are written, with what their receivers hold them against on its day.
public struct ReceivingFormat: Sendable {
    private let name: Text
    private let rules: FormatRules
    private let date: CivilDate
    private let gaps: CodeGaps
    /// What is wrong with the issuer, for all accounts alike.
    private let sellerFaults: [ReceiverFault]
    private let buyerRules: BuyerRules
    /// Nil: the issuer is not known.
    private let paymentRules: PaymentRules?
    private let taxCurrencyRules: TaxCurrencyRules?
    private let lineRules: LineRules

    /// A format on a day; `issuer`: nil is not known, and then nothing is asked of it; `taxCurrency`: in which it accounts
    /// for tax, nil: that of each invoice.
    public init(
        _ name: Text,
        _ rules: FormatRules,
        of issuer: Issuer?,
        taxIn taxCurrency: Currency? = nil,
        on date: CivilDate
    ) {
        (self.name, self.rules, self.date) = (name, rules, date)
        gaps = CodeGaps(rules, on: date)
        buyerRules = BuyerRules(rules, of: issuer)
        paymentRules = issuer.map { PaymentRules($0, rules) }
        taxCurrencyRules = issuer.map { _ in TaxCurrencyRules(rules, taxIn: taxCurrency) }
        lineRules = LineRules(rules)
        sellerFaults =
            issuer.map { issuer in
                SellerRules.faults(issuer, rules, on: date).map { ReceiverFault($0, in: name) }
            } ?? []
    }

    /// What is wrong with every document of an account.
    public func faults(of account: Account) -> [ReceiverFault] {
        var faults = sellerFaults
        if let list = gaps.list(withoutCountry: account.address.country) {
            faults.append(
                ReceiverFault(code: "country \(account.address.country)", list, change: "document_format", in: name)
            )
        }
        if rules.contains(.electronicAddress), let address = account.endpoint,
            let fault = address.fault(under: rules, on: date)
        {
            let fact = fault.isOfScheme ? BuyerFact.addressScheme : .addressID
            faults.append(ReceiverFault(BuyerFault(fact: fact, words: fault.refusal(of: address)), .address, in: name))
        }
        return faults + buyerRules.faults(account).map { ReceiverFault($0, .account, in: name) }
    }

    /// What is wrong with an account's documents in a currency, but for what is wrong with all of them.
    public func faults(of account: Account, in currency: Currency) -> [ReceiverFault] {
        var faults: [ReceiverFault] = []
        if let list = gaps.list(without: currency) {
            faults.append(
                ReceiverFault(code: "currency \(currency.code)", list, change: "currency or document_format", in: name)
            )
        }
        let ofSeller =
            (taxCurrencyRules?.faults(in: currency) ?? [])
            + (paymentRules?.faults(to: account.ruleCountry, in: currency) ?? [])
        return faults + ofSeller.map { ReceiverFault($0, in: name) }
    }

    /// Whether it may take some numbers on lines, and not others.
    public var limitsNumbers: Bool { !lineRules.isEmpty }

    /// What is wrong with the numbers of a line; `isMetered`: its quantity is a sum of usage records.
    public func faults(of line: ChargeLine, isMetered: Bool) -> [ReceiverFault] {
        lineRules.faults(line, isMetered: isMetered).map { ReceiverFault($0, in: name) }
    }

    /// Whether there is a unit that its lists lack.
    public var lacksUnits: Bool { gaps.hasUnits }

    /// What is wrong with a unit of a line; nil: nothing.
    public func fault(ofUnit unit: Text) -> ReceiverFault? {
        guard let list = gaps.list(withoutUnit: unit) else { return nil }
        return ReceiverFault(code: "unit \(unit)", list, change: "unit_code", in: name)
    }

    /// The first day after a date on which what is asked may change: a code comes, or is no longer on a list; nil: there is
    /// none.
    public static func nextChange(after date: CivilDate) -> CivilDate? { CodeGaps.nextChange(after: date) }
}

/// Why receivers would refuse a document, and what to write where.
public struct ReceiverFault: Hashable, Sendable {
    /// The kinds of reasons.
    public enum Cause: CaseIterable, Sendable {
        /// A fact of the account, or a number that is billed to it.
        case account
        /// A fact of the seller.
        case settings
        /// A currency, country or unit that a list does not have.
        case codeList
        /// The account's electronic address.
        case address
    }

    public let cause: Cause
    /// Such as `peppol needs the buyer's city (DE-R-008): write city in accounts.csv`.
    public let words: String

    init(_ fault: SellerFault, in format: Text) {
        cause = .settings
        let remedy =
            fault.isOfPlace ? "choose another document_format in accounts.csv" : "set \(fault.key) in the settings"
        words = "\(format) \(fault.words): \(remedy)"
    }

    init(_ fault: BuyerFault, _ cause: Cause, in format: Text) {
        self.cause = cause
        words = "\(format) \(fault.words): write \(fault.fact.rawValue) in accounts.csv"
    }

    fileprivate init(_ fault: LineFault, in format: Text) {
        cause = .account
        let table = fault.isOfUsage ? "usage.csv" : "terms.csv"
        words = "\(format) \(fault.words): write \(fault.fact.rawValue) in \(table)"
    }

    fileprivate init(code: String, _ list: String, change: String, in format: Text) {
        cause = .codeList
        words = "\(format) cannot have the \(code), which is not on the list of \(list): change \(change)"
    }
}
