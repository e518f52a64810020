public import Domain

/// The invoice as one XML tree that is independent of any format; templates read it. `Templates/invoice.xsd` documents
/// each element.
public enum NeutralInvoice {
    /// The tree as XML text, for people and for tools that apply templates elsewhere.
    public static func xml(of invoice: IssuedInvoice) -> [UInt8] {
        var record = NeutralRecord(schema: .shared)
        record.fill(invoice)
        return record.tree().serialized()
    }
}

/// The record of an issued invoice.
extension NeutralRecord {
    /// Fills the record with an invoice.
    mutating func fill(_ issued: borrowing IssuedInvoice) {
        let isCredit = issued.documentType == .creditNote
        let currency = issued.invoice.currency
        begin(issued.sharedIssuer, currency) { $0.issuer($1, currency) }
        header(issued)
        issuer(for: currency)
        buyer(issued.invoice.buyer)
        group("totals")
        sum("net", issued.invoice.net, isCredit: isCredit)
        sum("tax", issued.invoice.tax, isCredit: isCredit)
        sum("total", issued.invoice.total, isCredit: isCredit)
        if let notes = issued.sharedIssuer.issuer.notes { noteBlocks(notes) }
        if let plan = issued.invoice.plan { planBlocks(plan, instalment: issued.invoice.instalment) }
        let taxes = issued.invoice.taxes.span
        for index in taxes.indices {
            beginBlock(of: taxScope)
            tax(taxes, at: index, isCredit: isCredit)
        }
        let bought = issued.invoice.plan?.bought
        let lines = issued.invoice.lines.span
        var runningTotal: Int64? = 0
        for index in lines.indices {
            beginBlock(of: lineScope)
            runningTotal = Self.sum(runningTotal, lines[index].charge.amount.minorUnits)
            line(lines, at: index, runningTotal, bought: bought, isCredit: isCredit)
        }
        guard wantsLists else { return }
        if let footer = issued.sharedIssuer.issuer.letterhead?.footer { footerLines(footer) }
        if let fields = issued.invoice.buyer.fields { buyerFields(fields) }
        for index in lines.indices {
            if let fields = lines[index].fields { lineFields(fields, at: index) }
        }
    }

    private mutating func header(_ issued: borrowing IssuedInvoice) {
        let (revision, type, kind) = (issued.revision, issued.documentType, issued.invoice.kind)
        let (issuedOn, dueOn, currency) = (
            issued.invoice.businessDate, issued.invoice.paymentDueOn, issued.invoice.currency
        )
        let rule = issued.purchaseOrderDecision.rule
        number("number", issued.number)
        ascii("revision", ASCIIRun(revision))
        word("type", type.rawValue)
        word("kind", kind.rawValue)
        date("issue-date", issuedOn)
        date("due-date", dueOn)
        let days = Int(dueOn.daysSinceEpoch) - Int(issuedOn.daysSinceEpoch)
        if days > 0 { ascii("payment-days", ASCIIRun(days)) } else { absent("payment-days") }
        ascii("currency", currency.ascii)
        word("language", (issued.invoice.buyer.language ?? issued.sharedIssuer.issuer.language ?? .english).rawValue)
        accountingTax(issued.invoice.accountingTax, isCredit: type == .creditNote)
        if let reference = issued.invoice.buyer.buyerReference, !reference.isBlank {
            text("buyer-reference", reference)
        } else {
            text("buyer-reference", issued.invoice.buyer.id)
        }
        text("purchase-order-number", ifAny: issued.purchaseOrderNumber)
        if let line = issued.purchaseOrderLine {
            text("purchase-order-line", line)
            if let number = line.wholeNumber { ascii("whole", ASCIIRun(number)) } else { absent("whole") }
        } else {
            absent("purchase-order-line")
        }
        group("purchase-order-decision")
        word("rule", rule.rawValue)
        text("requested-number", ifAny: issued.purchaseOrderDecision.requested?.number)
        if let source = issued.purchaseOrderDecision.requested?.source {
            word("source", source.rawValue)
        } else if issued.purchaseOrderDecision.withdrawnBy != nil {
            word("source", NumberSource.changeRequest.rawValue)
        } else {
            absent("source")
        }
        if let payer = issued.purchaseOrderDecision.payer {
            word("integration", payer.purchaseOrderIntegration ? "enabled" : "disabled")
        } else {
            absent("integration")
        }
        let subscription = kind == .contract ? issued.invoice.lines.first?.subscription : nil
        if let subscription { text("subscription", subscription) } else { absent("subscription") }
        group("period")
        period(issued.invoice.period)
        if let preceding = issued.precedingInvoice {
            group("preceding-invoice")
            number("number", preceding.number)
            date("issue-date", preceding.issueDate)
        } else {
            absent("preceding-invoice")
        }
        text("credit-reason", ifAny: issued.creditReason)
        if let agreed = issued.invoice.plan {
            plan(agreed, instalment: issued.invoice.instalment)
        } else {
            absent("plan")
        }
        paymentCode(issued)
    }

    private mutating func noteBlocks(_ notes: [Issuer.Note]) {
        for (index, note) in notes.enumerated() {
            beginBlock(of: noteScope)
            ascii("number", ASCIIRun(index + 1))
            text("subject", ifAny: note.subject)
            text("text", note.text)
        }
    }

    /// Adds the code for paying with a phone, which is made only where it is requested.
    private mutating func paymentCode(_ issued: borrowing IssuedInvoice) {
        guard wantsPaymentCode, let code = PaymentCode(issued) else { return absent("payment-code") }
        word("payment-code", code.path)
        ascii("size", ASCIIRun(code.size))
    }

    private mutating func accountingTax(_ tax: AccountingTax?, isCredit: Bool) {
        guard let tax else { return absent("accounting-tax") }
        group("accounting-tax")
        ascii("currency", tax.amount.currency.ascii)
        ascii("amount", (isCredit ? tax.amount.negated : tax.amount).ascii)
        ascii("rate", tax.rate.ascii)
        date("rate-valid-on", tax.rateValidOn)
    }

    /// Adds the first and the last day.
    private mutating func period(_ period: Period) {
        date("start", period.start)
        date("end", period.end)
    }

    mutating func date(_ name: StaticString, _ date: CivilDate) {
        let day = Int128(date.daysSinceEpoch)
        often(name, Repeated.day(day), date.ascii)
        often("compact", Repeated.compactDay(day), date.compactASCII)
    }

    /// Adds a sum, in a credit note that of what is credited.
    private mutating func sum(_ name: StaticString, _ amount: Money, isCredit: Bool) {
        ascii(name, (isCredit ? amount.negated : amount).ascii)
        ascii("negated", (isCredit ? amount : amount.negated).ascii)
    }

    private mutating func tax(_ subtotals: Span<TaxSubtotal>, at index: Int, isCredit: Bool) {
        let category = subtotals[index].treatment.category
        rate(subtotals[index].treatment)
        if let code = category.exemptionCode { word("exemption-code", code) } else { absent("exemption-code") }
        text("exemption-reason", ifAny: category.needsReason ? subtotals[index].treatment.exemptionReason : nil)
        sum("base", subtotals[index].base, isCredit: isCredit)
        sum("tax", subtotals[index].tax, isCredit: isCredit)
    }

    /// Adds category and rate; a treatment outside the scope of VAT has no rate (BR-O-05).
    private mutating func rate(_ treatment: borrowing TaxTreatment) {
        word("category", treatment.category.rawValue)
        if treatment.category != .outsideScope {
            often("rate", Repeated.rate(treatment.rate.units), treatment.rate.ascii)
        } else {
            absent("rate")
        }
    }

    // A line is read in place: copying it would retain every text in it.
    private mutating func line(
        _ lines: Span<InvoiceLine>,
        at index: Int,
        _ runningTotal: Int64?,
        bought: String?,
        isCredit: Bool
    ) {
        let amount = isCredit ? lines[index].charge.amount.negated : lines[index].charge.amount
        let quantity = isCredit ? lines[index].charge.quantity.negated : lines[index].charge.quantity
        ascii("number", ASCIIRun(index + 1))
        if let position = lines[index].creditedLine {
            ascii("credited-line", ASCIIRun(position))
        } else {
            absent("credited-line")
        }
        text("subscription", lines[index].subscription)
        group("product")
        text("id", lines[index].product.id)
        text("title", lines[index].product.title.isBlank ? lines[index].product.id : lines[index].product.title)
        text("unspsc", ifAny: lines[index].product.unspsc)
        if let instalment = lines[index].instalment {
            ascii("instalment", ASCIIRun(instalment))
        } else {
            absent("instalment")
        }
        text("dimension", ifAny: lines[index].charge.dimension)
        if let bought {
            text("description", lines[index].charge.description.map { Text("\($0) for \(bought)") } ?? Text(bought))
        } else {
            text("description", ifAny: lines[index].charge.description)
        }
        ascii("quantity", quantity.ascii)
        text("unit-code", lines[index].charge.unitCode)
        let unitPrice = lines[index].charge.unitPrice
        ascii("unit-price", unitPrice.ascii)
        let rounding = lines[index].charge.rounding
        group("price")
        if rounding != nil {
            ascii("amount", amount.magnitude.unitPrice.ascii)
            ascii("base-quantity", quantity.magnitude.ascii)
        } else {
            ascii("amount", unitPrice.ascii)
            absent("base-quantity")
        }
        ascii("amount", amount.ascii)
        self.rounding(isCredit ? rounding?.negated : rounding)
        if let runningTotal {
            let total = Money(minorUnits: runningTotal, currency: amount.currency)
            ascii("running-total", (isCredit ? total.negated : total).ascii)
        } else {
            absent("running-total")
        }
        group("period")
        period(lines[index].charge.period)
        group("tax")
        rate(lines[index].tax)
        absent("field")
    }

    /// The sum in minor units; nil where it leaves 64 bits.
    private static func sum(_ total: Int64?, _ units: Int64) -> Int64? {
        let (sum, isTooLarge) = (total ?? .max).addingReportingOverflow(units)
        return total == nil || isTooLarge ? nil : sum
    }

    /// Adds what rounding added to a line, or took from it, as a line charge or a line allowance.
    private mutating func rounding(_ rounding: LineRounding?) {
        if let rounding, !rounding.isCharge { ascii("allowance", rounding.ascii) } else { absent("allowance") }
        if let rounding, rounding.isCharge { ascii("charge", rounding.ascii) } else { absent("charge") }
    }
}

extension TaxCategory {
    /// The code of the VATEX list that corresponds to the category (BT-121); category E may have many reasons.
    var exemptionCode: String? {
        switch self {
        case .standard, .zeroRated, .exempt: nil
        case .reverseCharge: "VATEX-EU-AE"
        case .intraCommunity: "VATEX-EU-IC"
        case .export: "VATEX-EU-G"
        case .outsideScope: "VATEX-EU-O"
        }
    }
}

extension Text {
    /// The number that it is in digits alone, of nine at most; nil: it is anything else.
    fileprivate var wholeNumber: Int? {
        let digits = string.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
