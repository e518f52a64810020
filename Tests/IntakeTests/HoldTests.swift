import Domain
import Intake
import Testing

/// What waits for which rejected row, and what a mended row fed in as a part releases.
@Suite("Rows that wait for rejected ones")
struct HoldTests {
    /// A change to the clean export, and what then waits: `S-id` with c (contract charges), u (use), and dimensions.
    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var old: String
        var new: String
        var waits: String
        /// The row that mends it, fed in as a part.
        var mended: String

        init(_ file: String, _ old: String, _ new: String, mended: String, _ waits: String) {
            (self.file, self.old, self.new, self.mended, self.waits) = (file, old, new, mended, waits)
        }

        var testDescription: String { "\(file): \(new)" }
    }

    static func waiting(_ report: IntakeReport) -> String {
        let agreements = report.export.accounts.flatMap(\.agreements).map { agreement in
            let dimensions = agreement.dimensionHolds.keys.sorted().map { "[\($0)]" }.joined()
            let holds =
                (agreement.contractHold == nil ? "" : "c") + (agreement.usageHold == nil ? "" : "u") + dimensions
            return holds.isEmpty ? "" : "\(agreement.subscription.id) \(holds)"
        }
        let orders = report.export.purchaseOrderHolds.keys.sorted().map { "\($0.payer)/\($0.number)" }
        return (agreements + orders).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    static let cases = [
        Case(
            "accounts.csv",
            "A-1,Atlas Nimbus GmbH,DE",
            "A-1,Atlas Nimbus GmbH,XX",
            mended: "A-1,Atlas Nimbus GmbH,DE,DE111111111,,,,S,19,,30,",
            "S-upfront cu"
        ),
        Case(
            "accounts.csv",
            "A-2,Éclipse SARL,FR",
            "A-2,Éclipse SARL,",
            mended: "A-2,Éclipse SARL,FR,FR22222222222,,,,AE,0,Reverse charge,,ubl",
            "S-schedule cu, S-use cu"
        ),
        Case(
            "accounts.csv",
            "A-1,Atlas Nimbus GmbH",
            "A-1,Atlas, Nimbus GmbH",
            mended: "A-1,Atlas Nimbus GmbH,DE,DE111111111,,,,S,19,,30,",
            "S-upfront cu"
        ),
        Case(
            "products.csv",
            "P-use,Data Feed,DataProduct",
            "P-use,Data Feed,Data",
            mended: "P-use,Data Feed,DataProduct,usage,",
            "S-use cu"
        ),
        Case("terms.csv", "12.50", "12,50", mended: "S-upfront,contract,seats,Seats,10,C62,12.50", "S-upfront c"),
        Case("terms.csv", "0.08", "x", mended: "S-upfront,usage,gb,Traffic,,E34,0.08", "S-upfront [gb]"),
        Case("terms.csv", "24,,50", ",,50", mended: "S-schedule,contract,seats,Seats,24,,50", "S-schedule c"),
        Case(
            "payment_schedules.csv",
            "2026-02-01,600.00",
            "2026-02-01,six hundred",
            mended: "S-schedule,2026-02-01,600.00,PO 1",
            "S-schedule c"
        ),
        Case(
            "memberships.csv",
            "2025-01-01,",
            "2025-01-01,tomorrow",
            mended: "A-2,O-1,2025-01-01,",
            "S-schedule c, S-use c"
        ),
        Case("organizations.csv", "enabled", "on", mended: "O-1,A-1,enabled", "S-upfront c, S-schedule c, S-use c"),
        Case(
            "purchasers.csv",
            "alice,aws-marketplace:Subscribe aws-marketplace:ViewSubscriptions",
            "alice,aws-marketplace:Subscribe,aws-marketplace:ViewSubscriptions",
            mended: "alice,aws-marketplace:*",
            "S-upfront c"
        ),
        Case("purchase_orders.csv", "ACTIVE", "Active", mended: "A-1,PO 4711,ACTIVE,,,", "A-1/PO 4711"),
        Case(
            "purchase_order_contacts.csv",
            "billing@example.com,Billing desk",
            "billing@example.com,",
            mended: "A-1,PO 4711,billing@example.com,Billing desk,",
            ""
        ),
        Case(
            "purchase_order_changes.csv",
            "2026-03-01",
            "March",
            mended: "C-1,S-schedule,2026-08-01,PO 2,2026-03-01,New",
            "S-schedule c"
        ),
        Case("usage.csv", "12.5", "12.5.1", mended: "u-1,S-upfront,gb,2026-02-03T10:00:00Z,12.5", ""),
    ]

    @Test("A rejected row holds what depends on it", arguments: cases) func waits(one: Case) throws {
        var export = try ExportFiles.base()
        export.replace(one.old, with: one.new, in: one.file)
        let report = try export.read()
        #expect(Self.waiting(report) == one.waits)
        #expect(report.rejects(one.file)?.contains(one.new) == true)
    }

    @Test("A corrected row in a part of the table releases what was held", arguments: cases) func isReleasedByAPart(
        one: Case
    ) throws {
        var export = try ExportFiles.base()
        export.replace(one.old, with: one.new, in: one.file)
        let part = one.file.replacing(".csv", with: ".mended.csv")
        let header = export[one.file].split(separator: "\n")[0]
        export[part] = "nb_file,nb_line,nb_code,nb_message,nb_hint,\(header)\n\(one.file),2,NB1,x,y,\(one.mended)\n"
        let report = try export.read()
        #expect(Self.waiting(report) == "")
        let codes = report.findings.map(\.code)
        #expect(codes == [.replacedRow], "the broken row stays reported, as replaced")
        let rejects = try #require(report.rejects(one.file))
        #expect(rejects.contains(one.new) && rejects.contains("NB905"), "the rejects say that nothing is left to do")
        #expect(report.rowCounts.rejectedRows == 0 && report.rowCounts.replacedRows == 1)
        #expect(report.tally(part) == "1/1/0/0/0")
    }

    /// Rows added to the clean export, and what then waits; the tally is of the last row's file.
    @Test(
        "An added row is rejected alone, or holds what depends on it",
        arguments: [
            // A row rejected alone holds nothing.
            ("terms.csv", "S-use,contract,seats,Seats,10,C62,12.50", "", "5/4/1/0/0"),
            ("payment_schedules.csv", "S-upfront,2026-02-01,125.00,", "", "3/2/1/0/0"),
            // A rejected row is no rival, and a usable one of its key releases what it held.
            ("terms.csv", "S-upfront,contract,seats,Seats,11,C62,1e3", "", "5/4/1/0/0"),
            ("accounts.csv", "A-1,Atlas,XX,,,,,S,19,,,", "", "3/2/1/0/0"),
            // An exact repeat is dropped; a rival rejects both.
            ("terms.csv", "S-upfront,contract,seats,Seats,10,C62,12.50", "", "5/4/0/0/1"),
            ("terms.csv", "S-upfront,contract,seats,Seats,10,C62,12.51", "S-upfront c", "5/3/2/0/0"),
            ("products.csv", "P-use,Other Feed,DataProduct,usage,", "S-use cu", "3/1/2/0/0"),
            ("purchase_orders.csv", "A-1,  PO 4711 ,ACTIVE,2026-01-01,2026-12-31,Yearly budget", "", "2/1/0/0/1"),
            // The kind cannot be read: both may be meant.
            ("terms.csv", "S-upfront,contact,gb,Traffic,,E34,0.08", "S-upfront c", "5/3/1/1/0"),
            ("terms.csv", "S-upfront,usgae,tokens,Tokens,,,0.08", "S-upfront c[tokens]", "5/3/1/1/0"),
            // Nothing can depend on a key that is empty.
            ("accounts.csv", ",Nobody,DE,,,,,S,19,,,", "", "3/2/1/0/0"),
            // A second payment of one date with another amount rejects both.
            ("payment_schedules.csv", "S-schedule,2026-08-01,1.00,", "S-schedule c", "3/0/2/1/0"),
            // After ends_on: that row alone is rejected, the schedule waits.
            ("payment_schedules.csv", "S-schedule,2027-08-01,1.00,", "S-schedule c", "3/0/1/2/0"),
        ]
    ) func adding(file: String, row: String, waits: String, tally: String) throws {
        var export = try ExportFiles.base()
        export.add(row, to: file)
        let report = try export.read()
        #expect(Self.waiting(report) == waits)
        #expect(report.tally(file) == tally)
    }

    /// Subscriptions that are rejected or held take their rows with them.
    @Test("The rows of a rejected or held subscription are held")
    func rowsOfARejectedSubscriptionAreHeld() throws {
        var export = try ExportFiles.base()
        export.replace("USD,none", with: "USX,none", in: "subscriptions.csv")
        export.replace("EUR,schedule", with: "EUX,schedule", in: "subscriptions.csv")
        let report = try export.read()
        #expect(report.agreement("S-use") == nil)
        #expect(report.tally("terms.csv") == "4/2/0/2/0")
        #expect(report.tally("usage.csv") == "2/1/0/1/0")
        #expect(report.tally("payment_schedules.csv") == "2/0/0/2/0")
        #expect(report.tally("purchase_order_changes.csv") == "1/0/0/1/0")
    }

    /// A plan whose only terms or payments are rejected waits for them, and is not rejected itself.
    @Test(
        "A plan whose only terms or payments are rejected waits and is not rejected",
        arguments: [("terms.csv", "Seats,10,", "Seats,ten,"), ("payment_schedules.csv", "600.00", "six")]
    )
    func planWithoutUsableRowsWaits(file: String, old: String, new: String) throws {
        var export = try ExportFiles.base()
        export.replace(old, with: new, in: file)
        let report = try export.read()
        #expect(report.tally("subscriptions.csv") == "3/3/0/0/0")
        #expect(!report.codes.contains(.noContractTerm) && !report.codes.contains(.noPayments))
    }

    @Test("A change request waits while a payment of its schedule is rejected")
    func aRequestWaitsWhileTheScheduleIsInDoubt() throws {
        var export = try ExportFiles.base()
        export.replace("2026-08-01,600.00", with: "2026-08-01,600,00", in: "payment_schedules.csv")
        let report = try export.read()
        #expect(report.codes == [.wrongCellCount])
        #expect(report.tally("purchase_order_changes.csv") == "1/0/0/1/0")
    }
}
