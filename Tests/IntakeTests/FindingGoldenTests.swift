import Billing
import Domain
import Foundation
import Intake
import TestSupport
import Testing

/// Every code of the catalogue has a folder with files that provoke it, laid over a clean export, and what the operator
/// sees then. `NIGHTBILL_UPDATE_GOLDENS=1` writes the goldens again.
@Suite("Findings as the operator reads them")
struct FindingGoldenTests {
    private static func caseNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: ExportFiles.findings.path)
            .filter { $0.hasPrefix("NB") }.sorted()
    }

    @Test("A clean export has no findings")
    func cleanExportHasNoFindings() throws {
        let report = try ExportFiles.base().read()
        #expect(report.findings.isEmpty, "\(FindingRenderer().render(report.findings))")
        #expect(report.rowCounts.allSatisfy { $0.read == $0.used })
    }

    @Test("Every finding code has a folder that provokes it", arguments: FindingCode.allCases) func codeHasAFolder(
        code: FindingCode
    ) throws {
        #expect(try Self.caseNames().contains { $0.hasPrefix(code.rawValue + "-") }, "\(code.rawValue): \(code.title)")
    }

    @Test(
        "The files of a folder give the findings that are kept beside them",
        arguments: try FindingGoldenTests.caseNames()
    ) func operatorSees(name: String) throws {
        let folder = ExportFiles.findings.appending(path: name)
        var export = try ExportFiles.base()
        export.files.merge(try ExportFiles.csvFiles(in: folder)) { $1 }
        let options = try Self.options(folder, &export)
        var shown: String
        do {
            let report = try export.read(options: options)
            let ofNight = try NightFindings(folder, report)
            let answers = try export.answers(options: options)
            let unknown = ofNight.areDocumentsUnknown ? answers.answers : []
            let findings = report.refusing(ofNight.refusals).findings.adding(answers.adding(unknown: unknown).findings)
            shown = FindingRenderer().render(findings.adding(ofNight.all))
        } catch UnusableInput.fatal(let findings) {
            shown = FindingRenderer().render(findings)
        }
        try Golden.expect(Array(shown.utf8), at: folder.appending(path: "expected.txt"))
        #expect(shown.contains(" \(name.prefix(5)): "))
    }

    /// `options.txt` of a case: `absent FILE`, `read-before FILE`, `columns-before FILE COLUMN…`, `rows-before FILE COUNT`,
    /// `issuer [vat [COUNTRY]]`, `idle DATE COUNTRY` (accounts without a subscription are asked as by `receivers`), `add FILE COUNT TEXT…` (the text so many times at the file's end; `\\n` is a line end), one
    /// per line; `use-until DATE` (usage of later days, and dates years after it, are told); ``NightFindings`` has others.
    private static func options(_ folder: URL, _ export: inout ExportFiles) throws -> IntakeOptions {
        var options = IntakeOptions.sample
        let file = folder.appending(path: "options.txt")
        guard FileManager.default.fileExists(atPath: file.path) else { return options }
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "absent": export.files[words[1]] = nil
            case "read-before": options.filesReadBefore.append(words[1])
            case "columns-before": options.columnsReadBefore[words[1]] = Array(words.dropFirst(2))
            case "rows-before":
                options.rowsReadBefore.append(RowCounts(file: words[1], used: try #require(Int(words[2]))))
            case "issuer":
                options.issuer = IssuerFacts(
                    hasVATID: words.contains("vat"),
                    country: words.count > 2 ? Text(words[2]) : nil
                )
            case "use-until": options.lastDay = CivilDate(words[1])
            case "idle":
                let date = try #require(CivilDate(words[1]))
                options.receiverFaults = NightFindings.receivers(date, Text(words[2])).faults
            case "add":
                let text = words.dropFirst(3).joined(separator: " ").replacing("\\n", with: "\n")
                export[words[1]] += String(repeating: text, count: try #require(Int(words[2])))
            case "held", "receivers", "demanded", "gone", "open", "unbilled", "late", "refused", "unknown": break
            default: Issue.record("unknown option \(line)")
            }
        }
        return options
    }
}
