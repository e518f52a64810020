import Domain
import GRDB
import Testing

@testable import Ledger

@Suite("Attempts")
struct AttemptTests {
    private static func moment(_ hours: Int64) -> Instant { Instant(seconds: 1_800_000_000 + hours * 3_600) }

    /// Records an attempt that begins at an hour and ends with a status an hour later; nil: it does not end.
    private static func record(_ ledger: Ledger, at hour: Int64, _ status: Int32?, nights: Int = 0) throws {
        let id = try ledger.beginAttempt("run", asOf: try HandMade.day("2026-01-31"), at: moment(hour))
        guard let status else { return }
        let reason: Text? = status == 0 ? nil : "because"
        try ledger.endAttempt(id, .init(time: moment(hour + 1), status: status, nights: nights, reason: reason))
    }

    @Test("The last success, the last that closed a night, and all that came after the success are told")
    func history() throws {
        try HandMade.withLedger { ledger, _ in
            for (hour, status, nights) in [(0, 3, 2), (2, 65, 1), (4, 0, 0), (6, nil, 0), (8, 78, 0)] as [(_, _, Int)] {
                try Self.record(ledger, at: Int64(hour), status.map { Int32($0) }, nights: nights)
            }
            let attempts = try ledger.status().attempts
            #expect(attempts.lastSuccess?.started == Self.moment(4))
            #expect(attempts.lastClosing?.started == Self.moment(2))
            #expect(attempts.lastClosing?.end?.nights == 1)
            #expect(attempts.failures.map(\.started) == [Self.moment(6), Self.moment(8)])
            #expect(attempts.failures.map { $0.end?.status } == [nil, 78])
            #expect(attempts.failures.last?.end?.reason == "because")
            #expect(!attempts.isUnderWay)
        }
    }

    @Test("A thousand are kept, and of the older ones the last success and the last that closed a night")
    func kept() throws {
        try HandMade.withLedger { ledger, path in
            try Self.record(ledger, at: 0, 65, nights: 1)
            try Self.record(ledger, at: 1, 0)
            for hour in Int64(2)..<1_010 { try Self.record(ledger, at: hour, 65) }
            let attempts = try ledger.status().attempts
            #expect(attempts.lastSuccess?.started == Self.moment(1))
            #expect(attempts.lastClosing?.started == Self.moment(0))
            #expect(attempts.failures.count == 1_000)
            #expect(attempts.failures.last?.started == Self.moment(1_009))
            #expect(try ledger.faults().isEmpty)
        }
    }

    @Test("They leave the control totals as they are")
    func totals() throws {
        func totals(_ path: String) throws -> [String] {
            try DatabaseQueue(path: path).read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM table_digest ORDER BY 1").map { "\($0)" }
            }
        }
        try HandMade.withLedger { ledger, path in
            _ = try ledger.commit(HandMade.night(try HandMade.day("2026-01-31"), []))
            let before = try totals(path)
            try Self.record(ledger, at: 0, 3)
            try Self.record(ledger, at: 2, nil)
            #expect(try totals(path) == before)
            #expect(try ledger.faults().isEmpty)
        }
    }
}
