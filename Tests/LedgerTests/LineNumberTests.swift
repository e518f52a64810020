import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("The line of the buyer's PO, in the ledger")
struct LineNumberTests {
    /// An invoice whose number comes from a source with a line of its own; `instalmentLine`, `subscriptionLine`: what the
    /// export has.
    private static func invoice(
        _ number: Int,
        _ source: NumberSource,
        line: Text?,
        instalmentLine: Text? = nil,
        subscriptionLine: Text? = nil,
        on date: CivilDate
    ) throws -> DraftInvoice {
        var draft = try HandMade.invoice(Text("s-\(number)"), instalment: 1, on: date, cents: 100)
        let payer = Payer(account: "head", organization: "org", purchaseOrderIntegration: true)
        draft.charges[0].purchaseOrderAnswer = .final(
            PurchaseOrderDecision(
                .shown,
                requested: RequestedNumber(number: "PO-1", line: line, source: source),
                payer: payer,
                found: .active
            )
        )
        draft.charges[0].purchaseOrderInputs = PurchaseOrderInputs(
            instalment: source == .instalment ? "PO-1" : nil,
            instalmentLine: instalmentLine,
            procurement: source == .procurement ? "PO-1" : nil,
            subscription: source == .subscription ? "PO-1" : nil,
            subscriptionLine: subscriptionLine,
            purchaser: nil,
            isPermitted: true,
            payer: payer
        )
        return draft
    }

    @Test("Lines of any text, of any source and of none are read as they were written, with the facts of the decision")
    func written() throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-02-01")
            let drafts = try [
                Self.invoice(1, .subscription, line: "10", subscriptionLine: "10", on: date),
                Self.invoice(2, .subscription, line: nil, on: date),
                Self.invoice(3, .instalment, line: "7", instalmentLine: "7", subscriptionLine: "8", on: date),
                Self.invoice(4, .procurement, line: nil, instalmentLine: "1", subscriptionLine: "2", on: date),
                Self.invoice(5, .changeRequest, line: "null", subscriptionLine: "null", on: date),
                Self.invoice(6, .subscription, line: "a \"b\" \\ é", subscriptionLine: "a \"b\" \\ é", on: date),
                Self.invoice(7, .subscription, line: "\u{A0}.", subscriptionLine: "\u{A0}.", on: date),
            ]
            _ = try ledger.commit(HandMade.night(date, drafts))
            for (place, draft) in drafts.enumerated() {
                let number = "T-2026-0000000\(place + 1)"
                let kept = try #require(try ledger.regenerable(number))
                #expect(kept.issued.purchaseOrderDecision == draft.charges[0].purchaseOrderDecision, "\(number)")
                #expect(kept.contract?.purchaseOrderInputs == draft.charges[0].purchaseOrderInputs, "\(number)")
            }
            let lines = try ledger.invoices(Ledger.InvoiceConditions()).map(\.decision.lineOnInvoice)
            #expect(lines == ["10", nil, "7", nil, "null", "a \"b\" \\ é", "\u{A0}."])
            #expect(try ledger.faults().isEmpty)
            let shown = try DatabaseQueue(path: path).read {
                try String?.fetchAll($0, sql: "SELECT po_line FROM v_charge ORDER BY id")
            }
            #expect(shown.map { $0.map { Text($0) } } == lines)
        }
    }

    @Test("A decision that a change request took the number off names the request")
    func withdrawn() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-01")
            var draft = try Self.invoice(1, .subscription, line: nil, on: date)
            let payer = draft.charges[0].purchaseOrderDecision.payer
            let decision = PurchaseOrderDecision(.noneRequested, withdrawnBy: "c \"1\"", payer: payer)
            draft.charges[0].purchaseOrderAnswer = .final(decision)
            _ = try ledger.commit(HandMade.night(date, [draft]))
            #expect(try ledger.regenerable("T-2026-00000001")?.issued.purchaseOrderDecision == decision)
            #expect(try ledger.invoices(Ledger.InvoiceConditions()).map(\.decision) == [decision])
        }
    }

    @Test("Charges with different lines share the texts of their decisions")
    func shared() throws {
        try HandMade.withLedger { ledger, path in
            func texts() throws -> Int {
                try DatabaseQueue(path: path).read {
                    try Int.fetchOne($0, sql: "SELECT count(*) FROM shared_text") ?? 0
                }
            }
            let (first, second) = (try HandMade.day("2026-02-01"), try HandMade.day("2026-02-02"))
            func draft(_ number: Int, on date: CivilDate) throws -> DraftInvoice {
                let line = Text("\(number)")
                return try Self.invoice(number, .subscription, line: line, subscriptionLine: line, on: date)
            }
            _ = try ledger.commit(HandMade.night(first, [try draft(0, on: first)]))
            let before = try texts()
            _ = try ledger.commit(HandMade.night(second, try (1...500).map { try draft($0, on: second) }))
            #expect(try texts() == before)
            #expect(try ledger.regenerable("T-2026-00000321")?.issued.purchaseOrderLine == "320")
        }
    }

    @Test("A change request's line is kept for a regeneration")
    func changeRequest() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-01")
            var night = HandMade.night(date, [try Self.invoice(1, .subscription, line: nil, on: date)])
            var agreement = Agreement(try HandMade.subscription("s-1"), row: RowReference(file: 0, line: 2))
            agreement.changes = [
                ChangeRequest(
                    id: "c",
                    chargeOn: nil,
                    newNumber: "PO-2",
                    newLine: "20",
                    requestedOn: date,
                    reason: "a line"
                ),
                ChangeRequest(
                    id: "d",
                    chargeOn: date,
                    newNumber: nil,
                    requestedOn: date.adding(days: 1),
                    reason: "none"
                ),
            ]
            night.accounts = NightEntry.Accounts([
                AccountAgreements(id: HandMade.account.id, account: HandMade.account, agreements: [agreement])
            ])
            _ = try ledger.commit(night)
            #expect(try ledger.regenerable("T-2026-00000001")?.contract?.changes == agreement.changes)
            #expect(try ledger.faults().isEmpty)
        }
    }
}
