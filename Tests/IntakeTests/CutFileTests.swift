import Domain
import Intake
import Testing

@testable import Intake

@Suite("Files without a last line end")
struct CutFileTests {
    private static let tables = [
        "accounts.csv", "memberships.csv", "organizations.csv", "payment_schedules.csv", "products.csv",
        "purchase_order_changes.csv", "purchase_order_contacts.csv", "purchase_orders.csv", "purchasers.csv",
        "subscriptions.csv", "terms.csv", "usage.csv",
    ]

    @Test("Wherever a table is cut in its last row, that row is rejected, and no row before it", arguments: tables)
    func cutAnywhere(file: String) throws {
        let whole = try ExportFiles.base()
        let last = try #require(whole[file].split(separator: "\n").last)
        let rows = whole[file].split(separator: "\n").count - 1
        for left in 1...last.utf8.count {
            var export = whole
            export.files[file]?.removeLast(1 + last.utf8.count - left)
            // A cut within a character leaves bytes that are not UTF-8.
            guard String(validating: export.files[file] ?? [], as: UTF8.self) != nil else { continue }
            let report = try export.read()
            // Where it is not known which schedule a payment is of, the sum of that one is short.
            let said = report.findings.filter { $0.file == file && $0.code != .scheduleSum }
            #expect(said.map(\.code) == [.perhapsCut], "\(left) bytes are left: \(said.map(\.message))")
            #expect(said.first?.line == rows + 1)
            #expect(report.tally(file).hasPrefix("\(rows)/"))
        }
    }

    /// Whatever the cut took away, a charge that is not as in the whole export waits for the file.
    @Test(
        "Wherever a table is cut, each contract is held, or is as in the whole export",
        arguments: tables.filter { $0 != "usage.csv" && $0 != "purchase_order_contacts.csv" }
    )
    func nothingIsCharged(file: String) throws {
        let whole = try ExportFiles.base()
        let last = try #require(whole[file].split(separator: "\n").last)
        let expected = try whole.read()
        let orders = Set(expected.export.purchaseOrders.map(\.key))
        for left in 1...last.utf8.count {
            var export = whole
            export.files[file]?.removeLast(1 + last.utf8.count - left)
            guard String(validating: export.files[file] ?? [], as: UTF8.self) != nil else { continue }
            let report = try export.read()
            for id in ["S-upfront", "S-schedule"] as [Text] {
                guard let agreement = report.agreement(id), let before = expected.agreement(id) else { continue }
                let account = agreement.subscription.account
                let day = try #require(CivilDate("2026-03-01"))
                let isSame =
                    agreement.contractTerms == before.contractTerms && agreement.schedule == before.schedule
                    && agreement.changes == before.changes
                    && agreement.purchaserPermissions == before.purchaserPermissions
                    && agreement.subscription == before.subscription
                    && report.export.organizations.payer(of: account, on: day)
                        == expected.export.organizations.payer(of: account, on: day)
                let known = Set(report.export.purchaseOrders.map(\.key)).union(report.export.purchaseOrderHolds.keys)
                #expect(agreement.contractHold != nil || (isSame && orders.isSubset(of: known)), "\(left) bytes: \(id)")
            }
        }
    }

    @Test("With its line end, also CRLF, the same row is used", arguments: tables)
    func whole(file: String) throws {
        var export = try ExportFiles.base()
        export.files[file]?.removeLast()
        export[file] += "\r\n"
        #expect(try export.read().findings.isEmpty)
    }

    @Test("A cut within a character stops the night, and says what it may be")
    func withinACharacter() throws {
        var export = try ExportFiles.base()
        export["memberships.csv"] += "É"
        export.files["memberships.csv"]?.removeLast()
        let fault = #expect(throws: UnusableInput.self) { try export.read() }
        guard case .fatal(let findings) = fault else { throw fault ?? .fatal([]) }
        #expect(findings.map(\.code) == [.notUTF8])
        #expect(findings.map(\.hint) == ["Export the file again, as UTF-8; it may be cut within a character."])
    }

    @Test("A closed quote proves nothing, and a part is looked at like any file")
    func quotesAndParts() throws {
        var export = try ExportFiles.base()
        export["usage.2.csv"] =
            "record_id,subscription_id,dimension,used_at,quantity\nu-9,S-use,calls,2026-02-03T10:00:00Z,\"5\""
        #expect(try export.read().codes == [.perhapsCut])
        #expect(try export.read().tally("usage.2.csv") == "1/0/1/0/0")
    }

    @Test("A row whose id may be cut stands for no other row", arguments: ["u-1", "u-"])
    func cutID(id: String) throws {
        var export = try ExportFiles.base()
        export["usage.csv"] += id
        let report = try export.read()
        let own = FactRows.Count(rejected: 1, usable: 2)
        #expect(report.factRows[.usage] == own, "it is a record of its own, and not u-1 corrected")
        #expect(Array(report.setAside).count == 1)
        var terms = try ExportFiles.base()
        terms["terms.csv"] += "S-upfront,usage,g"
        #expect(try terms.read().agreement("S-upfront")?.usageTerms.count == 1)
    }

    @Test("Where the row is fed in again with its line end, it takes the place of the cut one")
    func correctedAgain() throws {
        var export = try ExportFiles.base()
        export.files["payment_schedules.csv"]?.removeLast()
        let rejects = try #require(try export.read().rejects("payment_schedules.csv"))
        #expect(try export.read().agreement("S-schedule")?.contractHold != nil)
        export["payment_schedules.corrected.csv"] = rejects
        let report = try export.read()
        #expect(report.agreement("S-schedule")?.schedule.count == 2)
        #expect(report.agreement("S-schedule")?.contractHold == nil)
    }

    @Test("A header alone without a line end is reported, with status 3")
    func headerAlone() throws {
        var export = try ExportFiles.base()
        export["usage.csv"] = "record_id,subscription_id,dimension,used_at,quantity"
        #expect(try export.read().codes == [.openEnd])
        export["usage.csv"] += "\n,,,,"
        #expect(try export.read().codes == [])
    }

    @Test("One core and two find the cut row of many")
    func manyRows() throws {
        var export = try ExportFiles.base()
        for number in 0..<1_000 {
            export.add("x-\(number),S-use,calls,2026-02-03T10:00:00Z,1", to: "usage.csv")
            if number.isMultiple(of: 7) { export.add(",,,,", to: "usage.csv") }
        }
        export.files["usage.csv"]?.removeLast()
        for size in [Int.max, 0] {
            var options = IntakeOptions.sample
            options.worthTwoCores = size
            let report = try export.read(options: options)
            #expect(report.tally("usage.csv") == "1002/1001/1/0/0")
            #expect(report.codes == [.perhapsCut])
            #expect(report.findings.map(\.line) == [1_003 + 143 - 0])
        }
    }
}
