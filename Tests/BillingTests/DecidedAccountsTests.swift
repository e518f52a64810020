import Billing
import Domain
import TestSupport
import Testing

/// The merge of a bill run: accounts decided alone, then one book and one order of invoices. The night is that of 1 March
/// 2026.
@Suite("The merge of a bill run")
struct DecidedAccountsTests {
    private static let run = BillRun(
        date: day("2026-03-01"),
        billingStart: day("2026-01-01"),
        usageInvoiceDay: 1,
        paymentTermsDays: 30
    )

    /// Accounts `b` and `a`, each with a schedule under PO-1, an upfront charge without a number, and usage.
    private static func accounts() -> Decided {
        var ids = TextStore()
        let accounts = ["a", "b"].map { (id: Text) in
            var plan = scheduled(
                Text("\(id)-2"),
                accepted: "2026-03-01",
                ("2026-02-01", "10.00"),
                ("2026-03-01", "20.00")
            )
            plan.subscription.purchaseOrderNumber = "PO-1"
            var used = metered(Text("\(id)-3"))
            let record = UsageRecord(
                id: ids.append(Array("r-\(id)".utf8).span),
                term: 0,
                row: RowReference(file: 0, line: 2),
                usedAt: Instant(startOf: day("2026-02-10")),
                quantity: quantity("4")
            )
            used.usage = [record]
            var agreements = [used, plan, upfront(Text("\(id)-1"), accepted: "2026-03-01")]
            for index in agreements.indices { agreements[index].subscription.account = id }
            return AccountAgreements(id: id, account: account(id), agreements: agreements)
        }
        let organizations = Organizations(
            organizations: [Organization(id: "o", managementAccount: "head", purchaseOrderIntegration: true)],
            memberships: ["a", "b"].map {
                Membership(account: $0, organization: "o", joinedOn: day("2020-01-01"), leftOn: nil)
            }
        )
        let export = Export(accounts: accounts, organizations: organizations, purchaseOrders: [row()], usageIDs: ids)
        let decider = AccountDecider(run, export: export, billed: BilledCharges()) { Text("format of \($0.id)") }
        expectSameHandedOn(decider, run, format: { Text("format of \($0.id)") })
        return Decided(decider, export)
    }

    /// Accounts decided chunk by chunk, of whose invoices the questions alone are kept.
    private struct Decided {
        let decider: AccountDecider
        let export: Export
        let accounts: DecidedAccounts

        init(_ decider: AccountDecider, _ export: Export) {
            (self.decider, self.export) = (decider, export)
            let chunks = decider.chunks.map { range in
                var chunk = decider.decide(range)
                chunk.keepQuestions()
                return chunk
            }
            accounts = decider.decided(chunks)
        }

        func book(
            _ orders: [PurchaseOrder] = [],
            lastImported: [PurchaseOrderKey: PurchaseOrderRow] = [:]
        ) -> BillRunDecision {
            var accounts = accounts
            return accounts.book(orders, lastImported: lastImported)
        }

        /// The invoices in the order of their numbers, decided again.
        func invoices(_ decision: BillRunDecision) -> [DraftInvoice] {
            let chunks = decider.chunks.indices.compactMap { decider.decideAgain($0, of: decision) }
            return chunks.flatMap(\.contract) + chunks.flatMap(\.consumption)
        }
    }

    private static func account(_ id: Text) -> Account {
        Account(
            id: id,
            name: "Acme",
            address: PostalAddress(country: "DE"),
            tax: TaxTreatment(category: .standard, rate: rate("19"))
        )
    }

    @Test("Contract invoices come by account, subscription and ordinal, and consumption after all of them")
    func numberOrder() {
        let decided = Self.accounts()
        let decision = decided.book()
        let invoices = decided.invoices(decision)
        #expect(
            invoices.map { "\($0.charges[0].subscription) \($0.charges[0].kind.shorthand)" } == [
                "a-1 upfront", "a-2 #1", "a-2 #2", "b-1 upfront", "b-2 #1", "b-2 #2", "a-3 calls 2026-02",
                "b-3 calls 2026-02",
            ]
        )
        #expect(decision.openings.map(\.subscription) == ["a-2", "b-2"])
        let formats = ["a", "a", "a", "b", "b", "b", "a", "b"].map { Text("format of \($0)") }
        #expect(invoices.map(\.format) == formats)
    }

    @Test("The book has its line items in the order of the questions, openings before their instalments")
    func lineItems() {
        let decided = Self.accounts()
        let decision = decided.book([order(lines: 7)])
        let changes = decision.purchaseOrders
        #expect(changes.lineItems.map(\.kind.code) == [.opening, .opening], "the others are those of invoices")
        let items = changes.lineItems + decided.invoices(decision).compactMap(\.lineItem)
        #expect(
            items.sorted { $0.number < $1.number }.map { "\($0.number) \($0.subscription) \($0.kind.shorthand)" } == [
                "8 a-2 opening", "9 a-2 #1", "10 a-2 #2", "11 b-2 opening", "12 b-2 #1", "13 b-2 #2",
            ]
        )
        #expect(changes.orders.map(\.lastLineNumber) == [13])
    }

    @Test("The import comes first: a PO that it suspends keeps its number off the night's invoices")
    func importFirst() {
        let decided = Self.accounts()
        #expect(decided.accounts.orderKeys == [key("PO-1")])
        #expect(decided.accounts.importedKeys == [key("PO-1")])
        let other = DecidedAccounts(Self.run, orderRows: [row(.suspended)], chunks: decided.accounts.chunks)
        #expect(rules(decided, decided.book([order()])) == [.noneRequested, .shown, .shown])
        var first = other
        let suspended = first.book([order()], lastImported: [:])
        #expect(rules(decided, suspended) == [.noneRequested, .suspended, .suspended])
        // The same row as last imported edits nothing.
        var second = other
        let again = second.book([order()], lastImported: [key("PO-1"): row(.suspended)])
        #expect(rules(decided, again) == [.noneRequested, .shown, .shown])
    }

    private func rules(_ decided: Decided, _ decision: BillRunDecision) -> [PurchaseOrderRule] {
        decided.invoices(decision).prefix(3).map(\.purchaseOrderDecision.rule)
    }

    @Test("Openings get their answers, each its own")
    func openings() {
        let decided = Self.accounts()
        var withoutImport = DecidedAccounts(Self.run, orderRows: [], chunks: decided.accounts.chunks)
        let decision = withoutImport.book([], lastImported: [:])
        // The first that asked made the PO; all others found it.
        #expect(decision.openings.map(\.purchaseOrderDecision.found) == [nil, .active])
        let found = decided.invoices(decision).filter { $0.charges[0].kind.code == .instalment }
        #expect(found.allSatisfy { $0.purchaseOrderDecision.found == .active })
    }

    @Test("A chunk that does not come to the same again is no answer")
    func again() {
        let decided = Self.accounts()
        let decision = decided.book()
        #expect(decided.decider.decideAgain(0, of: decision) != nil)
        var less = decision
        less.chunks[0].entries.removeLast()
        #expect(decided.decider.decideAgain(0, of: less) == nil)
        var more = decision
        more.chunks[0].entries.append(LineItemEntry(found: nil, number: 1, effect: .created))
        #expect(decided.decider.decideAgain(0, of: more) == nil)
        // The same number of charges, one of them altered.
        var export = decided.export
        var buyers = Array(export.accounts)
        buyers[1].agreements[1].schedule[0].amount = amount("10.01")
        export.accounts = AccountList(buyers)
        let other = AccountDecider(Self.run, export: export, billed: BilledCharges()) { Text("format of \($0.id)") }
        #expect(other.decideAgain(0, of: decision) == nil)
    }

    @Test("Sums of charges tell a lost, a doubled and an altered one, in any order")
    func sums() {
        let charges = Self.accounts().decider.decide(0..<2).contract.flatMap(\.charges)
        #expect(ChargeSum(charges) == ChargeSum(charges.reversed()))
        #expect(ChargeSum(charges) != ChargeSum(charges.dropFirst()))
        #expect(ChargeSum(charges) != ChargeSum(charges + charges.prefix(1)))
        #expect(ChargeSum(charges) != ChargeSum(charges.dropFirst() + charges.suffix(1)))
        var altered = charges
        altered[1].dueOn = altered[1].dueOn.adding(days: 1)
        #expect(ChargeSum(charges) != ChargeSum(altered))
    }
}
