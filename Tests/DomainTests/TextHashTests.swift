import Domain
import Testing

@Suite("Texts as keys")
struct TextHashTests {
    @Test("Spellings that Unicode calls equivalent do not share a hash", .timeLimit(.minutes(1)))
    func equivalentSpellings() {
        // Marks of different classes commute: 8! orders of them are one text to Unicode, and 40,320 ids to us.
        let marks: [Unicode.Scalar] = [
            "\u{301}", "\u{316}", "\u{31B}", "\u{321}", "\u{334}", "\u{345}", "\u{360}", "\u{59A}",
        ]
        var texts: Set<Text> = []
        func permute(_ left: [Unicode.Scalar], _ text: String) {
            guard !left.isEmpty else {
                texts.insert(Text(text))
                return
            }
            for (place, mark) in left.enumerated() {
                var others = left
                others.remove(at: place)
                var longer = text
                longer.unicodeScalars.append(mark)
                permute(others, longer)
            }
        }
        permute(marks, "a")
        #expect(texts.count == 40_320)
    }
}
