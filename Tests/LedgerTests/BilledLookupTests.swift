import Domain
import Ledger
import Testing

@Suite("What was billed of an export")
struct BilledLookupTests {
    /// An export of one subscription with usage records of these ids.
    private static func export(_ subscription: Text, _ records: [String]) throws -> Export {
        var ids = TextStore()
        var agreement = Agreement(try HandMade.subscription(subscription), row: RowReference(file: 0, line: 2))
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
            let billed = try ledger.billed(of: try Self.export("s", []))
            let charge = try #require(billed.contract["s"]?.first)
            #expect(billed.contract.count == 1)
            #expect(charge.kind == .instalment(2))
            #expect(charge.content == ChargeContent(dated.charges[0]))
            #expect(charge.invoice?.string == numbers.first?.description)
            #expect(try ledger.billed(of: try Self.export("t", [])).contract.isEmpty)
        }
    }

    @Test("A usage record is answered with its content and invoice, an unbilled one not at all")
    func usage() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-01")
            let numbers = try ledger.commit(
                HandMade.night(date, [try HandMade.usageInvoice("s", ["r 1", "r-2"], on: date)])
            )
            let billed = try ledger.billed(of: try Self.export("s", ["r 1", "r-3"]))
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
