import Domain
import TestSupport
import Testing

@testable import Intake

@Suite("Dates that were probably mistyped")
struct DoubtfulDayTests {
    /// A file, what is replaced in it, by what, and how many findings come of it. Tomorrow is 2026-12-01.
    private static let cases: [(file: String, text: String, other: String, told: Int)] = [
        (
            "subscriptions.csv", "P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront",
            "P-mixed,2036-01-10,2026-01-15,2027-01-14,EUR,upfront", 0
        ),
        (
            "subscriptions.csv", "P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront",
            "P-mixed,2206-01-10,2026-01-15,2027-01-14,EUR,upfront", 1
        ),
        (
            "subscriptions.csv", "P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront",
            "P-mixed,2026-01-10,0026-01-15,2027-01-14,EUR,upfront", 1
        ),
        (
            "subscriptions.csv", "P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront",
            "P-mixed,2026-01-10,2026-01-15,2099-12-31,EUR,upfront", 0
        ),
        (
            "subscriptions.csv", "P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront",
            "P-mixed,2026-01-10,2026-01-15,2926-01-14,EUR,upfront", 1
        ),
        (
            "subscriptions.csv", "P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront",
            "P-mixed,2026-01-10,2026-01-15,9999-12-31,EUR,upfront", 0
        ),
        (
            "subscriptions.csv", "EUR,upfront,alice,PO 4711,ACTIVE,", "EUR,upfront,alice,PO 4711,TERMINATED,2062-06-30",
            1
        ),
        (
            "subscriptions.csv", "EUR,upfront,alice,PO 4711,ACTIVE,", "EUR,upfront,alice,PO 4711,TERMINATED,2026-06-30",
            0
        ),
        ("payment_schedules.csv", "2026-02-01", "1926-02-01", 1),
        ("purchase_order_changes.csv", "2026-03-01", "2062-03-01", 1),
        ("purchase_order_changes.csv", "2026-03-01", "2027-03-01", 0),
        ("purchase_orders.csv", "2026-12-31", "2926-12-31", 1),
        ("purchase_orders.csv", "2026-01-01", "1900-01-01", 0),
        ("purchase_orders.csv", "2026-01-01", "2062-01-01", 1),
        ("memberships.csv", "2025-01-01,", "0001-01-01,9999-12-31", 0),
        ("memberships.csv", "2025-01-01,", "0025-01-01,", 1),
        ("memberships.csv", "2025-01-01,", "2025-01-01,2926-01-01", 1),
    ]

    private static var options: IntakeOptions {
        var options = IntakeOptions.sample
        options.lastDay = day("2026-12-01")
        return options
    }

    @Test("A date that no contract has is told, and counts as it is written", arguments: cases.indices)
    func tables(row: Int) throws {
        let (file, text, other, told) = Self.cases[row]
        var export = try ExportFiles.base()
        export.replace(text, with: other, in: file)
        let report = try export.read(options: Self.options)
        let findings = report.findings.filter { $0.code == .doubtfulDay && $0.file == file }
        #expect(findings.count == told, "\(Array(report.findings))")
        #expect(report.rowCounts.allSatisfy { $0.rejected == 0 }, "\(Array(report.findings))")
    }

    @Test(
        "Dates of files that the clean export does not have",
        arguments: [
            (
                "credits.csv",
                "credit_id,invoice_number,amount,credited_on,reason\nK-1,INV-2026-00000001,1,DAY,Goodwill\n",
                "2126-01-01", 1
            ),
            (
                "credits.csv",
                "credit_id,invoice_number,amount,credited_on,reason\nK-1,INV-2026-00000001,1,DAY,Goodwill\n",
                "2026-01-01", 0
            ),
            ("exchange_rates.csv", "currency,valid_on,rate\nUSD,DAY,0.9\n", "2062-01-01", 1),
            ("exchange_rates.csv", "currency,valid_on,rate\nUSD,DAY,0.9\n", "1900-01-01", 0),
        ]
    )
    func others(file: String, text: String, date: String, told: Int) throws {
        var export = try ExportFiles.base()
        export[file] = text.replacing("DAY", with: date)
        let findings = try export.read(options: Self.options).findings.filter { $0.code == .doubtfulDay }
        #expect(findings.map(\.file) == (told == 0 ? [] : [file]))
    }

    @Test(
        "An order of a year to come is told; without a last day only what is too old",
        arguments: [("2062-01-10", 1), ("2026-01-10", 0)]
    )
    func orders(date: String, told: Int) throws {
        var export = try ExportFiles.base()
        export["orders/a.xml"] = """
            <cXML><Request><OrderRequest><OrderRequestHeader orderID="4500" orderDate="\(date)">
            <Extrinsic name="SubscriptionID">S-upfront</Extrinsic></OrderRequestHeader>
            <ItemOut lineNumber="1"/></OrderRequest></Request></cXML>
            """
        #expect(try export.read(options: Self.options).findings.count { $0.code == .doubtfulDay } == told)
        #expect(try export.read().findings.count { $0.code == .doubtfulDay } == 0)
    }
}
