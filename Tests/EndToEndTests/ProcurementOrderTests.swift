import Foundation
import TestSupport
import Testing

/// Orders of a procurement system, from the file to the invoice.
@Suite("Orders of a procurement system, on invoices")
struct ProcurementOrderTests {
    static let sample = Nightbill.samples.appending(path: "procurement-orders/input")

    private func invoices(_ place: Nightbill) throws -> [String] {
        let listed = try place.command(["invoices", "--ledger", "ledger.sqlite", "--json"])
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])
        return try #require(answer["invoices"] as? [[String: Any]]).map { invoice in
            "\(invoice["business_date"] ?? "") \(invoice["purchase_order_number"] ?? "none")"
        }
    }

    private static let expected = [
        "2026-01-10 4500098765", "2026-01-12 none", "2026-01-20 4500098765", "2026-01-25 4500098700",
    ]

    @Test("The numbers of the sample are on its invoices, in one run and night by night")
    func sample() throws {
        for dates in [["2026-01-31"], ["2026-01-09", "2026-01-10", "2026-01-20", "2026-01-31"]] {
            try Nightbill.within(Self.sample) { place in
                for date in dates {
                    let run = try place.run(asOf: date)
                    #expect(run.status == 0 && run.errors.contains("NB912"), "\(run.errors)")
                }
                #expect(try invoices(place).sorted() == Self.expected)
                let told = try place.command(["explain", "plan-2", "--ledger", "ledger.sqlite"])
                #expect(
                    told.output.contains(
                        "The integrated procurement system gave it, in the order orders/4500098765-update.xml, line 30; that needs no permission."
                    ),
                    "\(told.output)"
                )
                let json = try place.command(["explain", "plan-1", "--ledger", "ledger.sqlite", "--json"])
                #expect(json.output.contains("orders/4500098765.xml") && json.output.contains("\"procurement_line\""))
                #expect(
                    try place.command(["verify", "--again", "--ledger", "ledger.sqlite", "--output", "output"]).status
                        == 0
                )
            }
        }
    }

    @Test("An order that comes later puts no number on what is issued, and regeneration keeps what was decided")
    func later() throws {
        try Nightbill.within(Self.sample) { place in
            let orders = place.input.appending(path: "orders")
            let kept = place.folder.appending(path: "kept")
            try FileManager.default.moveItem(at: orders, to: kept)
            #expect(try place.run(asOf: "2026-01-11").status == 0)
            try FileManager.default.moveItem(at: kept, to: orders)
            #expect(try place.run(asOf: "2026-01-31").status == 0)
            #expect(try invoices(place).sorted().first == "2026-01-10 none")
            try FileManager.default.removeItem(at: orders)
            let refused = try place.run(asOf: "2026-02-01")
            #expect(refused.status == 65 && refused.errors.contains("NB010"), "\(refused.errors)")
            #expect(try place.run(asOf: "2026-02-01", "--allow-missing", "orders").status == 0)
            let again = try place.command(
                [
                    "regenerate", "INV-2026-00000003", "--ledger", "ledger.sqlite", "--output", "output", "--reason",
                    "lost",
                ]
            )
            #expect(again.status == 0 && !again.output.contains("revision 2"), "\(again.output)\(again.errors)")
            #expect(try invoices(place).sorted()[2] == "2026-01-20 4500098765")
        }
    }

    /// A file that means harm, and the code that it is set aside with.
    private static let hostile: [(name: String, bytes: [UInt8], code: String)] = [
        (
            "laughs",
            Array(
                ("<!DOCTYPE cXML [<!ENTITY a0 \"ha\">"
                    + (1...30).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
                    + "]><cXML>&a30;</cXML>").utf8
            ), "NB605"
        ),
        (
            "external", Array("<!DOCTYPE cXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><cXML>&x;</cXML>".utf8),
            "NB605"
        ),
        (
            "parameter",
            Array("<!DOCTYPE cXML [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]><cXML/>".utf8), "NB605"
        ),
        ("undeclared", Array("<!DOCTYPE cXML SYSTEM \"http://127.0.0.1:9/x\"><cXML a=\"&x;\"/>".utf8), "NB605"),
        ("large", [UInt8](repeating: 0x20, count: 11 << 20), "NB602"),
        (
            "deep",
            Array((String(repeating: "<a>", count: 1_000) + String(repeating: "</a>", count: 1_000)).utf8), "NB602"
        ),
        ("many", Array(("<a>" + String(repeating: "<b/>", count: 2_000_000) + "</a>").utf8), "NB602"),
        ("wide", Array(("<a " + (0..<500_000).map { "a\($0)='' " }.joined() + "/>").utf8), "NB602"),
        ("latin", Array("<cXML>".utf8) + [0xE9] + Array("</cXML>".utf8), "NB603"),
        ("wide-characters", [0xFF, 0xFE, 0x3C, 0, 0x61, 0], "NB603"),
        ("dtd", Array("<!DOCTYPE cXML SYSTEM \"http://127.0.0.1:9/x\"><cXML/>".utf8), "NB606"),
        (
            "include",
            Array("<cXML xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\"/></cXML>".utf8),
            "NB606"
        ),
        ("nothing", [], "NB604"),
        ("zeros", [UInt8](repeating: 0, count: 100), "NB604"),
    ]

    @Test("Files that mean harm are set aside, at once, and the rest goes on")
    func hostile() throws {
        try Nightbill.within(Self.sample) { place in
            let orders = place.input.appending(path: "orders")
            for (name, bytes, _) in Self.hostile {
                try Data(bytes).write(to: orders.appending(path: "x-\(name).xml"))
            }
            try SmallExport.change(
                place,
                "mkfifo orders/x-pipe.xml && ln -s /etc/passwd orders/x-link.xml && mkdir orders/x-folder.xml"
            )
            let start = Date()
            let run = try place.run(asOf: "2026-01-31")
            #expect(run.status == 3 && Date().timeIntervalSince(start) < 30, "\(run.errors.prefix(2_000))")
            for (name, _, code) in Self.hostile {
                let line = run.errors.split(separator: "\n").first { $0.contains("orders/x-\(name).xml") } ?? ""
                #expect(line.contains(" rejected \(code): "), "\(name): \(line)")
            }
            for name in ["pipe", "link", "folder"] {
                #expect(run.errors.contains("orders/x-\(name).xml: rejected NB601"), "\(name)")
            }
            #expect(!run.errors.contains("root:"))
            #expect((run.output + run.errors).contains("; \(Self.hostile.count + 3) orders set aside; "))
            #expect(try invoices(place).sorted() == Self.expected)
            let check = try place.command(["check", "--input", "input"])
            #expect(check.status == 3 && check.output.contains("NB605") || check.errors.contains("NB605"))
            let strict = try place.run(asOf: "2026-02-01", "--strict")
            #expect(strict.status == 65 && strict.errors.contains("--strict"), "\(strict.errors.suffix(300))")
        }
    }
}
