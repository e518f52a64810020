import Foundation
import Testing

@testable import NightlyRun

@Suite("Findings as JSON")
struct FindingsJSONTests {
    @Test("A text is written as the other parts of a report write it, whatever it holds")
    func texts() {
        let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFE}", "\u{1F9FE}"]
        for scalar in scalars {
            let text = "a\(Character(scalar))b"
            var bytes: [UInt8] = []
            FindingsJSON.append(text, to: &bytes)
            let expected = ReportJSON.encoded([text]).dropFirst("[\n  ".count).dropLast("\n]".count)
            #expect(String(decoding: bytes, as: UTF8.self) == expected, "U+\(String(scalar.value, radix: 16))")
        }
    }
}
