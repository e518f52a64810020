import Domain
import Testing

@testable import Ledger

@Suite("Drafts that a night must not close with")
struct DraftCommitTests {
    /// What the ledger says to a night with a changed invoice; nil: it closed the night.
    private func refusal(_ change: (inout NightEntry) -> Void) throws -> String? {
        let ledger = try Ledger.inMemoryCopy(of: "none.sqlite")
        let date = try HandMade.day("2026-01-02")
        var night = HandMade.night(date, [try HandMade.invoice("s", instalment: 1, on: date, cents: 100)])
        change(&night)
        do {
            _ = try ledger.commit(night)
            return nil
        } catch let error as LedgerError {
            #expect(try ledger.state().lastClosed == nil)
            return error.description
        }
    }

    @Test("A night of whole drafts is closed")
    func whole() throws {
        #expect(try refusal { _ in } == nil)
    }

    @Test("A charge whose PO decision is pending closes no night")
    func pending() throws {
        let request = PurchaseOrderRequest(
            number: RequestedNumber(number: "PO-1", source: .procurement),
            purchaser: nil,
            payer: Payer(account: "head", organization: nil, purchaseOrderIntegration: true)
        )
        let refusal = try refusal { night in
            guard var draft = try? HandMade.invoice("s", instalment: 1, on: night.date, cents: 100) else { return }
            draft.charges[0].purchaseOrderAnswer = .pending(request)
            night.invoices = [draft]
        }
        #expect(refusal?.contains("the PO book was not asked about instalment 1 of s") == true)
    }

    @Test("A charge that an invoice must ask for is not posted without one")
    func unasked() throws {
        let refusal = try refusal { night in
            let date = night.date
            guard let draft = try? HandMade.invoice("t", instalment: 1, on: date, cents: 100) else { return }
            night.openings = draft.charges
        }
        #expect(refusal?.contains("[1, 2, 0, 0, 1]") == true)
    }
}
