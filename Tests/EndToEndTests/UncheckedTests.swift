import Foundation
import Testing

@Suite("Documents that no schema measures")
struct UncheckedTests {
    private static let xsl = "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""

    /// A stylesheet, so that its root is told by its documents alone.
    private static func stylesheet(_ content: String, method: String = "xml") -> String {
        """
        <xsl:stylesheet \(xsl) version="1.0"><xsl:output method="\(method)"/>
        <xsl:template match="/">\(content)</xsl:template></xsl:stylesheet>
        """
    }

    /// A format, its template, and what is said where it is refused.
    private static let refused: [(format: String, template: String, says: [String])] = [
        (
            "ubl", "<Bill \(xsl) xsl:version=\"1.0\"/>",
            [
                "ubl documents cannot be validated", "root element Bill, which is in no namespace",
                "own/ubl-invoice.xml", "did you mean {urn:bill}Bill?",
            ]
        ),
        (
            "ubl", "<a \(xsl) xsl:version=\"1.0\"/>",
            ["ubl documents cannot be validated", "root element a, which is in no namespace"]
        ),
        (
            "ubl", stylesheet("<xsl:element name=\"{concat('Bi', 'll')}\"/>"),
            [
                "the night of 2026-01-10 was not closed: INV-2026-00000001 (account \"nordwind-hq\"",
                "cannot be validated as ubl", "its root element Bill, which is in no namespace",
                "did you mean {urn:bill}Bill?",
            ]
        ),
        (
            "ubl", stylesheet("words", method: "text"),
            ["INV-2026-00000001 (account", "is not XML, as ubl must be", "written by own/ubl-invoice.xml"]
        ),
        (
            "mine", "<Bill \(xsl) xsl:version=\"1.0\"/>",
            ["mine documents cannot be validated", "did you mean {urn:bill}Bill?"]
        ),
        ("mine", stylesheet("<a/><b/>"), ["INV-2026-00000001"]),
        (
            "mine", stylesheet("<xsl:element name=\"{concat('x', 'y')}\" namespace=\"urn:x\"/>"),
            ["cannot be validated as mine", "its root element {urn:x}xy", "run without --validate"]
        ),
    ]

    @Test("Deleting a namespace, or writing no XML, is no way past the schemas", arguments: refused.indices)
    func refusal(row: Int) throws {
        let (format, template, says) = Self.refused[row]
        try ValidationTests.within { nightbill in
            try nightbill.place(template, at: "own/\(format)-invoice.xml")
            let outcome = try nightbill.command(Self.run + ["--format", format])
            #expect(outcome.status == 78, "\(outcome.errors)")
            for part in says { #expect(outcome.errors.contains(part), "\(part) is not in \(outcome.errors)") }
            try ValidationTests.expectNothing(nightbill)
        }
    }

    private static let run =
        CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + ValidationTests.own

    @Test("Formats without a schema, and own ones that are text, pass with a word each")
    func passes() throws {
        try ValidationTests.within { nightbill in
            try nightbill.place(Self.stylesheet("words", method: "text"), at: "own/note-invoice.xml")
            let formats = ["html", "cxml", "note"].flatMap { ["--format", $0] }
            let outcome = try nightbill.command(Self.run + formats)
            #expect(outcome.status == 3, "\(outcome.errors)")
            let notices = outcome.errors.components(separatedBy: "notice: ").dropFirst()
            #expect(notices.count == 3, "\(outcome.errors)")
            for format in ["html", "cxml", "note"] {
                #expect(notices.contains { $0.hasPrefix("\(format) documents were not validated") }, "\(format)")
            }
        }
    }

    @Test("A format without its schema is told before the first night, whoever asks for it")
    func beforeTheFirstNight() throws {
        try ValidationTests.within { nightbill in
            for isAccount in [false, true] {
                if isAccount {
                    try nightbill.replace("Export of services,14,", by: "Export of services,14,cii", in: "accounts.csv")
                }
                let outcome = try nightbill.command(Self.run + (isAccount ? [] : ["--format", "cii"]))
                #expect(outcome.status == 78, "\(outcome.errors)")
                #expect(outcome.errors.contains("cii documents cannot be validated"), "\(outcome.errors)")
                let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
                #expect(status.output.contains("no night closed yet"), "\(status.output)")
            }
        }
    }

    @Test("A format that nobody is written in needs no schema")
    func unusedDefault() throws {
        try ValidationTests.within { nightbill in
            var nightbill = nightbill
            try nightbill.replace(
                "0088,7300010000001,,,G,0,Export of services,14,",
                by: "0088,7300010000001,,,G,0,Export of services,14,bill",
                in: "accounts.csv"
            )
            try nightbill.replace(",,\n", by: ",,bill\n", in: "accounts.csv")
            try nightbill.replace("45,\n", by: "45,bill\n", in: "accounts.csv")
            nightbill.environment["NIGHTBILL_DOCUMENT_FORMAT"] = "ubl"
            let outcome = try nightbill.command(Self.run)
            #expect(outcome.status == 3, "\(outcome.errors)")
        }
    }

    @Test("What can be done is told by the template that wrote the document")
    func hints() throws {
        try ValidationTests.within { nightbill in
            let narrow = ValidationTests.schema.replacingOccurrences(
                of: "urn:bill",
                with: "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            )
            .replacingOccurrences(of: "\"Bill\"", with: "\"Invoice\"")
            try nightbill.place(narrow, at: "schemas/ubl.xsd")
            let bundled = try nightbill.command(Self.run + ["--format", "ubl"])
            #expect(bundled.errors.contains("The bundled template may not fit this schema"), "\(bundled.errors)")
            #expect(bundled.errors.contains("nightbill template show ubl"))
            #expect(!bundled.errors.contains("Correct the template"))
            try nightbill.place(Self.stylesheet("<xsl:copy-of select=\"invoice\"/>"), at: "own/mine-invoice.xml")
            try nightbill.place(
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="invoice" type="xs:int"/></xs:schema>
                """,
                at: "schemas/mine.xsd"
            )
            let own = try nightbill.command(Self.run + ["--format", "mine"])
            #expect(own.errors.contains("hint: Correct the template, and run again"), "\(own.errors)")
            #expect(!own.errors.contains("at that line"))
        }
    }

    @Test("An option without a folder is named")
    func emptyOptions() throws {
        try ValidationTests.within { nightbill in
            for option in ["--validate", "--templates"] {
                let arguments = CommandLineTests.run + CommandLineTests.settings + CommandLineTests.date
                let outcome = try nightbill.command(
                    arguments + (option == "--validate" ? ["--templates", "own"] : []) + [option, ""]
                )
                #expect(outcome.status == 2)
                #expect(outcome.errors.contains("\(option) names no folder"), "\(outcome.errors)")
            }
        }
    }
}
