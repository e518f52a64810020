import Domain
import Intake
import TestSupport
import Testing

/// `credits.csv`: what is accepted.
@Suite("Credits of an export")
struct CreditTests {
    static let header = "credit_id,invoice_number,line,amount,credited_on,reason\n"

    static func read(_ rows: [String], _ others: [String: String] = [:]) throws -> IntakeReport {
        var export = try ExportFiles.base()
        export["credits.csv"] = header + rows.map { $0 + "\n" }.joined()
        for (name, text) in others { export[name] = text }
        return try export.read()
    }

    @Test("Usable rows become requests in the order of their ids")
    func usable() throws {
        let report = try Self.read([
            "K-2,INV-2026-00000002,02,010.50,2026-03-01,\"Seats, unused\"", "K-10,INV-1,,,2026-02-01,All of it",
        ])
        #expect(report.findings.isEmpty)
        #expect(report.tally("credits.csv") == "2/2/0/0/0")
        let credits = report.export.credits
        #expect(credits.map(\.id) == ["K-10", "K-2"])
        #expect(credits.map(\.invoice) == ["INV-1", "INV-2026-00000002"])
        #expect(credits.map(\.line) == [nil, 2])
        #expect(credits.map(\.amount) == [nil, try UnitPrice("10.5")])
        #expect(credits.map { $0.creditedOn?.description } == ["2026-02-01", "2026-03-01"])
        #expect(credits.map(\.reason) == ["All of it", "Seats, unused"])
        let file = try #require(report.export.files.firstIndex(of: "credits.csv"))
        #expect(credits.map(\.row) == [3, 2].map { RowReference(file: UInt16(file), line: $0) })
        #expect(try ExportFiles.base().read().export.credits.isEmpty)
    }

    @Test("A row that cannot be used is a rejected fact, unless another one takes its place")
    func rejectedFacts() throws {
        let good = "K-1,INV-1,,1,2026-03-01,Why"
        let cases: [([String], Int)] = [
            ([good], 0), ([good, "K-2,INV-1,,x,2026-03-01,Why"], 1),
            (["K-2,,,x,,", "K-3,INV-1,0,1,2026-03-01,Why"], 2),
            (["K-1,INV-1,,x,2026-03-01,Why", good], 0), ([good, "K-1,INV-1,,2,2026-03-01,Why"], 2),
        ]
        for (rows, rejected) in cases {
            let report = try Self.read(rows)
            let facts = report.setAside.filter { $0.kind == .credit }
            #expect(facts.count == rejected && facts.allSatisfy { $0.disposition == .rejected }, "\(rows)")
            #expect(report.factRows[.credits] == FactRows.Count(rejected: rejected), "\(rows)")
        }
    }

    @Test("A line and an amount may be absent as columns")
    func withoutOptionalColumns() throws {
        let report = try Self.read(
            [],
            ["credits.csv": "reason,credited_on,invoice_number,credit_id\nAll of it,2026-03-01,INV-1,K-1\n"]
        )
        let credit = try #require(report.export.credits.first)
        #expect((credit.id, credit.invoice, credit.line, credit.amount) == ("K-1", "INV-1", nil, nil))
    }

    @Test(
        "An amount is above zero with two decimals by its value, a line a whole number from 1",
        arguments: [
            ("", "1", ""), ("", "0.01", ""), ("", "1.50000000000000000000", ""), ("", "999999999999.99", ""),
            ("", "0", "NB129"), ("", "0.00", "NB129"), ("", "-1", "NB129"), ("", "1.005", "NB108"),
            ("", "0.0000000000001", "NB108"), ("", "1000000000000", "NB109"), ("", "1e3", "NB107"),
            ("", "1,5", "NB101"),
            ("", "1.\u{600}0", "NB107"), ("", "1.", "NB107"), ("", " 1", "NB107"), ("", " ", ""), ("1", "", ""),
            ("0", "", "NB128"), ("-1", "", "NB128"), ("1.0", "", "NB128"), ("x", "", "NB128"), ("007", "", ""),
            ("99999999999999999999", "", "NB128"),
        ]
    )
    func cells(line: String, amount: String, code: String) throws {
        let report = try Self.read(["K-1,INV-1,\(line),\(amount),2026-03-01,Why"])
        #expect(report.codes.map(\.rawValue) == [code].filter { !$0.isEmpty })
        #expect(report.export.credits.count == (code.isEmpty ? 1 : 0))
        #expect(report.tally("credits.csv") == (code.isEmpty ? "1/1/0/0/0" : "1/0/1/0/0"))
    }

    @Test(
        "An id, a number, a day and a reason are needed",
        arguments: [
            ",INV-1,,,2026-03-01,Why", "K-1,,,,2026-03-01,Why", "K-1,INV-1,,,,Why", "K-1,INV-1,,,2026-03-01,",
        ]
    )
    func needed(row: String) throws {
        #expect(try Self.read([row]).codes == [.emptyCell])
    }

    @Test("A reason has up to 1,000 characters, whatever their bytes")
    func reasons() throws {
        let longest = String(repeating: "é", count: 1_000)
        #expect(try Self.read(["K-1,INV-1,,,2026-03-01,\(longest)"]).findings.isEmpty)
        #expect(try Self.read(["K-1,INV-1,,,2026-03-01,\(longest)e"]).codes == [.textTooLong])
    }

    @Test("Rows of one id that say the same are one, and those that differ are both rejected; nothing waits for them")
    func rivals() throws {
        let one = "K-1,INV-1,1,5,2026-03-01,Why"
        let part = [("credits.more.csv", Self.header + "K-1,INV-1,01,5.00,2026-03-01,Why\n")]
        let same = try Self.read([one], Dictionary(uniqueKeysWithValues: part))
        #expect(same.findings.isEmpty && same.export.credits.count == 1)
        #expect(same.rowCounts.map(\.repeated).reduce(0, +) == 1)

        let differ = try Self.read([one, "K-1,INV-1,1,6,2026-03-01,Why", "K-2,INV-2,,,2026-03-01,Why"])
        #expect(differ.codes == [.conflictingRows, .conflictingRows])
        #expect(differ.export.credits.map(\.id) == ["K-2"])
        #expect(HoldTests.waiting(differ).isEmpty)

        let corrected = try Self.read(["K-1,INV-1,1,x,2026-03-01,Why"], Dictionary(uniqueKeysWithValues: part))
        #expect(corrected.codes == [.replacedRow] && corrected.export.credits.count == 1)
    }
}
