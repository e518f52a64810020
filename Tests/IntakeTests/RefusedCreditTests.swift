import Domain
import Intake
import TestSupport
import Testing

/// What a night makes of rows of `credits.csv` that it does not carry out.
@Suite("Credits that a night refuses")
struct RefusedCreditTests {
    @Test("A row that a night refuses is rejected on that night alone, at the cell that is meant")
    func refused() throws {
        let report = try CreditTests.read([
            "K-1,INV-1,,5,2026-03-01,Why", "K-2,INV-2,x,,2026-03-01,Why", "K-3, INV-3,1,\"07.00\",2026-03-01,\"a, b\"",
            "K-3, INV-3,1,7,2026-03-01,\"a, b\"",
        ])
        let before = try #require(report.rejects("credits.csv"))
        let euro = try #require(Currency.named("EUR"))
        let left = Money(minorUnits: 650, currency: euro)
        let request = try #require(report.export.credits.last)
        let refusal = CreditRefusal(request: request, reason: .moreThanLeft(left: left, ofLine: true))

        let night = report.refusing([refusal])
        #expect(night.findings.map(\.code) == [.badLineNumber, .creditAboveRest])
        let finding = try #require(Array(night.findings).last)
        #expect((finding.line, finding.column) == (4, 14))
        #expect(finding.excerpt?.indent == 13 && finding.excerpt?.width == 7)
        #expect(
            finding.message
                == #"credit "K-3": amount "07.00" is more than the 6.50 EUR that are left of line 1 of invoice " INV-3""#
        )
        #expect(finding.hint == refusal.hint.string)
        let rejects = try #require(night.rejects.first.map { String(decoding: $0.bytes, as: UTF8.self) })
        #expect(rejects.hasPrefix(before) && rejects.hasSuffix(#",K-3, INV-3,1,"07.00",2026-03-01,"a, b""# + "\n"))
        #expect(rejects.contains("\ncredits.csv,4,NB463,"))
        let counts = try #require(night.rowCounts.first { $0.file == "credits.csv" })
        #expect([counts.read, counts.used, counts.rejected, counts.held, counts.repeated] == [4, 1, 2, 0, 1])

        // The export is as it was, and so is the next night, which judges again.
        #expect(report.codes == [.badLineNumber] && report.tally("credits.csv") == "4/2/1/0/1")
        let next = report.refusing([])
        #expect(next.rowCounts == report.rowCounts && Array(next.findings) == Array(report.findings))
        #expect(next.rejects.map(\.bytes) == report.rejects.map(\.bytes))
        #expect(Array(report.refusing([refusal]).findings) == Array(night.findings))
    }

    @Test("Rows of files without another finding are among the others, in the order of files and lines")
    func refusedInOrder() throws {
        var export = try ExportFiles.base()
        export["credits.csv"] = CreditTests.header + "K-1,INV-1,,,2026-03-01,Why\nK-2,INV-2,,,2026-03-01,Why\n"
        export["credits.b.csv"] = CreditTests.header + "K-0,INV-3,,,2026-03-01,Why\n"
        export.add("u-9,S-use,calls,2026-02-03T10:00:00Z,x", to: "usage.csv")
        export.replace("A-1,Atlas Nimbus GmbH,DE", with: "A-1,Atlas Nimbus GmbH,XX", in: "accounts.csv")
        let report = try export.read()
        let refusals = report.export.credits.reversed().map { CreditRefusal(request: $0, reason: .unknownInvoice) }
        let ofOperator = CreditRequest(source: .operator(1), invoice: "INV-9", reason: "Why")
        let night = report.refusing(refusals + [CreditRefusal(request: ofOperator, reason: .creditNote)])
        #expect(
            night.findings.map { "\($0.file):\($0.line ?? 0)" } == [
                "accounts.csv:2", "credits.b.csv:2", "credits.csv:2", "credits.csv:3", "usage.csv:4",
            ]
        )
        #expect(night.rejects.map(\.name) == ["accounts.csv", "credits.b.csv", "credits.csv", "usage.csv"])
        #expect(night.rowCounts.map(\.read) == report.rowCounts.map(\.read))
        #expect(night.rowCounts.rejectedRows == report.rowCounts.rejectedRows + 3)
    }
}
