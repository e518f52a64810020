import Domain
import TestSupport
import Testing

@testable import DocumentSamples
@testable import TemplateEngine

/// What the neutral invoice says beyond its goldens.
@Suite("The neutral invoice")
struct NeutralInvoiceTests {
    /// Quantity and price in yen; the amount with what rounding did; price and base quantity for templates of old.
    private static let yen: [(quantity: String, price: String, amount: String, stated: String, base: String?)] = [
        ("3", "100", ">300", "100", nil),
        ("3", "0.5", " charge=\"0.50\">2", "2", "3"),
        ("-3", "0.5", " allowance=\"0.50\">-2", "2", "3"),
        ("120", "9.99", " charge=\"0.20\">1199", "1199", "120"),
        ("7", "0.2", " allowance=\"0.40\">1", "1", "7"),
        ("0.4", "1", " allowance=\"0.40\">0", "0", "0.4"),
        ("0", "0.5", ">0", "0.5", nil),
        ("4", "0.5", ">2", "0.5", nil),
        ("1990", "0.001", " charge=\"0.01\">2", "2", "1990"),
        ("19999", "0.0001", ">2", "0.0001", nil),
        ("3", "0", ">0", "0", nil),
    ]

    @Test("Quantity × unit price with what rounding did to a line in yen is its amount", arguments: yen.indices)
    func yenLinesComputeExactly(row: Int) throws {
        let (quantity, price, amount, stated, base) = Self.yen[row]
        var issued = Samples["JPY"]
        issued.invoice.lines = [Samples.line("JPY", quantity: quantity, price: price)]
        let text = String(decoding: NeutralInvoice.xml(of: issued), as: UTF8.self)
        let baseElement = base.map { "      <base-quantity>\($0)</base-quantity>\n" } ?? ""
        #expect(text.contains("    <unit-price>\(price)</unit-price>\n"))
        #expect(text.contains("    <amount\(amount)</amount>\n"))
        #expect(text.contains("<price>\n      <amount>\(stated)</amount>\n\(baseElement)    </price>"))
    }

    @Test("With two decimals or more, an amount rounded to the cent needs no charge for rounding")
    func roundTheCentAtTwoDecimalsToo() {
        #expect(Samples.line("EUR", quantity: "3", price: "0.333").charge.rounding == nil)
        #expect(Samples.line("KWD", quantity: "3", price: "1.1255").charge.rounding == nil)
    }

    /// What was bought as quantity and text, and how a line says it.
    private static let bought: [(items: [(Text, Text?, String)], description: String)] = [
        ([], "Payment 1 of 2"),
        ([("seats", "Team seats", "3")], "Payment 1 of 2 for 3 × Team seats"),
        ([("seats", nil, "0.5"), ("support", "R&D", "1")], "Payment 1 of 2 for 0.5 × seats; 1 × R&amp;D"),
        ((1...10).map { (Text("m\($0)"), nil, "1") }, "Payment 1 of 2 for " + many(10)),
        ((1...12).map { (Text("m\($0)"), nil, "1") }, "Payment 1 of 2 for " + many(10) + "; and 2 more"),
        (
            [("a", long, "1"), ("b", nil, "2")],
            "Payment 1 of 2 for 1 × \(long); and 1 more"
        ),
    ]
    private static let long = Text(String(repeating: "é", count: 500))

    private static func many(_ count: Int) -> String { (1...count).map { "1 × m\($0)" }.joined(separator: "; ") }

    @Test("The line of an instalment says what was bought", arguments: bought.indices)
    func saysWhatWasBought(row: Int) {
        var issued = Samples["S-19"]
        issued.invoice.lines[0].instalment = 1
        issued.invoice.lines[0].charge.description = "Payment 1 of 2"
        let half = issued.invoice.net
        issued.invoice.plan = ContractPlan(
            items: Self.bought[row].items.map {
                ContractPlan.Item(dimension: $0.0, description: $0.1, quantity: quantity($0.2), unitCode: "C62")
            },
            payments: ["2026-10-01", "2026-11-01"].map { ContractPlan.Payment(chargeOn: day($0), amount: half) }
        )
        let text = String(decoding: NeutralInvoice.xml(of: issued), as: UTF8.self)
        #expect(text.contains("    <description>\(Self.bought[row].description)</description>\n    <quantity"))
        #expect(text.split(separator: "<plan-item>").count == Self.bought[row].items.count + 1)
        issued.invoice.plan = nil
        let before = String(decoding: NeutralInvoice.xml(of: issued), as: UTF8.self)
        #expect(
            before.contains("    <description>Payment 1 of 2</description>"),
            "what was issued before says what it said"
        )
    }

    /// A text, and what stands in its place.
    private static let texts: [(Text, String)] = [
        ("plain", "plain"),
        ("00042", "00042"),
        ("two  blanks ", "two  blanks "),
        ("<&>\"'", "<&>\"'"),
        ("]]>", "]]>"),
        ("&amp;&#65;", "&amp;&#65;"),
        ("line\nfeed\ttab\r\nreturn\r", "line\nfeed\ttab\r\nreturn\r"),
        ("🧾👩‍👩‍👧", "🧾👩‍👩‍👧"),
        ("שלום עולم", "שלום עולم"),
        ("e\u{301} \u{E9}", "e\u{301} \u{E9}"),
        ("\u{85}\u{2028}\u{200B}x", "\u{85}\u{2028}\u{200B}x"),
        ("nul\0bell\u{7}", "nul\u{FFFD}bell\u{FFFD}"),
        ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FFFC}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFC}"),
        (" \t\u{A0}", "-"),
    ]

    @Test("Every text is read back as it was, or as XML can hold it", arguments: texts.indices)
    func textsSurvive(row: Int) throws {
        let (text, expected) = Self.texts[row]
        var issued = Samples["S-19"]
        issued.invoice.buyer.name = text
        issued.invoice.buyer.endpoint = Endpoint(scheme: text, id: text)
        let xml = NeutralInvoice.xml(of: issued)
        let reread = try #require(XMLTree.parse(xml).0)
        let buyer = try #require(reread.rootNode?.elements.first { $0.name == "buyer" })
        let endpoint = try #require(buyer.elements.first { $0.name == "endpoint" })
        #expect(buyer.elements.first { $0.name == "name" }.map { Text($0.text) } == Text(expected))
        #expect(Text(endpoint.text) == Text(expected))
        #expect(endpoint["scheme"].map { Text($0) } == Text(expected))
        #expect(reread.serialized() == xml)
    }

    @Test("The schema refuses what is not a neutral invoice")
    func schemaRefusesWhatIsNoNeutralInvoice() throws {
        let schema = try DocumentSchema.neutralInvoice()
        #expect(schema.validate(Array("<invoice>\n<number/></invoice>".utf8)).first?.hasPrefix("2: ") == true)
        #expect(!schema.validate(Array("<invoice".utf8)).isEmpty)
        #expect(!schema.validate([]).isEmpty)
        #expect(throws: TemplateError.self) { try DocumentSchema(text: Array("<a/>".utf8), name: "a.xsd") }
    }
}
