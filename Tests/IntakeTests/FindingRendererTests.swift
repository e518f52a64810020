import Foundation
import Intake
import TestSupport
import Testing

@Suite("Findings in colour")
struct FindingRendererTests {
    /// A rejected row and a notice, with places, marks and hints.
    private static func findings() throws -> Findings {
        var export = try ExportFiles.base()
        export["usage.csv"] = """
            record_id,subscription_id,dimension,used_at,quantity,region
            u-1,S-upfront,gb,2026-02-03T10:00:00Z,"1,5",eu

            """
        return try export.read().findings
    }

    @Test("Place, severity, mark and hint are coloured, and each colour ends where it began to matter")
    func colours() throws {
        let text = FindingRenderer(colour: true).render(try Self.findings())
        #expect(text.contains("\u{1B}[1musage.csv:2:39:\u{1B}[0m \u{1B}[1;33mrejected NB107:\u{1B}[0m usage record"))
        #expect(text.contains("| \(String(repeating: " ", count: 38))\u{1B}[1;33m^~~~~\u{1B}[0m\n"))
        #expect(text.contains("\u{1B}[1;36mnotice NB901:\u{1B}[0m"))
        #expect(text.contains("\n \u{1B}[1mhint:\u{1B}[0m Write it like 12.50"))
        for line in text.split(separator: "\n") {
            #expect(line.components(separatedBy: "\u{1B}[").count % 2 == 1, "\(line)")
        }
    }

    @Test("What is fatal is red")
    func fatal() throws {
        var export = try ExportFiles.base()
        export.files["terms.csv"] = nil
        do {
            _ = try export.read()
            Issue.record("an export without terms.csv is read")
        } catch UnusableInput.fatal(let findings) {
            let text = FindingRenderer(colour: true).render(findings)
            #expect(
                text.hasPrefix("\u{1B}[1mterms.csv:\u{1B}[0m \u{1B}[1;31mfatal NB001:\u{1B}[0m the file is missing")
            )
        }
    }

    @Test("Of one kind in one file ten are shown, and what is fatal names no other place for the rest")
    func many() throws {
        var export = try ExportFiles.base()
        export["SHA256SUMS"] = (0..<14).map { String(repeating: "0", count: 64) + "  gone-\($0)\n" }.joined()
        let fault = #expect(throws: UnusableInput.self) { try export.read() }
        guard case .fatal(let findings) = fault else { throw fault ?? .fatal([]) }
        let text = FindingRenderer().render(findings.filter { $0.file == "SHA256SUMS" })
        #expect(text.components(separatedBy: "is absent from the folder").count == 11)
        #expect(text.contains("SHA256SUMS: fatal NB017: and 4 more like these"), "\(text)")
        #expect(text.hasSuffix(" hint: Correct these first; the others are shown then.\n"))
    }

    @Test("Without colours the text is the same, and has no escape")
    func plain() throws {
        let findings = try Self.findings()
        let coloured = FindingRenderer(colour: true).render(findings)
        let plain = FindingRenderer().render(findings)
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured != plain)
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
}
