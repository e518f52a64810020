import Testing

@testable import Documents

@Suite("Parts of a template that formats share")
struct TemplatePartsTests {
    /// The format, and the lines that it has of `text`; an empty line is a mark or the part of another format.
    static let choices: [(format: String, lines: [String])] = [
        ("ubl", ["a", "", "", "", "", "", "others", "", "b"]),
        ("peppol", ["a", "", "one", "", "", "", "", "", "b"]),
        ("ubl-fr", ["a", "", "", "", "two", "", "", "", "b"]),
        ("cii-fr", ["a", "", "", "", "two", "", "", "", "b"]),
        ("fr", ["a", "", "", "", "", "", "others", "", "b"]),
    ]

    static let text = """
        a
          <?for peppol?>
        one
          <?for ubl-fr cii-fr?>
        two
          <?for others?>
        others
          <?end?>
        b
        """

    @Test("A format has its own part, else that of the others, and every line keeps its number", arguments: choices)
    func parts(format: String, lines: [String]) {
        let selected = TemplateParts.select(from: Array(Self.text.utf8), for: format)
        #expect(String(decoding: selected, as: UTF8.self) == lines.joined(separator: "\n"))
    }

    @Test("A choice in which no part is for others may be empty, and the next one is made anew")
    func twoChoices() {
        let text = "<?for a?>\n1\n<?end?>\n<?for b?>\n2\n<?for others?>\n3\n<?end?>\n"
        let chosen = { TemplateParts.select(from: Array(text.utf8), for: $0).filter { $0 != 10 } }
        #expect(chosen("a") == Array("13".utf8))
        #expect(chosen("b") == Array("2".utf8))
        #expect(chosen("c") == Array("3".utf8))
    }

    @Test("A text without marks is left as it is, bytes that are no UTF-8 and all")
    func noMarks() {
        for text in [[], [0xFF, 10, 13, 10], Array("<?xml version='1.0'?>\n<a/>".utf8)] as [[UInt8]] {
            #expect(TemplateParts.select(from: text, for: "ubl") == text)
        }
    }
}
