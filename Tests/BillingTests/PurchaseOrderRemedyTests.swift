import Billing
import Domain
import Testing

@Suite("What would put a PO number on an invoice")
struct PurchaseOrderRemedyTests {
    static let rows: [(rule: PurchaseOrderRule, isIntegrated: Bool, remedy: PurchaseOrderRemedy)] = [
        (.noneRequested, true, .changeRequest),
        (.noneRequested, false, .laterInvoices(isNumberMissing: true)),
        (.invalidNumber, true, .changeRequest),
        (.invalidNumber, false, .laterInvoices(isNumberMissing: true)),
        (.notPermitted, true, .changeRequest),
        (.notPermitted, false, .laterInvoices(isNumberMissing: true)),
        (.notIntegrated, false, .laterInvoices(isNumberMissing: false)),
        (.suspended, true, .activation),
        (.payAsYouGo, true, .nothing),
        (.notAvailable, true, .nothing),
        (.shown, true, .nothing),
    ]

    @Test("Nothing is advised that a later rule would refuse", arguments: rows.indices)
    func remedies(row: Int) {
        let (rule, isIntegrated, remedy) = Self.rows[row]
        let payer = Payer(account: "p", organization: "o", purchaseOrderIntegration: isIntegrated)
        let decision = PurchaseOrderDecision(rule, payer: payer)
        #expect(PurchaseOrderRemedy(for: decision, payer: nil) == remedy)
        #expect(PurchaseOrderRemedy(for: PurchaseOrderDecision(rule), payer: payer) == remedy)
    }

    @Test("An old decision without its payer advises as it did")
    func unknownPayer() {
        #expect(PurchaseOrderRemedy(for: PurchaseOrderDecision(.noneRequested), payer: nil) == .changeRequest)
    }
}
