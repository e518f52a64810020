import Billing
import Domain
import Foundation
import System
import TestSupport
import Testing

/// What is handed on with accounts is all needed: without any part of it something is decided otherwise.
@Suite("The parts of what is handed on with accounts")
struct ChunkPartTests {
    /// A night that needs a part.
    private struct Row: Sendable {
        /// The names that lead to the part.
        var part: String
        var scene: @Sendable () throws -> Scene

        init(_ part: String, _ scene: @escaping @Sendable () throws -> Scene) {
            (self.part, self.scene) = (part, scene)
        }
    }

    private static let rows: [Row] = [
        Row("accounts") { upfrontScene() },
        Row("demanding") {
            var scene = upfrontScene()
            scene.account.requiresPurchaseOrder = true
            return scene
        },
        Row("organizations") { upfrontScene("PO-1") },
        Row("holds") {
            var scene = upfrontScene("PO-1")
            scene.orderHolds = [key("PO-1"): hold()]
            return scene
        },
        Row("demand") {
            var scene = upfrontScene("PO-1")
            scene.account.requiresPurchaseOrder = true
            scene.demand = PurchaseOrderDemand(
                on: scene.night.date,
                orders: [order(.suspended)],
                rows: [],
                lastImported: [:]
            )
            return scene
        },
        Row("usageIDs") { useScene() },
        Row("correctors") { correctedByTwo() },
        Row("billed.keys") {
            var scene = upfrontScene()
            let charge = try #require(scene.decide().drafts.first).charges[0]
            let digest = ContentDigest(ChargeContent(charge))
            scene.billed.keys.append(BilledKeys.Key(code: .upfront, ordinal: 0, content: digest), of: "s")
            scene.billed.keys.finish()
            return scene
        },
        Row("billed.contract") {
            var scene = upfrontScene()
            _ = scene.close()
            return scene
        },
        Row("billed.records") {
            var scene = useScene()
            for record in scene.agreements[0].usage { scene.billed.records.insert(record.id) }
            return scene
        },
        Row("billed.usage") {
            var scene = useScene()
            _ = scene.close()
            return scene
        },
        Row("billed.knownOrders") {
            var scene = upfrontScene("PO-1")
            scene.orderHolds = [key("PO-1"): hold()]
            scene.billed.knownOrders = [key("PO-1")]
            return scene
        },
        Row("billed.accepted") {
            var scene = upfrontScene()
            _ = scene.close()
            scene.agreements[0].contractTerms = [term("seat", "11", at: "5.00")]
            let conflict = try #require(scene.decide().conflicts.first)
            scene.billed.accepted.insert(ContentEncoding(conflict.content), for: conflict.key)
            return scene
        },
        Row("billed.history.reasons") { correctedContract() },
        Row("billed.history.contract") { correctedContract() },
        Row("billed.history.use") { correctedUse() },
    ]

    // MARK: Nights

    /// An upfront charge of ten seats falls due.
    private static func upfrontScene(_ number: Text? = nil) -> Scene {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.subscription.purchaseOrderNumber = number
        return Scene("2026-03-10", agreement)
    }

    /// Use of the month before falls due.
    private static func useScene() -> Scene {
        var scene = Scene("2026-03-01", metered())
        scene.use("r1", at: "2026-02-10T12:00:00Z", "250")
        return scene
    }

    /// The price of a billed charge is another one now, and an operator wants the difference billed.
    private static func correctedContract() -> Scene {
        var past = Past(upfrontScene())
        past.close()
        past.scene.agreements[0].contractTerms = [term("seat", "10", at: "6.00")]
        past.asked = ["s"]
        return past.prepared("2026-03-11")
    }

    /// The same of a record of use.
    private static func correctedUse() -> Scene {
        var past = Past(useScene())
        past.close()
        past.scene.agreements[0].usage = []
        past.scene.use("r1", at: "2026-02-10T12:00:00Z", "300")
        past.asked = ["s"]
        return past.prepared("2026-03-02")
    }

    /// Of two records of one charge one is another subscription's now, and both are to be billed as they are: one corrects, the
    /// other waits.
    private static func correctedByTwo() -> Scene {
        var past = Past(Scene("2026-03-01", metered("s"), metered("t")))
        for id in ["r1", "r2"] { past.scene.use(id, at: "2026-02-10T12:00:00Z", "250") }
        past.close()
        past.scene.agreements[0].usage = []
        for (id, agreement) in [("r1", 0), ("r2", 1)] {
            past.scene.use(id, at: "2026-02-10T12:00:00Z", "300", of: agreement)
        }
        past.asked = ["s", "t"]
        return past.prepared("2026-03-02")
    }

    // MARK: Without a part

    /// The bytes of what a chunk comes to.
    private static func decided(_ chunk: AccountChunk, _ scene: Scene, _ rates: ExchangeRates) throws -> [UInt8] {
        let decider = AccountDecider(scene.night, chunk, rates, receivers: scene.receivers, format: { _ in "ubl" })
        return try CompactEncoder.bytes(of: decider.decide(decider.accounts))
    }

    private static func values(_ chunk: AccountChunk) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(chunk))
        return try #require(object as? [String: Any])
    }

    private static func chunk(_ values: [String: Any]) throws -> AccountChunk {
        try JSONDecoder().decode(AccountChunk.self, from: JSONSerialization.data(withJSONObject: values))
    }

    /// Puts a part of other values in the place of one's own.
    private static func put(_ part: ArraySlice<String>, of other: [String: Any], into values: inout [String: Any])
        throws
    {
        let name = try #require(part.first)
        guard part.count > 1 else {
            #expect(values[name] != nil, "there is no part \(name)")
            values[name] = other[name]
            return
        }
        var inner = try #require(values[name] as? [String: Any])
        try put(part.dropFirst(), of: #require(other[name] as? [String: Any]), into: &inner)
        values[name] = inner
    }

    @Test("Without any one of them something is decided otherwise", arguments: rows.indices)
    func needed(_ index: Int) throws {
        let row = Self.rows[index]
        let scene = try row.scene()
        _ = scene.decide()
        let chunks = AccountChunks(scene.decider)
        let whole = try Self.values(chunks.chunk(0..<1))
        var empty = try Self.values(chunks.chunk(0..<0))
        if row.part == "usageIDs" {
            // Records without ids cannot be decided: they get others.
            var other = Scene("2026-03-01", metered())
            other.use("r2", at: "2026-02-10T12:00:00Z", "250")
            empty = try Self.values(AccountChunks(other.decider).chunk(0..<1))
        }
        let expected = try CompactEncoder.bytes(of: scene.decider.decide(0..<1))
        #expect(try Self.decided(Self.chunk(whole), scene, scene.rates) == expected)
        var without = whole
        try Self.put(row.part.split(separator: ".").map(String.init)[...], of: empty, into: &without)
        #expect(try Self.decided(Self.chunk(without), scene, scene.rates) != expected, "without \(row.part)")
    }

    @Test("Without the exchange rates, which are handed on with them, what is due is held")
    func rates() throws {
        var scene = Self.upfrontScene()
        scene.agreements[0].subscription.currency = currency("GBP")
        scene.night.taxCurrency = currency("EUR")
        scene.rates = ExchangeRates([
            DatedExchangeRate(currency: currency("GBP"), validOn: day("2026-03-01"), rate: try ExchangeRate("1.1734"))
        ])
        let chunk = AccountChunks(scene.decider).chunk(0..<1)
        let expected = try CompactEncoder.bytes(of: scene.decider.decide(0..<1))
        #expect(try Self.decided(chunk, scene, scene.rates) == expected)
        #expect(try Self.decided(chunk, scene, ExchangeRates()) != expected)
    }

    @Test("Every part is left out once")
    func complete() throws {
        func names(_ values: [String: Any], _ start: String = "") -> [String] {
            values.flatMap { name, value in
                guard name == "billed" || name == "history", let inner = value as? [String: Any] else {
                    return [start + name]
                }
                return names(inner, "\(start)\(name).")
            }
        }
        let parts = names(try Self.values(AccountChunks(Self.upfrontScene().decider).chunk(0..<1)))
        #expect(parts.sorted() == Self.rows.map(\.part).sorted())
    }
}
