import Foundation
import TestSupport
import Testing

/// The line of the buyer's PO, with the real program.
@Suite("PO line numbers, end to end")
struct OrderLineTests {
    /// The small export, whose subscription names a line of its PO.
    private static func within(_ line: String, _ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            try name(line, place)
            try body(&place)
        }
    }

    private static func name(_ line: String, _ place: Nightbill) throws {
        var lines = try SmallExport.text("subscriptions.csv").split(separator: "\n").map(String.init)
        lines[0] += ",purchase_order_line"
        lines[1] += "," + line
        try place.write(lines.joined(separator: "\n") + "\n", to: "subscriptions.csv")
    }

    private static func change(_ number: String, _ line: String, _ place: Nightbill) throws {
        try place.write(
            """
            change_id,subscription_id,charge_on,new_purchase_order_number,new_purchase_order_line,requested_on,reason
            c-1,s-1,2026-01-10,\(number),\(line),2026-01-15,as asked

            """,
            to: "purchase_order_changes.csv"
        )
    }

    private static func regenerate(_ place: Nightbill) throws -> Nightbill.Outcome {
        try place.command(
            ["regenerate", "INV-2026-00000001", "--ledger", "ledger.sqlite", "--output", "output", "--by", "j.doe"]
        )
    }

    @Test("The line is on every line of the contract invoice in every format, and nowhere without the number")
    func formats() throws {
        try Self.within(" 00010 ") { place in
            let more = ["cii", "cxml", "html"].flatMap { ["--format", $0] }
            let outcome = try place.command(
                ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
                    + ["--settings", "settings.yaml", "--as-of", "2026-02-02"] + more
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            func invoice(_ suffix: String) throws -> String {
                try place.published("2026-01-10/INV-2026-00000001.\(suffix)")
            }
            #expect(
                try invoice("xml").contains(
                    """
                        <cac:OrderLineReference>
                          <cbc:LineID>00010</cbc:LineID>
                        </cac:OrderLineReference>
                    """
                )
            )
            let cii = try invoice("cii.xml")
            #expect(
                cii.contains("<ram:LineID>00010</ram:LineID>\n        </ram:BuyerOrderReferencedDocument>"),
                "\(cii)"
            )
            let cxml = try invoice("cxml.xml")
            #expect(cxml.contains("<InvoiceDetailServiceItemReference lineNumber=\"10\">"), "\(cxml)")
            #expect(cxml.contains("<Extrinsic name=\"purchaseOrderLine\">00010</Extrinsic>"))
            #expect(try invoice("html").contains("PO line <bdi"))
            // Use never shows it, like the number.
            for suffix in ["xml", "cii.xml", "cxml.xml", "html"] {
                let use = try place.published("2026-02-01/INV-2026-00000002.\(suffix)")
                #expect(!use.contains("00010") && !use.contains("PO-1001"), "\(suffix)")
            }
        }
    }

    @Test("Book, reports and published line items have the line beside the number")
    func reports() throws {
        try Self.within("10") { place in
            try place.run(asOf: "2026-01-12")
            let csv = try place.published("2026-01-10/purchase-order-lines.csv").split(separator: "\n")
            #expect(csv[0].hasSuffix(",balance_tracking,purchase_order_line") && csv[1].hasSuffix(",not enabled,10"))
            #expect(try place.po("show", "alder-hq", "PO-1001").output.contains("PO line"))
            #expect(
                try place.po("show", "alder-hq", "PO-1001", "--json").output.contains(
                    "\"purchase_order_line\" : \"10\""
                )
            )
            try place.po("export", "--output", "book")
            let book = try String(
                contentsOf: place.folder.appending(path: "book/purchase-order-lines.csv"),
                encoding: .utf8
            )
            #expect(book == csv.joined(separator: "\n") + "\n")
            for subject in ["INV-2026-00000001", "s-1"] {
                let explained = try place.command(["explain", subject, "--ledger", "ledger.sqlite"]).output
                #expect(
                    explained.contains("is on the invoice, and line \"10\" of that PO on each of its lines."),
                    "\(explained)"
                )
                let json = try place.command(["explain", subject, "--ledger", "ledger.sqlite", "--json"]).output
                #expect(json.contains("\"purchase_order_line\" : \"10\""))
            }
            let invoices = try place.command(["invoices", "--ledger", "ledger.sqlite", "--json"]).output
            #expect(invoices.contains("\"purchase_order_line\" : \"10\""))
        }
    }

    @Test("Without any line nothing published has a column or an element for it")
    func without() throws {
        try Self.within("") { place in
            try place.run(asOf: "2026-01-12", "--format", "cxml")
            try place.po("export", "--output", "book")
            let folders = [place.output, place.folder.appending(path: "book")]
            for (path, bytes) in try folders.flatMap({ try contents(of: $0) }) {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains("OrderLineReference") && !text.contains("purchaseOrderLine"), "\(path)")
                #expect(!path.hasSuffix(".csv") || !text.contains("purchase_order_line"), "\(path)")
            }
        }
    }

    @Test("A changed line alone is the next revision; the line item stays where it is and has the new line")
    func changedLine() throws {
        try Self.within("10") { place in
            try place.run(asOf: "2026-01-12")
            #expect(
                try Self.regenerate(place).output.contains(
                    "revision 1: as it was issued, PO \"PO-1001\" line \"10\" (shown)"
                )
            )
            try Self.change("PO-1001", "20", place)
            try place.run(asOf: "2026-01-16")
            let done = try Self.regenerate(place)
            #expect(
                done.output.contains(
                    "revision 2 issued: PO \"PO-1001\" line \"10\" (shown) → PO \"PO-1001\" line \"20\" (shown)"
                ),
                "\(done.output)\(done.errors)"
            )
            let first = try place.published("2026-01-10/INV-2026-00000001.xml")
            let second = try place.published("regenerated/INV-2026-00000001.r2.xml")
            #expect(first.replacingOccurrences(of: ">10</cbc:LineID>", with: ">20</cbc:LineID>") == second)
            let shown = try place.po("show", "alder-hq", "PO-1001", "--json").output
            #expect(
                shown.contains("\"purchase_order_line\" : \"20\"") && shown.contains("\"line_items\" : 1"),
                "\(shown)"
            )
            #expect(shown.contains("line \\\"10\\\" → \\\"20\\\""))
            #expect(try Self.regenerate(place).output.contains("revision 2: as it was issued"))
            // What the night published stays as it was.
            let verified = try place.command(["verify", "--ledger", "ledger.sqlite", "--output", "output", "--again"])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
            #expect(try place.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }

    @Test("Another number without a line takes the line off, too")
    func otherNumber() throws {
        try Self.within("10") { place in
            try place.run(asOf: "2026-01-12")
            try Self.change("PO-2002", "", place)
            try place.run(asOf: "2026-01-16")
            #expect(try Self.regenerate(place).output.contains("line \"10\" (shown) → PO \"PO-2002\" (shown)"))
            #expect(try !place.published("regenerated/INV-2026-00000001.r2.xml").contains("OrderLineReference"))
        }
    }

    @Test("Documents with lines pass the official rules", .needs(.oraclePython))
    func rules() throws {
        try Self.within("00010") { place in
            let outcome = try place.command(
                ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
                    + ["--settings", "settings.yaml", "--as-of", "2026-01-12"]
                    + ["cii", "cxml", "html"].flatMap { ["--format", $0] }
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            try Oracle.expectValid(place.output)
        }
    }
}
