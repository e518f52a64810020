import Foundation
import TestSupport
import Testing

/// Language and letterhead, from settings and accounts to the page.
@Suite("Language and letterhead")
struct LetterheadTests {
    private static let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>"

    /// The small export with a German settings file and a French account.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            let rows = try SmallExport.text("accounts.csv").split(separator: "\n")
            try place.write("\(rows[0]),language\n\(rows[1]),\n\(rows[2]),fr\n", to: "accounts.csv")
            try place.place(svg, at: "art/logo.svg")
            let settings = try String(contentsOf: place.folder.appending(path: "settings.yaml"), encoding: .utf8)
            try place.place(
                settings.replacing("language: en\n", with: "language: de\n")
                    .replacing("  logo:\n", with: "  logo: art/logo.svg\n")
                    .replacing("  accent:\n", with: "  accent: \"#1a6b54\"\n")
                    .replacing("  footer:\n", with: "  footer: [\"Président : A. Durand\"]\n"),
                at: "settings.yaml"
            )
            try body(&place)
        }
    }

    @Test("A page is in the language of its account, and is regenerated with the letterhead of its night")
    func kept() throws {
        try Self.within { place in
            let run = try place.run(asOf: "2026-01-10", "--format", "html")
            #expect(run.status == 0, "\(run.errors)")
            let file = place.output.appending(path: "2026-01-10/INV-2026-00000001.html")
            let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            for part in [
                "<html lang=\"fr\">", "<h1>Facture</h1>", "Numéro de commande",
                "src=\"data:image/svg+xml;base64,\(Data(Self.svg.utf8).base64EncodedString())\"",
                "--accent: #1a6b54;", ">Président : A. Durand<", "1\u{202F}440,00\u{A0}€",
            ] {
                #expect(page.contains(part), "\(part)")
            }
            try FileManager.default.removeItem(at: place.folder.appending(path: "art"))
            let again = try place.command([
                "regenerate", "INV-2026-00000001", "--ledger", "ledger.sqlite", "--output", "output", "--format",
                "html",
            ])
            #expect(again.status == 0, "\(again.errors)")
            let regenerated = place.output.appending(path: "regenerated/INV-2026-00000001.html")
            #expect(String(decoding: try Data(contentsOf: regenerated), as: UTF8.self) == page)
            #expect(
                try place.command(["verify", "--again", "--ledger", "ledger.sqlite", "--output", "output"]).status == 0
            )
            let next = try place.run(asOf: "2026-02-01")
            #expect(next.status == 78 && next.errors.contains("letterhead.logo: the picture cannot be read"), "\(next)")
        }
    }
}
