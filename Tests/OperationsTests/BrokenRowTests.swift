import Domain
import Foundation
import Operations
import Reports
import TestSupport
import Testing

/// Rows that break at random after a night billed them, counted by the program and, by rules of their own, here.
@Suite("Rows that break after they were billed")
struct BrokenRowTests {
    /// What happens to a row of the second night's export.
    private enum Damage: CaseIterable {
        case none, unreadableKey, unreadableValue, rival, repeated, brokenBeside

        /// The rows that stand for the one; `key` and `value` are the cells that break.
        func rows(_ row: (_ key: String, _ value: String) -> String, _ key: String, _ value: String) -> [String] {
            switch self {
            case .none: [row(key, value)]
            case .unreadableKey: [row("\u{7}\(key)", value)]
            case .unreadableValue: [row(key, "x")]
            case .rival: [row(key, value), row(key, "7")]
            case .repeated: [row(key, value), row(key, value)]
            case .brokenBeside: [row(key, "x"), row(key, value)]
            }
        }

        var rejectedFacts: Int {
            switch self {
            case .unreadableKey, .unreadableValue: 1
            case .rival: 2
            case .none, .repeated, .brokenBeside: 0
            }
        }

        var rejectedRows: Int { self == .brokenBeside ? 1 : rejectedFacts }
        var isUsable: Bool { rejectedFacts == 0 }
    }

    /// An export of subscriptions with three payments and two usage records each, two and one of them billed.
    private struct Draw {
        var subscriptions = [
            "subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,status"
        ]
        var payments = ["subscription_id,charge_on,amount"]
        var usage = ["record_id,subscription_id,dimension,used_at,quantity"]
        var terms = ["subscription_id,kind,dimension,quantity,unit_price"]
        var facts: [Disposition: Int] = [:]
        var rejected: [String: Int] = [:]
        var replaced: [String: Int] = [:]

        init(_ number: Int, damage: () -> Damage, isBroken: () -> Bool) {
            for number in 1...number { add("s-\(number)", isBroken(), damage) }
        }

        private mutating func add(_ id: String, _ isBroken: Bool, _ damage: () -> Damage) {
            let currency = isBroken ? "EURO" : "EUR"
            subscriptions.append("\(id),a,p,2026-01-05,2026-01-05,2026-12-31,\(currency),schedule,ACTIVE")
            terms.append("\(id),usage,calls,,0.5")
            facts[isBroken ? .rejected : .invoiced, default: 0] += 1
            if isBroken { rejected["subscriptions.csv", default: 0] += 1 }
            let damages = (1...3).map { _ in damage() }
            let isHeld = isBroken || !damages.allSatisfy(\.isUsable)
            for (month, damage) in zip(1..., damages) {
                payments += damage.rows({ "\(id),\($0),\($1)" }, "2026-0\(month)-10", "\(month)00")
                count(damage, "payment_schedules.csv", month < 3 ? .invoiced : isHeld ? .held : .notYetDue)
            }
            for month in 1...2 {
                let damage = damage()
                usage += damage.rows(
                    { "\($0),\(id),calls,2026-0\(month)-08T12:00:00Z,\($1)" },
                    "\(id)-\(month)",
                    "12"
                )
                count(damage, "usage.csv", month < 2 ? .invoiced : isBroken ? .held : .notYetDue)
            }
        }

        private mutating func count(_ damage: Damage, _ file: String, _ usable: Disposition) {
            if damage.isUsable {
                facts[usable, default: 0] += 1
            } else {
                facts[.rejected, default: 0] += damage.rejectedFacts
            }
            rejected[file, default: 0] += damage.rejectedRows
            if damage == .brokenBeside { replaced[file, default: 0] += 1 }
        }

        func write(to folder: URL) throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let files = [
                "accounts.csv": ["account_id,name,country,tax_category,tax_rate", "a,Alder,FR,S,20"],
                "products.csv": [
                    "product_id,title,product_type,pricing_model", "p,Suite,SaaSProduct,contract_with_consumption",
                ],
                "subscriptions.csv": subscriptions, "payment_schedules.csv": payments, "terms.csv": terms,
                "usage.csv": usage,
            ]
            for (name, lines) in files {
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: name))
            }
        }
    }

    @Test("Each is counted once, as rejected, and what can be read stays where it was", arguments: 1...12)
    func drawn(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        try SampleNights.use { nights in
            let input = nights.folder.appending(path: "input")
            try Draw(6, damage: { .none }, isBroken: { false }).write(to: input)
            var closing = try nights.closing("2026-02-15")
            closing.input = input.path
            let first = try closing.perform()
            #expect(first.exitStatus == 0)
            let draw = Draw(
                6,
                damage: { Damage.allCases.randomElement(using: &generator) ?? .none },
                isBroken: { Int.random(in: 0..<4, using: &generator) == 0 }
            )
            try draw.write(to: input)
            closing.settings.largestShrink = 100
            closing.asOf = try #require(CivilDate("2026-02-16"))
            let second = try closing.perform()
            let counts = try #require(second.nights.last).dispositions.filter { $0.count > 0 }
            let facts = Dictionary(uniqueKeysWithValues: counts.map { ($0.disposition, $0.count) })
            #expect(facts == draw.facts.filter { $0.value > 0 }, "seed \(seed)")
            for counts in second.rowCounts {
                #expect(counts.rejected == draw.rejected[counts.file] ?? 0, "seed \(seed), \(counts.file)")
                #expect(counts.replaced == draw.replaced[counts.file] ?? 0, "seed \(seed), \(counts.file)")
            }
            #expect(second.exitStatus == (draw.facts[.rejected, default: 0] > 0 ? 3 : 0), "seed \(seed)")
        }
    }
}
