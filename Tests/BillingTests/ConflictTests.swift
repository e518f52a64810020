import Billing
import Domain
import TestSupport
import Testing

/// Billed charges that a later export tells otherwise.
@Suite("Billed charges that a later export changes")
struct ConflictTests {
    /// A schedule of three of which the first is billed.
    private static func scene() -> Scene {
        var scene = Scene(
            "2026-03-10",
            scheduled(
                accepted: "2026-03-10",
                ("2026-03-10", "10.00"),
                ("2026-04-01", "20.00"),
                ("2026-05-01", "30.00")
            )
        )
        _ = scene.close()
        scene.night.date = day("2026-04-01")
        return scene
    }

    private static let waiting = ["opening invoiced", "#1 invoiced", "#2 held", "#3 held"]

    @Test("An export without a change has no conflict")
    func noChangeNoConflict() {
        let decision = Self.scene().decide()
        #expect(decision.conflicts == [])
        #expect(decision.asked == ["#2 20.00"])
    }

    @Test(
        "A conflict gives the billed value and the value of now",
        arguments: [
            ("amount", "instalment 1 was billed on INV-2026-00000007 with 10.00 EUR, now 11.00 EUR"),
            ("currency", "instalment 1 was billed on INV-2026-00000007 with 10.00 EUR, now 10.00 USD"),
            ("charge_on", "instalment 1 was billed on INV-2026-00000007 for 2026-03-10, now 2026-03-11"),
            ("account", "the opening of the schedule was billed in the ledger to account acme, now other"),
            ("accepted_on", "the opening of the schedule was billed in the ledger for 2026-03-10, now 2026-03-09"),
            ("earlier row", "instalment 1 was billed on INV-2026-00000007 for 2026-03-10, now 2026-02-01"),
            ("plan", "the opening of the schedule was billed in the ledger and is no longer in the export"),
        ]
    )
    func saysBothValues(change: String, message: String) throws {
        var scene = Self.scene()
        switch change {
        case "amount": scene.agreements[0].schedule[0].amount = amount("11.00")
        case "currency": scene.agreements[0].schedule[0].amount = amount("10.00", "USD")
        case "charge_on": scene.agreements[0].schedule[0].chargeOn = day("2026-03-11")
        case "account": scene.agreements[0].subscription.account = "other"
        case "accepted_on": scene.agreements[0].subscription.acceptedOn = day("2026-03-09")
        case "earlier row":
            let early = ScheduledPayment(chargeOn: day("2026-02-01"), amount: amount("10.00"))
            scene.agreements[0].schedule.insert(early, at: 0)
        default: scene.agreements[0].subscription.plan = .none
        }
        let decision = scene.decide()
        let conflict = try #require(decision.conflicts.first { $0.message == Text(message) })
        #expect(conflict.subscription == "s")
        #expect(conflict.key.item == (message.hasPrefix("instalment") ? .charge(.instalment(1)) : .charge(.opening)))
        #expect(decision.asked == [])
        for fact in decision.facts where fact.disposition != .invoiced {
            #expect(fact.disposition == .held)
            #expect(fact.hold?.code == BillingCode.conflict)
            #expect(fact.hold?.message == decision.conflicts.first?.message)
        }
    }

    @Test("A conflict gives every difference, and of many lines ten and a count")
    func saysEveryDifference() {
        var scene = Self.scene()
        scene.agreements[0].schedule[0].chargeOn = day("2026-03-11")
        scene.agreements[0].schedule[0].amount = amount("11.00")
        scene.agreements[0].subscription.account = "other"
        #expect(
            scene.decide().conflicts.last?.message
                == """
                instalment 1 was billed on INV-2026-00000007 to account acme, now other; for 2026-03-10, now 2026-03-11; \
                with 10.00 EUR, now 11.00 EUR
                """
        )
        var many = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        _ = many.close()
        many.agreements[0].subscription.acceptedOn = day("2026-03-09")
        many.agreements[0].contractTerms = (10..<22).map { term(Text("x\($0)"), "1", at: "1.00") }
        let added = (10..<19).map { "without x\($0), now 1 × 1" }.joined(separator: "; ")
        #expect(
            many.decide().conflicts.map(\.message) == [
                Text(
                    "the upfront charge was billed on INV-2026-00000007 for 2026-03-10, now 2026-03-09; "
                        + "with 50.00 EUR, now 12.00 EUR; with seat 10 × 5, now none; \(added); and 3 more lines"
                )
            ]
        )
    }

    @Test("What is not billed yet waits until the billed charge fits again")
    func whatIsNotBilledWaitsUntilItFitsAgain() {
        var scene = Self.scene()
        scene.agreements[0].schedule[0].amount = amount("11.00")
        #expect(scene.decide().dispositions == Self.waiting)
        scene.agreements[0].schedule[0].amount = amount("10.00")
        #expect(scene.decide().asked == ["#2 20.00"])
    }

    @Test("A changed upfront charge is a conflict, too")
    func theUpfrontChargeToo() throws {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        _ = scene.close()
        scene.agreements[0].contractTerms.append(term("support", "1", at: "0.01"))
        let decision = scene.decide()
        let message = try #require(decision.conflicts.first?.message)
        #expect(
            message
                == """
                the upfront charge was billed on INV-2026-00000007 with 50.00 EUR, now 50.01 EUR; without support, now 1 × 0.01
                """
        )
        #expect(decision.dispositions == ["upfront invoiced"])
    }

    /// Ten seats at 5.00 or five at 10.00 are one amount but not one content.
    @Test("Other lines of the same amount are a conflict")
    func linesAreContent() {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        _ = scene.close()
        scene.agreements[0].contractTerms = [term("seat", "5", at: "10.00")]
        #expect(
            scene.decide().conflicts.map(\.message) == [
                """
                the upfront charge was billed on INV-2026-00000007 with seat 10 × 5, now 5 × 10
                """
            ]
        )
        scene.agreements[0].contractTerms = [term("SEAT", "10", at: "5.00")]
        #expect(scene.decide().conflicts.count == 1)
        scene.agreements[0].contractTerms = [term("seat", "10.0", at: "5")]
        #expect(scene.decide().conflicts == [])
    }

    @Test("In which order an invoice shows its lines is not content, neither for the values nor for their digests")
    func orderIsNoContent() {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        scene.agreements[0].contractTerms = [
            term("Module 2", "1", at: "2"), term("Module 10", "1", at: "10"), term("Module 1", "1", at: "1"),
        ]
        let billed = scene.close().drafts
        #expect(billed[0].invoice.lines.map(\.charge.dimension) == ["Module 2", "Module 10", "Module 1"])
        let digest = ContentDigest(ChargeContent(billed[0].charges[0]))
        scene.agreements[0].contractTerms.reverse()
        #expect(scene.decide().conflicts == [])
        var keys = BilledKeys()
        keys.append(BilledKeys.Key(code: .upfront, ordinal: 0, content: digest), of: "s")
        keys.finish()
        #expect(AccountDecider.doubtful(0..<1, of: scene.export, keys) == [])
        scene.agreements[0].contractTerms[0].unitPrice = price("1.01")
        #expect(scene.decide().conflicts.count == 1)
        #expect(AccountDecider.doubtful(0..<1, of: scene.export, keys) == ["s"])
    }

    @Test("A content that was accepted is not a conflict, and the rest of the schedule goes on")
    func anAcceptedContentStandsForTheRest() throws {
        var scene = Self.scene()
        scene.agreements[0].schedule[0].amount = amount("11.00")
        let conflict = try #require(scene.decide().conflicts.first)
        scene.billed.accepted.insert(ContentEncoding(conflict.content), for: conflict.key)
        #expect(scene.decide().asked == ["#2 20.00"])
        #expect(scene.decide().conflicts == [])
        // Another content is another conflict.
        scene.agreements[0].schedule[0].amount = amount("12.00")
        #expect(scene.decide().conflicts.count == 1)
    }

    @Test(
        "A billed usage record is the same if its time and its quantity are equal, however they are written",
        arguments: [
            ("2026-03-20T12:00:00Z", "4", true), ("2026-03-20T13:00:00+01:00", "4.0", true),
            ("2026-03-20T12:00:00.5Z", "4", false), ("2026-03-20T12:00:00Z", "4.5", false),
        ]
    )
    func usageRecords(time: String, count: String, isSame: Bool) {
        var scene = Scene("2026-04-01", scheduled(accepted: "2026-01-10", ("2026-05-01", "20.00")))
        scene.agreements[0].usageTerms = [usageTerm("calls", at: "0.25")]
        scene.use("r1", at: "2026-03-20T12:00:00Z", "4")
        #expect(scene.close().asked == ["calls 2026-03 1.00"])
        scene.night.date = day("2026-05-01")
        scene.agreements[0].usage = []
        scene.use("r1", at: time, count)
        scene.use("r2", at: "2026-04-20T12:00:00Z", "8")
        let decision = scene.decide()
        #expect(decision.conflicts.map(\.key.item) == (isSame ? [] : [.usageRecord("r1")]))
        // Consumption goes on, unbilled contract charges wait.
        #expect(decision.asked == (isSame ? ["#1 20.00"] : []) + ["calls 2026-04 2.00"])
    }

    @Test("Titles, PO numbers, states and dates of a subscription are not a conflict")
    func textsNumbersAndStatesAreNoContent() {
        var scene = Self.scene()
        scene.agreements[0].subscription.purchaseOrderNumber = "PO-9"
        scene.agreements[0].subscription.startsOn = day("2026-02-01")
        scene.agreements[0].subscription.endsOn = day("2027-01-31")
        scene.agreements[0].subscription.status = .expired
        scene.agreements[0].schedule[0].purchaseOrderNumber = "PO-10"
        scene.agreements[0].schedule[2].amount = amount("31.00")
        scene.agreements[0].product?.title = "Another title"
        #expect(scene.decide().conflicts == [])
    }

    @Test("Other subscriptions and consumption are invoiced in spite of a conflict")
    func otherSubscriptionsAndConsumptionGoOn() {
        var scene = Self.scene()
        scene.agreements.append(upfront("t", accepted: "2026-04-01"))
        scene.agreements[0].usageTerms = [usageTerm("calls", at: "0.25")]
        scene.use("r1", at: "2026-03-20T12:00:00Z", "4")
        scene.agreements[0].schedule[0].amount = amount("11.00")
        let decision = scene.decide()
        #expect(decision.conflicts.count == 1)
        #expect(decision.asked == ["upfront 50.00", "calls 2026-03 1.00"])
    }

    @Test(
        "An end on or before the due date of billed charges is reported with their invoices, and holds nothing",
        arguments: [
            (.cancelled, "2026-03-09", ["#1"]), (.rolledBack, "2026-03-10", ["#1"]), (.superseded, "2026-03-11", []),
            (.replaced, "2026-01-01", ["#1"]), (.terminated, "2026-04-01", []),
            // The state says that it goes on.
            (.active, "2026-03-01", []), (.expired, "2026-03-01", []),
        ] as [(SubscriptionStatus, String, [String])]
    )
    func endedBeforeBilled(status: SubscriptionStatus, ended: String, named: [String]) throws {
        var scene = Self.scene()
        scene.agreements[0].subscription.status = status
        scene.agreements[0].subscription.endedOn = day(ended)
        let decision = scene.decide()
        let message = "ended_on \(ended) is not after the due date of what was billed: "
        #expect(
            decision.conflicts.map(\.message)
                == named.map { _ in Text("\(message)instalment 1 of 2026-03-10 on INV-2026-00000007") }
        )
        #expect(decision.conflicts.allSatisfy { BillingCode.code(of: $0.key.item) == BillingCode.endedBeforeBilled })
        #expect(!decision.dispositions.contains { $0.hasSuffix("held") })
        // An operator accepts this day; another one is reported again.
        guard let conflict = decision.conflicts.first else { return }
        scene.billed.accepted.insert(ContentEncoding(conflict.content), for: conflict.key)
        #expect(scene.decide().conflicts == [])
        scene.agreements[0].subscription.endedOn = day("2026-02-01")
        #expect(scene.decide().conflicts.count == 1)
    }

    @Test("An end before billed charges leaves a conflict about their content in force")
    func endAndConflict() {
        var scene = Self.scene()
        scene.agreements[0].subscription.status = .cancelled
        scene.agreements[0].subscription.endedOn = day("2026-03-01")
        scene.agreements[0].schedule[0].amount = amount("11.00")
        #expect(scene.decide().conflicts.map(\.key.item) == [.charge(.instalment(1)), .service])
    }

    /// What is not wholly known cannot be compared; it waits for its row anyway.
    @Test("There is no conflict while a row of the agreement is rejected")
    func noConflictWhileARowIsBroken() {
        var scene = Self.scene()
        scene.agreements[0].schedule.removeFirst()
        scene.agreements[0].contractHold = hold()
        let decision = scene.decide()
        #expect(decision.conflicts == [])
        #expect(decision.asked == [])
        #expect(decision.facts.allSatisfy { $0.disposition == .invoiced || $0.hold == hold() })
    }
}
