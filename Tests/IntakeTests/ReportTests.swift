import Domain
import Foundation
import TestSupport
import Testing

@testable import Intake

/// What a report says beside the records: rejects as bytes, tables, fatal findings; and that order leaves no trace.
@Suite("The report of the intake")
struct ReportTests {
    @Test("Rejected rows keep their cells as they were")
    func rejectedRowsKeepTheirCells() throws {
        var export = try ExportFiles.base()
        export["usage.csv"] = """
            \u{FEFF}region,record_id,subscription_id,dimension,used_at,quantity\r
            "eu ""west"", 1",u-1,S-upfront,gb,2026-02-03T10:00:00Z," 1,5 "\r
            "two\r
            lines",u-2,S-use,calls,2026-02-03T10:00:00Z,x\r
            short,u-3\r

            """
        let report = try export.read()
        let plain = "region,record_id,subscription_id,dimension,used_at,quantity"
        let rejects = try #require(report.rejects("usage.csv"))
        #expect(rejects.hasPrefix("nb_file,nb_line,nb_code,nb_message,nb_hint,\(plain)\n"))
        #expect(rejects.contains(#","eu ""west"", 1",u-1,S-upfront,gb,2026-02-03T10:00:00Z," 1,5 ""# + "\n"))
        #expect(rejects.contains(",\"two\r\nlines\",u-2,S-use,calls,2026-02-03T10:00:00Z,x\n"))
        #expect(rejects.contains("\nusage.csv,5,NB101,"))
        #expect(rejects.hasSuffix(",short,u-3\n"))
        // Fed in again as it is, it is rejected again in the very same way.
        var again = try ExportFiles.base()
        again["usage.again.csv"] = rejects
        again.files["usage.csv"] = nil
        let second = try #require(try again.read().rejects("usage.again.csv"))
        let codes = { (text: String) in text.components(separatedBy: ",NB").count }
        #expect(codes(second) == codes(rejects))
        #expect(second.components(separatedBy: "nb_file").count == 2)
    }

    @Test("Quotes before combining marks are doubled in rejects, which can be corrected and fed in again")
    func quotesBeforeCombiningMarks() throws {
        // In a message an id is in quotes: before this one the quote and the mark are one character to a `String`.
        let id = "\u{301}a\"\u{301}\"b"
        let cell = "\"" + id.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        var export = try ExportFiles.base()
        export["usage.csv"] = """
            record_id,subscription_id,dimension,used_at,quantity
            \(cell),S-upfront,gb,2026-02-03T10:00:00Z,x

            """
        let report = try export.read()
        #expect(report.codes.map(\.rawValue) == ["NB107"])
        let rejects = try #require(report.rejects("usage.csv"))
        #expect(Array(rejects.utf8).count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2))

        export["usage.csv"] = rejects
        let again = try export.read()
        #expect(again.codes.map(\.rawValue) == ["NB107"])
        #expect(again.rejects("usage.csv") == rejects)

        // The quantity is the last character before the line end.
        let end = rejects.unicodeScalars.count - 2
        var corrected = String.UnicodeScalarView()
        for (place, scalar) in rejects.unicodeScalars.enumerated() { corrected.append(place == end ? "4" : scalar) }
        export["usage.csv"] = String(corrected)
        let last = try export.read()
        #expect(last.findings.isEmpty)
        let use = try #require(last.agreement("S-upfront")?.usage)
        let ids = use.map { last.export.usageIDs[$0.id].string }
        #expect(ids.map { Array($0.utf8) } == [Array(id.utf8)])
    }

    @Test("A table may come in parts")
    func tablesMayComeInParts() throws {
        var parts = try ExportFiles.base()
        let rows = parts["terms.csv"].split(separator: "\n").map(String.init)
        parts.files["terms.csv"] = nil
        for (number, row) in rows.dropFirst().enumerated() { parts["terms.\(number).csv"] = "\(rows[0])\n\(row)\n" }
        let report = try parts.read()
        #expect(report.findings.isEmpty)
        #expect(Self.digest(report) == Self.digest(try ExportFiles.base().read()))
        #expect(report.tablesRead.contains("terms.csv") && report.tablesRead == report.tablesRead.sorted())
    }

    @Test("An optional table that was read before may be missing if that is allowed")
    func optionalTablesMayBeAllowedToVanish() throws {
        var export = try ExportFiles.base()
        export.files["usage.csv"] = nil
        var options = IntakeOptions.sample
        options.filesReadBefore = ["usage.csv", "accounts.csv"]
        #expect(throws: UnusableInput.self) { try export.read(options: options) }
        options.allowMissing = ["usage.csv"]
        #expect(try export.read(options: options).findings.isEmpty)
        options.allowMissing = ["usage"]
        #expect(try export.read(options: options).findings.isEmpty)
    }

    @Test("All fatal findings are reported at once")
    func allFatalFindingsAreReported() throws {
        var export = try ExportFiles.base()
        export.replace("S-use", with: "S\"use", in: "usage.csv")
        export.replace("O-1", with: "O\"1", in: "organizations.csv")
        export.replace("country", with: "land", in: "accounts.csv")
        export.files["terms.csv"] = nil
        do {
            _ = try export.read()
            Issue.record("the export cannot be read")
        } catch UnusableInput.fatal(let findings) {
            let fatal = findings.filter { $0.severity == .fatal }
            #expect(fatal.map(\.file) == ["accounts.csv", "organizations.csv", "terms.csv", "usage.csv"])
            #expect(fatal.map(\.code) == [.missingColumn, .quoteInsideField, .missingFile, .quoteInsideField])
        }
    }

    @Test("A folder that is not there is unreadable")
    func aFolderThatIsNoneIsUnreadable() {
        #expect(throws: UnusableInput.unreadable("cannot open folder /nowhere/at/all: No such file or directory")) {
            try Intake.read(folder: "/nowhere/at/all")
        }
    }

    /// Rows and columns in any order make the same export, also of an export that is full of faults.
    @Test("Rows and columns in any order make the same export", arguments: 0..<40) func orderLeavesNoTrace(seed: Int)
        throws
    {
        var generator = SeededGenerator(seed: UInt64(seed))
        var export = try ExportFiles.base()
        if seed % 2 == 1 {
            for name in export.files.keys.sorted() { Self.spoil(&export, name, &generator) }
        }
        var shuffled = export
        for name in export.files.keys.sorted() {
            var rows = export[name].split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            let order = Array(rows[0].indices).shuffled(using: &generator)
            let width = rows[0].count
            rows = rows.map { row in row.count == width ? order.map { row[$0] } : row }
            let body = rows.dropFirst().shuffled(using: &generator)
            shuffled[name] = ([rows[0]] + body).map { $0.joined(separator: ",") + "\n" }.joined()
        }
        let (one, other) = (try export.read(), try shuffled.read())
        #expect(Self.digest(one) == Self.digest(other))
        #expect(one.codes.sorted() == other.codes.sorted())
        #expect(one.rowCounts == other.rowCounts)
    }

    /// What is left out is what comes after the first few of a code in a file, and it is counted.
    @Test("Only the first few findings of a code in a file are shown, and the rest are counted", arguments: 0..<4)
    func aFewOfManyAreShown(most: Int) throws {
        var export = try ExportFiles.base()
        for number in 0..<7 {
            export.add("u\(number),S-use,calls,never,x,note", to: "usage.csv")
            export.add("short\(number)", to: "usage.csv")
            export.add("A-\(number)9,O-1,2026-01-01,", to: "memberships.csv")
        }
        export.replace("quantity", with: "quantity,note", in: "usage.csv")
        let findings = try export.read().findings
        var (shown, left): ([Finding], [String]) = ([], [])
        findings.forEach(atMost: most) {
            shown.append($0)
        } surplus: {
            left.append("\($0.file) \($0.code.rawValue) \($0.count)")
        }
        var (expected, counts): ([Finding], [String: Int]) = ([], [:])
        for finding in findings {
            counts["\(finding.file) \(finding.code.rawValue)", default: 0] += 1
            if counts["\(finding.file) \(finding.code.rawValue)", default: 0] <= most { expected.append(finding) }
        }
        #expect(shown == expected)
        #expect(left == counts.filter { $0.value > most }.map { "\($0.key) \($0.value - most)" }.sorted())
        #expect(left.count >= 3)
    }

    /// Two cores find what one finds, faults and repeats on either side included.
    @Test("One core and two find the same", arguments: 0..<20) func coresLeaveNoTrace(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var export = try ExportFiles.base()
        for number in 0..<60 {
            let id = Int.random(in: 0..<50, using: &generator)
            let quantity = ["1", "01.00", "2", "x", "\"3\"", "\"4\n\"", "5,6"].randomElement(using: &generator) ?? ""
            let ending = number % 7 == 0 ? "\n\r" : ""
            export.add("\"u\"\"\(id)\",S-use,calls,2026-02-03T10:00:00Z,\(quantity)\(ending)", to: "usage.csv")
        }
        var (one, two) = (IntakeOptions.sample, IntakeOptions.sample)
        (one.worthTwoCores, two.worthTwoCores) = (.max, 0)
        let (first, second) = (try export.read(options: one), try export.read(options: two))
        #expect(Self.digest(first) == Self.digest(second))
        #expect(Array(first.findings) == Array(second.findings))
        #expect(first.rejects.map(\.bytes) == second.rejects.map(\.bytes))
        #expect(first.rowCounts == second.rowCounts)
        export.add("u-9,\"broken", to: "usage.csv")
        #expect(throws: UnusableInput.self) { try export.read(options: two) }
    }

    /// Replaces a cell of a table, or repeats a row with a changed cell.
    private static func spoil(_ export: inout ExportFiles, _ name: String, _ generator: inout SeededGenerator) {
        var rows = export[name].split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        guard rows.count > 1, Bool.random(using: &generator) else { return }
        let row = Int.random(in: 1..<rows.count, using: &generator)
        let cell = Int.random(in: 0..<rows[0].count, using: &generator)
        if Bool.random(using: &generator) { rows.append(rows[row]) }
        rows[row][cell] = Bool.random(using: &generator) ? "spoilt" : ""
        export[name] = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }

    /// Everything in an export but line numbers.
    static func digest(_ report: IntakeReport) -> String {
        var text = ""
        func hold(_ hold: Hold?) -> String { hold.map { "\($0.code) \($0.message)" } ?? "-" }
        for buyer in report.export.accounts {
            text += "\(buyer.id) \(buyer.account.map { "\($0)" } ?? "-")\n"
            for agreement in buyer.agreements {
                text += "\(agreement.subscription)\n\(agreement.product.map { "\($0)" } ?? "-")\n"
                text += "\(agreement.contractTerms)\(agreement.usageTerms)\(agreement.schedule)\(agreement.changes)\n"
                text +=
                    "\(agreement.purchaserPermissions ?? [])\(hold(agreement.contractHold))\(hold(agreement.usageHold))\n"
                for dimension in agreement.dimensionHolds.keys.sorted() {
                    text += "\(dimension) \(hold(agreement.dimensionHolds[dimension]))\n"
                }
                for use in agreement.usage {
                    text += "\(report.export.usageIDs[use.id]) \(use.term) \(use.usedAt) \(use.quantity)\n"
                }
            }
            let payer = report.export.organizations.payer(of: buyer.id, on: CivilDate(daysSinceEpoch: 20_485))
            text += "\(payer)\n"
        }
        text += "\(report.export.purchaseOrders)\(report.export.contacts)\(report.export.credits)\n"
        for key in report.export.purchaseOrderHolds.keys.sorted() {
            text += "\(key) \(hold(report.export.purchaseOrderHolds[key]))\n"
        }
        return text
    }
}
