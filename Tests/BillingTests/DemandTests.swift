import Billing
import Domain
import TestSupport
import Testing

/// Accounts that demand a PO number on their contract invoices, and subscriptions that the export holds.
@Suite("What a buyer demands")
struct DemandTests {
    /// What a subscription of `acme` has, beside its number `PO-1`, and why its upfront charge of 10 March is held.
    private struct Row: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var change: @Sendable (inout Scene) -> Void
        /// Parts of the message; none: the charge is invoiced.
        var held: [String]

        init(_ name: String, _ change: @escaping @Sendable (inout Scene) -> Void, held: [String] = []) {
            (testDescription, self.change, self.held) = (name, change, held)
        }
    }

    private static let rows: [Row] = [
        Row("a number that is shown", { _ in }),
        Row(
            "no demand",
            {
                $0.account.requiresPurchaseOrder = false; $0.agreements[0].subscription.purchaseOrderNumber = nil
            }
        ),
        Row(
            "no number",
            { $0.agreements[0].subscription.purchaseOrderNumber = nil },
            held: ["account \"acme\" demands a PO number", "no one asked for one", "charge_on 2026-03-10"]
        ),
        Row(
            "a number that is taken off",
            {
                $0.agreements[0].changes = [
                    ChangeRequest(id: "c-7", chargeOn: nil, newNumber: nil, requestedOn: day("2026-03-01"), reason: "")
                ]
            },
            held: ["change request \"c-7\" takes it off", "a newer one with charge_on 2026-03-10"]
        ),
        Row(
            "no number, and no integration",
            {
                $0.agreements[0].subscription.purchaseOrderNumber = nil
                $0.organizations = Organizations(organizations: [], memberships: [])
            },
            held: ["no one asked for one", "Before that, the account is in no organization"]
        ),
        Row(
            "a number that cannot be one",
            { $0.agreements[0].subscription.purchaseOrderNumber = "PO\u{7}1" },
            held: ["\"PO\\u{7}1\" cannot be one"]
        ),
        Row(
            "no permission",
            { $0.agreements[0].subscription.purchaser = "bob" },
            held: ["\"PO-1\" was typed by \"bob\"", "aws-marketplace:Subscribe", "purchasers.csv"]
        ),
        Row(
            "no organization",
            { $0.organizations = Organizations(organizations: [], memberships: []) },
            held: ["\"PO-1\" was asked for, but the account is in no organization"]
        ),
        Row(
            "no integration",
            {
                $0.organizations = Organizations(
                    organizations: [
                        Organization(id: "o", managementAccount: "head", purchaseOrderIntegration: false)
                    ],
                    memberships: [
                        Membership(account: "acme", organization: "o", joinedOn: day("2020-01-01"), leftOn: nil)
                    ]
                )
            },
            held: ["the PO integration of organization \"o\" is not enabled", "\"head\"", "organizations.csv"]
        ),
        Row(
            "a product without PO numbers",
            { $0.agreements[0].product = product(.ami) },
            held: ["no invoice for product \"p\" carries one", "purchase_order_required"]
        ),
        Row(
            "a suspended PO",
            { $0.demand = demand(.suspended) },
            held: ["PO \"PO-1\" is suspended", "`nightbill po activate \"head\" \"PO-1\" --ledger FILE"]
        ),
        Row("a suspended, expired PO", { $0.demand = demand(.suspendedExpired) }, held: ["is suspended"]),
        Row("an expired PO", { $0.demand = demand(.expired) }),
        Row("a PO that another payer has suspended", { $0.demand = demand(.suspended, payer: "acme") }),
        Row(
            "a PO that the import suspends tonight",
            { $0.demand = demand(.active, row: .suspended) },
            held: ["is suspended"]
        ),
        Row("a PO that the import activates tonight", { $0.demand = demand(.suspended, row: .active) }),
        Row(
            "a PO that a row suspended before, and an operator activated",
            {
                $0.demand = demand(.active, row: .suspended, last: .suspended)
            }
        ),
    ]

    private static func demand(
        _ state: PurchaseOrderState,
        row: PurchaseOrderState? = nil,
        last: PurchaseOrderState? = nil,
        payer: Text = "head"
    ) -> PurchaseOrderDemand {
        func imported(_ state: PurchaseOrderState) -> PurchaseOrderRow {
            PurchaseOrderRow(
                key: key("PO-1", payer: payer),
                status: state,
                effectiveOn: nil,
                expiresOn: nil,
                description: nil
            )
        }
        var order = PurchaseOrder(
            key: key("PO-1", payer: payer),
            effectiveOn: nil,
            expiresOn: nil,
            description: nil,
            createdBy: .import,
            firstSeenOn: day("2026-01-01")
        )
        order.set(state)
        return PurchaseOrderDemand(
            on: day("2026-03-10"),
            orders: [order],
            rows: row.map { [imported($0)] } ?? [],
            lastImported: last.map { [order.key: imported($0)] } ?? [:]
        )
    }

    @Test("A charge that is due is held until its number can be shown", arguments: rows.indices)
    func held(_ index: Int) throws {
        let row = Self.rows[index]
        var agreement = upfront(accepted: "2026-03-10")
        agreement.subscription.purchaseOrderNumber = "PO-1"
        var scene = Scene("2026-03-10", agreement)
        scene.account.requiresPurchaseOrder = true
        row.change(&scene)
        let decision = scene.decide()
        let fact = try #require(decision.facts.first)
        guard !row.held.isEmpty else {
            #expect(decision.asked == ["upfront 50.00"], "\(row.testDescription)")
            return
        }
        #expect(decision.drafts.isEmpty && decision.dispositions == ["upfront held"], "\(row.testDescription)")
        #expect(fact.amount == amount("50.00") && !fact.isNew)
        let hold = try #require(fact.hold)
        #expect(hold.code == "NB514" && hold.row == agreement.row)
        for part in row.held { #expect(hold.message.string.contains(part), "\(row.testDescription): \(hold.message)") }
        // Before it is due no one asks, and what is cancelled or out of scope stays so.
        scene.night.date = day("2026-03-09")
        #expect(scene.decide().dispositions == ["upfront not_yet_due"])
        scene.night.date = day("2026-03-20")
        scene.night.billingStart = day("2026-03-11")
        #expect(scene.decide().dispositions == ["upfront out_of_scope"])
    }

    @Test("Of a schedule each charge is held by itself, the opening too; use never is")
    func schedule() throws {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-03-10", "10.00"), ("2026-03-10", "20.00"))
        agreement.schedule[1].purchaseOrderNumber = "PO-2"
        agreement.usageTerms = [usageTerm("calls", at: "0.25")]
        var scene = Scene("2026-04-01", agreement)
        scene.account.requiresPurchaseOrder = true
        scene.use("u-1", at: "2026-03-11T10:00:00Z", "4")
        let decision = scene.decide()
        #expect(decision.asked == ["#2 20.00", "calls 2026-03 1.00"])
        #expect(
            decision.dispositions
                == ["opening held", "#1 held", "#2 invoiced", "calls 2026-03 invoiced"]
        )
        let messages = decision.facts.compactMap(\.hold?.message.string)
        #expect(messages.count == 2)
        #expect(messages[0].contains("an empty charge_on and a requested_on up to 2026-03-10"))
        #expect(messages[1].contains("a row with charge_on 2026-03-10"))
    }

    @Test("What is billed stays so when the account comes to demand a number")
    func billedBefore() {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        #expect(scene.close().asked == ["upfront 50.00"])
        scene.account.requiresPurchaseOrder = true
        scene.night.date = day("2026-03-11")
        #expect(scene.decide().dispositions == ["upfront invoiced"])
    }

    @Test("A reason in the column hold holds everything that is not billed, due or not")
    func ownHold() {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-03-10", "10.00"), ("2026-06-10", "20.00"))
        agreement.usageTerms = [usageTerm("calls", at: "0.25")]
        agreement.subscription.hold = "Disputed"
        agreement.contractHold = hold()
        var scene = Scene("2026-04-01", agreement)
        scene.use("u-1", at: "2026-03-11T10:00:00Z", "4")
        scene.use("u-2", at: "2026-04-01T10:00:00Z", "4")
        let decision = scene.decide()
        #expect(decision.drafts.isEmpty && decision.openings.isEmpty)
        #expect(
            decision.dispositions
                == ["opening held", "#1 held", "#2 held", "calls 2026-03 held", "calls 2026-04 held"]
        )
        let own = Hold(code: "NB513", message: "Disputed", row: agreement.row)
        #expect(decision.facts.allSatisfy { $0.hold == own })
        // Once the column is empty, what is due by then is invoiced on that night's terms.
        scene.agreements[0].subscription.hold = nil
        scene.agreements[0].contractHold = nil
        scene.night.date = day("2026-05-01")
        let released = scene.decide()
        #expect(released.asked == ["#1 10.00", "calls 2026-03 1.00", "calls 2026-04 1.00"])
        #expect(released.drafts.map(\.invoice.paymentDueOn) == [day("2026-05-31"), day("2026-05-31")])
    }

    @Test("A conflict is reported beside the export's own hold")
    func holdAndConflict() {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        _ = scene.close()
        scene.agreements[0].contractTerms = [term("seat", "11", at: "5.00")]
        scene.agreements[0].subscription.hold = "Disputed"
        #expect(scene.decide().conflicts.count == 1)
    }

    @Test(
        "Contract invoices are due by the subscription's terms, else the account's, else the settings'",
        arguments: [
            (nil, nil, "2026-05-01", "2026-05-01"), (nil, 10, "2026-04-11", "2026-04-11"),
            (45, 10, "2026-05-16", "2026-04-11"), (0, 10, "2026-04-01", "2026-04-11"),
            (0, nil, "2026-04-01", "2026-05-01"),
        ] as [(Int?, Int?, String, String)]
    )
    func paymentTerms(subscription: Int?, account: Int?, contract: String, consumption: String) {
        var agreement = upfront(accepted: "2026-04-01")
        agreement.usageTerms = [usageTerm("calls", at: "0.25")]
        agreement.subscription.paymentTermsDays = subscription
        var scene = Scene("2026-04-01", agreement)
        scene.account.paymentTermsDays = account
        scene.use("u-1", at: "2026-03-11T10:00:00Z", "4")
        #expect(scene.decide().drafts.map(\.invoice.paymentDueOn) == [day(contract), day(consumption)])
    }

    @Test("Held charges are told apart by what holds them")
    func tally() {
        var tally = HeldChargesTally()
        func add(_ code: Text, _ message: Text, _ kind: ChargeKind) {
            tally.add(
                BillingFact(
                    subscription: "s",
                    kind: kind,
                    dueOn: day("2026-03-10"),
                    disposition: .held,
                    hold: Hold(code: code, message: message, row: RowReference(file: 0, line: 2)),
                    amount: amount("10.00")
                )
            )
        }
        add("NB514", "PO-2 is suspended", .instalment(3))
        add("NB514", "no one asked", .instalment(1))
        add("NB514", "no one asked", .instalment(2))
        add("NB513", "Disputed", .upfront)
        add("NB502", "too large", .upfront)
        add("NB107", "a row", .upfront)
        #expect(tally.all.map(\.hold.code) == ["NB107", "NB502", "NB513", "NB514", "NB514"])
        #expect(tally.all.map(\.charges) == [1, 1, 1, 1, 2])
        #expect(tally.all.last?.amount == amount("20.00"))
    }
}
