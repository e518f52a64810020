import Foundation
import Testing

@testable import NightlyRun

@Suite("Findings as JSON")
struct FindingsJSONTests {
    @Test("A text is written as the other parts of a report write it, whatever it holds")
    func texts() {
        let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFE}", "\u{1F9FE}"]
        let texts = scalars.map { "a\(Character($0))b" }
        let expected = ReportJSON.encoded(texts).split(separator: "\n").dropFirst().dropLast()
        #expect(expected.count == texts.count)
        for (text, line) in zip(texts, expected) {
            var bytes = Array("  ".utf8)
            FindingsJSON.append(text, to: &bytes)
            let written = String(decoding: bytes, as: UTF8.self)
            #expect(written == line || written + "," == line)
        }
    }
}
