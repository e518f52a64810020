import Documents
import Domain
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Operations
@testable import Publishing
@testable import Reports

@Suite("A document that a schema refuses")
struct DocumentCheckTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:note" elementFormDefault="qualified">
          <xs:element name="Note"><xs:complexType><xs:sequence>
            <xs:element name="Line" type="xs:positiveInteger" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    /// Writes a line for each line of the invoice, and what `content` says.
    private static func template(_ content: String) -> String {
        """
        <Note xmlns="urn:note" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">
          <xsl:for-each select="/invoice/line">
            \(content)
          </xsl:for-each>
        </Note>
        """
    }

    /// What a credit note of so many subscriptions is told, written by this template; nil: it passes.
    private static func complaint(_ content: String, subscriptions: [Text] = ["s"]) throws -> String? {
        try withTemporaryFolder { folder -> String? in
            try Data(schema.utf8).write(to: folder.appending(path: "note.xsd"))
            try Data(template("<Line>1</Line>").utf8).write(to: folder.appending(path: "two-invoice.xml"))
            try Data(template(content).utf8).write(to: folder.appending(path: "two-credit-note.xml"))
            let library = try TemplateLibrary(folder: folder.path)
            var issued = try HandMadeNight.issued([try HandMadeNight.invoice("s", cents: -100)])
            let line = try #require(issued[0].invoice.lines.first)
            issued[0].invoice.lines = subscriptions.map { subscription in
                var line = line
                line.subscription = subscription
                return line
            }
            let uses = try NightDocuments.templates(DocumentNeeds(issued), library, extraFormats: [])
            let entries = library.entries.filter { $0.format == "two" }
            let check = try DocumentCheck(folder: folder.path, templates: entries)
            do throws {
                _ = try DocumentWriter().prerender(
                    try HandMadeNight.date(),
                    InvoiceRuns(issued),
                    by: uses
                ) { document throws in
                    try check.check(document, templateFile: "two-\(document.use.document.rawValue).xml")
                }
                return nil
            } catch let error as PublishingError {
                #expect(error.kind == .template)
                return error.message
            }
        }
    }

    @Test("passes where the schema allows it")
    func valid() throws {
        #expect(try Self.complaint("<Line>1</Line>") == nil)
    }

    /// What a credit note's template writes for each line, the invoice's subscriptions, and what is told.
    private static let refusals: [(content: String, subscriptions: [Text], says: [String])] = [
        (
            "<Line>0</Line>", ["s"],
            [
                "T-2026-00000001 (account \"acc\", subscription \"s\") is not valid as two:", "two-credit-note.xml:3:",
                "at /Note/Line",
            ]
        ),
        (
            "<Line>0</Line>", ["a", "b", "a", "c"],
            ["subscription \"a\" and 2 more)", "at /Note/Line[1]", "at /Note/Line[4]"]
        ),
        (
            "<Line>1</Line><Else><Deep/></Else>", ["s"],
            ["two-credit-note.xml:3:", "at /Note/Else", "Expected is ( Line )"]
        ),
        (
            "<xsl:copy-of select='number'/>", ["s"],
            ["two-credit-note.xml:1, in what this element writes:", "at /Note/number"]
        ),
        (
            "<Line>0</Line>", ["1", "2", "3", "4", "5", "6", "7"],
            ["at /Note/Line[5]", "and more faults of this document"]
        ),
    ]

    @Test(
        "names invoice, account and subscriptions, the rule, and the line of the template",
        arguments: refusals.indices
    )
    func refused(row: Int) throws {
        let (content, subscriptions, says) = Self.refusals[row]
        let complaint = try #require(try Self.complaint(content, subscriptions: subscriptions))
        for part in says { #expect(complaint.contains(part), "\(complaint)") }
    }
}
