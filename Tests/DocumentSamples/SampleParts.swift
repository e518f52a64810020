import Domain

/// The parts that the samples are made of.
extension Samples {
    static let issuer = Issuer(
        name: "Marché Logiciel SAS",
        address: PostalAddress(street: "1 rue de la Paix", city: "Paris", postalCode: "75002", country: "FR"),
        vatID: "FR32123456789",
        legalID: "123456789",
        endpoint: Endpoint(scheme: "0009", id: "12345678200010"),
        contact: Issuer.Contact(name: "Billing", phone: "+33 1 23 45 67 89", email: "billing@marche.example"),
        bankAccount: Issuer.BankAccount(
            iban: "FR7630006000011234567890189",
            bic: "AGRIFRPP",
            holder: "Marché Logiciel SAS"
        )
    )

    static func buyer(_ country: Text, _ tax: TaxTreatment) -> Account {
        Account(
            id: "account-1",
            name: "Buyer GmbH",
            address: PostalAddress(
                street: "Hauptstraße 5",
                city: "Berlin",
                postalCode: "10115",
                region: "BE",
                country: country
            ),
            vatID: country == "DE" ? "DE123456789" : "FR61954506077",
            endpoint: Endpoint(scheme: "9930", id: "DE123456789"),
            email: "ap@buyer.example",
            buyerReference: "Cost centre 12",
            tax: tax
        )
    }

    static let product = Product(
        id: "prod-a1b2/c3",
        title: "Log Search",
        type: .saas,
        pricing: .contractWithConsumption,
        unspsc: "81162000"
    )

    /// One instalment.
    static func contract(
        rate: String,
        shown: Text? = nil,
        line orderLine: Text? = nil,
        currency: String = "EUR",
        change: (inout IssuedInvoice) -> Void = { _ in }
    ) -> IssuedInvoice {
        let decision =
            shown.map {
                PurchaseOrderDecision(
                    .shown,
                    requested: RequestedNumber(number: $0, line: orderLine, source: .subscription)
                )
            } ?? PurchaseOrderDecision(.noneRequested)
        return issued(
            .contract,
            country: "FR",
            TaxTreatment(category: .standard, rate: decimal(rate)),
            decision,
            [line(currency, instalment: 2, quantity: "1", price: "1199.94")],
            change
        )
    }

    static func untaxed(
        _ category: TaxCategory,
        country: Text,
        reason: Text? = nil,
        change: (inout IssuedInvoice) -> Void = { _ in }
    ) -> IssuedInvoice {
        issued(
            .contract,
            country: country,
            TaxTreatment(category: category, rate: .zero, exemptionReason: reason),
            PurchaseOrderDecision(.shown, requested: RequestedNumber(number: "PO-1", source: .procurement)),
            [line(dimension: "seats", description: "Named users", quantity: "3", price: "10.5")],
            change
        )
    }

    /// Quantities and prices of dimensions `d1`, `d2` … of two subscriptions.
    static func consumption(_ currency: String, lines: [(String, String)]) -> IssuedInvoice {
        issued(
            .consumption,
            country: "FR",
            TaxTreatment(category: .standard, rate: decimal("20")),
            PurchaseOrderDecision(.payAsYouGo),
            lines.enumerated().map { index, parts in
                var line = line(currency, dimension: Text("d\(index + 1)"), quantity: parts.0, price: parts.1)
                if index % 2 == 1 { line.subscription = "sub-2" }
                return line
            },
            { _ in }
        )
    }

    /// The second of four payments, of which the last is smaller, for two terms.
    static let instalmentOfPlan = contract(rate: "20", shown: "PO 7") {
        let days = [(2026, 1), (2026, 10), (2027, 1), (2027, 4)].map { YearMonth(year: $0, month: $1).day(1) }
        let currency = $0.invoice.currency
        $0.invoice.plan = ContractPlan(
            items: [
                ContractPlan.Item(
                    dimension: "seats",
                    description: "Named users",
                    quantity: decimal("25"),
                    unitCode: "C62"
                ),
                ContractPlan.Item(dimension: "support", description: nil, quantity: decimal("12"), unitCode: "MON"),
            ],
            payments: zip(days, [119_994, 119_994, 119_994, 50_000]).map {
                ContractPlan.Payment(chargeOn: $0, amount: Money(minorUnits: $1, currency: currency))
            }
        )
    }

    /// Own columns by their names.
    static func fields(_ values: [Text: Text]) -> OwnFields? {
        OwnFields(sorted: values.sorted { $0.key < $1.key }.map { OwnFields.Field(name: $0.key, value: $0.value) })
    }

    /// Use of two subscriptions, the second with columns of its own.
    static let fieldsOfUse: IssuedInvoice = {
        var issued = consumption("EUR", lines: [("1", "2"), ("3", "4"), ("5", "6")])
        issued.invoice.lines[1].fields = fields(["x_project": "Ost", "x_team": "B & C"])
        return issued
    }()

    /// An invoice in pounds of a seller who accounts for tax in euros.
    static let accounted = contract(rate: "20", shown: "PO 7", currency: "GBP") {
        $0.invoice.accountingTax = tax("281.60", rate: "1.1734")
    }

    /// An accounting tax in euros.
    static func tax(_ amount: String, rate: String) -> AccountingTax {
        let price: UnitPrice = decimal(amount)
        guard let euro = Currency.named("EUR"), let amount = Money(exactly: price, euro) else {
            preconditionFailure("\(amount) is no amount")
        }
        return AccountingTax(
            amount: amount,
            rate: decimal(rate),
            rateValidOn: YearMonth(year: 2026, month: 10).day(30)
        )
    }

    /// Nothing that could be left out.
    static let bare = issued(
        .consumption,
        country: "FR",
        TaxTreatment(category: .standard, rate: decimal("20")),
        PurchaseOrderDecision(.payAsYouGo),
        [line(quantity: "2", price: "3")]
    ) {
        $0.issuer = Issuer(name: "Issuer", address: PostalAddress(country: "FR"), vatID: "FR32123456789")
        $0.issuer.endpoint = issuer.endpoint
        $0.invoice.buyer = Account(
            id: "a",
            name: "Buyer",
            address: PostalAddress(country: "FR"),
            endpoint: Endpoint(scheme: "0009", id: "12345678200010"),
            tax: $0.invoice.buyer.tax
        )
        $0.invoice.lines[0].product.unspsc = nil
    }

    /// A credit note for an invoice: its lines turned round, or what the change makes of them; `tax`, in minor units, where
    /// it is not the tax on the sum.
    static func credit(
        of invoice: IssuedInvoice,
        reason: Text,
        tax: Int64? = nil,
        change: (inout IssuedInvoice) -> Void = { _ in }
    ) -> IssuedInvoice {
        var note = invoice
        note.precedingInvoice = PrecedingInvoice(number: invoice.number, issueDate: invoice.invoice.businessDate)
        note.number = InvoiceNumber(prefix: "CN", year: 2026, sequence: 1)
        note.creditReason = reason
        note.invoice.businessDate = invoice.invoice.businessDate.adding(days: 12)
        note.invoice.paymentDueOn = note.invoice.businessDate
        for index in note.invoice.lines.indices {
            let charge = note.invoice.lines[index].charge
            note.invoice.lines[index].charge.quantity = charge.quantity.negated
            note.invoice.lines[index].charge.amount = charge.amount.negated
            note.invoice.lines[index].creditedLine = index + 1
        }
        change(&note)
        sumUp(&note, invoice.invoice.taxes[0].treatment)
        guard let tax else { return note }
        note.invoice.taxes[0].tax = Money(minorUnits: tax, currency: note.invoice.currency)
        note.invoice.tax = note.invoice.taxes[0].tax
        note.invoice.total = Money(
            minorUnits: note.invoice.net.minorUnits + tax,
            currency: note.invoice.currency
        )
        return note
    }

    static func line(
        _ currency: String = "EUR",
        dimension: Text? = nil,
        description: Text? = nil,
        instalment: Int? = nil,
        quantity: String,
        price: String
    ) -> InvoiceLine {
        let (quantity, price): (Quantity, UnitPrice) = (decimal(quantity), decimal(price))
        guard let currency = Currency.named(currency),
            let amount = Money.product(quantity, price, in: currency, rounding: .halfAwayFromZero)
        else { preconditionFailure("no amount") }
        return InvoiceLine(
            subscription: "sub-1",
            product: product,
            instalment: instalment,
            charge: ChargeLine(
                dimension: dimension,
                description: description,
                quantity: quantity,
                unitCode: "C62",
                unitPrice: price,
                amount: amount,
                period: YearMonth(year: 2026, month: 10).period
            ),
            tax: TaxTreatment(category: .standard, rate: .zero)
        )
    }

    /// Puts the parts together; the sums follow from the lines as they are after the change.
    private static func issued(
        _ kind: InvoiceKind,
        country: Text,
        _ tax: TaxTreatment,
        _ decision: PurchaseOrderDecision,
        _ lines: [InvoiceLine],
        _ change: (inout IssuedInvoice) -> Void
    ) -> IssuedInvoice {
        let day = YearMonth(year: 2026, month: 11).day(1)
        let currency = lines[0].charge.amount.currency
        let zero = Money.zero(currency)
        var issued = IssuedInvoice(
            number: InvoiceNumber(prefix: "INV", year: 2026, sequence: 1),
            issuer: SharedIssuer(issuer),
            format: "ubl",
            invoice: Invoice(
                kind: kind,
                businessDate: day,
                paymentDueOn: day.adding(days: 30),
                currency: currency,
                buyer: buyer(country, tax),
                lines: lines,
                taxes: [],
                net: zero,
                tax: zero,
                total: zero,
                period: lines[0].charge.period
            ),
            purchaseOrderDecision: decision
        )
        change(&issued)
        sumUp(&issued, tax)
        return issued
    }

    /// Taxes the lines, and computes the sums.
    private static func sumUp(_ issued: inout IssuedInvoice, _ tax: TaxTreatment) {
        let currency = issued.invoice.currency
        for index in issued.invoice.lines.indices { issued.invoice.lines[index].tax = tax }
        guard let net = Money.sum(issued.invoice.lines.map(\.charge.amount), in: currency),
            let due = net.tax(at: tax.rate, rounding: .halfAwayFromZero), let total = net.adding(due)
        else { preconditionFailure("no sum") }
        issued.invoice.taxes = [TaxSubtotal(treatment: tax, base: net, tax: due)]
        (issued.invoice.net, issued.invoice.tax, issued.invoice.total) = (net, due, total)
    }

    private static func decimal<Number: FixedPoint>(_ text: String) -> Number {
        guard let number = try? Number(text) else { preconditionFailure("no decimal: \(text)") }
        return number
    }
}
