import Domain
import Foundation
import Testing

@testable import Reports

@Suite("Lines on standard error")
struct LogLineTests {
    private static let time = Instant(seconds: 1_768_617_009)

    /// A line with a value under every key.
    private static var full: LogLine {
        var line = LogLine(.warning, "quantity \"12,5\" is not a\nplain decimal \u{1B}[31m \u{202E}é")
        (line.code, line.file, line.line, line.column) = ("NB107", "usage.csv", 6, 51)
        (line.hint, line.count, line.subscription) = ("Write it like 12.50.", 3, "sub-1")
        (line.night, line.phase, line.status) = ("2026-01-16", "decide", 65)
        return line
    }

    @Test("A line of JSON has every value under its key, and those that do not apply are absent")
    func json() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let full = try decoder.decode(LogLineDocument.self, from: Data(Self.full.json(at: Self.time)))
        #expect(full.time == "2026-01-17T02:30:09Z" && full.level == "warning" && full.message == Self.full.message)
        #expect(full.code == "NB107" && full.file == "usage.csv" && full.line == 6 && full.column == 51)
        #expect(full.hint == "Write it like 12.50." && full.count == 3 && full.subscriptionId == "sub-1")
        #expect(full.night == "2026-01-16" && full.phase == "decide" && full.status == 65)
        let bytes = LogLine(.notice, "all is well").json(at: Self.time)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\"time\":\"2026-01-17T02:30:09Z\",\"level\":\"notice\",\"message\":\"all is well\"}\n"
        )
    }

    @Test("Of conflicts of one kind ten are told, and then the number of the others")
    func conflicts() {
        func conflict(_ number: Int, _ item: BilledItem) -> ConflictReport {
            let key = BilledItemKey(subscription: Text("s\(number)"), item: item)
            let row = RowReference(file: 0, line: UInt32(number))
            return ConflictReport(
                Conflict(key: key, message: "m", content: .absent, row: row),
                files: ["subscriptions.csv"]
            )
        }
        let conflicts = (1...12).map { conflict($0, .service) } + (1...3).map { conflict($0, .charge(.upfront)) }
        var lines: [LogLine] = []
        ConflictReport.forEach(conflicts) {
            lines.append(LogLine($0))
        } surplus: {
            lines.append(LogLine($0))
        }
        #expect(lines.count { $0.code == "NB512" && $0.subscription != nil } == 10)
        #expect(lines.count { $0.code == "NB501" } == 3)
        #expect(lines.last?.code == "NB512" && lines.last?.count == 2 && lines.last?.message == "and 2 more like these")
    }

    @Test("Whatever a text holds, a line of JSON is one line that a terminal does not act on")
    func safe() {
        let bytes = Self.full.json(at: Self.time)
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1 && bytes.last == UInt8(ascii: "\n"))
        let text = String(decoding: bytes.dropLast(), as: UTF8.self)
        #expect(DisplayText.text(text) == text)
    }

    @Test("A line for a person begins with its level, and shows what cannot be seen", arguments: LogLine.Level.allCases)
    func text(_ level: LogLine.Level) {
        #expect(LogLine(level, "one\ntwo\u{1B}").text == "\(level.rawValue): one\ntwo\\u{1B}")
    }

    @Test("A failure that tells what was found says it line by line, and then the rest")
    func failure() {
        let plain = CommandFailure(.cannotWrite, "output: No space left on device")
        #expect(Self.lines(of: plain) == ["error: output: No space left on device"])
        #expect(plain.errorText == "error: output: No space left on device")
        var stopped = plain
        stopped.stop = NightStop(date: CivilDate(daysSinceEpoch: 20_469), phase: .seal)
        stopped.logLines { line in
            #expect(line.night == "2026-01-16" && line.phase == "seal" && line.status == 73)
        }
        let found = CommandFailure(.unusableInput, found: FoundInput([]))
        #expect(Self.lines(of: found) == [] && found.errorText.isEmpty)
    }

    private static func lines(of report: some Report) -> [String] {
        var lines: [String] = []
        report.logLines { lines.append($0.text) }
        return lines
    }
}
