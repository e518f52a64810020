public import Domain

/// The invoice as one XML tree without the ways of any format; templates read it. `Templates/invoice.xsd` says what
/// each element means.
public enum NeutralInvoice {
    /// The tree written out, for people and for tools that apply templates elsewhere.
    public static func xml(of invoice: IssuedInvoice) -> [UInt8] {
        tree(of: invoice).serialized()
    }

    /// The tree that templates are applied to.
    static func tree(of issued: IssuedInvoice) -> XMLTree {
        let tree = XMLTree(root: "invoice")
        let root = tree.root
        header(issued, in: root)
        root.element("issuer") { issuer(issued.issuer, in: $0) }
        root.element("buyer") { buyer(issued.invoice.buyer, in: $0) }
        for subtotal in issued.invoice.taxes {
            root.element("tax-subtotal") { tax(subtotal, in: $0) }
        }
        root.element("totals") { totals in
            totals.value("net", issued.invoice.net)
            totals.value("tax", issued.invoice.tax)
            totals.value("total", issued.invoice.total)
        }
        for (index, line) in issued.invoice.lines.enumerated() {
            root.element("line") { Self.line(line, number: index + 1, in: $0) }
        }
        return tree
    }

    private static func header(_ issued: IssuedInvoice, in root: XMLElement) {
        let invoice = issued.invoice
        root.text("number", Text(issued.number.description))
        root.value("type", issued.documentType.rawValue)
        root.value("kind", invoice.kind.rawValue)
        root.value("issue-date", invoice.businessDate)
        root.value("due-date", invoice.dueOn)
        let days = Int(invoice.dueOn.daysSinceEpoch) - Int(invoice.businessDate.daysSinceEpoch)
        if days > 0 { root.value("payment-days", days) }
        root.value("currency", invoice.currency.code)
        let reference = invoice.buyer.buyerReference.flatMap { $0.trimmed.isEmpty ? nil : $0 }
        root.text("buyer-reference", reference ?? invoice.buyer.id)
        root.text("purchase-order-number", ifAny: invoice.purchaseOrderNumber)
        root.element("purchase-order-decision") { decision in
            decision.value("rule", invoice.purchaseOrder.rule.rawValue)
            decision.text("requested-number", ifAny: invoice.purchaseOrder.requested?.number)
            if let source = invoice.purchaseOrder.requested?.source { decision.value("source", source.rawValue) }
        }
        if invoice.kind == .contract, let line = invoice.lines.first {
            root.text("subscription", line.subscription)
        }
        root.element("period") { period(invoice.period, in: $0) }
        if let preceding = issued.precedingInvoice {
            root.element("preceding-invoice") { element in
                element.text("number", Text(preceding.number.description))
                element.value("issue-date", preceding.issueDate)
            }
        }
    }

    /// Adds the first and the last day.
    static func period(_ period: Period, in element: XMLElement) {
        element.value("start", period.start)
        element.value("end", period.end)
    }

    private static func tax(_ subtotal: TaxSubtotal, in element: XMLElement) {
        let treatment = subtotal.treatment
        rate(treatment, in: element)
        if let code = treatment.category.exemptionCode { element.value("exemption-code", code) }
        if treatment.category.needsReason { element.text("exemption-reason", ifAny: treatment.exemptionReason) }
        element.value("base", subtotal.base)
        element.value("tax", subtotal.tax)
    }

    /// Adds category and rate; what is outside the scope of VAT has no rate (BR-O-05).
    static func rate(_ treatment: TaxTreatment, in element: XMLElement) {
        element.value("category", treatment.category.rawValue)
        if treatment.category != .outsideScope { element.value("rate", treatment.rate) }
    }
}

extension TaxCategory {
    /// The code of the VATEX list that says the same as the category (BT-121); category E may have many reasons.
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
