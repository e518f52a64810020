/// The documents of a night as the dataset Invoice Detail of FOCUS 1.4 (FinOps Open Cost and Usage Specification), a CSV file for
/// programs: a row for each line of a document, and one for each tax that is not zero. What a credit note gives back is below zero.
///
/// A cell that a spreadsheet would take for a formula has an apostrophe in front, as in every CSV file of a folder; see `CSVText`.
public enum FocusRows {
    /// Its columns: those of the standard, and then those of this program, whose names begin with `x_`.
    public static let columns = ofStandard + ofProgram

    private static let ofStandard = [
        PublishedColumn(
            "InvoiceDetailId",
            .text,
            "The number of the document and the place of the line in it, as `INV-2026-00000001/1`; of its n-th tax `…/T1`."
        ),
        PublishedColumn("InvoiceId", .text, "The number of the invoice or credit note."),
        PublishedColumn(
            "ReferenceInvoiceId",
            .text,
            "Of a credit note the number of the invoice that it credits; of an invoice its own."
        ),
        PublishedColumn("InvoiceIssuerName", .text, "The issuer."),
        PublishedColumn("InvoiceIssueDate", .text, "The business date, as `2026-01-15T00:00:00Z`."),
        PublishedColumn("InvoiceIssueStatus", .word(["Issued"]), "`Issued`."),
        PublishedColumn("BillingAccountId", .id, "The buyer."),
        PublishedColumn("BillingCurrency", .currency, "The currency of the document."),
        PublishedColumn("BillingPeriodStart", .text, "The first day of the month of the business date."),
        PublishedColumn("BillingPeriodEnd", .text, "The first day of the month after it."),
        PublishedColumn(
            "ChargeCategory",
            .word(["Purchase", "Usage", "Tax"]),
            "`Purchase` of contract charges, `Usage`, or `Tax`; of a credit note that of what it gives back."
        ),
        PublishedColumn("BilledCost", .decimal, "The amount before tax, or the tax; of a credit note below zero."),
        PublishedColumn("InvoiceDetailDescription", .text, "For people: the product and the line, or the tax."),
        PublishedColumn(
            "InvoiceDetailGrain",
            .text,
            "JSON: `ContractId` the subscription, `ServiceName` the product's title, `SkuMeter` the dimension, `x_Instalment` the "
                + "place of an instalment; of a tax `x_TaxCategory` and `x_TaxRate`."
        ),
        PublishedColumn("InvoiceDetailCreated", .text, "The business date."),
        PublishedColumn("InvoiceDetailLastUpdated", .text, "The business date."),
        PublishedColumn("PaymentDueDate", .text, "Until when the document is to be paid."),
        PublishedColumn("PaymentTerms", .text, "`Net 30`: the days from the business date until then."),
        PublishedColumn(
            "PurchaseOrderNumber",
            .text,
            "The PO number on the document as it was issued. Empty: there is none."
        ),
    ]

    private static let ofProgram = [
        PublishedColumn("x_PurchaseOrderLine", .text, "The line of the buyer's PO on it. Empty: there is none."),
        PublishedColumn(
            "x_PurchaseOrderRule",
            .word(of: PurchaseOrderRule.self),
            "The rule that decided about the PO number; of a credit note that of its invoice."
        ),
        PublishedColumn(
            "x_RequestedPurchaseOrderNumber",
            .text,
            "A PO number that was asked for and is not on the document. Empty: there is none."
        ),
        PublishedColumn("x_PayerAccountId", .id, "Who pays on the business date. Empty: no one was asked."),
        PublishedColumn("x_DocumentType", .word(of: DocumentType.self), "What the document is."),
        PublishedColumn("x_ServicePeriodStart", .text, "The first day of service that the line is for."),
        PublishedColumn("x_ServicePeriodEnd", .text, "The last day of it."),
        PublishedColumn("x_TaxCategory", .word(of: TaxCategory.self), "How the line is taxed, or which tax it is."),
        PublishedColumn("x_TaxRate", .decimal, "The rate in per cent."),
    ]

    /// The header, with its line end.
    public static var header: [UInt8] {
        var bytes: [UInt8] = []
        CSVText.append(row: columns.map(\.name), to: &bytes)
        return bytes
    }

    /// Appends the rows of a document; gives how many there are, and what their costs come to in minor units.
    public static func append(_ issued: IssuedInvoice, to bytes: inout [UInt8]) -> (rows: Int, units: Int128) {
        let document = FocusDocument(issued)
        let invoice = issued.invoice
        var (rows, units) = (0, Int128(0))
        for (place, line) in invoice.lines.enumerated() {
            CSVText.append(spreadsheetRow: document.cells(of: line, place + 1), to: &bytes)
            units += Int128(line.charge.amount.minorUnits)
            rows += 1
        }
        for (place, part) in invoice.taxes.enumerated() where part.tax.minorUnits != 0 {
            CSVText.append(spreadsheetRow: document.cells(of: part, place + 1), to: &bytes)
            units += Int128(part.tax.minorUnits)
            rows += 1
        }
        return (rows, units)
    }
}

/// What the rows of a document have in common.
private struct FocusDocument {
    private let issued: IssuedInvoice
    private let number: String
    private let day: String
    private let (monthStart, monthEnd): (String, String)

    init(_ issued: IssuedInvoice) {
        self.issued = issued
        number = issued.number.description
        let invoice = issued.invoice
        day = Self.midnight(invoice.businessDate)
        monthStart = Self.midnight(invoice.businessDate.month.day(1))
        monthEnd = Self.midnight(invoice.businessDate.month.adding(months: 1).day(1))
    }

    /// The row of a line.
    func cells(of line: InvoiceLine, _ place: Int) -> [String] {
        var grain = GrainText()
        grain.add("ContractId", line.subscription.string)
        grain.add("ServiceName", line.product.title.string)
        if let dimension = line.charge.dimension { grain.add("SkuMeter", dimension.string) }
        if let instalment = line.instalment { grain.add("x_Instalment", String(instalment)) }
        let what = line.charge.description ?? line.charge.dimension
        return row(
            id: "\(number)/\(place)",
            category: issued.invoice.kind == .consumption ? "Usage" : "Purchase",
            line.charge.amount,
            what.map { "\(line.product.title): \($0)" } ?? line.product.title.string,
            grain.text,
            line.charge.period,
            line.tax
        )
    }

    /// The row of a tax.
    func cells(of part: TaxSubtotal, _ place: Int) -> [String] {
        let (category, rate) = (part.treatment.category.rawValue, part.treatment.rate.description)
        var grain = GrainText()
        grain.add("x_TaxCategory", category)
        grain.add("x_TaxRate", rate)
        return row(
            id: "\(number)/T\(place)",
            category: "Tax",
            part.tax,
            "Tax \(category) \(rate) %",
            grain.text,
            issued.invoice.period,
            part.treatment
        )
    }

    private func row(
        id: String,
        category: String,
        _ amount: Money,
        _ description: String,
        _ grain: String,
        _ period: Period,
        _ tax: TaxTreatment
    ) -> [String] {
        let (invoice, decision) = (issued.invoice, issued.purchaseOrderDecision)
        let days = invoice.paymentDueOn.daysSinceEpoch - invoice.businessDate.daysSinceEpoch
        return [
            id, number, issued.precedingInvoice?.number.description ?? number, issued.issuer.name.string, day, "Issued",
            invoice.buyer.id.string, invoice.currency.code, monthStart, monthEnd, category, amount.description,
            description, grain, day, day, Self.midnight(invoice.paymentDueOn), "Net \(days)",
            issued.purchaseOrderNumber?.string ?? "", issued.purchaseOrderLine?.string ?? "", decision.rule.rawValue,
            decision.refusedNumber?.number.string ?? "", decision.payer?.account.string ?? "",
            issued.documentType.rawValue, Self.midnight(period.start), Self.midnight(period.end),
            tax.category.rawValue, tax.rate.description,
        ]
    }

    private static func midnight(_ date: CivilDate) -> String { "\(date)T00:00:00Z" }
}

/// A JSON object of texts, in the order in which they are added.
private struct GrainText {
    private var content = ""

    var text: String { "{\(content)}" }

    mutating func add(_ key: String, _ value: String) {
        content += (content.isEmpty ? "" : ",") + "\"\(key)\":\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": content += "\\\""
            case "\\": content += "\\\\"
            case "\u{00}"..."\u{1F}":
                content += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: content.unicodeScalars.append(scalar)
            }
        }
        content += "\""
    }
}
