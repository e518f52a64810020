import Billing
import Domain
import TestSupport
import Testing

@Suite("Differences of contract charges that an operator wants billed")
struct CorrectionPlanTests {
    /// A contract of which INV-1 billed ten seats at 5.00.
    private static func past() -> Past {
        var past = Past(Scene("2026-03-10", upfront(accepted: "2026-03-10")))
        past.close()
        return past
    }

    private static func terms(_ count: String, at unitPrice: String) -> @Sendable (inout Scene) -> Void {
        { $0.agreements[0].contractTerms = [term("seat", count, at: unitPrice)] }
    }

    /// What a later export says, and what its correction bills and gives back.
    private struct Row: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var change: @Sendable (inout Scene) -> Void
        var told: [String]

        init(_ name: String, _ change: @escaping @Sendable (inout Scene) -> Void, _ told: [String]) {
            (testDescription, self.change, self.told) = (name, change, told)
        }
    }

    private static let rows = [
        Row("a higher price", terms("10", at: "6.00"), ["upfront/1 10.00"]),
        Row("a lower price", terms("10", at: "4.00"), ["INV-1 -10.00"]),
        Row("another quantity of the same total", terms("5", at: "10.00"), []),
        Row("a price of nothing", terms("10", at: "0.00"), ["INV-1 -50.00"]),
        Row(
            "another currency",
            { $0.agreements[0].subscription.currency = currency("USD") },
            ["upfront/1 50.00", "INV-1 -50.00"]
        ),
        Row("another date", { $0.agreements[0].subscription.acceptedOn = day("2026-03-09") }, []),
        Row(
            "another account",
            {
                $0.account.id = "other"
                $0.agreements[0].subscription.account = "other"
            },
            ["upfront/1 50.00", "INV-1 -50.00"]
        ),
        Row(
            "another account and price",
            {
                $0.account.id = "other"
                $0.agreements[0].subscription.account = "other"
                $0.agreements[0].contractTerms = [term("seat", "10", at: "7.00"), term("support", "1", at: "1.00")]
            },
            ["upfront/1 71.00", "INV-1 -50.00"]
        ),
        Row(
            "no charge any more",
            {
                $0.agreements[0].subscription.plan = .none
                $0.agreements[0].contractTerms = []
            },
            ["INV-1 -50.00"]
        ),
        Row(
            "a schedule instead",
            {
                $0.agreements[0].subscription.plan = .schedule
                $0.agreements[0].contractTerms = []
                $0.agreements[0].schedule = [ScheduledPayment(chargeOn: day("2026-03-10"), amount: amount("20.00"))]
            },
            ["#1 20.00", "INV-1 -50.00"]
        ),
    ]

    @Test(
        "come to a charge or a credit note, once; the content then stands as billed, and the former one is a conflict",
        arguments: rows
    )
    private func differences(row: Row) {
        var past = Self.past()
        let former = past.scene
        row.change(&past.scene)
        #expect(past.close("2026-03-11").told == [], "nobody asked")
        let night = past.close("2026-03-12", correcting: "s")
        #expect(night.told == row.told)
        #expect(night.conflicts == [])
        #expect(past.asked == [])
        let after = past.close("2026-03-13")
        #expect(after.told == [] && after.conflicts == [])
        past.scene.agreements = former.agreements
        past.scene.account = former.account
        let back = past.close("2026-03-14")
        #expect(back.told == [])
        #expect(
            back.conflicts.contains { $0.hasPrefix("the upfront charge was billed on INV-2026-00000001") },
            "\(back.conflicts)"
        )
    }

    @Test("A charge that was taken back and is in the export again is billed again, where that is asked for")
    func again() {
        var past = Self.past()
        past.scene.agreements[0].subscription.plan = .none
        #expect(past.close("2026-03-11", correcting: "s").told == ["INV-1 -50.00"])
        past.scene.agreements[0].subscription.plan = .upfront
        let conflict =
            "the upfront charge was billed on INV-2026-00000001 and taken back, now account acme, 2026-03-10, 50.00 EUR "
            + "(seat: 10 × 5)"
        #expect(past.close("2026-03-12").conflicts == [conflict])
        #expect(past.close("2026-03-13", correcting: "s").told == ["upfront/1 50.00"])
        #expect(past.close("2026-03-14").conflicts == [])
    }

    @Test("A correction names the invoice and both amounts, has one line, and is numbered after those before it")
    func line() throws {
        var past = Self.past()
        Self.terms("10", at: "6.00")(&past.scene)
        let first = try #require(past.close("2026-03-11", correcting: "s").decision.drafts.first)
        #expect(first.invoice.kind == .contract)
        let line = try #require(first.invoice.lines.first?.charge)
        #expect(first.invoice.lines.count == 1)
        #expect(line.description == "Correction of INV-2026-00000001: 50.00 EUR billed, 60.00 EUR agreed")
        #expect(line.quantity == .one && line.unitPrice == price("10.00"))
        #expect(first.charges[0].dueOn == day("2026-03-10"))
        Self.terms("10", at: "8.00")(&past.scene)
        let second = past.close("2026-03-12", correcting: "s")
        #expect(second.told == ["upfront/2 20.00"])
        let words = second.decision.drafts[0].invoice.lines[0].charge.description
        #expect(words == "Correction of INV-2026-00000001: 60.00 EUR billed, 80.00 EUR agreed")
        let reason = past.close("2026-03-13", correcting: "s").credits.notes.first?.request.reason
        #expect(reason == nil)
    }

    @Test("A decrease is given back of the invoice, then of its corrections, newest first")
    func decreases() {
        for (unitPrice, told) in [
            ("4.50", ["INV-1 -35.00"]), ("3.00", ["INV-1 -50.00"]), ("2.50", ["INV-1 -50.00", "INV-3 -5.00"]),
            ("0.50", ["INV-1 -50.00", "INV-2 -5.00", "INV-3 -20.00"]),
            ("0", ["INV-1 -50.00", "INV-2 -10.00", "INV-3 -20.00"]),
        ] {
            var past = Self.past()
            Self.terms("10", at: "6.00")(&past.scene)
            past.close("2026-03-11", correcting: "s")
            Self.terms("10", at: "8.00")(&past.scene)
            past.close("2026-03-12", correcting: "s")
            Self.terms("10", at: unitPrice)(&past.scene)
            let night = past.close("2026-03-13", correcting: "s")
            #expect(night.told == told, "\(unitPrice)")
            #expect(night.decision.corrections.map(\.credits.count) == [told.count])
        }
    }

    @Test("Whatever follows whatever, what was billed less what was given back is what the export says")
    func chains() {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<200 {
            var past = Self.past()
            var last: Money?
            for step in 0..<Int.random(in: 1...6, using: &generator) {
                let amount = generator.pick(["0", "1.00", "4.99", "5.00", "5.01", "60.00", "123.45"])
                Self.terms("10", at: amount)(&past.scene)
                if generator.once(in: 4) {
                    past.scene.agreements[0].subscription.currency = currency(generator.pick(["EUR", "USD"]))
                }
                let night = past.close("2026-04-0\(step + 1)", correcting: "s")
                #expect(night.conflicts == [] && night.faults == [] && night.credits.refusals == [], "round \(round)")
                last = Money.product(
                    quantity("10"),
                    price(amount),
                    in: past.scene.agreements[0].subscription.currency,
                    rounding: .halfAwayFromZero
                )
            }
            var sums: [Currency: Int64] = [currency("EUR"): 0, currency("USD"): 0]
            for invoice in past.invoices {
                sums[invoice.issued.invoice.currency, default: 0] += invoice.left(ofLine: nil).left.minorUnits
            }
            for (currency, sum) in sums {
                #expect(sum == (last?.currency == currency ? last?.minorUnits : 0), "round \(round) \(currency.code)")
            }
        }
    }

    @Test("Where less is left than is to be given back, nothing is, and the conflict says so and remains")
    func lessLeft() {
        var past = Self.past()
        past.close("2026-03-11", credits: [CreditRequest("c1 INV-1 40.00 on 2026-03-11")])
        Self.terms("10", at: "3.99")(&past.scene)
        let night = past.close("2026-03-12", correcting: "s")
        #expect(night.told == [])
        let billed =
            "the upfront charge was billed on INV-2026-00000001 with 50.00 EUR, now 39.90 EUR; with seat 10 × 5, "
            + "now 10 × 3.99"
        let more =
            "; the difference of 10.10 EUR is not billed: it is more than is left of the invoices, or than an invoice can bill"
        #expect(night.conflicts == [billed + more])
        #expect(past.asked == [])
        #expect(past.close("2026-03-13").conflicts == [billed])
        Self.terms("10", at: "4.00")(&past.scene)
        #expect(past.close("2026-03-14", correcting: "s").told == ["INV-1 -10.00"])
    }

    @Test("An instalment is corrected by itself, in its place among the charges of the night")
    func schedule() {
        let plan = scheduled(
            accepted: "2026-03-10",
            ("2026-03-10", "10.00"),
            ("2026-04-01", "20.00"),
            ("2026-05-01", "30.00")
        )
        var past = Past(Scene("2026-03-10", plan))
        #expect(past.close().told == ["#1 10.00"])
        past.close("2026-04-01")
        past.scene.agreements[0].schedule[0].amount = amount("11.00")
        past.scene.agreements[0].schedule[1].amount = amount("19.00")
        past.scene.agreements[0].subscription.acceptedOn = day("2026-03-09")
        #expect(past.close("2026-05-01").told == [], "what is not billed waits")
        let night = past.close("2026-05-02", correcting: "s")
        #expect(night.told == ["#1/1 1.00", "#3 30.00", "INV-2 -1.00"])
        #expect(night.conflicts == [])
        #expect(past.close("2026-05-03").conflicts == [])
        past.scene.agreements[0].schedule.removeLast()
        let shorter = past.close("2026-05-04", correcting: "s")
        #expect(shorter.told == ["INV-4 -30.00"])
    }

    @Test("An agreement that is held is not corrected, and the request stays open")
    func held() {
        var past = Self.past()
        Self.terms("10", at: "6.00")(&past.scene)
        past.scene.agreements[0].contractHold = hold()
        #expect(past.close("2026-03-11", correcting: "s").told == [])
        #expect(past.asked == ["s"])
        past.scene.agreements[0].contractHold = nil
        #expect(past.close("2026-03-12").told == ["upfront/1 10.00"])
        #expect(past.asked == [])
    }

    @Test("A correction waits for the PO number that its account demands; what is given back does not")
    func demanded() {
        var past = Self.past()
        past.scene.account.requiresPurchaseOrder = true
        past.scene.agreements[0].subscription.purchaseOrderNumber = "PO-1"
        past.scene.demand = PurchaseOrderDemand(
            on: day("2026-03-11"),
            orders: [order(.suspended)],
            rows: [],
            lastImported: [:]
        )
        Self.terms("10", at: "6.00")(&past.scene)
        let night = past.close("2026-03-11", correcting: "s")
        #expect(night.told == [])
        #expect(past.asked == ["s"])
        #expect(night.conflicts.count == 1)
        #expect(
            night.conflicts.allSatisfy {
                $0.contains("; its correction is held: ") && $0.contains("PO \"PO-1\" is suspended")
            }
        )
        past.scene.demand = PurchaseOrderDemand()
        #expect(past.close("2026-03-12").told == ["upfront/1 10.00"])
        past.scene.demand = PurchaseOrderDemand(
            on: day("2026-03-13"),
            orders: [order(.suspended)],
            rows: [],
            lastImported: [:]
        )
        Self.terms("10", at: "1.00")(&past.scene)
        #expect(past.close("2026-03-13", correcting: "s").told == ["INV-1 -50.00"])
    }

    @Test("A subscription without a conflict that can be corrected ends its request")
    func nothingToDo() {
        var past = Self.past()
        let night = past.close("2026-03-11", correcting: "s", "unknown")
        #expect(night.told == [])
        #expect(past.asked == ["unknown"])
    }

    @Test("A difference beyond what an invoice can bill remains in conflict")
    func tooLarge() {
        var past = Self.past()
        Self.terms("900000000000", at: "100000.00")(&past.scene)
        let night = past.close("2026-03-11", correcting: "s")
        #expect(night.told == [])
        #expect(night.conflicts.count == 1 && night.conflicts[0].contains("or than an invoice can bill"))
        Self.terms("10", at: "6.00")(&past.scene)
        #expect(past.close("2026-03-12", correcting: "s").told == ["upfront/1 10.00"])
    }
}
