import Billing
import Domain
import TestSupport
import Testing

/// How charges become invoices.
@Suite("How charges become invoices")
struct InvoiceAssemblyTests {
    @Test("Each contract charge is an invoice of its own, in order")
    func oneInvoicePerContractChargeInOrder() {
        var plan = scheduled(
            "s10",
            accepted: "2026-03-10",
            ("2026-02-01", "10.00"),
            ("2026-03-01", "20.00"),
            ("2026-03-10", "30.00")
        )
        plan.subscription.purchaseOrderNumber = "PO-1"
        let decision = Scene("2026-03-10", upfront("s2", accepted: "2026-03-10"), plan).decide()
        // As bytes, s10 comes before s2.
        #expect(decision.asked == ["#1 10.00", "#2 20.00", "#3 30.00", "upfront 50.00"])
        #expect(decision.drafts.map(\.charges.count) == [1, 1, 1, 1])
        #expect(decision.drafts.allSatisfy { $0.invoice.kind == .contract })
        #expect(decision.drafts.map(\.answer.request?.key) == [key("PO-1"), key("PO-1"), key("PO-1"), nil])
        #expect(decision.openings.map(\.purchaseOrderAnswer.request?.key) == [key("PO-1")])
    }

    @Test("An instalment is one line")
    func anInstalmentIsOneLine() throws {
        let plan = scheduled(accepted: "2026-01-10", ("2026-03-10", "10.00"), ("2026-06-01", "20.00"))
        let invoice = try #require(Scene("2026-03-10", plan).decide().drafts.first?.invoice)
        let line = try #require(invoice.lines.first)
        #expect(invoice.lines.count == 1)
        #expect(line.instalment == 1)
        #expect(line.charge.dimension == nil)
        #expect(line.charge.quantity == .one)
        #expect(line.charge.unitCode == "C62")
        #expect(line.charge.unitPrice == price("10"))
        #expect(line.charge.amount == amount("10.00"))
        #expect(line.charge.period == period("2026-01-01", "2026-12-31"))
        #expect(invoice.period == period("2026-01-01", "2026-12-31"))
    }

    @Test("An upfront charge is one line per term, each rounded")
    func theUpfrontChargeIsALinePerTermEachRounded() throws {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.contractTerms = [
            term("a", "1", at: "0.005"), term("b", "3", at: "0.335"), term("c", "0", at: "9"),
            term("d", "2.5", at: "1.01"),
        ]
        let invoice = try #require(Scene("2026-03-10", agreement).decide().drafts.first?.invoice)
        #expect(invoice.lines.map(\.charge.dimension) == ["a", "b", "c", "d"])
        // 0.005, 1.005, 0 and 2.525.
        #expect(invoice.lines.map(\.charge.amount) == ["0.01", "1.01", "0.00", "2.53"].map { amount($0) })
        #expect(invoice.net == amount("3.55"))
        #expect(invoice.lines.allSatisfy { $0.instalment == nil && $0.subscription == "s" && $0.product == product() })
    }

    @Test("Consumption of an account is one invoice per currency")
    func consumptionIsOneInvoicePerCurrency() throws {
        let two = [usageTerm("calls", at: "1"), usageTerm("disk", at: "1")]
        var scene = Scene("2026-03-01", metered("s2", two), metered("s10", two), metered("s3", two, in: "CHF"))
        scene.use("r1", at: "2026-02-10T12:00:00Z", "1", term: 1, of: 0)
        scene.use("r2", at: "2026-02-10T12:00:00Z", "2", term: 0, of: 0)
        scene.use("r3", at: "2026-01-10T12:00:00Z", "3", term: 0, of: 0)
        scene.use("r4", at: "2026-02-10T12:00:00Z", "4", term: 0, of: 1)
        scene.use("r5", at: "2026-02-10T12:00:00Z", "5", term: 0, of: 2)
        let decision = scene.decide()
        #expect(decision.drafts.map(\.invoice.currency.code) == ["CHF", "EUR"])
        #expect(decision.drafts.map(\.invoice.kind) == [.consumption, .consumption])
        let invoice = try #require(decision.drafts.last?.invoice)
        #expect(
            invoice.lines.map { "\($0.subscription) \($0.charge.dimension ?? "") \($0.charge.period.start)" } == [
                "s10 calls 2026-02-01", "s2 calls 2026-01-01", "s2 calls 2026-02-01", "s2 disk 2026-02-01",
            ]
        )
        #expect(invoice.lines.map(\.charge.amount) == ["4.00", "3.00", "2.00", "1.00"].map { amount($0) })
        #expect(invoice.net == amount("10.00"))
        #expect(invoice.tax == amount("1.90"))
        #expect(invoice.total == amount("11.90"))
        #expect(invoice.period == period("2026-01-01", "2026-02-28"))
    }

    @Test("Contract charges and consumption are never on one invoice")
    func contractAndConsumptionShareNoInvoice() {
        var agreement = upfront(accepted: "2026-03-01")
        agreement.product = product(.saas, .contractWithConsumption)
        agreement.usageTerms = [usageTerm("calls", at: "0.25")]
        var scene = Scene("2026-03-01", agreement)
        scene.use("r1", at: "2026-02-10T12:00:00Z", "4")
        let decision = scene.decide()
        #expect(decision.drafts.map(\.invoice.kind) == [.contract, .consumption])
        #expect(decision.asked == ["upfront 50.00", "calls 2026-02 1.00"])
    }

    @Test(
        "An invoice is due after the account's payment terms, or after 30 days",
        arguments: [(nil, "2026-04-09"), (0, "2026-03-10"), (14, "2026-03-24"), (365, "2027-03-10")] as [(Int?, String)]
    )
    func paymentTerms(days: Int?, due: String) throws {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-05"))
        scene.account.paymentTermsDays = days
        let invoice = try #require(scene.decide().drafts.first?.invoice)
        #expect(invoice.businessDate == day("2026-03-10"))
        #expect(invoice.paymentDueOn == day(due))
        #expect(invoice.buyer == scene.account)
    }

    @Test(
        "An invoice is taxed as the account is",
        arguments: [
            (.standard, "19", "9.50", "59.50"), (.standard, "7.7", "3.85", "53.85"),
            (.reverseCharge, "0", "0.00", "50.00"),
            (.outsideScope, "0", "0.00", "50.00"),
        ] as [(TaxCategory, String, String, String)]
    )
    func taxOfTheAccount(category: TaxCategory, percent: String, tax: String, total: String) throws {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        let reason: Text? = category.needsReason ? "a reason" : nil
        scene.account.tax = TaxTreatment(category: category, rate: rate(percent), exemptionReason: reason)
        let invoice = try #require(scene.decide().drafts.first?.invoice)
        #expect(invoice.taxes == [TaxSubtotal(treatment: scene.account.tax, base: amount("50.00"), tax: amount(tax))])
        #expect(invoice.tax == amount(tax))
        #expect(invoice.total == amount(total))
        #expect(invoice.lines.map(\.tax) == [scene.account.tax])
    }
}
