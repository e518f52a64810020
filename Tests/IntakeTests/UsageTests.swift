import Domain
import Intake
import Testing

/// Usage rows: what is kept, dropped, rejected or waits.
@Suite("Usage rows")
struct UsageTests {
    /// Rows added to the clean export's two, and `read/used/rejected/held/repeated` then.
    @Test(
        "A usage row is used, rejected, held or counted as a repeat",
        arguments: [
            ([], "2/2/0/0/0"),
            (["u-3,S-use,calls,2026-01-15T00:00:00Z,1"], "3/3/0/0/0"),
            (["u-3,S-use,calls,2026-01-15T00:59:59+01:00,1"], "3/2/1/0/0"),
            (["u-3,S-upfront,gb,2027-01-15T01:00:00Z,1"], "3/3/0/0/0"),
            (["u-3,S-upfront,gb,2027-01-15T01:00:00.000000001Z,1"], "3/2/1/0/0"),
            (["u-3,S-upfront,calls,2026-02-03T10:00:00Z,1"], "3/2/1/0/0"),
            (["u-3,S-gone,calls,2026-02-03T10:00:00Z,1"], "3/2/1/0/0"),
            (["u-3,S-use,calls,2026-02-03T10:00:00Z,0.000000000000001"], "3/3/0/0/0"),
            (["u-3,S-use,calls,2026-02-03T10:00:00Z,0.0000000000000010"], "3/2/1/0/0"),
            (["u-3,S-use,calls,2026-02-03T10:00:00Z,-0"], "3/3/0/0/0"),
            (["\"u-3\",\"S-use\",\"calls\",\"2026-02-03T10:00:00Z\",\"1\""], "3/3/0/0/0"),
            (["\"u-\"\"3\",S-use,calls,2026-02-03T10:00:00Z,1"], "3/3/0/0/0"),
            (["é漢,S-use,calls,2026-02-03T10:00:00Z,1"], "3/3/0/0/0"),
            ([" ,S-use,calls,2026-02-03T10:00:00Z,1"], "3/2/1/0/0"),
            ([" u-1,S-use,calls,2026-02-03T10:00:00Z,1"], "3/3/0/0/0"),
            // The same again: dropped, however it is written.
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,12.5"], "3/2/0/0/1"),
            (["\"u-1\",S-upfront,gb,\"2026-02-03T10:00:00Z\",12.5"], "3/2/0/0/1"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,12.50"], "3/2/0/0/1"),
            (["u-1,S-upfront,gb,2026-02-03t11:00:00.000+01:00,012.5"], "3/2/0/0/1"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00.0000000001Z,12.5"], "3/2/0/0/1"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00.000000001Z,12.5"], "3/1/2/0/0"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00+01:00,12.5"], "3/1/2/0/0"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,12.500000000000001"], "3/1/2/0/0"),
            (["U-1,S-upfront,gb,2026-02-03T10:00:00Z,12.5"], "3/3/0/0/0"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,13"], "3/1/2/0/0"),
            // Of three two of which are equal none is used.
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,12.5", "u-1,S-upfront,gb,2026-02-03T10:00:00Z,13"], "4/1/3/0/0"),
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,13", "u-1,S-upfront,gb,2026-02-03T10:00:00Z,12.5"], "4/1/3/0/0"),
            // A rejected row is no rival.
            (["u-1,S-upfront,gb,2026-02-03T10:00:00Z,1e3"], "3/2/1/0/0"),
            (["u-1,S-upfront,gb,2025-02-03T10:00:00Z,1"], "3/2/1/0/0"),
            (["u-1,S-gone,gb,2026-02-03T10:00:00Z,1"], "3/2/1/0/0"),
            // Normalization makes no ids equal.
            (
                ["\u{E9},S-use,calls,2026-02-03T10:00:00Z,1", "e\u{301},S-use,calls,2026-02-03T10:00:00Z,2"],
                "4/4/0/0/0"
            ),
        ] as [([String], String)]
    ) func rows(added: [String], tally: String) throws {
        var export = try ExportFiles.base()
        for row in added { export.add(row, to: "usage.csv") }
        #expect(try export.read().tally("usage.csv") == tally)
    }

    @Test("Usage records are ordered by id, and each has its term")
    func recordsStandByIDWithTheirTerm() throws {
        var export = try ExportFiles.base()
        export.add("S-upfront,usage,api,Calls,,,0.5", to: "terms.csv")
        export.add("u-0,S-upfront,api,2026-02-04T01:00:00+02:00,7", to: "usage.csv")
        let report = try export.read()
        let agreement = try #require(report.agreement("S-upfront"))
        #expect(agreement.usageTerms.map(\.dimension) == ["api", "gb"])
        #expect(agreement.usage.map { report.export.usageIDs[$0.id] } == ["u-0", "u-1"])
        #expect(agreement.usage.map(\.term) == [0, 1])
        #expect(agreement.usage.map(\.usedAt.description) == ["2026-02-03T23:00:00Z", "2026-02-03T10:00:00Z"])
        #expect(agreement.usage.map(\.quantity.description) == ["7", "12.5"])
        #expect(agreement.usage.map(\.row.line) == [4, 2])
    }

    @Test("Usage of a rejected term is held")
    func useOfARejectedTermWaits() throws {
        var export = try ExportFiles.base()
        export.replace("0.08", with: "eight cents", in: "terms.csv")
        let report = try export.read()
        #expect(report.tally("usage.csv") == "2/1/0/1/0")
        #expect(report.agreement("S-upfront")?.usage.isEmpty == true)
    }

    @Test("Usage of a rejected account is held with its agreement")
    func useOfARejectedAccountWaitsWithItsAgreement() throws {
        var export = try ExportFiles.base()
        export.replace("GmbH,DE", with: "GmbH,UK", in: "accounts.csv")
        let report = try export.read()
        #expect(report.tally("usage.csv") == "2/1/0/1/0")
        #expect(report.agreement("S-upfront")?.usage.count == 1)
        #expect(report.agreement("S-upfront")?.usageHold?.code == "NB113")
    }
}
