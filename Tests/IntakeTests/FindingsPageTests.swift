import Billing
import Domain
import Foundation
import Intake
import TestSupport
import Testing

/// `Samples/FINDINGS.md` is made from the codes and from the goldens of findings. `NIGHTBILL_UPDATE_GOLDENS=1` writes it
/// again; run it twice where examples change, for they are read from the goldens.
@Suite("The page of all finding codes")
struct FindingsPageTests {
    private static let page = ExportFiles.findings.appending(path: "../../../Samples/FINDINGS.md").standardized

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

    @Test("The page shows every code with its meaning, what to do and an example as printed")
    func pageIsMadeFromTheCodes() throws {
        var entries = FindingCode.allCases.map { (entry: $0.entry, severity: Self.severity(of: $0)) }
        entries += BillingCode.catalogue.map { entry in
            let isHeld = entry.code != BillingCode.endedBeforeBilled.string
            return (
                entry, isHeld ? "held: the night closes without the charge, exit status 3" : "reported: exit status 3"
            )
        }
        entries.sort { $0.entry.code < $1.entry.code }
        var text = """
            # Findings

            Everything that Nightbill finds in an export, by its code. This page is made from the codes by a test.

            - **fatal**: the night is not closed and nothing changes; exit status 65.
            - **rejected**: the row is not used, and what depends on it is held until the row is corrected. The night closes
              with everything else; exit status 3. The row is in the folder `rejects` with its message and hint. NB6xx are about
              orders of a procurement system: an order that is set aside holds nothing, and is in no rejects.
            - **held**: charges wait, for a rejected row or for another reason; exit status 3. `nightbill explain` shows each.
            - **missing**: the last night's export had it, and tonight's has not; exit status 3.
            - **reported** (NB5xx): billing found it, and nothing is held for it; exit status 3. `nightbill explain` shows it.
            - **notice**: reported, and nothing changes.


            """
        for (entry, severity) in entries {
            text += "## \(entry.code): \(entry.title)\n\n"
            text += "**\(severity)**\n\n\(entry.meaning)\n\n**What to do:** \(entry.action)\n\n"
            text += "```\n\(try Self.example(of: entry.code))```\n\n"
        }
        text.removeLast()
        try Golden.expect(Array(text.utf8), at: Self.page)
    }

    private static func severity(of code: FindingCode) -> String {
        switch code.severity {
        case .fatal: "fatal: the night is not closed, exit status 65"
        case .rejected where code.rawValue.hasPrefix("NB6"):
            "rejected: the night closes without the order, exit status 3"
        case .rejected: "rejected: the night closes without the row, exit status 3"
        case .held: "held: the night closes without the charge, exit status 3"
        case .missing: "missing: the night closes without it, exit status 3"
        case .notice: "notice: nothing changes"
        }
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
