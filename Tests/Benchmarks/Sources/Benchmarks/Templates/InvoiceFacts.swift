import Domain

/// An invoice as the programs that ours is measured against get it: every number and date is text, and what the template
/// decides is decided. Nil is left out of the document.
struct InvoiceFacts: Encodable {
    struct Party: Encodable {
        var endpointScheme, endpoint: String?
        var accountID: String?
        var street, city, postalCode, region: String?
        var country: String
        var vatID: String?
        var name: String
        var legalID: String?
        var contactName, phone, email: String?
    }

    struct Tax: Encodable {
        var base, tax, category: String
        var rate, exemptionCode, exemptionReason: String?
    }

    struct Line: Encodable {
        var number, quantity, unitCode, amount: String
        var periodStart, periodEnd: String
        var description: String?
        var title, productID: String
        var unspsc: String?
        var category: String
        var rate, subscription, dimension, instalment: String?
        var price: String
    }

    var number, issueDate, dueDate, currency, buyerReference: String
    var periodStart, periodEnd: String
    var purchaseOrder, subscription: String?
    var issuer, buyer: Party
    var deliveryCountry: String?
    var paymentCode: String
    var iban, holder, bic, paymentTerms: String?
    var tax: Tax
    var net, taxTotal, total: String
    var lines: [Line]
}

extension InvoiceFacts {
    /// The facts of an invoice that has one tax subtotal and a currency with minor units.
    init(_ issued: IssuedInvoice) {
        let invoice = issued.invoice
        precondition(invoice.taxes.count == 1 && invoice.currency.invoiceDigits > 0, "not an invoice of the samples")
        let account = issued.issuer.bankAccount
        let days = invoice.paymentDueOn.daysSinceEpoch - invoice.businessDate.daysSinceEpoch
        self.init(
            number: issued.number.description,
            issueDate: invoice.businessDate.description,
            dueDate: invoice.paymentDueOn.description,
            currency: invoice.currency.code,
            buyerReference: (invoice.buyer.buyerReference ?? invoice.buyer.id).string,
            periodStart: invoice.period.start.description,
            periodEnd: invoice.period.end.description,
            purchaseOrder: issued.purchaseOrderNumber?.string,
            subscription: invoice.kind == .contract ? invoice.lines.first?.subscription.string : nil,
            issuer: Party(issued.issuer),
            buyer: Party(invoice.buyer),
            deliveryCountry: invoice.buyer.tax.category == .intraCommunity ? invoice.buyer.address.country.string : nil,
            paymentCode: invoice.currency.code == "EUR" ? "58" : "30",
            iban: account?.iban?.string,
            holder: account?.holder?.string,
            bic: account?.bic?.string,
            paymentTerms: days > 0 ? "Net \(days) \(days == 1 ? "day" : "days")" : nil,
            tax: Tax(invoice.taxes[0]),
            net: invoice.net.description,
            taxTotal: invoice.tax.description,
            total: invoice.total.description,
            lines: invoice.lines.enumerated().map { Line($1, number: $0 + 1, of: invoice.kind) }
        )
    }
}

extension InvoiceFacts.Party {
    fileprivate init(_ issuer: Issuer) {
        self.init(
            endpointScheme: issuer.endpoint?.scheme.string,
            endpoint: issuer.endpoint?.id.string,
            street: issuer.address.street?.string,
            city: issuer.address.city?.string,
            postalCode: issuer.address.postalCode?.string,
            region: issuer.address.region?.string,
            country: issuer.address.country.string,
            vatID: issuer.vatID?.string,
            name: issuer.name.string,
            legalID: issuer.legalID?.string,
            contactName: issuer.contact?.name?.string,
            phone: issuer.contact?.phone?.string,
            email: issuer.contact?.email?.string
        )
    }

    fileprivate init(_ buyer: Account) {
        self.init(
            endpointScheme: buyer.endpoint?.scheme.string,
            endpoint: buyer.endpoint?.id.string,
            accountID: buyer.id.string,
            street: buyer.address.street?.string,
            city: buyer.address.city?.string,
            postalCode: buyer.address.postalCode?.string,
            region: buyer.address.region?.string,
            country: buyer.address.country.string,
            vatID: buyer.vatID?.string,
            name: buyer.name.string,
            legalID: buyer.legalID?.string,
            email: buyer.email?.string
        )
    }
}

extension InvoiceFacts.Tax {
    fileprivate init(_ subtotal: TaxSubtotal) {
        let codes: [TaxCategory: String] = [.reverseCharge: "VATEX-EU-AE", .intraCommunity: "VATEX-EU-IC"]
        self.init(
            base: subtotal.base.description,
            tax: subtotal.tax.description,
            category: subtotal.treatment.category.rawValue,
            rate: subtotal.treatment.rate.description,
            exemptionCode: codes[subtotal.treatment.category],
            exemptionReason: subtotal.treatment.exemptionReason?.string
        )
    }
}

extension InvoiceFacts.Line {
    fileprivate init(_ line: InvoiceLine, number: Int, of kind: InvoiceKind) {
        let charge = line.charge
        self.init(
            number: String(number),
            quantity: charge.quantity.description,
            unitCode: charge.unitCode.string,
            amount: charge.amount.description,
            periodStart: charge.period.start.description,
            periodEnd: charge.period.end.description,
            description: (charge.description ?? charge.dimension)?.string,
            title: line.product.title.string,
            productID: line.product.id.string,
            unspsc: line.product.unspsc?.string,
            category: line.tax.category.rawValue,
            rate: line.tax.rate.description,
            subscription: kind == .contract ? nil : line.subscription.string,
            dimension: charge.dimension?.string,
            instalment: line.instalment.map(String.init),
            price: charge.unitPrice.description
        )
    }
}
