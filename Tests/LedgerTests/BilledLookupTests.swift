import Domain
import Ledger
import Testing

@Suite("What was billed of an export")
struct BilledLookupTests {
    /// An export of one subscription with usage records of these ids.
    private static func export(_ subscription: Text, _ records: [String]) throws -> Export {
        var ids = TextStore()
        var agreement = Agreement(try HandMade.subscription(subscription), row: RowReference(file: 0, line: 2))
        agreement.usageTerms = [Term(kind: .usage, dimension: "calls", unitPrice: UnitPrice(units: 1))]
        for record in records {
            let bytes = Array(record.utf8)
            agreement.usage.append(
                UsageRecord(
                    id: ids.append(bytes.span),
                    term: 0,
                    row: RowReference(file: 0, line: 2),
                    usedAt: try #require(Instant("2026-01-20T12:00:00.5Z")),
                    quantity: .one
                )
            )
        }
        return Export(accounts: HandMade.accounts(agreement), usageIDs: ids)
    }

    @Test("A contract charge is answered with its content and invoice")
    func contract() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-01-31")
            let dated = try HandMade.invoice("s", instalment: 2, on: date, cents: 100)
            let numbers = try ledger.commit(HandMade.night(date, [dated]))
            var billed = try ledger.billed(of: try Self.export("s", []))
            let key = try #require(billed.keys["s"].first)
            #expect(billed.keys["s"].count == 1)
            #expect(key.code == .instalment)
            #expect(key.ordinal == 2)
            #expect(key.content == ContentDigest(ChargeContent(dated.charges[0])))
            #expect(billed.isBilled(.instalment(2), of: "s"))
            #expect(!billed.isBilled(.instalment(1), of: "s"))
            #expect(!billed.isBilled(.upfront, of: "s"))
            #expect(billed.keys["t"].isEmpty)
            billed.learn(try ledger.contents(of: ["s", "t"]))
            let charge = try #require(billed.contract["s"]?.first)
            #expect(billed.contract["s"]?.count == 1)
            #expect(charge.kind == .instalment(2))
            #expect(charge.content == ChargeContent(dated.charges[0]))
            #expect(charge.invoice?.string == numbers.first?.description)
            #expect(billed.contract["t"]?.isEmpty == true)
        }
    }

    @Test("A usage record is answered with its content and invoice, an unbilled one not at all")
    func usage() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-01")
            let numbers = try ledger.commit(
                HandMade.night(date, [try HandMade.usageInvoice("s", ["r 1", "r-2"], on: date)])
            )
            let export = try Self.export("s", ["r 1", "r-3"])
            let billed = try ledger.billed(of: export)
            let records = try #require(export.accounts.first).agreements[0].usage
            #expect(records.map { billed.isBilled($0, export.usageIDs) } == [true, false])
            #expect(Set(billed.usage.keys) == ["r 1"])
            let record = try #require(billed.usage["r 1"])
            #expect(record.invoice.string == numbers.first?.description)
            #expect(
                record.content
                    == UsageContent(
                        subscription: "s",
                        dimension: "calls",
                        usedAt: try #require(Instant("2026-01-20T12:00:00.5Z")),
                        quantity: try #require(Quantity(stored: "2"))
                    )
            )
            #expect(try ledger.billedRecords(of: ["r 1", "r-3"]) == ["r 1"])
        }
    }

    @Test("A scan answers for drawn exports as a search for each record does")
    func drawn() throws {
        try HandMade.withLedger { ledger, _ in
            var billed: Set<String> = []
            for day in 1...3 {
                let ids = Set((0..<60).map { _ in Self.drawnID() }).subtracting(billed)
                billed.formUnion(ids)
                let date = try HandMade.day("2026-02-0\(day)")
                let invoice = try HandMade.usageInvoice("s", ids.map { Text($0) }, on: date)
                _ = try ledger.commit(HandMade.night(date, [invoice]))
            }
            for _ in 0..<20 {
                let drawn = Set((0..<40).map { _ in Self.drawnID() } + billed.shuffled().prefix(10))
                let export = try Self.export("s", drawn.sorted { Text($0) < Text($1) })
                let found = try ledger.billed(of: export)
                for record in try #require(export.accounts.first).agreements[0].usage {
                    let id = export.usageIDs[record.id]
                    #expect(found.isBilled(record, export.usageIDs) == billed.contains(id.string), "\(id)")
                }
                // The records were billed with another quantity, so all of them differ.
                #expect(Set(found.usage.keys.map(\.string)) == billed.intersection(drawn))
            }
        }
    }

    private static func drawnID() -> String {
        let beginnings = ["r", "r-", "r-000000000", "é", "é\u{0301}", "z"]
        return (beginnings.randomElement() ?? "r") + "\(Int.random(in: 0..<100))"
    }

    @Test(
        "A fact in no agreement that waits counts as invoiced where an earlier night billed it, a rejected one never",
        arguments: [
            ("r-1", .held, .invoiced), ("r-2", .held, .held), ("r-1", .rejected, .rejected),
            ("r-2", .rejected, .rejected),
        ] as [(Text, Disposition, Disposition)]
    )
    func counts(record: Text, disposition: Disposition, counted: Disposition) throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-01")
            _ = try ledger.commit(HandMade.night(date, [try HandMade.usageInvoice("s", ["r-1"], on: date)]))
            let cause = Hold(code: "NB101", message: "m", row: RowReference(file: 0, line: 2))
            let fact = SetAsideFact(
                kind: .usage,
                subscription: "s",
                record: record,
                disposition: disposition,
                cause: cause
            )
            let counts = try ledger.counts(of: [fact])
            #expect(Disposition.allCases.filter { counts.count(.usage, in: $0) > 0 } == [counted])
        }
    }

    @Test("Of the POs whose row is rejected, those that the book knows are answered")
    func orders() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-01-31")
            let dated = try HandMade.invoice("s", instalment: 1, on: date, cents: 100)
            var night = HandMade.night(date, [dated])
            night.purchaseOrders = try HandMade.changes(dated)
            _ = try ledger.commit(night)
            let hold = Hold(code: "NB101", message: "m", row: RowReference(file: 0, line: 2))
            let unknown = PurchaseOrderKey(payer: "head", number: "PO-2")
            let export = Export(purchaseOrderHolds: [HandMade.key: hold, unknown: hold])
            #expect(try ledger.billed(of: export).knownOrders == [HandMade.key])
        }
    }
}
