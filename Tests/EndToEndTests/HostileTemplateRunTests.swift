import Foundation
import Testing

@Suite("Nights with hostile templates")
struct HostileTemplateRunTests {
    /// A stylesheet that doubles a text on line 4 until there is no memory.
    private static let doubling = """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
          <xsl:template match="/"><r><xsl:call-template name="t"/></r></xsl:template>
          <xsl:template name="t"><xsl:param name="p" select="'abcdefgh'"/>
            <xsl:call-template name="t"><xsl:with-param name="p" select="concat($p, $p)"/></xsl:call-template>
          </xsl:template>
        </xsl:stylesheet>
        """

    @Test("a template that wants more memory than it may have stops the night before it is closed")
    func run() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.place(Self.doubling, at: "own/ubl-invoice.xml")
            let outcome = try nightbill.run(asOf: "2026-01-16", "--templates", "own")
            #expect(outcome.status == 78)
            #expect(outcome.errors.contains("cannot be written as ubl: ubl-invoice.xml:4: "), "\(outcome.errors)")
            #expect(outcome.errors.contains("more than 256 MB of memory"), "\(outcome.errors)")
            #expect(outcome.errors.contains("template_memory_megabytes"), "\(outcome.errors)")
            let after = try nightbill.run(asOf: "2026-01-16")
            #expect(after.status == 0 || after.status == 3, "\(after.errors)")
        }
    }

    @Test("the settings file and the environment say how much memory that is")
    func setting() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-16")
            try nightbill.place(Self.doubling, at: "own/two-invoice.xml")
            let preview = ["template", "preview", "INV-2026-00000001", "--ledger", "ledger.sqlite"]
            nightbill.environment["NIGHTBILL_TEMPLATE_MEMORY_MEGABYTES"] = "32"
            let own = try nightbill.command(preview + ["--template", "own/two-invoice.xml"])
            #expect(own.status == 78)
            #expect(own.output.isEmpty)
            #expect(own.errors.contains("own/two-invoice.xml:4: "), "\(own.errors)")
            #expect(own.errors.contains("more than 32 MB"), "\(own.errors)")
            let regenerate = ["regenerate", "INV-2026-00000001", "--ledger", "ledger.sqlite", "--output", "output"]
            let again = try nightbill.command(regenerate + ["--format", "two", "--templates", "own"])
            #expect(again.status == 78)
            #expect(again.errors.contains("more than 32 MB"), "\(again.errors)")
            for value in ["15", "65537", "1e3", "-1"] {
                nightbill.environment["NIGHTBILL_TEMPLATE_MEMORY_MEGABYTES"] = value
                let wrong = try nightbill.command(preview)
                #expect(wrong.status == 78)
                #expect(wrong.errors.contains("template_memory_megabytes: `\(value)` is not a whole number"))
            }
        }
    }

    @Test("a notice whose sections are nested too deep is refused, with its line")
    func notice() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let sections =
                String(repeating: "{{#expiry}}", count: 4_000) + String(repeating: "{{/expiry}}", count: 4_000)
            try nightbill.place("Subject: x\n\n\(sections)\n", at: "own/expiry-notice.txt")
            let outcome = try nightbill.run(asOf: "2026-01-16", "--templates", "own")
            #expect(outcome.status == 78)
            #expect(outcome.errors.contains("own/expiry-notice.txt:3: sections are nested more than 50 deep"))
        }
    }

    @Test("what a template says is shown by preview, made visible, and not among the bytes of the document")
    func message() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-16")
            let text = TemplateCommandTests.template("<a/><xsl:message>note \u{9B}31m</xsl:message>")
            try nightbill.place(text, at: "one.xml")
            let outcome = try nightbill.command(
                ["template", "preview", "INV-2026-00000001", "--ledger", "ledger.sqlite", "--template", "one.xml"]
            )
            #expect(outcome.status == 0)
            #expect(outcome.errors == "notice: one.xml:2: note \\u{9B}31m\n")
            #expect(!outcome.output.contains("note"))
        }
    }
}
