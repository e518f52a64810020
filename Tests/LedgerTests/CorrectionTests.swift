import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Corrections in the ledger")
struct CorrectionTests {
    private static let (contract, use): (Text, Text) = ("T-2026-00000001", "T-2026-00000002")

    private static func key(_ kind: ChargeKind) -> ChargeKey { ChargeKey(subscription: "s", kind: kind) }

    private static func calls() throws -> ChargeKind {
        .consumption(dimension: "calls", month: try #require(YearMonth("2026-01")))
    }

    private static func content(_ cents: Int64) throws -> ChargeContent {
        ChargeContent(
            HandMade.taxed(try HandMade.invoice("s", instalment: 1, on: try HandMade.day("2026-02-01"), cents: cents))
                .charges[0]
        )
    }

    /// A ledger that billed 100.00 and the use of two dimensions, which the second night found in conflict, and whose correction an
    /// operator wants.
    private static func withConflict(_ body: (Ledger, String) throws -> Void) throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-02-01")
            let billed = HandMade.taxed(try HandMade.invoice("s", instalment: 1, on: date, cents: 10_000))
            _ = try ledger.commit(
                HandMade.night(date, [billed, try HandMade.use("s", [["r1", "r2"], ["r3"]], on: date)])
            )
            try conflict(on: "2026-02-02", ledger)
            try body(ledger, path)
        }
    }

    private static func conflict(on date: String, _ ledger: Ledger) throws {
        var night = HandMade.night(try HandMade.day(date), [])
        night.files = ["terms.csv"]
        night.conflicts = [
            Conflict(
                key: BilledItemKey(subscription: "s", item: .charge(.instalment(1))),
                message: "differs",
                content: .charge(try content(12_000)),
                row: RowReference(file: 0, line: 2)
            )
        ]
        _ = try ledger.commit(night)
        _ = try ledger.requestCorrection("s", HandMade.note)
    }

    /// The charge that bills more, as the n-th correction.
    private static func charge(_ kind: ChargeKind, cents: Int64, number: Int, on date: CivilDate) throws -> DraftInvoice
    {
        var draft = HandMade.taxed(try HandMade.invoice("s", instalment: 1, on: date, cents: cents))
        draft.charges[0].kind = .correction(of: kind, number: number)
        if kind.code.isMetered {
            draft.invoice.kind = .consumption
            draft.invoice.lines[0].instalment = nil
            draft.charges[0].purchaseOrderAnswer = .final(PurchaseOrderDecision(.payAsYouGo))
        }
        return draft
    }

    @Test("What was billed is there with what is left of it, while an operator wants it corrected, and no longer")
    func history() throws {
        try Self.withConflict { ledger, path in
            let metered = try HandMade.creditable(Self.use, ledger).charges.map(\.charge)
            let history = try ledger.billedHistory(of: Set(metered))
            #expect(history.reasons == ["s": "agreed"])
            #expect(history.contract.keys.map(\.kind) == [.instalment(1)])
            let document = try #require(history.contract[Self.key(.instalment(1))]?.first)
            #expect(document.invoice == Self.contract && document.line == nil)
            #expect(document.left == (try HandMade.euros(10_000)) && document.invoiceLeft == document.left)
            let use = try metered.map { try #require(history.use[$0]?.first) }
            #expect(use.map(\.line) == [1, 2])
            #expect(use.map(\.left) == [try HandMade.euros(200), try HandMade.euros(100)])
            #expect(use.map(\.invoiceLeft) == [try HandMade.euros(300), try HandMade.euros(300)])
            #expect(use.map(\.quantity.description) == ["4", "2"])
            #expect(use.map(\.unitPrice) == [try UnitPrice("0.50"), try UnitPrice("0.50")])
            var night = HandMade.night(try HandMade.day("2026-02-03"), [])
            night.corrected = ["s", "unknown"]
            _ = try ledger.commit(night)
            #expect(try ledger.billedHistory(of: Set(metered)).reasons.isEmpty)
            #expect(try ledger.billedHistory(of: Set(metered)).use.isEmpty)
            #expect(try Ledger.reading(path).faults() == [])
        }
    }

    @Test("A corrected content stands as billed, and the next correction sees the former one")
    func contract() throws {
        try Self.withConflict { ledger, path in
            let original = try #require(
                try ledger.billedHistory(of: []).contract[Self.key(.instalment(1))]?.first?.charge
            )
            let date = try HandMade.day("2026-02-03")
            let draft = try Self.charge(.instalment(1), cents: 2_000, number: 1, on: date)
            var night = HandMade.night(date, [draft])
            night.corrections = [
                Correction(
                    corrected: original,
                    key: Self.key(.instalment(1)),
                    content: .charge(try Self.content(12_000)),
                    charges: [draft.charges[0].key],
                    conflicts: []
                )
            ]
            night.corrected = ["s"]
            #expect(try ledger.commit(night).map(\.description) == ["T-2026-00000003"])
            #expect(try Self.billed(ledger) == (try Self.content(12_000)))
            #expect(try ledger.faults() == [])
            try Self.conflict(on: "2026-02-04", ledger)
            let documents = try #require(try ledger.billedHistory(of: []).contract[Self.key(.instalment(1))])
            #expect(documents.map(\.kind) == [.instalment(1), .correction(of: .instalment(1), number: 1)])
            #expect(documents.map(\.invoice) == [Self.contract, "T-2026-00000003"])
            #expect(documents.map(\.left) == [try HandMade.euros(10_000), try HandMade.euros(2_000)])
            #expect(try ledger.night(date).invoices.map(\.invoice) == [draft.invoice])
            _ = path
        }
    }

    /// What is billed of the instalment by now, and by its digest.
    private static func billed(_ ledger: Ledger) throws -> ChargeContent? {
        var billed = try ledger.billed(of: Export())
        billed.learn(try ledger.contents(of: ["s"]))
        let content = billed.contract["s"]?.first?.content
        if let content { #expect(billed.keys["s"].map(\.content) == [ContentDigest(content)]) }
        return content
    }

    @Test("A charge that was taken back differs from whatever an export says of it, also from what was billed first")
    func takenBack() throws {
        try Self.withConflict { ledger, _ in
            let original = try #require(
                try ledger.billedHistory(of: []).contract[Self.key(.instalment(1))]?.first?.charge
            )
            var night = HandMade.night(try HandMade.day("2026-02-03"), [])
            night.corrections = [
                Correction(corrected: original, key: Self.key(.instalment(1)), content: .charge(nil), conflicts: [])
            ]
            _ = try ledger.commit(night)
            #expect(try Self.billed(ledger) == nil)
            let digests = try ledger.billed(of: Export()).keys["s"].map(\.content)
            #expect(digests.count == 1)
            #expect(digests.first != ContentDigest(try Self.content(10_000)))
        }
    }

    @Test("Corrected use counts its records as they are now, also those that moved to another charge")
    func use() throws {
        try Self.withConflict { ledger, path in
            let metered = try HandMade.creditable(Self.use, ledger).charges.map(\.charge)
            let date = try HandMade.day("2026-02-03")
            let more = try Self.charge(try Self.calls(), cents: 50, number: 1, on: date)
            let disk = ChargeKind.consumption(dimension: "disk", month: try #require(YearMonth("2026-01")))
            let moved = try Self.charge(disk, cents: 100, number: 1, on: date)
            var draft = more
            draft.charges += moved.charges
            draft.invoice.lines += moved.invoice.lines
            draft.invoice.net = try HandMade.euros(150)
            draft = HandMade.taxed(draft)
            func record(_ id: Text, _ dimension: Text, _ count: String, _ key: ChargeKey? = nil) throws
                -> Correction.Record
            {
                let content = UsageContent(
                    subscription: "s",
                    dimension: dimension,
                    usedAt: try #require(Instant("2026-01-21T00:00:00Z")),
                    quantity: try #require(Quantity(stored: count))
                )
                return Correction.Record(id: id, content: content, movedTo: key)
            }
            var night = HandMade.night(date, [draft])
            let records = [try record("r1", "calls", "5"), try record("r2", "disk", "2", moved.charges[0].key)]
            night.corrections = [
                Correction(
                    corrected: metered[0],
                    key: Self.key(try Self.calls()),
                    content: .use(quantity: try #require(Quantity(stored: "5")), records: records),
                    charges: [more.charges[0].key, moved.charges[0].key],
                    conflicts: []
                )
            ]
            night.corrected = ["s"]
            _ = try ledger.commit(night)
            #expect(try ledger.faults() == [])
            #expect(try ledger.night(date).invoices.map(\.invoice) == [draft.invoice])
            try Self.conflict(on: "2026-02-04", ledger)
            let history = try ledger.billedHistory(of: Set(metered))
            let documents = try #require(history.use[metered[0]])
            #expect(documents.map(\.kind) == [try Self.calls(), .correction(of: try Self.calls(), number: 1)])
            #expect(documents.first?.quantity.description == "5")
            // What was billed again corrects nothing, and can be corrected itself.
            #expect(history.use[metered[1]]?.count == 1)
            let again = try HandMade.creditable("T-2026-00000003", ledger).charges[1].charge
            let own = try #require(try ledger.billedHistory(of: [again]).use[again])
            #expect(own.map(\.charge) == [again])
            #expect(own.map(\.line) == [2])
            #expect(
                try Self.differing(ledger) == [
                    "r1 calls 5 T-2026-00000002", "r2 disk 2 T-2026-00000003", "r3 disk 2 T-2026-00000002",
                ]
            )
            #expect(try Ledger.reading(path).faults() == [])
        }
    }

    /// The records that an export without use of these dimensions contradicts.
    private static func differing(_ ledger: Ledger) throws -> [String] {
        var ids = TextStore()
        var agreement = Agreement(try HandMade.subscription("s"), row: RowReference(file: 0, line: 2))
        agreement.usageTerms = [Term(kind: .usage, dimension: "none", unitPrice: UnitPrice(units: 1))]
        for id in ["r1", "r2", "r3"] {
            let record = UsageRecord(
                id: ids.append(Array(id.utf8).span),
                term: 0,
                row: RowReference(file: 0, line: 2),
                usedAt: try #require(Instant("2026-01-21T00:00:00Z")),
                quantity: .one
            )
            agreement.usage.append(record)
        }
        let billed = try ledger.billed(of: Export(accounts: HandMade.accounts(agreement), usageIDs: ids))
        return billed.usage.sorted { $0.key < $1.key }.map { id, record in
            "\(id) \(record.content.dimension) \(record.content.quantity) \(record.invoice)"
        }
    }

    @Test("Use of a dimension in a month is corrected as often as it has to be, also on a night that bills more of it")
    func sameNight() throws {
        try Self.withConflict { ledger, path in
            let metered = try HandMade.creditable(Self.use, ledger).charges.map(\.charge)
            let date = try HandMade.day("2026-02-03")
            var draft = try HandMade.use("s", [["r4"]], on: date)
            let corrections = try (1...2).map { try Self.charge(try Self.calls(), cents: 100, number: $0, on: date) }
            for correction in corrections {
                draft.charges += correction.charges
                draft.invoice.lines += correction.invoice.lines
            }
            draft.invoice.net = try HandMade.euros(300)
            var night = HandMade.night(date, [HandMade.taxed(draft)])
            night.corrections = zip(metered, corrections).map { charge, draft in
                Correction(
                    corrected: charge,
                    key: draft.charges[0].key,
                    content: .use(quantity: .one, records: []),
                    charges: [draft.charges[0].key],
                    conflicts: []
                )
            }
            _ = try ledger.commit(night)
            #expect(try Ledger.reading(path).faults() == [])
            // Use itself is billed once a night.
            let twice = try ["r5", "r6"].map { try HandMade.use("s", [[$0]], on: try HandMade.day("2026-02-04")) }
            #expect(throws: (any Error).self) {
                try ledger.commit(HandMade.night(try HandMade.day("2026-02-04"), twice))
            }
        }
    }

    @Test(
        "A correction of nothing that was billed is found",
        arguments: [
            (
                "INSERT INTO corrected_use VALUES (99, '2026-02-02', '1')",
                "99: the correction is of nothing that was billed"
            ),
            (
                "INSERT INTO corrected_record VALUES ('r1', '2026-02-02', 99, 's', 'calls', '2026-01-21T00:00:00Z', '1')",
                "r1: the correction is of nothing that was billed"
            ),
            (
                "INSERT INTO corrected_content VALUES ('s', 'upfront', 0, '2026-02-02', NULL, NULL, NULL, NULL, NULL)",
                "s upfront: the correction is of nothing that was billed"
            ),
        ]
    )
    func damage(sql: String, fault: String) throws {
        try Self.withConflict { _, path in
            try changing(path, sql)
            let faults = try Ledger.reading(path).faults()
            #expect(faults.contains(fault), "\(faults)")
        }
    }
}
