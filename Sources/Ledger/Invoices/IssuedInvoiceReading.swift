import Domain
import GRDB

extension Ledger {
    /// One invoice as it was first issued.
    func issuedInvoice(_ row: StoredRow, _ issuer: SharedIssuer, _ database: Database) throws -> IssuedInvoice {
        var products = ProductSnapshots()
        return try issued(row, issuer, &products, database)
    }

    func issued(
        _ row: StoredRow,
        _ issuer: SharedIssuer,
        _ products: inout ProductSnapshots,
        _ database: Database
    ) throws -> IssuedInvoice {
        let currency: Currency = try row["currency"]
        let buyer: Account = try row.facts("body")
        func money(_ column: String) throws -> Money { try row.money(column, currency) }
        let charges = try StoredRow.fetchAll(
            of: "charge",
            try database.cachedStatement(sql: "SELECT * FROM v_charge WHERE \(InvoiceRow.hasCharge) ORDER BY id"),
            arguments: [try row["id"] as Int64]
        )
        guard let first = charges.first else { throw row.damage("the invoice has no charge") }
        for charge in charges where try charge["currency"] != currency {
            throw charge.damage("the currency is not that of the invoice", in: "currency")
        }
        let isCreditNote = try row["id"] as Int64 >= InvoiceRow.firstCreditNote
        var lines: [InvoiceLine] = []
        var plan: ContractPlan?
        for charge in charges {
            let recorded = try chargeLines(charge, database)
            lines += try self.lines(
                recorded,
                of: charge,
                instalment: isCreditNote ? creditedInstalment(charge, database) : charge["instalment"],
                buyer,
                &products,
                database
            )
            if let sheet = recorded.plan { plan = try Snapshots.plan(sheet, of: currency, in: database) }
        }
        let invoice = Invoice(
            kind: try row["kind"],
            businessDate: try row["business_date"],
            paymentDueOn: try row["due_on"],
            currency: currency,
            buyer: buyer,
            lines: lines,
            taxes: try taxes(row, buyer, currency, database),
            net: try money("net"),
            tax: try money("tax"),
            total: try money("total"),
            period: try row.period(),
            accountingTax: try AccountingTaxRows.tax(of: row["id"], currency, database),
            plan: plan
        )
        // The counterpart of the check at commit: what is read must add up again.
        let sum = Money.sum(lines.map(\.charge.amount), in: currency)
        guard sum == invoice.net, invoice.net.adding(invoice.tax) == invoice.total else {
            throw row.damage("the lines do not add up to the total")
        }
        var issued = IssuedInvoice(
            number: try self.number(row),
            issuer: issuer,
            format: try row["format"],
            invoice: invoice,
            purchaseOrderDecision: try decision(first)
        )
        if issued.number.series == .creditNotes {
            let id: Int64 = try row["id"]
            (issued.precedingInvoice, issued.creditReason) = try CreditRows.crediting(id, database)
            for (place, part) in try CreditRows.lines(of: id, currency, database).enumerated() {
                issued.invoice.lines[place].creditedLine = part.line
            }
        }
        return issued
    }

    private func lines(
        _ recorded: RecordedLines,
        of charge: StoredRow,
        instalment: Int,
        _ buyer: Account,
        _ products: inout ProductSnapshots,
        _ database: Database
    ) throws -> [InvoiceLine] {
        let product = try products.product(of: charge, in: database)
        return try recorded.lines.map { line in
            InvoiceLine(
                subscription: try charge["subscription_id"],
                product: product,
                instalment: instalment == 0 ? nil : instalment,
                charge: line,
                tax: buyer.tax,
                fields: recorded.fields
            )
        }
    }

    /// The instalment that a charge of a credit note gives something back of; 0: none.
    private func creditedInstalment(_ charge: StoredRow, _ database: Database) throws -> Int {
        let find = try database.cachedStatement(
            sql: "SELECT ordinal FROM charge WHERE id = (SELECT of_charge FROM amendment WHERE amendment.charge = ?)"
        )
        return try Int.fetchOne(find, arguments: [try charge["id"] as Int64]) ?? 0
    }

    /// The lines of a charge, and what is kept behind them.
    struct RecordedLines {
        var lines: [ChargeLine]
        /// The own fields of its subscription.
        var fields: OwnFields?
        /// The fact sheet of its plan.
        var plan: Int64?
    }

    /// The lines of a charge.
    func chargeLines(_ charge: StoredRow, _ database: Database) throws -> RecordedLines {
        let currency: Currency = try charge["currency"]
        let rows = try StoredRow.fetchAll(
            of: "charge_line",
            try database.cachedStatement(sql: "SELECT * FROM v_charge_line WHERE charge = ? ORDER BY position"),
            arguments: [try charge["id"] as Int64]
        )
        let lines = try rows.map { row in
            ChargeLine(
                dimension: try row["dimension"],
                description: try row["description"],
                quantity: try row["quantity"],
                unitCode: try row["unit_code"],
                unitPrice: try row["unit_price"],
                amount: try row.money("amount", currency),
                period: try row.period()
            )
        }
        return RecordedLines(
            lines: lines,
            fields: try rows.first?.factsIfAny("fields"),
            plan: try rows.first?["plan"]
        )
    }

    private func taxes(
        _ row: StoredRow,
        _ buyer: Account,
        _ currency: Currency,
        _ database: Database
    ) throws -> [TaxSubtotal] {
        guard try row["taxes"] as String? != nil else {
            return [
                TaxSubtotal(
                    treatment: buyer.tax,
                    base: try row.money("net", currency),
                    tax: try row.money("tax", currency)
                )
            ]
        }
        return try StoredRow.fetchAll(
            of: "invoice",
            try database.cachedStatement(
                sql: """
                    SELECT part.value ->> '$[0]' AS category, part.value ->> '$[1]' AS rate, part.value ->> '$[2]' AS reason,
                        part.value ->> '$[3]' AS base, part.value ->> '$[4]' AS tax
                    FROM invoice, json_each(taxes) AS part WHERE invoice.id = ? ORDER BY part.key
                    """
            ),
            arguments: [try row["id"] as Int64]
        )
        .map { row in
            TaxSubtotal(
                treatment: TaxTreatment(
                    category: try row["category"],
                    rate: try row["rate"],
                    exemptionReason: try row["reason"]
                ),
                base: try row.money("base", currency),
                tax: try row.money("tax", currency)
            )
        }
    }

    /// The PO decision that was recorded with a charge.
    func decision(_ row: StoredRow) throws -> PurchaseOrderDecision {
        var decision = PurchaseOrderDecision(try row["po_rule"])
        if let number = try row["po_number"] as Text?, let source = try row["po_source"] as NumberSource? {
            decision.requested = RequestedNumber(
                number: number,
                line: try row["po_line"],
                source: source,
                changeRequest: try row["po_change_request"]
            )
        } else {
            decision.withdrawnBy = try row["po_change_request"]
        }
        decision.purchaser = try row["po_purchaser"]
        if let payer = try row["po_payer"] as Text? {
            decision.payer = Payer(
                account: payer,
                organization: try row["po_organization"],
                purchaseOrderIntegration: try row["po_integration"]
            )
        }
        decision.found = try row["po_found"]
        return decision
    }

    /// The number of an invoice, whose parts and text agree.
    private func number(_ row: StoredRow) throws -> InvoiceNumber {
        guard let number = InvoiceRow.number(try row["prefix"], id: try row["id"]) else {
            throw row.damage("the number is out of range")
        }
        guard try row["number"] == Text(number.description) else {
            throw row.damage(
                "prefix, year and sequence make \(DisplayText.quoted(Text(number.description)))",
                in: "number"
            )
        }
        return number
    }
}
