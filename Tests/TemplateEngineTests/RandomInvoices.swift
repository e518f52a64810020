import Domain
import TestSupport

/// Invoices drawn from a seed: anything that the types allow, odd texts above all.
struct RandomInvoices {
    var generator: SeededGenerator
    /// Those of earlier invoices; a night's invoices share theirs.
    private var issuers: [SharedIssuer] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The next invoice; its sums need not fit, for templates only copy them.
    mutating func next() -> IssuedInvoice {
        let lines = (0..<generator.pick([1, 1, 2, 3, 7, 40])).map { _ in line() }
        let currency = currency()
        let day = day()
        let invoice = Invoice(
            kind: generator.pick(InvoiceKind.allCases),
            businessDate: day,
            paymentDueOn: day.adding(days: generator.pick([0, 1, 30, 365])),
            currency: currency,
            buyer: buyer(),
            lines: lines,
            taxes: (0..<generator.pick([1, 1, 1, 3])).map { _ in
                TaxSubtotal(treatment: treatment(), base: amount(currency), tax: amount(currency))
            },
            net: amount(currency),
            tax: amount(currency),
            total: amount(currency),
            period: Period(start: day, end: day.adding(days: generator.pick([0, 30, 4_000]))),
            accountingTax: generator.once(in: 3)
                ? AccountingTax(amount: amount(self.currency()), rate: decimal(), rateValidOn: self.day()) : nil
        )
        return IssuedInvoice(
            number: number(),
            issuer: sharedIssuer(),
            format: "ubl",
            invoice: invoice,
            purchaseOrderDecision: decision(),
            precedingInvoice: generator.once(in: 8) ? PrecedingInvoice(number: number(), issueDate: day) : nil,
            creditReason: generator.once(in: 4) ? text() : nil
        )
    }

    /// One of the last few, or another.
    private mutating func sharedIssuer() -> SharedIssuer {
        if !issuers.isEmpty, !generator.once(in: 4) { return generator.pick(Array(issuers.suffix(3))) }
        issuers.append(SharedIssuer(issuer()))
        return issuers[issuers.count - 1]
    }

    private mutating func number() -> InvoiceNumber {
        InvoiceNumber(
            prefix: generator.pick(["INV", "R&D", "<", "x"]),
            year: Int.random(in: 1...9999, using: &generator),
            sequence: generator.pick([1, 42, 99_999_999, 100_000_000, .max])
        )
    }

    private mutating func day() -> CivilDate {
        CivilDate(daysSinceEpoch: Int32.random(in: -100_000...2_000_000, using: &generator))
    }

    private mutating func currency() -> Currency {
        guard let currency = Currency.named(generator.pick(["EUR", "JPY", "KWD", "USD"])) else {
            preconditionFailure("no currency")
        }
        return currency
    }

    private mutating func amount(_ currency: Currency) -> Money {
        let sign: Int64 = generator.once(in: 10) ? -1 : 1
        return Money(minorUnits: sign * Int64(generator.digits(upTo: 18)), currency: currency)
    }

    private mutating func decimal<Number: FixedPoint>() -> Number {
        let units = generator.once(in: 3) ? generator.digits(upTo: 6) * 1_000_000_000_000 : generator.digits(upTo: 27)
        return Number(units: generator.once(in: 12) ? -units : units)
    }

    /// A text that is hard to carry, often.
    mutating func text() -> Text {
        let pieces = [
            "A", "word", "Müller & Söhne", "<GmbH>", "\"quoted\"", "it's", "]]>", "\n", "\t", "\r\n", "\r", " ", "  ",
            "\u{A0}", "\0", "\u{7}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
            "\u{FFFF}", "\u{EFFF}", "🧾", "👩‍👩‍👧", "שלום", "﷽", "e\u{301}", "&amp;", "&#65;", "<!--", "{x}", "0", "42",
            "1.0",
            "19", "S", "O", "EUR", "0123456789abcdef0123456789",
        ]
        let count = generator.pick([0, 1, 1, 1, 2, 3, 9])
        return Text((0..<count).map { _ in generator.pick(pieces) }.joined())
    }

    private mutating func optional() -> Text? { generator.once(in: 3) ? nil : text() }

    private mutating func treatment() -> TaxTreatment {
        TaxTreatment(
            category: generator.pick(TaxCategory.allCases),
            rate: generator.pick([.zero, TaxRate(units: 190_000), TaxRate(units: 55_000), decimal()]),
            exemptionReason: optional()
        )
    }

    private mutating func address() -> PostalAddress {
        PostalAddress(
            street: optional(),
            city: optional(),
            postalCode: optional(),
            region: optional(),
            country: generator.once(in: 4) ? text() : "FR"
        )
    }

    private mutating func endpoint() -> Endpoint? {
        generator.once(in: 2) ? nil : Endpoint(scheme: text(), id: text())
    }

    private mutating func issuer() -> Issuer {
        var issuer = Issuer(
            name: text(),
            address: address(),
            vatID: optional(),
            legalID: optional(),
            endpoint: endpoint(),
            contact: generator.once(in: 3)
                ? nil : Issuer.Contact(name: optional(), phone: optional(), email: optional()),
            bankAccount: generator.once(in: 3) ? nil : bankAccount()
        )
        issuer.legalIDScheme = optional()
        issuer.taxRegistration = optional()
        issuer.legalInformation = optional()
        if generator.once(in: 2) { issuer.notes = [Issuer.Note(subject: optional(), text: text())] }
        issuer.language = generator.once(in: 2) ? nil : generator.pick(Language.allCases)
        return issuer
    }

    private mutating func bankAccount() -> Issuer.BankAccount {
        var account =
            generator.once(in: 3)
            ? Issuer.BankAccount(number: text(), branch: optional(), holder: optional())
            : Issuer.BankAccount(iban: text(), bic: optional(), holder: optional())
        account.paymentMeans = generator.once(in: 2) ? nil : "42"
        return account
    }

    private mutating func buyer() -> Account {
        Account(
            id: text(),
            name: text(),
            address: address(),
            vatID: optional(),
            legalID: optional(),
            legalIDScheme: optional(),
            endpoint: endpoint(),
            email: optional(),
            buyerReference: optional(),
            tax: treatment(),
            fields: fields()
        )
    }

    private mutating func decision() -> PurchaseOrderDecision {
        PurchaseOrderDecision(
            generator.pick(PurchaseOrderRule.allCases),
            requested: generator.once(in: 3)
                ? nil
                : RequestedNumber(
                    number: text(),
                    line: generator.once(in: 2) ? nil : generator.once(in: 2) ? "00010" : text(),
                    source: generator.pick(NumberSource.allCases)
                ),
            payer: generator.once(in: 3)
                ? nil
                : Payer(account: text(), organization: nil, purchaseOrderIntegration: generator.once(in: 2))
        )
    }

    private mutating func line() -> InvoiceLine {
        let currency = currency()
        let day = day()
        return InvoiceLine(
            subscription: text(),
            product: Product(
                id: text(),
                title: text(),
                type: .saas,
                pricing: .contract,
                unspsc: optional()
            ),
            instalment: generator.once(in: 2) ? Int.random(in: 0...60, using: &generator) : nil,
            charge: ChargeLine(
                dimension: optional(),
                description: optional(),
                quantity: decimal(),
                unitCode: generator.once(in: 2) ? "C62" : text(),
                unitPrice: decimal(),
                amount: amount(currency),
                period: Period(start: day, end: day)
            ),
            tax: treatment(),
            creditedLine: generator.once(in: 4) ? Int.random(in: 1...60, using: &generator) : nil,
            fields: fields()
        )
    }

    private mutating func fields() -> OwnFields? {
        let count = generator.pick([0, 0, 0, 1, 3])
        return OwnFields(sorted: (0..<count).map { OwnFields.Field(name: Text("x_\($0)"), value: text()) })
    }
}
