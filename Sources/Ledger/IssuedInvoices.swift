public import Domain
import Foundation
import GRDB

extension Ledger {
    /// A night as its documents need it: what was issued, in number order, and the templates that were used.
    public struct PublishedNight: Sendable {
        public var date: CivilDate
        public var invoices: [IssuedInvoice]
        public var templates: [NightEntry.TemplateUse]
        /// Rejected rows to be written out; none where they are those of the night before.
        public var rejects: [RejectedRowsFileOfNight]
        /// Exports and messages as they are published, by path.
        public var files: [NightFile]
        /// Whether the PO book was touched.
        public var touchedBook: Bool
    }

    /// The business dates of all closed nights, in order, and whether each is marked as published.
    public func closedNights() throws(LedgerError) -> [(date: CivilDate, isPublished: Bool)] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT business_date, published FROM night ORDER BY business_date")
                .map { (date: try date($0["business_date"]), isPublished: $0["published"]) }
        }
    }

    /// A closed night, from the ledger alone.
    public func night(_ date: CivilDate) throws(LedgerError) -> PublishedNight {
        try read { database in
            let day = date.description
            guard
                let night = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT touched_book, body FROM night JOIN fact_sheet ON fact_sheet.id = night.issuer
                        WHERE business_date = ?
                        """,
                    arguments: [day]
                )
            else { throw damaged("there is no night of \(day)") }
            let issuer: Issuer = try facts(night["body"])
            let invoices = try Row.fetchAll(
                database,
                sql: """
                    SELECT invoice.*, body FROM invoice JOIN fact_sheet ON fact_sheet.id = invoice.buyer
                    WHERE business_date = ? ORDER BY year, sequence
                    """,
                arguments: [day]
            )
            var products = ProductSheets()
            return PublishedNight(
                date: date,
                invoices: try invoices.map { try issued($0, issuer, &products, database) },
                templates: try templates(of: date, database),
                rejects: try rejects(of: day, in: database),
                files: try files(of: date, in: database),
                touchedBook: night["touched_book"]
            )
        }
    }

    /// The templates of a night.
    func templates(of date: CivilDate, _ database: Database) throws -> [NightEntry.TemplateUse] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT night_format.format, document, extra, digest, body
                FROM night_format JOIN template ON template.digest = night_format.template
                WHERE business_date = ? ORDER BY night_format.format, document
                """,
            arguments: [date.description]
        )
        .map {
            NightEntry.TemplateUse(
                format: Text($0["format"]),
                document: try code($0["document"]),
                isExtra: $0["extra"],
                digest: $0["digest"],
                body: [UInt8]($0["body"] as Data)
            )
        }
    }

    /// One invoice as it was first issued.
    func issuedInvoice(_ row: Row, _ issuer: Issuer, _ database: Database) throws -> IssuedInvoice {
        var products = ProductSheets()
        return try issued(row, issuer, &products, database)
    }

    /// Products already decoded, by the id of their fact sheet.
    typealias ProductSheets = [Int64: Product]

    func issued(
        _ row: Row,
        _ issuer: Issuer,
        _ products: inout ProductSheets,
        _ database: Database
    ) throws -> IssuedInvoice {
        let number: String = row["number"]
        let currency = try currency(row["currency"])
        let buyer: Account = try facts(row["body"])
        func money(_ column: String) -> Money { Money(minorUnits: row[column], currency: currency) }
        let charges = try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT * FROM charge WHERE invoice = ? ORDER BY id"),
            arguments: [number]
        )
        guard let first = charges.first else { throw damaged("\(number) has no charge") }
        let lines = try charges.flatMap { try self.lines($0, buyer, &products, database) }
        let invoice = Invoice(
            kind: try code(row["kind"]),
            businessDate: try date(row["business_date"]),
            dueOn: try date(row["due_on"]),
            currency: currency,
            buyer: buyer,
            purchaseOrder: try decision(first),
            lines: lines,
            taxes: try taxes(of: number, currency, database),
            net: money("net"),
            tax: money("tax"),
            total: money("total"),
            period: try period(row)
        )
        // Written in a pair with the commit: what is read back must add up as it did.
        let sum = Money.sum(lines.map(\.charge.amount), in: currency)
        guard sum == invoice.net, invoice.net.adding(invoice.tax) == invoice.total else {
            throw damaged("the lines of \(number) do not add up to its total")
        }
        return IssuedInvoice(
            number: InvoiceNumber(prefix: Text(row["prefix"]), year: row["year"], sequence: row["sequence"]),
            issuer: issuer,
            format: Text(row["format"]),
            invoice: invoice
        )
    }

    private func lines(
        _ charge: Row,
        _ buyer: Account,
        _ products: inout ProductSheets,
        _ database: Database
    ) throws -> [InvoiceLine] {
        let product = try product(charge, &products, database)
        let instalment: Int = charge["instalment"]
        return try chargeLines(charge, database).map { line in
            InvoiceLine(
                subscription: Text(charge["subscription_id"]),
                product: product,
                instalment: instalment == 0 ? nil : instalment,
                charge: line,
                tax: buyer.tax
            )
        }
    }

    /// The product of a charge as it was on the night.
    func product(_ charge: Row, _ products: inout ProductSheets, _ database: Database) throws -> Product {
        let sheet: Int64 = charge["product"]
        if let known = products[sheet] { return known }
        let body = try String.fetchOne(
            try database.cachedStatement(sql: "SELECT body FROM fact_sheet WHERE id = ?"),
            arguments: [sheet]
        )
        let product: Product = try facts(body ?? "")
        products[sheet] = product
        return product
    }

    /// The lines of a charge.
    func chargeLines(_ charge: Row, _ database: Database) throws -> [ChargeLine] {
        let currency = try currency(charge["currency"])
        let rows = try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT * FROM charge_line WHERE charge = ? ORDER BY position"),
            arguments: [charge["id"] as Int64]
        )
        return try rows.map { row in
            ChargeLine(
                dimension: (row["dimension"] as String?).map { Text($0) },
                description: (row["description"] as String?).map { Text($0) },
                quantity: try decimal(row["quantity"]),
                unitCode: Text(row["unit_code"]),
                unitPrice: try decimal(row["unit_price"]),
                amount: Money(minorUnits: row["amount"], currency: currency),
                period: try period(row)
            )
        }
    }

    private func taxes(of number: String, _ currency: Currency, _ database: Database) throws -> [TaxSubtotal] {
        try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT * FROM invoice_tax WHERE invoice = ? ORDER BY position"),
            arguments: [number]
        )
        .map { row in
            TaxSubtotal(
                treatment: TaxTreatment(
                    category: try code(row["category"]),
                    rate: try decimal(row["rate"]),
                    exemptionReason: (row["reason"] as String?).map { Text($0) }
                ),
                base: Money(minorUnits: row["base"], currency: currency),
                tax: Money(minorUnits: row["tax"], currency: currency)
            )
        }
    }

    /// The PO decision that was recorded with a charge.
    func decision(_ row: Row) throws -> PurchaseOrderDecision {
        var decision = PurchaseOrderDecision(try code(row["po_rule"]))
        if let number = row["po_number"] as String?, let source = row["po_source"] as String? {
            decision.requested = RequestedNumber(
                number: Text(number),
                source: try code(source),
                changeRequest: (row["po_change_request"] as String?).map { Text($0) }
            )
        }
        decision.purchaser = (row["po_purchaser"] as String?).map { Text($0) }
        if let payer = row["po_payer"] as String? {
            decision.payer = Payer(
                account: Text(payer),
                organization: (row["po_organization"] as String?).map { Text($0) },
                purchaseOrderIntegration: row["po_integration"]
            )
        }
        decision.found = try (row["po_found"] as String?).map { try code($0) }
        return decision
    }

    func period(_ row: Row) throws -> Period {
        Period(start: try date(row["period_start"]), end: try date(row["period_end"]))
    }
}
