import Foundation
import TestSupport
import Testing

@Suite("Published folders against the ledger")
struct VerificationTests {
    static let verify = ["verify", "--ledger", "ledger.sqlite", "--output", "output"]

    /// What happens to the output, and what is told of it.
    struct Damage: Sendable {
        var name: String
        var change: @Sendable (URL) throws -> Void
        var says: String
        var isRepairable: Bool
    }

    static let damages = [
        Damage(
            name: "an invoice is gone",
            change: { try FileManager.default.removeItem(at: $0.appending(path: "2026-01-15/INV-2026-00000002.xml")) },
            says: "missing: 2026-01-15/INV-2026-00000002.xml",
            isRepairable: true
        ),
        Damage(
            name: "a night is gone",
            change: { try FileManager.default.removeItem(at: $0.appending(path: "2026-02-01")) },
            says: "missing: 2026-02-01",
            isRepairable: true
        ),
        Damage(
            name: "the rejects are gone",
            change: { try FileManager.default.removeItem(at: $0.appending(path: "rejects/2026-01-01/usage.csv")) },
            says: "missing: rejects/2026-01-01/usage.csv",
            isRepairable: true
        ),
        Damage(
            name: "an amount was changed",
            change: { output in
                let file = output.appending(path: "2026-01-15/INV-2026-00000002.xml")
                let text = try String(contentsOf: file, encoding: .utf8)
                try Data(text.replacingOccurrences(of: "13500.50", with: "13500.51").utf8).write(to: file)
            },
            says: "altered: 2026-01-15/INV-2026-00000002.xml",
            isRepairable: false
        ),
        Damage(
            name: "a file that nobody published",
            change: { try Data("x".utf8).write(to: $0.appending(path: "2026-01-15/INV-2026-00000099.xml")) },
            says: "surplus: 2026-01-15/INV-2026-00000099.xml",
            isRepairable: false
        ),
        Damage(
            name: "a night that nobody closed",
            change: { output in
                let folder = output.appending(path: "2025-12-31")
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            },
            says: "surplus: 2025-12-31",
            isRepairable: false
        ),
    ]

    @Test("Damage is told, and what is missing can be written again", arguments: damages.indices)
    func damage(number: Int) throws {
        let damage = Self.damages[number]
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01")
            let before = try contents(of: nightbill.output)
            let sound = try nightbill.command(Self.verify)
            #expect(sound.status == 0, "\(sound.output)")
            #expect(sound.output.hasSuffix("as the ledger says\n"))
            try damage.change(nightbill.output)
            let found = try nightbill.command(Self.verify)
            #expect(found.status == 74, "\(damage.name)")
            #expect(found.output.contains(damage.says + "\n"), "\(found.output)")
            let repaired = try nightbill.command(Self.verify + ["--repair"])
            #expect((repaired.status == 0) == damage.isRepairable, "\(repaired.output)")
            if damage.isRepairable {
                #expect(repaired.output.contains("(written again)"))
                #expect(try contents(of: nightbill.output) == before)
            }
        }
    }

    @Test("Nothing is written into a folder that another ledger published")
    func othersFolder() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            try nightbill.replace("Acme Industries SA", by: "Other Industries SA", in: "accounts.csv")
            let others = ["run", "--input", "input", "--output", "others", "--ledger", "others.sqlite", "--as-of"]
            try nightbill.command(others + ["2026-01-20", "--settings", "settings.yaml", "--format", "html"])
            let before = try contents(of: nightbill.output)
            let repair = try nightbill.command(
                ["verify", "--repair", "--ledger", "others.sqlite", "--output", "output"]
            )
            #expect(repair.status == 74)
            #expect(repair.output.contains("altered: 2026-01-15/INV-2026-00000002.xml"), "\(repair.output)")
            let words = "missing: 2026-01-15/INV-2026-00000002.html (not written again: "
            #expect(repair.output.contains(words), "\(repair.output)")
            #expect(try contents(of: nightbill.output) == before)
        }
    }

    @Test("Regenerated invoices are verified, each revision as it was")
    func regenerated() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            try nightbill.write(
                """
                change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                c-1,sub-analytics-1,,NEW-1,2026-01-10,wrong

                """,
                to: "purchase_order_changes.csv"
            )
            try nightbill.run(asOf: "2026-01-22")
            let regenerate = ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            try nightbill.command(regenerate)
            try nightbill.command(regenerate + ["--revision", "1"])
            let sound = try nightbill.command(Self.verify)
            #expect(sound.status == 0, "\(sound.output)")
            let second = nightbill.output.appending(path: "regenerated/INV-2026-00000002.r2.xml")
            let text = try String(contentsOf: second, encoding: .utf8)
            #expect(text.contains("NEW-1"))
            try Data(text.replacingOccurrences(of: "NEW-1", with: "NEW-2").utf8).write(to: second)
            let found = try nightbill.command(Self.verify + ["--json"])
            #expect(found.status == 74)
            #expect(found.output.contains("regenerated/INV-2026-00000002.r2.xml"))
        }
    }
}
