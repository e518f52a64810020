import Domain
import GRDB
import Testing

@testable import Ledger

@Suite("What did not change is not written again")
struct UnchangedTests {
    private static func fact(_ subscription: Text, _ instalment: Int, _ message: Text? = nil) throws -> BillingFact {
        BillingFact(
            subscription: subscription,
            kind: .instalment(instalment),
            dueOn: try HandMade.day("2026-03-01"),
            disposition: message == nil ? .notYetDue : .held,
            hold: message.map { Hold(code: "NB101", message: $0, row: RowReference(file: 0, line: 2)) },
            amount: try HandMade.euros(100)
        )
    }

    /// Nights of the same export, one after the other, each with facts.
    private static func commit(_ day: Int, _ facts: [BillingFact], _ subscriptions: [Text]?, _ ledger: Ledger) throws {
        var night = HandMade.night(try HandMade.day("2026-01-\(day)"), [])
        night.files = ["subscriptions.csv"]
        for fact in facts { night.facts.add(fact) }
        if let subscriptions {
            let agreements = try subscriptions.map {
                Agreement(try HandMade.subscription($0), row: RowReference(file: 0, line: 2))
            }
            let account = AccountAgreements(id: "a", account: HandMade.account, agreements: agreements)
            night.accounts = NightEntry.Accounts([account])
        }
        _ = try ledger.commit(night)
    }

    private static func texts(_ sql: String, _ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: sql) }
    }

    @Test("Rows stay where the content is the same, and are replaced where any value of it is another")
    func facts() throws {
        try HandMade.withLedger { ledger, path in
            let facts = [try Self.fact("s", 1), try Self.fact("s", 2, "why"), try Self.fact("t", 1)]
            try Self.commit(10, facts, ["s", "t"], ledger)
            // A mark shows whether a row is written again.
            try changing(path, "UPDATE open_fact SET hold_message = 'mark' WHERE instalment = 2")
            try changing(path, "UPDATE subscription SET plan = 'none'")
            try Self.commit(11, facts, ["s", "t"], ledger)
            let messages = "SELECT hold_message FROM open_fact WHERE hold_message IS NOT NULL"
            #expect(try Self.texts(messages, path) == ["mark"])
            #expect(try Self.texts("SELECT plan FROM subscription", path) == ["none", "none"])
            try Self.commit(12, [facts[0], try Self.fact("s", 2, "other"), facts[2]], ["s", "u"], ledger)
            #expect(try Self.texts(messages, path) == ["other"])
            #expect(try Self.texts("SELECT plan FROM subscription", path) == ["schedule", "schedule"])
            #expect(try ledger.faults() == [])
            // No export is given on the later nights of a run, and then its tables stay.
            try Self.commit(13, [], nil, ledger)
            #expect(try Self.texts("SELECT subscription_id FROM open_fact", path) == [])
            #expect(try Self.texts("SELECT subscription_id FROM subscription", path) == ["s", "u"])
            #expect(try ledger.faults() == [])
        }
    }

    @Test("No two lists of values have the same content")
    func contents() {
        func digest(_ add: (inout TableContent) -> Void) -> [UInt8] {
            var content = TableContent()
            add(&content)
            return content.digest()
        }
        let digests = [
            digest { _ in },
            digest { $0.add("ab" as Text) },
            digest {
                $0.add("a" as Text)
                $0.add("b" as Text)
            },
            digest { $0.add("" as Text) },
            digest { $0.add(nil as Text?) },
            digest { $0.add(0 as Int64) },
            digest { $0.add(1 as Int64) },
            digest { for _ in 0..<100_000 { $0.add(1 as Int64) } },
            digest { for _ in 0..<100_001 { $0.add(1 as Int64) } },
        ]
        #expect(Set(digests).count == digests.count)
    }

    @Test("Views show the smaller rows as the former tables had them")
    func views() throws {
        try VersionFour.withLedger { path in
            try Schema.migrator.migrate(DatabaseQueue(path: path), upTo: "11 book")
            func rows(_ name: String) throws -> [String] {
                try DatabaseQueue(path: path).read { database in
                    // A column that a later migration added.
                    let columns = try database.columns(in: name).map(\.name).filter {
                        !["fields", "plan"].contains($0)
                    }
                    let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(name)"
                    return try Row.fetchAll(database, sql: sql).map { "\($0)" }
                }
            }
            let before = try ["open_fact", "subscription"].map(rows)
            _ = try Ledger.open(path)
            #expect(try ["v_open_fact", "v_subscription"].map(rows) == before)
            #expect(before.allSatisfy { !$0.isEmpty })
        }
    }
}
