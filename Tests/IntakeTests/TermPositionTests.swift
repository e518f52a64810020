import Domain
import TestSupport
import Testing

@testable import Intake

/// The column by which an export numbers its terms.
@Suite("The position of a term")
struct TermPositionTests {
    private static let header = "subscription_id,kind,dimension,description,quantity,unit_code,unit_price,position\n"

    /// The clean export with the terms of one subscription, each as `dimension position`.
    private static func read(_ terms: [String], kind: String = "contract") throws -> IntakeReport {
        var export = try ExportFiles.base()
        let rows = terms.map { term in
            let parts = term.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return "S-upfront,\(kind),\(parts[0]),,\(kind == "contract" ? "1" : ""),,1,\(parts[1])\n"
        }
        export["terms.csv"] =
            header + "S-schedule,contract,seats,Seats,24,,50,\nS-use,usage,calls,,,,1,\n" + rows.joined()
            + (kind == "usage" ? "S-upfront,contract,seats,,1,,1,\n" : "")
        export["usage.csv"] = "record_id,subscription_id,dimension,used_at,quantity\n"
        return try export.read()
    }

    @Test(
        "A position is a whole number from 1, or nothing",
        arguments: [
            ("", nil), (" ", nil), ("1", 1), ("7", 7), ("0007", 7), ("12345", 12_345), ("9223372036854775807", .max),
            ("0", -1), ("-1", -1), ("1.0", -1), ("x", -1), ("٣", -1), ("9223372036854775808", -1),
        ] as [(String, Int?)]
    )
    func values(cell: String, expected: Int?) throws {
        let report = try Self.read(["a=\(cell)"])
        let terms = try #require(report.agreement("S-upfront")).contractTerms
        guard expected != -1 else {
            #expect(report.codes == [.badPosition] && terms.isEmpty)
            return
        }
        #expect(report.codes == [] && terms.map(\.position) == [expected])
    }

    @Test(
        "Terms are in the order of their positions, then in natural order, whatever the order of rows",
        arguments: ["contract", "usage"],
        [
            (["Module 10=", "Module 2=", "Module 1="], ["Module 1", "Module 2", "Module 10"]),
            (["Module 10=1", "Module 2=2", "Module 1="], ["Module 10", "Module 2", "Module 1"]),
            (["b=5", "a=5", "c=4", "d="], ["c", "a", "b", "d"]), (["a=10", "b=9"], ["b", "a"]),
            (["b=00001", "a=12345"], ["b", "a"]),
        ]
    )
    func order(kind: String, row: (terms: [String], expected: [String])) throws {
        for terms in [row.terms, row.terms.reversed()] {
            let report = try Self.read(terms, kind: kind)
            let agreement = try #require(report.agreement("S-upfront"))
            let found = kind == "contract" ? agreement.contractTerms : agreement.usageTerms
            #expect(found.map(\.dimension.string) == row.expected)
            #expect(report.codes == [])
        }
    }

    @Test(
        "A term that is repeated with the same position is one, with another position two",
        arguments: [("1", "01", [FindingCode]()), ("1", "2", [.conflictingRows]), ("1", "", [.conflictingRows])]
    )
    func repeated(one: String, other: String, codes: [FindingCode]) throws {
        let report = try Self.read(["a=\(one)", "a=\(other)"])
        #expect(Set(report.codes) == Set(codes))
        #expect(report.agreement("S-upfront")?.contractTerms.count == (codes.isEmpty ? 1 : 0))
    }
}
