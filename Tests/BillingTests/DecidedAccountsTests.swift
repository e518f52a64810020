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
    private static func accounts() -> (decided: DecidedAccounts, export: Export) {
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
        return (decider.decided(decider.chunks.map(decider.decide)), export)
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
        let decision = Self.accounts().decided.book([], lastImported: [:])
        #expect(
            decision.invoices.map { "\($0.charges[0].subscription) \($0.charges[0].kind.shorthand)" } == [
                "a-1 upfront", "a-2 #1", "a-2 #2", "b-1 upfront", "b-2 #1", "b-2 #2", "a-3 calls 2026-02",
                "b-3 calls 2026-02",
            ]
        )
        #expect(decision.openings.map(\.subscription) == ["a-2", "b-2"])
        let formats = ["a", "a", "a", "b", "b", "b", "a", "b"].map { Text("format of \($0)") }
        #expect(decision.invoices.map(\.format) == formats)
    }

    @Test("The book has its line items in the order of the questions, openings before their instalments")
    func lineItems() {
        let changes = Self.accounts().decided.book([order(lines: 7)], lastImported: [:]).purchaseOrders
        #expect(
            changes.lineItems.map { "\($0.number) \($0.subscription) \($0.kind.shorthand)" } == [
                "8 a-2 opening", "9 a-2 #1", "10 a-2 #2", "11 b-2 opening", "12 b-2 #1", "13 b-2 #2",
            ]
        )
        #expect(changes.orders.map(\.lastLineNumber) == [13])
    }

    @Test("The import comes first: a PO that it suspends keeps its number off the night's invoices")
    func importFirst() {
        let (decided, export) = Self.accounts()
        #expect(decided.orderKeys == [key("PO-1")])
        #expect(decided.importedKeys == [key("PO-1")])
        var suspended = export
        suspended.purchaseOrders = [row(.suspended)]
        let other = DecidedAccounts(Self.run, orderRows: suspended.purchaseOrders, chunks: decided.chunks)
        #expect(rules(decided) == [.noneRequested, .shown, .shown])
        #expect(rules(other) == [.noneRequested, .suspended, .suspended])
        // The same row as last imported edits nothing.
        let again = other.book([order()], lastImported: [key("PO-1"): row(.suspended)])
        #expect(again.invoices[1].purchaseOrderDecision.rule == .shown)
    }

    private func rules(_ decided: DecidedAccounts) -> [PurchaseOrderRule] {
        decided.book([order()], lastImported: [:]).invoices.prefix(3).map(\.purchaseOrderDecision.rule)
    }

    @Test("A decided run reconciles, and a charge that the book was not asked about is found")
    func reconciled() {
        let decided = Self.accounts().decided
        var decision = decided.book([], lastImported: [:])
        #expect(faults(decision, decided) == [])
        decision.invoices[1].charges[0].purchaseOrderAnswer = .pending(request(under: "head"))
        #expect(faults(decision, decided) == ["instalment 1 of a-2: the PO book was not asked"])
    }

    private func faults(_ decision: BillRunDecision, _ decided: DecidedAccounts) -> [String] {
        var reconciliation = Reconciliation()
        reconciliation.decided(decided)
        reconciliation.charged(decision, from: decided)
        return reconciliation.faults
    }

    @Test("An invoice that the merge loses, doubles or puts in place of another one is named")
    func merged() {
        let decided = Self.accounts().decided
        let whole = decided.book([], lastImported: [:])
        var decision = whole
        decision.invoices.remove(at: 1)
        #expect(faults(decision, decided) == [Self.lost])
        decision = whole
        decision.invoices.append(whole.invoices[7])
        #expect(faults(decision, decided) == [Self.doubled])
        // One lost and one doubled: as many as before.
        decision.invoices.remove(at: 1)
        #expect(faults(decision, decided) == [Self.lost, Self.doubled])
        decision = whole
        decision.openings[1] = whole.openings[0]
        let named = ["a", "b"].map { "opening of subscription \"\($0)-2\"" }
        #expect(faults(decision, decided).map { String($0.prefix(29)) } == named)
        decision = whole
        decision.invoices[1].charges[0].dueOn = day("2026-02-28")
        #expect(faults(decision, decided) == ["charges are not as they were decided"])
    }

    private static let lost =
        "instalment of subscription \"a-2\" (EUR): charged 1 facts, sum 2000; newly invoiced 2 facts, sum 3000"
    private static let doubled =
        "usage of subscription \"b-3\" (calls): charged 2 facts, sum 8000000000000000; newly invoiced 1 facts, "
        + "sum 4000000000000000"
}
