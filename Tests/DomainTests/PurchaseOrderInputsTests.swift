import Domain
import Foundation
import Testing

@Suite("What a PO number was decided from, as ledgers keep it")
struct PurchaseOrderInputsTests {
    private let inputs = PurchaseOrderInputs(
        instalment: "PO-P",
        procurement: nil,
        subscription: "PO-S",
        purchaser: "kim",
        isPermitted: true,
        permissions: ["aws-marketplace:*"],
        payer: Payer(account: "head", organization: "o", purchaseOrderIntegration: true)
    )

    @Test("The names are those of all ledgers so far: the number of an instalment is kept as that of a payment")
    func names() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let stored = String(decoding: try encoder.encode(inputs), as: UTF8.self)
        #expect(
            stored
                == #"{"isPermitted":true,"payer":{"account":"head","organization":"o","purchaseOrderIntegration":true},"#
                + #""payment":"PO-P","permissions":["aws-marketplace:*"],"purchaser":"kim","subscription":"PO-S"}"#
        )
        #expect(try JSONDecoder().decode(PurchaseOrderInputs.self, from: Data(stored.utf8)) == inputs)
    }
}
