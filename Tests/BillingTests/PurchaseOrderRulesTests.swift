import Billing
import Domain
import TestSupport
import Testing

/// The rules that need no PO book, in their order: the first that applies answers.
@Suite("Rules of purchase order numbers")
struct PurchaseOrderRulesTests {
    private static let long = String(repeating: "x", count: 201)

    // Every row breaks the rule that answers and all later ones that it can.
    @Test(
        "The first rule that applies decides",
        arguments: [
            (.saas, .contract, "PO-1", true, true, .shown),
            (.saas, .contractWithConsumption, "PO-1", true, true, .shown),
            (.saas, .usage, long, false, false, .notAvailable),
            (.ami, .contract, long, false, false, .notAvailable),
            (.container, .contractWithConsumption, "", false, false, .notAvailable),
            (.professionalServices, .contract, "PO-1", true, true, .notAvailable),
            (.data, .contract, "PO-1", true, true, .notAvailable),
            (.machineLearning, .contract, "PO-1", true, true, .notAvailable),
            (.saas, .contract, "", false, false, .noneRequested),
            (.saas, .contract, long, false, false, .invalidNumber),
            (.saas, .contract, "PO-1", false, false, .notPermitted),
            (.saas, .contract, "PO-1", true, false, .notIntegrated),
        ] as [(ProductType, PricingModel, String, Bool, Bool, PurchaseOrderRule)]
    )
    func theFirstThatApplies(
        type: ProductType,
        pricing: PricingModel,
        number: String,
        isPermitted: Bool,
        isIntegrated: Bool,
        rule: PurchaseOrderRule
    ) throws {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.product = product(type, pricing)
        agreement.subscription.purchaseOrderNumber = Text(number)
        agreement.subscription.purchaser = "arn:aws:iam::1:user/kim"
        agreement.purchaserPermissions = isPermitted ? ["aws-marketplace:Subscribe"] : []
        var scene = Scene("2026-03-10", agreement)
        if !isIntegrated { scene.organizations = Organizations(organizations: [], memberships: []) }
        let due = try #require(scene.decide().drafts.first)
        let decision = due.answer
        #expect(decision.rule == rule)
        #expect((decision.decision == nil) == (rule == .shown))
        #expect(due.answer.request?.key == (rule == .shown ? key("PO-1") : nil))
        // The facts that led to the answer are kept, and none that were not asked for.
        #expect((decision.requested == nil) == (rule == .notAvailable || rule == .noneRequested))
        #expect((decision.payer == nil) == (rule == .notAvailable))
    }

    @Test(
        "A PO number has at most 200 Unicode scalars",
        arguments: [
            ("x", 200, true), ("x", 201, false), ("\u{1F600}", 200, true), ("\u{1F600}", 201, false),
            // 100 letters with a mark each are 200 scalars; one more mark is one too many.
            ("e\u{301}", 100, true), ("e\u{301}", 101, false),
        ]
    )
    func atMost200Scalars(part: String, count: Int, isValid: Bool) {
        #expect(rule(of: String(repeating: part, count: count)) == (isValid ? .shown : .invalidNumber))
    }

    @Test("Spaces around a PO number do not count")
    func spacesAroundDoNotCount() {
        #expect(rule(of: "  \(String(repeating: "x", count: 200))\t\n") == .shown)
    }

    @Test(
        "A PO number with a control character is invalid",
        arguments: [
            (0x00, false), (0x01, false), (0x09, false), (0x0A, false), (0x0D, false), (0x1F, false), (0x20, true),
            (0x7E, true), (0x7F, false), (0x80, false), (0x85, false), (0x9F, false), (0xA0, true), (0xAD, true),
            (0x200B, true), (0x2027, true), (0x2028, false), (0x2029, false), (0x202E, true), (0xFEFF, true),
            (0xFFFD, true),
            (0xFFFE, false), (0xFFFF, false), (0x1_0000, true), (0x1_FFFE, true),
        ] as [(UInt32, Bool)]
    )
    func controlsWithin(scalar: UInt32, isValid: Bool) throws {
        let control = try #require(UnicodeScalar(scalar))
        #expect(rule(of: "PO\(control)1") == (isValid ? .shown : .invalidNumber))
    }

    @Test(
        "A typed number needs a purchaser who may manage subscriptions",
        arguments: [
            (["aws-marketplace:Subscribe"], true), (["aws-marketplace:*"], true),
            (["AWSMarketplaceManageSubscriptions"], true),
            (["AWSMarketplaceFullAccess"], true),
            (["aws-marketplace:ViewSubscriptions", "aws-marketplace:Subscribe"], true),
            ([], false), (["aws-marketplace:ViewSubscriptions"], false), (["AWSMarketplaceRead-only"], false),
            (["aws-marketplace:subscribe"], false), (["*"], false), (["awsmarketplacefullaccess"], false), (nil, false),
        ] as [([String]?, Bool)]
    )
    func permissions(permissions: [String]?, isPermitted: Bool) {
        func rule(_ change: (inout Agreement) -> Void) -> PurchaseOrderRule? {
            var agreement = scheduled(accepted: "2026-01-10", ("2026-03-10", "10.00"))
            agreement.subscription.purchaser = "kim"
            agreement.purchaserPermissions = permissions?.map { Text($0) }
            change(&agreement)
            return Scene("2026-03-10", agreement).decide().drafts.first?.answer.rule
        }
        let typed: PurchaseOrderRule = isPermitted ? .shown : .notPermitted
        #expect(rule { $0.subscription.purchaseOrderNumber = "PO-1" } == typed)
        #expect(rule { $0.schedule[0].purchaseOrderNumber = "PO-1" } == typed)
        // What procurement gave or a change request asked for, nobody typed in.
        #expect(rule { $0.subscription.procurementOrderNumber = "PO-1" } == .shown)
        let wish = ChangeRequest(id: "c", chargeOn: nil, newNumber: "PO-1", requestedOn: day("2026-03-01"), reason: "")
        #expect(rule { $0.changes = [wish] } == .shown)
        // A number without a purchaser is permitted.
        #expect(
            rule {
                $0.subscription.purchaseOrderNumber = "PO-1"
                $0.subscription.purchaser = nil
            } == .shown
        )
    }

    @Test("A move to another organization takes effect on its very day")
    func aMoveActsOnItsVeryDay() {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        scene.agreements[0].subscription.purchaseOrderNumber = "PO-1"
        scene.organizations = Organizations(
            organizations: [
                Organization(id: "o", managementAccount: "head", purchaseOrderIntegration: true),
                Organization(id: "p", managementAccount: "chief", purchaseOrderIntegration: true),
                Organization(id: "q", managementAccount: "boss", purchaseOrderIntegration: false),
            ],
            memberships: [
                Membership(account: "acme", organization: "o", joinedOn: day("2026-01-01"), leftOn: day("2026-03-10")),
                Membership(account: "acme", organization: "p", joinedOn: day("2026-03-10"), leftOn: day("2026-03-12")),
                Membership(account: "acme", organization: "q", joinedOn: day("2026-03-12"), leftOn: nil),
            ]
        )
        #expect(scene.decide().drafts.map(\.answer.request?.key) == [key("PO-1", payer: "chief")])
        scene.agreements[0].subscription.acceptedOn = day("2026-03-09")
        // The payer is that of the business date, not of the day the charge was due.
        #expect(scene.decide().drafts.map(\.answer.request?.key) == [key("PO-1", payer: "chief")])
        scene.night.date = day("2026-03-09")
        #expect(scene.decide().drafts.map(\.answer.request?.key) == [key("PO-1", payer: "head")])
        scene.night.date = day("2026-03-12")
        let decision = scene.decide().drafts.first?.answer
        #expect(decision?.rule == .notIntegrated)
        #expect(decision?.payer == Payer(account: "boss", organization: "q", purchaseOrderIntegration: false))
    }

    @Test(
        "A rejected row of a PO holds charges under it only if the book does not know the PO",
        arguments: [(true, "held"), (false, "invoiced")]
    )
    func aBrokenRowOfThePurchaseOrder(isUnknown: Bool, disposition: String) {
        var scene = Scene("2026-03-10", scheduled(accepted: "2026-03-10", ("2026-03-10", "10.00")))
        scene.agreements[0].subscription.purchaseOrderNumber = "PO-1"
        scene.orderHolds = [key("PO-1"): hold("the row of PO-1 is broken")]
        if !isUnknown { scene.billed.knownOrders = [key("PO-1")] }
        let decision = scene.decide()
        #expect(decision.dispositions == ["opening \(disposition)", "#1 \(disposition)"])
        #expect(
            decision.facts.map(\.hold)
                == Array(repeating: isUnknown ? hold("the row of PO-1 is broken") : nil, count: 2)
        )
        #expect(decision.openings.count == (isUnknown ? 0 : 1))
        // Only what would look that PO up waits.
        scene.orderHolds = [key("PO-2"): hold(), key("PO-1", payer: "acme"): hold()]
        #expect(scene.decide().dispositions == ["opening invoiced", "#1 invoiced"])
    }

    private func rule(of number: String) -> PurchaseOrderRule? {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.subscription.purchaseOrderNumber = Text(number)
        return Scene("2026-03-10", agreement).decide().drafts.first?.answer.rule
    }
}
