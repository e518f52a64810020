import Domain

/// Makes up invoices that all differ: contract invoices with three terms and consumption invoices with three
/// dimensions, of the tax categories and currencies that one meets in Europe. Most texts are plain; one in ten has
/// characters that XML must escape.
struct SampleInvoices {
    private var generator = SeededGenerator(seed: 16_931)

    /// So many invoices, the same ones every time.
    static func make(_ count: Int) -> [IssuedInvoice] {
        var samples = SampleInvoices()
        return (1...count).map { samples.invoice(Int64($0)) }
    }

    private static let issuer = SharedIssuer(
        Issuer(
            name: "Marché Logiciel SAS",
            address: PostalAddress(street: "1 rue de la Paix", city: "Paris", postalCode: "75002", country: "FR"),
            vatID: "FR32123456789",
            legalID: "123456789",
            bankAccount: Issuer.BankAccount(iban: "FR7630006000011234567890189")
        )
    )

    private mutating func invoice(_ sequence: Int64) -> IssuedInvoice {
        let kind = InvoiceKind.allCases[Int(sequence) % 2]
        let currency = currency()
        let buyer = buyer()
        let month = YearMonth(year: 2026, month: number(in: 1...10))
        let issued = month.adding(months: 1).day(kind == .contract ? number(in: 1...28) : 1)
        let subscription = Text("sub-\(code(10))")
        let product = product()
        let lines = (1...3).map { _ in
            InvoiceLine(
                subscription: kind == .contract ? subscription : Text("sub-\(code(10))"),
                product: kind == .contract ? product : self.product(),
                instalment: nil,
                charge: charge(kind, currency, month),
                tax: buyer.tax
            )
        }
        guard let net = Money.sum(lines.map(\.charge.amount), in: currency),
            let tax = net.tax(at: buyer.tax.rate, rounding: .halfAwayFromZero), let total = net.adding(tax)
        else { preconditionFailure("small amounts have a sum") }
        let paymentDueOn = issued.adding(days: pick([14, 30, 30, 60]))
        let decision = decision(kind)
        return IssuedInvoice(
            number: InvoiceNumber(prefix: "INV", year: 2026, sequence: sequence * 7),
            issuer: Self.issuer,
            format: "ubl",
            invoice: Invoice(
                kind: kind,
                businessDate: issued,
                paymentDueOn: paymentDueOn,
                currency: currency,
                buyer: buyer,
                lines: lines,
                taxes: [TaxSubtotal(treatment: buyer.tax, base: net, tax: tax)],
                net: net,
                tax: tax,
                total: total,
                period: month.period
            ),
            purchaseOrderDecision: decision
        )
    }

    private mutating func decision(_ kind: InvoiceKind) -> PurchaseOrderDecision {
        guard kind == .contract else { return PurchaseOrderDecision(.payAsYouGo) }
        guard chance(3) else { return PurchaseOrderDecision(.noneRequested) }
        let number = RequestedNumber(number: Text("PO-\(code(8))"), source: .procurement)
        return PurchaseOrderDecision(.shown, requested: number)
    }

    private mutating func buyer() -> Account {
        let digits = String(number(in: 100_000_000...999_999_999))
        let (country, city) = pick([
            ("DE", "Köln"), ("NL", "Utrecht"), ("PL", "Łódź"), ("ES", "Sevilla"), ("FR", "Lyon"),
        ])
        let tax = treatment(abroad: country != "FR")
        return Account(
            id: Text("\(number(in: 100_000_000_000...999_999_999_999))"),
            name: Text(odd("\(name()) \(pick(["GmbH", "B.V.", "S.A.", "Sp. z o.o.", "SARL"]))")),
            address: PostalAddress(
                street: Text("\(name()) \(number(in: 1...240))"),
                city: Text(city),
                postalCode: Text("\(number(in: 10_000...99_999))"),
                country: Text(country)
            ),
            vatID: tax.category == .standard && !chance(4) ? nil : Text("\(country)\(digits)"),
            endpoint: chance(4) ? Endpoint(scheme: "9930", id: Text("\(country)\(digits)")) : nil,
            email: chance(4) ? Text("ap@\(code(8).lowercased()).example") : nil,
            buyerReference: chance(2) ? Text(odd("Cost centre \(number(in: 1...9_999))")) : nil,
            tax: tax
        )
    }

    private mutating func treatment(abroad: Bool) -> TaxTreatment {
        guard abroad, chance(3) else {
            return TaxTreatment(category: .standard, rate: TaxRate(units: pick([190_000, 200_000, 55_000])))
        }
        return TaxTreatment(
            category: chance(2) ? .reverseCharge : .intraCommunity,
            rate: .zero,
            exemptionReason: "Article 196 of Directive 2006/112/EC"
        )
    }

    private mutating func product() -> Product {
        Product(
            id: Text("prod-\(code(12))"),
            title: Text(odd("\(name()) \(pick(["Search", "Metrics", "Backup", "Vault"]))")),
            type: .saas,
            pricing: .contractWithConsumption,
            unspsc: chance(6) ? "81162000" : nil
        )
    }

    private mutating func charge(_ kind: InvoiceKind, _ currency: Currency, _ month: YearMonth) -> ChargeLine {
        let isUse = kind == .consumption
        let quantity = Quantity(
            units: isUse
                ? Int128(number(in: 1...900_000_000)) * 1_000_000_000 : Int128(number(in: 1...50)) * Quantity.one.units
        )
        let price = UnitPrice(units: Int128(number(in: 1...90_000)) * (isUse ? 100_000_000 : 10_000_000_000))
        guard let amount = Money.product(quantity, price, in: currency, rounding: .halfAwayFromZero) else {
            preconditionFailure("a small product has an amount")
        }
        return ChargeLine(
            dimension: Text("\(name().lowercased()).\(code(8))"),
            description: chance(3) ? Text(odd("\(name()) per month")) : nil,
            quantity: quantity,
            unitCode: isUse ? "E34" : "C62",
            unitPrice: price,
            amount: amount,
            period: month.period
        )
    }

    private mutating func currency() -> Currency {
        guard let currency = Currency.named(pick(["EUR", "EUR", "EUR", "USD", "SEK"])) else {
            preconditionFailure("an unknown currency")
        }
        return currency
    }

    /// The text, in one case of ten with something to escape.
    private mutating func odd(_ text: String) -> String {
        guard chance(10) else { return text }
        return pick(["\(text) & \(name())", "\(text) <\(name())>", "\"\(name())\" \(text)", "\(name())'s \(text) & Co"])
    }

    /// A word that can be spoken.
    private mutating func name() -> String {
        let syllables = ["bar", "el", "ko", "mün", "ra", "sté", "to", "vin", "wald", "zu", "mar", "lin"]
        let word = (0..<number(in: 2...4)).map { _ in pick(syllables) }.joined()
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private mutating func code(_ length: Int) -> String {
        let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
        return String((0..<length).map { _ in pick(letters) })
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// True in one case of so many.
    private mutating func chance(_ cases: Int) -> Bool { number(in: 1...cases) == 1 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(in: 0...(elements.count - 1))]
    }
}
