import Domain
import Foundation
import System
import TemplateEngine
import TestSupport
import Testing

@testable import Intake

/// Orders of a procurement system.
@Suite("Orders of a procurement system")
struct OrderTests {
    /// A document with header attributes, and items.
    private static func order(_ header: String, _ items: String..., extrinsic: String = "") -> String {
        "<cXML><Request><OrderRequest><OrderRequestHeader \(header)>\(extrinsic)</OrderRequestHeader>"
            + items.joined() + "</OrderRequest></Request></cXML>\n"
    }

    private static func item(_ line: String, _ names: (String, String)..., part: String = "") -> String {
        let extrinsics = names.map { "<Extrinsic name=\"\($0.0)\"> \($0.1)\n</Extrinsic>" }.joined()
        let id = part.isEmpty ? "" : "<ItemID><SupplierPartAuxiliaryID>\(part)</SupplierPartAuxiliaryID></ItemID>"
        return "<ItemOut lineNumber=\"\(line)\">\(id)\(extrinsics)</ItemOut>"
    }

    /// The base with offers, and orders.
    private static func read(_ orders: [String: String], _ options: IntakeOptions = .sample) throws -> IntakeReport {
        var export = try ExportFiles.base()
        let offers = ["S-upfront": "O-1", "S-schedule": "O-2"]
        export["subscriptions.csv"] = export["subscriptions.csv"].split(separator: "\n").enumerated().map { row in
            let id = String(row.element.prefix { $0 != "," })
            return "\(row.element),\(row.offset == 0 ? "offer_id" : offers[id] ?? "")\n"
        }
        .joined()
        for (name, text) in orders { export["orders/\(name)"] = text }
        return try export.read(options: options)
    }

    private static func shown(_ report: IntakeReport, _ id: Text) -> [String] {
        report.agreement(id)?.procurementOrders.map { order in
            "\(order.from) \(order.number ?? "-") \(order.line ?? "-") \(order.file)"
        } ?? []
    }

    private static let first = "orderID=\"A\" orderDate=\"2026-01-05T23:00:00-05:00\""

    /// Orders by file, and what they say of S-upfront.
    private static let matched: [(name: String, orders: [String: String], said: [String])] = [
        (
            "by its id", ["1.xml": order(first, item("10", ("SubscriptionID", "S-upfront")))],
            ["2026-01-06 A 10 orders/1.xml"]
        ),
        (
            "whatever the case of the name", ["1.xml": order(first, item("1", ("subscriptionid", "S-upfront")))],
            ["2026-01-06 A 1 orders/1.xml"]
        ),
        ("not whatever the case of the id", ["1.xml": order(first, item("1", ("SubscriptionID", "s-upfront")))], []),
        (
            "by its offer", ["1.xml": order(first, item("1", ("OfferID", "O-2")), item("2", ("OfferID", "O-1")))],
            ["2026-01-06 A 2 orders/1.xml"]
        ),
        ("by its part", ["1.xml": order(first, item("3", part: "O-1"))], ["2026-01-06 A 3 orders/1.xml"]),
        ("the offer goes before the part", ["1.xml": order(first, item("3", ("OfferID", "O-2"), part: "O-1"))], []),
        (
            "the id goes before the offer",
            ["1.xml": order(first, item("3", ("OfferID", "O-2"), ("SubscriptionID", "S-upfront")))],
            ["2026-01-06 A 3 orders/1.xml"]
        ),
        (
            "by its detail",
            [
                "1.xml": order(
                    first,
                    "<ItemOut lineNumber=\"7\"><ItemDetail><Extrinsic name=\"OfferID\">O-1</Extrinsic></ItemDetail></ItemOut>"
                )
            ],
            ["2026-01-06 A 7 orders/1.xml"]
        ),
        (
            "by the header, of one item",
            ["1.xml": order(first, item("7"), extrinsic: "<Extrinsic name=\"OfferID\">O-1</Extrinsic>")],
            ["2026-01-06 A 7 orders/1.xml"]
        ),
        (
            "by the header, of two items",
            ["1.xml": order(first, item("7"), item("8"), extrinsic: "<Extrinsic name=\"OfferID\">O-1</Extrinsic>")],
            ["2026-01-06 A - orders/1.xml"]
        ),
        (
            "a later document of the order counts from its day on",
            [
                "2.xml": order(first, item("1", part: "O-1")),
                "1.xml": order("orderID=\"A\" orderDate=\"2026-02-01\" type=\"update\"", item("2", part: "O-1")),
            ], ["2026-01-06 A 1 orders/2.xml", "2026-02-01 A 2 orders/1.xml"]
        ),
        (
            "of one moment the greater name counts",
            ["1.xml": order(first, item("1", part: "O-1")), "2.xml": order(first, item("2", part: "O-1"))],
            ["2026-01-06 A 2 orders/2.xml"]
        ),
        (
            "an update that names it no more takes it away",
            [
                "1.xml": order(first, item("1", part: "O-1")),
                "2.xml": order("orderID=\"A\" orderDate=\"2026-02-01\" type=\"update\"", item("1", part: "O-2")),
            ], ["2026-01-06 A 1 orders/1.xml", "2026-02-01 - - orders/2.xml"]
        ),
        (
            "a deleted order is gone, and another one counts again",
            [
                "1.xml": order(first, item("1", part: "O-1")),
                "2.xml": order("orderID=\"B\" orderDate=\"2026-02-01\"", item("2", part: "O-1")),
                "3.xml": order("orderID=\"B\" orderDate=\"2026-03-01\" type=\"delete\""),
            ], ["2026-01-06 A 1 orders/1.xml", "2026-02-01 B 2 orders/2.xml", "2026-03-01 A 1 orders/1.xml"]
        ),
        (
            "of two orders of one moment the greater id counts",
            [
                "1.xml": order("orderID=\"B\" orderDate=\"2026-02-01\"", item("1", part: "O-1")),
                "2.xml": order("orderID=\"A\" orderDate=\"2026-02-01T00:00:00Z\"", item("2", part: "O-1")),
            ], ["2026-02-01 B 1 orders/1.xml"]
        ),
        (
            "entities of XML itself, characters by number, and a section of characters",
            [
                "1.xml": order(
                    "orderID=\"&#65;&amp;1\" orderDate=\"2026-02-01\"",
                    "<ItemOut lineNumber=\"1\"><Extrinsic name=\"OfferID\"><![CDATA[O-1]]></Extrinsic></ItemOut>"
                )
            ],
            ["2026-02-01 A&1 1 orders/1.xml"]
        ),
        (
            "one of two ids in an item",
            ["1.xml": order(first, item("4", ("SubscriptionID", "S-schedule"), ("SubscriptionID", "S-upfront")))],
            ["2026-01-06 A 4 orders/1.xml"]
        ),
        (
            "the second order of a file",
            [
                "1.xml": order(first, item("1", part: "O-2")).replacing(
                    "</OrderRequest>",
                    with: "</OrderRequest><OrderRequest><OrderRequestHeader orderID=\"B\" orderDate=\"2026-02-01\"/>"
                        + item("9", part: "O-1") + "</OrderRequest>"
                )
            ], ["2026-02-01 B 9 orders/1.xml"]
        ),
        (
            "a document type that names its DTD",
            ["1.xml": "<!DOCTYPE cXML SYSTEM \"http://127.0.0.1:9/cXML.dtd\">" + order(first, item("1", part: "O-1"))],
            ["2026-01-06 A 1 orders/1.xml"]
        ),
    ]

    @Test("An order is matched with a subscription, from its day on", arguments: matched.indices)
    func matches(row: Int) throws {
        let (name, orders, said) = Self.matched[row]
        let report = try Self.read(orders)
        #expect(Self.shown(report, "S-upfront") == said, "\(name)")
        #expect(report.codes.allSatisfy { $0.severity == .notice }, "\(name): \(report.codes.map(\.rawValue))")
        #expect(report.tablesRead.contains("orders"))
    }

    @Test("A line that names a subscription in vain is told, where others of its order find theirs")
    func lines() throws {
        let items = Self.item("1", ("SubscriptionID", "S-upfront"))
        func said(_ others: String) throws -> [String] {
            let report = try Self.read(["1.xml": Self.order(Self.first, items + others)])
            #expect(Self.shown(report, "S-upfront") == ["2026-01-06 A 1 orders/1.xml"])
            return report.findings.map { "\($0.code.rawValue) \($0.message)" }
        }
        let order = "NB911 order \"A\": its line names"
        #expect(
            try said(Self.item("2", ("SubscriptionID", "S-upfrnt"))) == [
                "\(order) the subscription \"S-upfrnt\", which subscriptions.csv does not have"
            ]
        )
        #expect(
            try said(Self.item("2", ("OfferID", "O-9")) + Self.item("3", ("OfferID", "O-8"))) == [
                "\(order) the offer \"O-9\", which subscriptions.csv does not have; so it is of 1 more line"
            ]
        )
        #expect(
            try said(Self.item("2", ("SubscriptionID", "S-schedule"), ("SubscriptionID", "x"))) == [
                "\(order) the subscriptions \"S-schedule\", \"x\", not all of which subscriptions.csv has"
            ]
        )
        // Goods of another supplier's catalogue.
        #expect(try said(Self.item("2", part: "chair")) == [])
    }

    @Test("Files that are no orders are set aside, and the others count")
    func others() throws {
        let good = Self.order(Self.first, Self.item("1", part: "O-1"))
        let report = try Self.read([
            "1.xml": "", "2.xml": "<cXML", "3.xml": good, "4.xml": "\u{FEFF}" + good.replacing("\"A\"", with: "\"B\""),
            "5.XML": "<a/>", "readme.txt": "no order", "8.txt": "no order", ".hidden.xml": "",
            "6.xml": String(repeating: "<a b='", count: 200_000),
            "7.xml": "<a " + String(repeating: "b='1' ", count: 100_000) + "/>",
        ])
        #expect(
            report.findings.map { "\($0.file) \($0.code.rawValue)" } == [
                "orders NB903", "orders/1.xml NB604", "orders/2.xml NB604", "orders/3.xml NB913", "orders/5.XML NB606",
                "orders/6.xml NB602",
                "orders/7.xml NB602",
            ]
        )
        #expect(Self.shown(report, "S-upfront") == ["2026-01-06 B 1 orders/4.xml"])
    }

    @Test("A folder that the last closed night read is missed, unless that is allowed")
    func missed() throws {
        var options = IntakeOptions.sample
        options.filesReadBefore = ["orders"]
        #expect {
            try Self.read([:], options)
        } throws: { error in
            guard case .fatal(let findings)? = error as? UnusableInput else { return false }
            return findings.contains { $0.code == .vanishedFile && $0.file == "orders" }
        }
        options.allowMissing = ["orders"]
        #expect(try Self.read([:], options).tablesRead.contains("orders") == false)
    }

    @Test("Checksums hold for orders, too")
    func checksums() throws {
        let good = Self.order(Self.first, Self.item("1", part: "O-1"))
        var export = try ExportFiles.base()
        export["orders/1.xml"] = good
        for (named, isRight) in [(good, true), (good + " ", false)] {
            export["SHA256SUMS"] = "\(SHA256Digest.hex(of: Array(named.utf8)))  orders/1.xml\n"
            let codes: [String]
            do { codes = try export.read().codes.map(\.rawValue) } catch UnusableInput.fatal(let findings) {
                codes = findings.map(\.code.rawValue)
            }
            #expect(codes.contains("NB017") != isRight)
        }
        for name in ["orders/../accounts.csv", "orders/a/b.xml", "other/1.xml"] {
            export["SHA256SUMS"] = "\(String(repeating: "0", count: 64))  \(name)\n"
            #expect(throws: UnusableInput.self) { try export.read() }
        }
    }
}
