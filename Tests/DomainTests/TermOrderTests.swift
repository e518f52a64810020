import Domain
import TestSupport
import Testing

/// In which order invoices show what was agreed.
@Suite("The order of terms")
struct TermOrderTests {
    @Test(
        "Runs of digits are compared as numbers, everything else as bytes",
        arguments: [
            "Module 1|Module 2|Module 10|Module 11|Module 100", "|0|00|01|1|2|10", "1|1a|1b|2|10a|10b|a|a1|a2|a10",
            "v1.2.9|v1.2.10|v1.10.0|v2", "A|B|a|b", "a|a 2|a-1|ab|b", "x9|x09y|x9y|x10", "Z|a|é|é 2|é 10|\u{1F9FE}",
            "e|e\u{301}|é", "9 b|10 a", "n99999999999999999998|n99999999999999999999|n100000000000000000000",
            "n0000000000000000000000000000000000000000|n0000000000000000000000000000000000000001|n1", "²|٣", "a|a\u{1}",
        ]
    )
    func naturally(row: String) {
        let texts = row.split(separator: "|", omittingEmptySubsequences: false).map { Text(String($0)) }
        #expect(texts.sorted { $0.naturallyPrecedes($1) } == texts)
        #expect(texts.reversed().sorted { $0.naturallyPrecedes($1) } == texts)
    }

    @Test("The order is total, whatever the texts", arguments: 1...20)
    func isTotal(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let letters: [Character] = ["0", "0", "1", "2", "9", "a", " ", "é"]
        let texts = (0..<60).map { _ in
            Text(
                String(
                    (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
                        letters.randomElement(using: &generator)
                    }
                )
            )
        }
        let distinct = Set(texts).sorted()
        let sorted = distinct.shuffled(using: &generator).sorted { $0.naturallyPrecedes($1) }
        #expect(sorted == distinct.sorted { $0.naturallyPrecedes($1) }, "seed \(seed)")
        for (place, one) in sorted.enumerated() {
            for (other, two) in sorted.enumerated() {
                #expect(one.naturallyPrecedes(two) == (place < other), "\(one) \(two)")
                #expect(Self.plainly(one, two) == (place < other), "\(one) \(two)")
            }
        }
    }

    /// The plain version: a list of numbers and scalars.
    private static func plainly(_ one: Text, _ other: Text) -> Bool {
        func parts(_ text: Text) -> [[UInt64]] {
            var parts: [[UInt64]] = []
            for byte in text.string.utf8 {
                let isDigit = (0x30...0x39).contains(byte)
                if isDigit, let last = parts.last, last[0] == 0x30 {
                    parts[parts.count - 1] = [0x30, last[1] * 10 + UInt64(byte - 0x30)]
                } else {
                    parts.append(isDigit ? [0x30, UInt64(byte - 0x30)] : [UInt64(byte)])
                }
            }
            return parts
        }
        let (mine, theirs) = (parts(one), parts(other))
        if mine == theirs { return one < other }
        return mine.lexicographicallyPrecedes(theirs) { $0.lexicographicallyPrecedes($1) }
    }

    @Test(
        "Terms with a position come first, by it; of one position, and behind them, dimensions decide",
        arguments: [
            ("b 1, a 2", "b a"), ("a 2, b 1", "b a"), ("a -, b 1", "b a"), ("a10 -, a9 -", "a9 a10"),
            ("a10 1, a9 1", "a9 a10"), ("c 10, b 9, a -", "b c a"), ("z 3, y -, x 3, w 1", "w x z y"),
            ("b 999999999, a -", "b a"),
        ]
    )
    func positions(row: String, expected: String) {
        let terms = row.split(separator: ", ").map { cell in
            let parts = cell.split(separator: " ")
            return Term(
                kind: .usage,
                dimension: Text(String(parts[0])),
                unitPrice: price("1"),
                position: Int(parts[1])
            )
        }
        for terms in [terms, terms.reversed()] {
            #expect(terms.sorted { $0.precedes($1) }.map(\.dimension.string).joined(separator: " ") == expected)
        }
    }
}
