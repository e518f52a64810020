import Billing
import Domain
import TestSupport
import Testing

/// When use is invoiced, and in which disposition it stands until then.
@Suite("Consumption")
struct ConsumptionTests {
    // Use of January to March, billing from 1 February: what was invoiced before is January's invoice day, 1 February.
    @Test(
        "Usage is invoiced on the invoice day that follows its month, and waits until then",
        arguments: [
            (
                "2026-02-28", "2026-02-01",
                ["calls 2026-01 not_yet_due", "calls 2026-02 not_yet_due", "calls 2026-03 not_yet_due"]
            ),
            (
                "2026-03-01", "2026-02-01",
                ["calls 2026-03 not_yet_due", "calls 2026-01 invoiced", "calls 2026-02 invoiced"]
            ),
            (
                "2026-03-01", "2026-02-02",
                ["calls 2026-01 out_of_scope", "calls 2026-03 not_yet_due", "calls 2026-02 invoiced"]
            ),
            (
                "2026-03-02", "2026-02-01",
                ["calls 2026-01 not_yet_due", "calls 2026-02 not_yet_due", "calls 2026-03 not_yet_due"]
            ),
            (
                "2026-03-31", "2026-02-01",
                ["calls 2026-01 not_yet_due", "calls 2026-02 not_yet_due", "calls 2026-03 not_yet_due"]
            ),
            (
                "2026-04-01", "2026-02-01",
                ["calls 2026-01 invoiced", "calls 2026-02 invoiced", "calls 2026-03 invoiced"]
            ),
            (
                "2026-04-01", "2026-04-01",
                ["calls 2026-01 out_of_scope", "calls 2026-02 out_of_scope", "calls 2026-03 invoiced"]
            ),
        ]
    )
    func onTheInvoiceDayAlone(date: String, start: String, dispositions: [String]) {
        var scene = Scene(date, start: start, metered())
        scene.use("r1", at: "2026-01-31T23:59:59Z", "1")
        scene.use("r2", at: "2026-02-01T00:00:00Z", "2")
        scene.use("r3", at: "2026-03-01T00:30:00Z", "4")
        #expect(scene.decide().dispositions == dispositions)
    }

    @Test(
        "Use of the hour after the last day is invoiced with the month of that day",
        arguments: [
            ("2026-02-01", ["calls 2026-01 invoiced"], ["calls 2026-01 3.00"]),
            ("2026-02-02", ["calls 2026-01 not_yet_due"], []),
            ("2026-03-01", ["calls 2026-01 invoiced"], ["calls 2026-01 3.00"]),
        ]
    )
    func hourAfterTheLastDay(date: String, dispositions: [String], asked: [String]) throws {
        var scene = Scene(date, metered())
        scene.agreements[0].subscription.status = .superseded
        scene.agreements[0].subscription.endedOn = day("2026-01-31")
        scene.use("r1", at: "2026-01-31T12:00:00Z", "4")
        scene.use("r2", at: "2026-02-01T00:00:00Z", "4")
        scene.use("r3", at: "2026-02-01T01:00:00Z", "4")
        let decision = scene.decide()
        #expect(decision.dispositions == dispositions)
        #expect(decision.asked == asked)
        for charge in decision.drafts.flatMap(\.charges) {
            #expect(charge.period == period("2026-01-01", "2026-01-31"))
            #expect(charge.usage.count == 3)
        }
    }

    @Test("Use that was billed under its own month is not billed again under the month of the last day")
    func hourBilledUnderAnotherMonth() {
        var scene = Scene("2026-03-01", metered())
        scene.use("r1", at: "2026-02-01T00:30:00Z", "4")
        #expect(scene.close().asked == ["calls 2026-02 1.00"])
        scene.agreements[0].subscription.status = .cancelled
        scene.agreements[0].subscription.endedOn = day("2026-01-31")
        scene.night.date = day("2026-04-01")
        let decision = scene.decide()
        #expect(decision.asked == [])
        #expect(decision.dispositions == ["calls 2026-01 invoiced"])
        #expect(decision.conflicts == [])
    }

    @Test(
        "Usage is invoiced on the configured day of the month",
        arguments: [
            (1, "2026-03-01", true), (28, "2026-03-28", true), (28, "2026-02-28", false), (28, "2026-04-01", false),
            (15, "2026-03-15", true), (15, "2026-03-14", false), (15, "2026-04-15", true),
        ]
    )
    func onTheConfiguredDay(invoiceDay: Int, date: String, isAsked: Bool) {
        var scene = Scene(date, metered())
        scene.night.usageInvoiceDay = invoiceDay
        scene.use("r1", at: "2026-02-10T12:00:00Z", "4")
        #expect(scene.decide().asked == (isAsked ? ["calls 2026-02 1.00"] : []))
    }

    @Test("Usage that arrives late is on an invoice of its own")
    func lateUseMakesAnInvoiceByItself() {
        var scene = Scene("2026-03-01", metered())
        scene.use("r1", at: "2026-02-10T12:00:00Z", "4")
        #expect(scene.close().asked == ["calls 2026-02 1.00"])
        scene.use("r2", at: "2026-02-11T12:00:00Z", "8")
        scene.night.date = day("2026-03-02")
        #expect(scene.decide().dispositions == ["calls 2026-02 invoiced", "calls 2026-02 not_yet_due"])
        scene.night.date = day("2026-04-01")
        let decision = scene.close()
        #expect(decision.asked == ["calls 2026-02 2.00"])
        #expect(decision.drafts.flatMap(\.charges).flatMap(\.usage).map(\.id) == ["r2"])
        #expect(decision.facts.map(\.count) == [1, 1])
        #expect(decision.facts.map(\.quantity) == [quantity("4"), quantity("8")])
        #expect(scene.decide().asked == [])
    }

    @Test(
        "Quantities are summed before the amount is rounded",
        arguments: [
            // Summed before it is rounded: 3 × 0.333 × 0.25 = 0.24975.
            (["0.333", "0.333", "0.333"], "0.25", "0.25"),
            (["0.01", "0.01"], "0.25", "0.01"),
            (["0.01"], "0.25", "0.00"),
            (["0"], "0.25", "0.00"),
            (["3", "4"], "0", "0.00"),
            (["1000000", "0.000000000000001"], "0.000000125", "0.13"),
            (["999999999999.999999999999999", "0.000000000000001"], "0.01", "10000000000.00"),
        ]
    )
    func rated(quantities: [String], at unitPrice: String, amount: String) throws {
        var scene = Scene("2026-03-01", metered("s", [usageTerm("calls", at: unitPrice)]))
        for (index, count) in quantities.enumerated() { scene.use("r\(index)", at: "2026-02-10T12:00:00Z", count) }
        let decision = scene.decide()
        #expect(decision.asked == ["calls 2026-02 \(amount)"])
        let line = try #require(decision.drafts.first?.invoice.lines.first)
        #expect(line.charge.period == period("2026-02-01", "2026-02-28"))
        #expect(line.charge.unitPrice == price(unitPrice))
        #expect(decision.drafts.first?.charges.first?.usage.count == quantities.count)
    }

    @Test("Usage is invoiced up to the early end of a subscription")
    func useIsInvoicedToTheEarlyEnd() {
        var agreement = metered()
        agreement.subscription.status = .terminated
        agreement.subscription.endedOn = day("2026-02-15")
        var scene = Scene("2026-03-01", agreement)
        scene.use("r1", at: "2026-02-15T23:00:00Z", "4")
        #expect(scene.decide().asked == ["calls 2026-02 1.00"])
    }

    @Test("A rejected row holds the usage of its dimension, or all usage of its subscription")
    func holdsByDimensionAndWhole() {
        var scene = Scene("2026-03-01", metered("s", [usageTerm("calls", at: "1"), usageTerm("disk", at: "1")]))
        scene.use("r1", at: "2026-02-10T12:00:00Z", "4")
        scene.use("r2", at: "2026-02-10T12:00:00Z", "5", term: 1)
        scene.use("r3", at: "2026-03-01T00:00:00Z", "6", term: 1)
        scene.use("r4", at: "2025-11-30T00:00:00Z", "7", term: 1)
        scene.agreements[0].dimensionHolds = ["disk": hold()]
        let partly = scene.decide()
        #expect(
            partly.dispositions == [
                "disk 2025-11 out_of_scope", "disk 2026-02 held", "disk 2026-03 held", "calls 2026-02 invoiced",
            ]
        )
        #expect(partly.facts.map(\.hold) == [nil, hold(), hold(), nil])
        scene.agreements[0].usageHold = hold("the account is broken")
        let wholly = scene.decide()
        #expect(
            wholly.dispositions == [
                "calls 2026-02 held", "disk 2025-11 out_of_scope", "disk 2026-02 held", "disk 2026-03 held",
            ]
        )
        #expect(wholly.facts.compactMap(\.hold).allSatisfy { $0 == hold("the account is broken") })
    }

    @Test("An invoice of consumption never carries a PO number")
    func neverCarriesANumber() throws {
        var agreement = metered()
        agreement.product = product(.saas, .contractWithConsumption)
        agreement.subscription.purchaseOrderNumber = "PO-1"
        agreement.subscription.procurementOrderNumber = "PO-2"
        var scene = Scene("2026-03-01", agreement)
        scene.use("r1", at: "2026-02-10T12:00:00Z", "4")
        let due = try #require(scene.decide().drafts.first)
        #expect(due.answer.request?.key == nil)
        #expect(due.purchaseOrderDecision == PurchaseOrderDecision(.payAsYouGo))
        #expect(due.charges.map(\.purchaseOrderDecision.rule) == [.payAsYouGo])
        #expect(due.purchaseOrderDecision.numberOnInvoice == nil)
    }

    @Test("Lines are in the order of the subscriptions, within one in that of its terms, and then by month")
    func lines() throws {
        let terms = [usageTerm("Module 2", at: "1"), usageTerm("Module 10", at: "1"), usageTerm("A", at: "1")]
        var scene = Scene("2026-04-01", metered("s2", terms), metered("s10", terms))
        for agreement in 0..<2 {
            for (place, term) in [2, 1, 0, 1].enumerated() {
                let month = place == 3 ? "02" : "03"
                scene.use(
                    "r\(agreement)\(place)",
                    at: "2026-\(month)-10T12:00:00Z",
                    "1",
                    term: UInt32(term),
                    of: agreement
                )
            }
        }
        let invoice = try #require(scene.decide().drafts.first?.invoice)
        let months = ["Module 2 2026-03-01", "Module 10 2026-02-01", "Module 10 2026-03-01", "A 2026-03-01"]
        #expect(
            invoice.lines.map { "\($0.subscription) \($0.charge.dimension ?? "") \($0.charge.period.start)" }
                == months.map { "s10 \($0)" } + months.map { "s2 \($0)" }
        )
    }

    @Test("Use of many months and terms is grouped as that of few is")
    func manyGroups() {
        let terms = [usageTerm("calls", at: "0.25"), usageTerm("disk", at: "1")]
        var scene = Scene("2026-03-10", metered("s", terms))
        var months: [YearMonth] = []
        for index in 0..<10 {
            let month = YearMonth(year: 2026, month: 3).adding(months: index)
            months.append(month)
            for term in 0..<2 {
                for record in 0..<3 {
                    let time = Instant(startOf: month.day(10 + record))
                    scene.use("r-\(index)-\(term)-\(record)", at: time, quantity("2"), term: UInt32(term))
                }
            }
        }
        let facts = scene.decide().facts
        let calls = months.map { ChargeKind.consumption(dimension: "calls", month: $0) }
        let disk = months.map { ChargeKind.consumption(dimension: "disk", month: $0) }
        #expect(facts.map(\.kind) == calls + disk)
        #expect(facts.allSatisfy { $0.count == 3 && $0.quantity == quantity("6") && $0.disposition == .notYetDue })
    }
}
