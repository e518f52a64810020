import Billing
import Domain
import Foundation
import Intake
import TestSupport
import Testing

@testable import Reports

/// `Samples/FINDINGS.md` is made from the codes and from examples, which are made from the goldens of findings.
/// `NIGHTBILL_UPDATE_GOLDENS=1` writes the examples again; run it twice where findings change, for they are read from the goldens.
@Suite("The page of all finding codes")
struct FindingsPageTests {
    private static let examples = ExportFiles.findings
        .appending(path: "../../../Sources/Reports/About/Pages/finding-examples.txt").standardized

    /// What billing prints of its codes: a hold as `explain` shows it, without place and hint.
    private static let billingExamples = [
        "NB501": "NB501: instalment 1 was billed on INV-2026-00000003 for 2026-01-05, now 2026-01-06\n",
        "NB512": "NB512: ended_on 2026-02-28 is not after the due date of what was billed: "
            + "instalment 3 of 2026-03-01 on INV-2026-00000012\n",
    ]

    @Test("Every code occurs once in the catalogue, in the order of the numbers, and every folder of a case has a code")
    func catalogueIsWhole() throws {
        let codes = FindingCode.allCases.map(\.rawValue)
        #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 })
        let folders = try FileManager.default.contentsOfDirectory(atPath: ExportFiles.findings.path)
            .filter { $0.hasPrefix("NB") }.map { String($0.prefix(5)) }.sorted()
        #expect(folders == codes)
        let billing = BillingCode.catalogue.map(\.code)
        #expect(billing == [BillingCode.conflict, BillingCode.endedBeforeBilled].map(\.string))
        #expect(Set(billing).isDisjoint(with: codes))
    }

    @Test("Every entry says in whole sentences what a code means and what to do")
    func entriesAreSentences() {
        for entry in FindingCode.allCases.map(\.entry) + BillingCode.catalogue {
            #expect(entry.code.wholeMatch(of: /NB[0-9]{3}/) != nil, "\(entry.code)")
            #expect(!entry.title.isEmpty && !entry.title.hasSuffix("."), "\(entry.code)")
            for sentence in [entry.meaning, entry.action] {
                #expect(sentence.first?.isUppercase == true && sentence.hasSuffix("."), "\(entry.code): \(sentence)")
            }
        }
    }

    @Test("The program has of each code an example as printed")
    func examplesArePrinted() throws {
        var text = ""
        for code in FindingsPage.names { text += "=== \(code)\n\(try Self.example(of: code))" }
        try Golden.expect(Array(text.utf8), at: Self.examples)
        #expect(FindingsPage.examples.keys.sorted() == FindingsPage.names)
        #expect(FindingsPage.examples.allSatisfy { $1.contains($0) })
    }

    @Test("Every code says its severity in the words of the page")
    func severities() throws {
        let words = [
            "NB001": "**fatal:", "NB107": "**rejected:", "NB501": "**held:", "NB503": "**missing:",
            "NB512": "**reported:",
            "NB601": "**rejected: the night closes without the order",
            "NB621": "**rejected: the night closes without the answer",
            "NB901": "**notice:",
        ]
        for (code, start) in words {
            #expect(try #require(FindingsPage.markdown(ofCode: code)).contains("\n\n\(start)"), "\(code)")
        }
        #expect(FindingsPage.markdown(ofCode: "NB999") == nil)
    }

    /// The first finding of the code in the golden of its case, with its hint.
    private static func example(of code: String) throws -> String {
        if let example = billingExamples[code] { return example }
        let names = try FileManager.default.contentsOfDirectory(atPath: ExportFiles.findings.path)
        let name = try #require(names.first { $0.hasPrefix(code + "-") })
        let golden = ExportFiles.findings.appending(path: name).appending(path: "expected.txt")
        let shown = try String(contentsOf: golden, encoding: .utf8)
        let finding = try #require(
            shown.split(separator: "\n\n").first { $0.split(separator: "\n")[0].contains(" \(code): ") }
        )
        return finding.hasSuffix("\n") ? String(finding) : finding + "\n"
    }
}
