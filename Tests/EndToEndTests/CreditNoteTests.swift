import Foundation
import TestSupport
import Testing

@Suite("Credit notes that nights publish")
struct CreditNoteTests {
    /// A part of the first invoice, and on the next night all that is left of its line.
    static let credits = """
        credit_id,invoice_number,line,amount,credited_on,reason
        c-1,INV-2026-00000001,,300.00,2026-01-20,seats not used
        c-2,INV-2026-00000001,1,,2026-01-21,the order was cancelled

        """
    private static let ledger = ["--ledger", "ledger.sqlite"]

    /// Two nights that issue nothing but a credit note each. The body gets what the run said, too.
    static func withCredits(_ more: [String] = [], _ body: (inout Nightbill, Nightbill.Outcome) throws -> Void) throws {
        try SmallExport.within { place in
            let run = CommandLineTests.run + CommandLineTests.settings + more
            let first = try place.command(run + ["--as-of", "2026-01-19"])
            try #require(first.status == 0, "\(first.errors)")
            try place.write(credits, to: "credits.csv")
            let second = try place.command(run + ["--as-of", "2026-01-22"])
            try #require(second.status == 0, "\(second.errors)")
            try body(&place, second)
        }
    }

    @Test("are said by the run, the manifest and the PO book")
    func published() throws {
        try Self.withCredits { place, run in
            #expect(run.output.contains("; 2 credit notes, EUR 1200.00 + 240.00 tax given back;"), "\(run.output)")
            let folder = place.output.appending(path: "2026-01-20")
            let names = try contents(of: folder).keys.sorted()
            #expect(
                names == [
                    "CN-2026-00000001.xml", "SHA256SUMS", "_SUCCESS", "manifest.json", "purchase-order-lines.csv",
                    "purchase-orders.csv",
                ]
            )
            let manifest = try String(contentsOf: folder.appending(path: "manifest.json"), encoding: .utf8)
            for says in [
                #""credit_note_count" : 1"#, #""credited_total" : "360.00""#, #""invoice_count" : 0"#,
                #""net" : "0.00""#,
            ] { #expect(manifest.contains(says), "\(says): \(manifest)") }
            let lines = try String(contentsOf: folder.appending(path: "purchase-order-lines.csv"), encoding: .utf8)
            #expect(lines.contains(",-300.00,-60.00,EUR,2026-01-20,CN-2026-00000001,yes,"), "\(lines)")
            let status = try place.command(["status"] + Self.ledger).output
            for line in [
                "all nights  EUR                  2  1200.00  240.00  1440.00",
                "all nights  EUR       0.00  0.00   0.00",
            ] { #expect(status.contains(line), "\(status)") }
        }
    }

    @Test("are listed behind their invoice, by subscription, PO and date")
    func listed() throws {
        try Self.withCredits { place, _ in
            func list(_ conditions: String...) throws -> [String] {
                let text = try place.command(["invoices"] + Self.ledger + conditions).output
                return text.split(separator: "\n").map(String.init)
            }
            let all = try list()
            #expect(all.first == "1 invoice, 2 credit notes", "\(all)")
            #expect(all.count == 5)
            #expect(
                all.dropFirst(2).map { $0.split(separator: " ").first.map(String.init) ?? "" } == [
                    "INV-2026-00000001", "CN-2026-00000001", "CN-2026-00000002",
                ]
            )
            #expect(all[2].hasSuffix("all credited") && all[3].hasSuffix("of INV-2026-00000001"), "\(all)")
            #expect(all[3].contains("-360.00") && all[3].contains("PO-1001"), "\(all)")
            for (conditions, count) in [
                (["--subscription", "s-1"], 5), (["--po", "PO-1001"], 5), (["--account", "alder-lab"], 5),
                (["--since", "2026-01-21"], 3), (["--until", "2026-01-20"], 4), (["--rule", "shown"], 3),
                (["--account", "alder-hq"], 1), (["--without-po"], 1),
            ] {
                let text = try place.command(["invoices"] + Self.ledger + conditions).output
                #expect(text.split(separator: "\n").count == count, "\(conditions): \(text)")
            }
            let csv = try place.command(["invoices", "--csv"] + Self.ledger).output
            #expect(csv.contains(",-300.00,-60.00,-360.00,yes,PO-1001,"), "\(csv)")
            #expect(csv.contains(",invoice,,1200.00,240.00,1440.00"), "\(csv)")
            #expect(csv.contains(",credit-note,INV-2026-00000001,,,"), "\(csv)")
        }
    }

    @Test("are explained: with their invoice, its subscription and who asked")
    func explained() throws {
        try Self.withCredits { place, _ in
            for (subject, says) in [
                (
                    "CN-2026-00000001",
                    [
                        "credit note CN-2026-00000001, contract",
                        "INV-2026-00000001 of 2026-01-10, as row \"c-1\" of credits.csv",
                        "seats not used", "-300.00 + (-60.00) = -360.00 EUR",
                        "The PO number \"PO-1001\" is on the credit note, as it was on INV-2026-00000001.",
                    ]
                ),
                (
                    "INV-2026-00000001",
                    [
                        "CN-2026-00000001 of 2026-01-20: 300.00 + 60.00 = 360.00 EUR, as row \"c-1\" of credits.csv asks: seats",
                        "CN-2026-00000002 of 2026-01-21: 900.00 + 180.00 = 1080.00 EUR of line 1, as row \"c-2\"",
                        "left          0.00 + 0.00 = 0.00 EUR",
                    ]
                ),
                (
                    "s-1",
                    [
                        "2026-01-20  credit note 1: -300.00 EUR",
                        "gives back    INV-2026-00000001 of 2026-01-10, line 1",
                        "credit note   CN-2026-00000002 of 2026-01-21",
                    ]
                ),
            ] {
                let text = try place.command(["explain", subject] + Self.ledger)
                #expect(text.status == 0, "\(text.errors)")
                let json = try place.command(["explain", subject, "--json"] + Self.ledger).output
                let created = json.split(separator: "\n").count { $0.contains("\"created\" : true") }
                #expect(created == (subject.hasPrefix("CN") ? 0 : 1), "\(json)")
                for part in says { #expect(text.output.contains(part), "\(part):\n\(text.output)") }
            }
        }
    }

    @Test(
        "are written again with the same bytes, verified, and finished after a crash",
        arguments: ["none", "tar", "zip"]
    )
    func again(archive: String) throws {
        try Self.withCredits(["--archive", archive, "--format", "html"]) { place, _ in
            let verify = ["verify", "--output", "output"] + Self.ledger
            let sound = try place.command(verify + ["--again"])
            #expect(sound.status == 0, "\(sound.output)")
            #expect(
                sound.output.contains("4 documents of credit notes among them: as the ledger says"),
                "\(sound.output)"
            )
            let published = try contents(of: place.output)
            if archive != "none" {
                #expect(published["2026-01-20/credit-notes-ubl.\(archive)"] != nil, "\(published.keys.sorted())")
                #expect(published["2026-01-20/invoices-ubl.\(archive)"] == nil)
            }
            try place.unpublish("2026-01-21")
            #expect(try place.run(asOf: "2026-01-22").status == 0)
            #expect(try contents(of: place.output) == published)
            let name = archive == "none" ? "CN-2026-00000001.xml" : "credit-notes-ubl.\(archive)"
            try FileManager.default.removeItem(at: place.output.appending(path: "2026-01-20/\(name)"))
            #expect(try place.command(verify + ["--repair"]).status == 0)
            #expect(try contents(of: place.output) == published)
            let regenerated = try place.command(["regenerate", "CN-2026-00000001", "--output", "output"] + Self.ledger)
            #expect(regenerated.status == 0, "\(regenerated.errors)")
            #expect(
                regenerated.output.contains("CN-2026-00000001 revision 1: as it was issued, PO \"PO-1001\" (shown)"),
                "\(regenerated.output)"
            )
            let bytes = try contents(of: place.output)["regenerated/CN-2026-00000001.xml"]
            if archive == "none" { #expect(bytes == published["2026-01-20/CN-2026-00000001.xml"]) }
            #expect(bytes != nil)
            let invoice = try place.command(["regenerate", "INV-2026-00000001", "--output", "output"] + Self.ledger)
            #expect(invoice.output.contains("INV-2026-00000001 revision 1: as it was issued"), "\(invoice.output)")
            #expect(try place.command(verify).status == 0)
        }
    }
}
