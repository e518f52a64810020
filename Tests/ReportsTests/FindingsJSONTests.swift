import Foundation
import Intake
import Operations
import TestSupport
import Testing

@testable import Reports

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

    @Test(
        "What a terminal would act on stands as an escape, and means the same",
        arguments: [
            ("a\u{7F}b", "\\u007f"), ("a\u{9B}b", "\\u009b"), ("a\u{202E}b", "\\u202e"),
            ("a\u{E0041}b", "\\udb40\\udc41"),
            ("aé漢b", "é漢"),
        ]
    )
    func hidden(text: String, written: String) throws {
        let json = ReportJSON.encoded([text])
        #expect(json.contains("a\(written)b"), "\(json)")
        #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
    }
}

extension FindingsJSONTests {
    @Test("Findings that are written one by one are what their document says, byte for byte")
    func documents() throws {
        let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Samples/first-night/input")
        try withTemporaryFolder { place in
            let folder = place.appending(path: "input")
            try FileManager.default.copyItem(at: samples, to: folder)
            let usage = folder.appending(path: "usage.csv")
            let more =
                "\"u-\u{7F} \"\"findings\"\" : [\u{202E}\u{1}\",sub-analytics-1,x,y,1e5\n\"a \"\"b\"\" \\\",,,,\n"
            try Data((try String(contentsOf: usage, encoding: .utf8) + more).utf8).write(to: usage)

            let report = try CheckInput(input: folder.path, settings: nil, templates: nil, on: day("2026-11-30"))()
            var written: [UInt8] = []
            try report.writeJSON { written += $0 }
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            let document = try decoder.decode(CheckDocument.self, from: Data(written))
            #expect(document.findings.map(\.message) == report.findings.map(\.message))
            #expect(document.findings.count > 3)
            #expect(String(decoding: written, as: UTF8.self) == ReportJSON.encoded(document) + "\n")
        }
    }
}
