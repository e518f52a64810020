import Domain
import TestSupport
import Testing

/// Text is its bytes: nothing is normalized, folded or localized.
@Suite("Texts")
struct TextTests {
    private static let composed = Text("caf\u{E9}")
    private static let decomposed = Text("cafe\u{301}")

    @Test("Two normalization forms are two texts")
    func normalizationFormsAreTwoTexts() {
        #expect(Self.composed.string == Self.decomposed.string, "Swift's own strings call them equal")
        #expect(Self.composed != Self.decomposed)
        #expect(Set([Self.composed, Self.decomposed, Self.composed]).count == 2)
        #expect([Self.composed: 1, Self.decomposed: 2][Self.decomposed] == 2)
    }

    @Test(
        "Texts are ordered by their bytes",
        arguments: [
            ("", "a", true),
            ("a", "a", false),
            ("A", "a", true),
            ("a", "B", false),
            ("Z", "a", true),
            ("10", "9", true),
            ("a", "ab", true),
            ("ab", "a", false),
            ("cafe\u{301}", "caf\u{E9}", true),
            ("caf\u{E9}", "cafe\u{301}", false),
            ("z", "\u{E9}", true),
            // By UTF-16 units the second would come first.
            ("\u{FFFD}", "\u{1F600}", true),
            ("\u{1F600}", "\u{FFFD}", false),
        ]
    )
    func orderIsThatOfBytes(one: String, other: String, precedes: Bool) {
        #expect((Text(one) < Text(other)) == precedes)
    }

    @Test("The order of texts is total and agrees with equality")
    func orderIsTotal() {
        var generator = SeededGenerator(seed: 1)
        let alphabet = ["", "e", "\u{301}", "\u{E9}", "a", "\u{1F600}", "\u{FFFD}", "\0"]
        for _ in 0..<2_000 {
            let texts = (0..<2).map { _ in
                Text((0..<3).compactMap { _ in alphabet.randomElement(using: &generator) }.joined())
            }
            let bytes = texts.map { Array($0.string.utf8) }
            #expect((texts[0] == texts[1]) == (bytes[0] == bytes[1]))
            #expect((texts[0] < texts[1]) == bytes[0].lexicographicallyPrecedes(bytes[1]))
            if texts[0] == texts[1] { #expect(texts[0].hashValue == texts[1].hashValue) }
        }
    }

    @Test(
        "White space is trimmed from both ends",
        arguments: [
            ("", ""),
            ("PO-1", "PO-1"),
            ("  PO-1\t", "PO-1"),
            ("PO 1", "PO 1"),
            ("\u{A0}PO-1\u{A0}", "PO-1"),
            ("\u{3000}PO-1\u{3000}", "PO-1"),
            ("\u{2028}PO-1\u{85}", "PO-1"),
            ("\u{1680}\u{2003}\u{202F}PO\u{205F}", "PO"),
            ("\r\nPO-1\r\n", "PO-1"),
            // Neither a zero-width space, a joiner nor a byte-order mark is White_Space.
            ("\u{200B}PO-1", "\u{200B}PO-1"),
            ("PO-1\u{200D}", "PO-1\u{200D}"),
            ("\u{FEFF}PO-1", "\u{FEFF}PO-1"),
            (" \u{200B} ", "\u{200B}"),
            // A mark that combines with the space before it stays, the space goes.
            (" \u{301}PO", "\u{301}PO"),
            (" \u{A0}\u{3000}\t", ""),
        ]
    )
    func trimming(text: String, trimmed: String) {
        #expect(Text(text).trimmed == Text(trimmed))
    }

    @Test("Trimming keeps the normalization form of the rest")
    func trimmingKeepsTheFormOfWhatIsLeft() {
        #expect(Text(" e\u{301} ").trimmed == Text("e\u{301}"))
        #expect(Text(" e\u{301} ").trimmed != Text("\u{E9}"))
    }

    @Test(
        "Only a text without bytes is empty",
        arguments: [("", true), (" ", false), ("\0", false), ("\u{301}", false)]
    )
    func emptiness(text: String, isEmpty: Bool) {
        #expect(Text(text).isEmpty == isEmpty)
    }

    @Test("Texts are equal, and in order, as their bytes are, wherever they differ", arguments: 0..<20)
    func likeBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let scalars: [Unicode.Scalar] = ["a", "b", "\0", "\u{7F}", "\u{E9}", "\u{301}", "\u{20AC}", "\u{1F600}"]
        for _ in 0..<500 {
            let length = Int.random(in: 0...40, using: &random)
            let base = (0..<length).map { _ in scalars.randomElement(using: &random) ?? "a" }
            var changed = base
            switch Int.random(in: 0...3, using: &random) {
            case 0: break
            case 1: changed.append("b")
            case 2: changed.removeLast(min(changed.count, 1))
            default:
                guard let place = changed.indices.randomElement(using: &random) else { break }
                changed[place] = scalars.randomElement(using: &random) ?? "b"
            }
            let (one, other) = (Self.string(base), Self.string(changed))
            #expect((Text(one) == Text(other)) == Array(one.utf8).elementsEqual(other.utf8), "\(one) \(other)")
            #expect((Text(one) < Text(other)) == Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8)))
            #expect((Text(other) < Text(one)) == Array(other.utf8).lexicographicallyPrecedes(Array(one.utf8)))
        }
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var string = ""
        string.unicodeScalars.append(contentsOf: scalars)
        return string
    }
}
