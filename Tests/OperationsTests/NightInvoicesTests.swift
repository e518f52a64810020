import Billing
import Domain
import Foundation
import Synchronization
import System
import TestSupport
import Testing

@testable import Operations

@Suite("Invoices that are decided again")
struct NightInvoicesTests {
    /// 600 accounts with an upfront charge each, and use in every third.
    private static func invoices(mostAhead: Int) throws -> (NightInvoices, names: [Text]) {
        var ids = TextStore()
        let date = try #require(CivilDate("2026-03-01"))
        let currency = try #require(Currency.named("EUR"))
        var names: (contract: [Text], use: [Text]) = ([], [])
        let accounts = (100..<700).map { number in
            let id = Text("s-\(number)")
            var agreement = Agreement(
                Subscription(
                    id: id,
                    account: Text("a-\(number)"),
                    product: "p",
                    acceptedOn: date,
                    startsOn: date,
                    endsOn: date.adding(days: 300),
                    currency: currency,
                    plan: .upfront
                ),
                row: RowReference(file: 0, line: 2)
            )
            agreement.product = Product(id: "p", title: "Product", type: .saas, pricing: .contract)
            let price = UnitPrice(units: 5_000_000_000_000_000)
            agreement.contractTerms = [Term(kind: .contract, dimension: "seat", quantity: .one, unitPrice: price)]
            names.contract.append(id)
            if number % 3 == 0 {
                agreement.usageTerms = [Term(kind: .usage, dimension: "calls", unitPrice: price)]
                let record = UsageRecord(
                    id: ids.append(Array("r-\(number)".utf8).span),
                    term: 0,
                    row: RowReference(file: 0, line: 2),
                    usedAt: Instant(startOf: date.adding(days: -10)),
                    quantity: .one
                )
                agreement.usage = [record]
                names.use.append(id)
            }
            let account = Account(
                id: Text("a-\(number)"),
                name: "Acme",
                address: PostalAddress(country: "DE"),
                tax: TaxTreatment(category: .standard, rate: rate("19"))
            )
            return AccountAgreements(id: account.id, account: account, agreements: [agreement])
        }
        let run = BillRun(date: date, billingStart: date.adding(days: -60), usageInvoiceDay: 1, paymentTermsDays: 30)
        let export = Export(accounts: accounts, usageIDs: ids)
        let decider = AccountDecider(run, export: export, billed: BilledCharges()) { _ in "ubl" }
        let chunks = decider.chunks.map { range in
            var chunk = decider.decide(range)
            chunk.keepQuestions()
            return chunk
        }
        var decided = decider.decided(chunks)
        let decision = decided.book([], lastImported: [:])
        return (NightInvoices(decision, by: decider, mostAhead: mostAhead), names.contract + names.use)
    }

    private static func ranges(_ count: Int, by length: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }

    @Test("Rows and documents get the same, in one order, however far one may be ahead", arguments: [1, 40, 8_192])
    func both(mostAhead: Int) throws {
        let (invoices, names) = try Self.invoices(mostAhead: mostAhead)
        #expect(invoices.count == 800)
        let sealing = Background {
            try AllCores.map(Self.ranges(invoices.count, by: 7), begin: {}, end: { _ in }) { places, _ in
                try invoices.documents(places)
            }
        }
        let written = try Self.ranges(invoices.count, by: 33).flatMap { try invoices.rows($0) }
        let sealed = try sealing.value().flatMap(\.self)
        #expect(written == sealed)
        #expect(written.map { $0.charges[0].subscription } == names)
    }

    @Test("Whoever waits for rows that are never written goes on when the night is given up")
    func cancelled() throws {
        let (invoices, _) = try Self.invoices(mostAhead: 10)
        let sealing = Background { try invoices.documents(500..<510) }
        _ = try invoices.rows(0..<33)
        invoices.cancel()
        #expect(throws: CancellationError.self) { try sealing.value() }
    }
}
