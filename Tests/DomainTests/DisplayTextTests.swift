import Domain
import TestSupport
import Testing

/// What a person sees of a text that came from outside.
@Suite("Texts that are shown")
struct DisplayTextTests {
    @Test(
        "What would act on a terminal, or cannot be seen, is shown as an escape",
        arguments: [
            ("PO-1", "PO-1"), ("Größe 漢字 ✓", "Größe 漢字 ✓"), ("e\u{301}", "e\u{301}"), ("a b", "a b"),
            ("a\tb\nc\rd", "a\\tb\\nc\\rd"), ("\u{0}", "\\u{0}"), ("\u{1B}[31m", "\\u{1B}[31m"),
            ("\u{7F}\u{85}\u{9B}", "\\u{7F}\\u{85}\\u{9B}"),
            // White space that is not U+0020.
            ("a\u{A0}b", "a\\u{A0}b"), ("\u{1680}\u{2003}\u{202F}", "\\u{1680}\\u{2003}\\u{202F}"),
            ("\u{205F}\u{3000}", "\\u{205F}\\u{3000}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
            // Nothing to be seen.
            ("PO-1\u{200B}", "PO-1\\u{200B}"),
            ("\u{200C}\u{200D}\u{2060}\u{FEFF}", "\\u{200C}\\u{200D}\\u{2060}\\u{FEFF}"),
            ("\u{AD}\u{34F}\u{115F}\u{180E}", "\\u{AD}\\u{34F}\\u{115F}\\u{180E}"),
            ("\u{2800}\u{3164}", "\\u{2800}\\u{3164}"),
            ("\u{FE0F}\u{E0100}", "\\u{FE0F}\\u{E0100}"), ("\u{E0041}", "\\u{E0041}"),
            // Direction of writing.
            ("\u{202E}1002\u{202C}", "\\u{202E}1002\\u{202C}"),
            ("\u{2066}\u{2069}\u{61C}\u{200F}", "\\u{2066}\\u{2069}\\u{61C}\\u{200F}"),
            // What may look like anything.
            ("\u{E000}\u{F8FF}\u{10FFFD}", "\\u{E000}\\u{F8FF}\\u{10FFFD}"),
        ]
    )
    func escapes(text: String, shown: String) {
        #expect(Array(DisplayText.text(text).unicodeScalars) == Array(shown.unicodeScalars))
        #expect(Array(DisplayText.quoted(Text(text)).unicodeScalars) == Array("\"\(shown)\"".unicodeScalars))
        // What was shown once is shown the same again.
        #expect(DisplayText.text(shown) == shown)
    }

    @Test("No scalar but U+0020 is shown as white space, a control, or without width or ink")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let (properties, isShown) = (scalar.properties, !DisplayText.isHidden(scalar))
            guard isShown, scalar != " " else { continue }
            let isInvisible =
                properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.isBidiControl
                || properties.isNoncharacterCodePoint
                || [.control, .lineSeparator, .paragraphSeparator, .spaceSeparator].contains(properties.generalCategory)
            #expect(!isInvisible, "U+\(String(value, radix: 16))")
        }
    }
}
