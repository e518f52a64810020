import Foundation
import TestSupport
import Testing

@Suite("Hostile input and templates")
struct HardenedTests {
    static let orders = "payer_account_id,purchase_order_number,status,effective_on,expires_on,description\n"

    @Test("A NUL in a PO number names no other PO: the row is refused, a request for it is invalid")
    func nul() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.write(Self.orders + "acme-hq,4500012345\0Q,SUSPENDED,,,\n", to: "purchase_orders.csv")
            let night = try nightbill.run(asOf: "2026-01-20")
            #expect(night.status == 3)
            #expect(night.errors.contains("purchase_orders.csv:2"), "\(night.errors)")
            #expect(try nightbill.invoice("2026-01-15/INV-2026-00000002.xml").contains(">4500012345<"))
            try nightbill.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c,sub-analytics-1,2026-01-15,OTHER\0X,2026-01-20,x

                """,
                to: "purchase_order_changes.csv"
            )
            try nightbill.run(asOf: "2026-01-22")
            let again = try nightbill.command(
                ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            )
            #expect(again.output.contains("no PO number (invalid_number)"), "\(again.output)")
        }
    }

    @Test("A template that fails on an invoice stops the night before it is closed")
    func failingTemplate() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let folder = nightbill.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let bundled = Nightbill.repository.appending(path: "Templates/ubl-invoice.xml")
            let text = try String(contentsOf: bundled, encoding: .utf8)
            let failing = text.replacingOccurrences(
                of: "<cbc:InvoiceTypeCode>",
                with: "<xsl:message terminate=\"yes\">not today</xsl:message><cbc:InvoiceTypeCode>"
            )
            try #require(failing != text)
            try Data(failing.utf8).write(to: folder.appending(path: "ubl-invoice.xml"))
            for flags in [["--dry-run"], []] {
                let arguments = ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
                let dates = ["--settings", "settings.yaml", "--as-of", "2026-01-20", "--templates", "own"]
                let outcome = try nightbill.command(arguments + dates + flags)
                #expect(outcome.status == 78, "\(outcome.errors)")
                #expect(outcome.errors.contains("the night of 2026-01-10 was not closed: "), "\(outcome.errors)")
            }
            let mended = try nightbill.run(asOf: "2026-01-20")
            #expect(mended.status == 3, "\(mended.errors)")
            #expect(try contents(of: nightbill.output).keys.contains("2026-01-10/INV-2026-00000001.xml"))
        }
    }

    @Test("A format with the same text as another has a file of its own")
    func sameText() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let folder = nightbill.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Nightbill.repository.appending(path: "Templates/ubl-invoice.xml"),
                to: folder.appending(path: "mine-invoice.xml")
            )
            try nightbill.run(asOf: "2026-01-20", "--templates", "own", "--format", "mine")
            let files = try contents(of: nightbill.output)
            #expect(files["2026-01-10/INV-2026-00000001.xml"] != nil)
            #expect(files["2026-01-10/INV-2026-00000001.xml"] == files["2026-01-10/INV-2026-00000001.mine.xml"])
        }
    }

    @Test("Use that is too large to invoice is held on every night, not on the invoice day alone")
    func overflow() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.replace("0.0035", by: "999999999999", in: "terms.csv")
            for date in ["2026-02-01", "2026-02-02"] {
                let dispositions = try BoxTests.dispositions(try nightbill.run(asOf: date, "--json"))
                #expect(dispositions["held"] == 1, "\(date)")
            }
        }
    }

    @Test("Peppol is not written for an account without an electronic address, on request neither")
    func peppol() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            let outcome = try nightbill.command(
                [
                    "regenerate", "INV-2026-00000002", "--format", "peppol", "--ledger", "ledger.sqlite", "--output",
                    "output",
                ]
            )
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("no electronic address"), "\(outcome.errors)")
        }
    }
}
