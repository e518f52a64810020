import Billing
import Domain
import TestSupport

/// One buyer's night, written down in a few words: account `acme`, which belongs to an organization with the PO
/// integration, managed by `head`.
struct Scene {
    var night: BillRun
    var account = Account(
        id: "acme",
        name: "Acme",
        address: PostalAddress(country: "DE"),
        tax: TaxTreatment(category: .standard, rate: rate("19"))
    )
    var agreements: [Agreement]
    var organizations = Organizations(
        organizations: [Organization(id: "o", managementAccount: "head", purchaseOrderIntegration: true)],
        memberships: [Membership(account: "acme", organization: "o", joinedOn: day("2020-01-01"), leftOn: nil)]
    )
    var orderHolds: [PurchaseOrderKey: Hold] = [:]
    var billed = BilledCharges()
    var rates = ExchangeRates()
    var demand = PurchaseOrderDemand()
    var receivers = Receivers.none
    private var ids = TextStore()

    init(_ date: String, start: String = "2026-01-01", _ agreements: Agreement...) {
        night = BillRun(
            date: day(date),
            billingStart: day(start),
            usageInvoiceDay: 1,
            paymentTermsDays: 30
        )
        self.agreements = agreements
    }

    /// Records a use of the agreement's first usage term, or of another one.
    mutating func use(_ id: String, at time: String, _ count: String, term: UInt32 = 0, of agreement: Int = 0) {
        guard let usedAt = Instant(time) else { preconditionFailure("\(time) is no moment") }
        use(id, at: usedAt, quantity(count), term: term, of: agreement)
    }

    /// Records a use of the agreement's first usage term, or of another one.
    mutating func use(_ id: String, at time: Instant, _ quantity: Quantity, term: UInt32 = 0, of agreement: Int = 0) {
        let bytes = Array(id.utf8)
        let record = UsageRecord(
            id: ids.append(bytes.span),
            term: term,
            row: RowReference(file: 0, line: 2),
            usedAt: time,
            quantity: quantity
        )
        agreements[agreement].usage.append(record)
    }

    /// The account and its agreements.
    var buyer: AccountAgreements { AccountAgreements(id: account.id, account: account, agreements: agreements) }

    /// An export of the account alone.
    var export: Export {
        var export = Export(
            accounts: [buyer],
            organizations: organizations,
            purchaseOrderHolds: orderHolds,
            usageIDs: ids
        )
        export.exchangeRates = rates
        return export
    }

    /// Who decides it.
    var decider: AccountDecider {
        AccountDecider(
            night,
            export: export,
            billed: billed,
            demand: demand,
            receivers: receivers,
            format: { _ in "ubl" }
        )
    }

    /// Decides, here and as another process would.
    func decide() -> AccountDecision {
        let decider = decider
        expectSameHandedOn(decider, night, rates, receivers)
        return decider.decide(buyer)
    }

    /// Decides, and remembers what was billed as the ledger would.
    mutating func close() -> AccountDecision {
        let decision = decide()
        billed.add(settled(decision.openings).map { (charge: $0, invoice: nil) })
        let number = InvoiceNumber(prefix: "INV", year: night.date.year, sequence: 7)
        billed.add(settled(decision.drafts.flatMap(\.charges)).map { (charge: $0, invoice: number) })
        return decision
    }

    /// The charges with final decisions, as a book without any PO answers.
    private func settled(_ charges: [Charge]) -> [Charge] {
        charges.map { charge in
            var charge = charge
            if let request = charge.purchaseOrderAnswer.request {
                charge.purchaseOrderAnswer = .final(request.decision(found: nil))
            }
            return charge
        }
    }
}

extension PurchaseOrderAnswer {
    /// The rule that answered; `shown`: all rules did but the last, which is the book's.
    var rule: PurchaseOrderRule { (decision ?? request?.decision(found: nil))?.rule ?? .shown }

    /// The number asked for.
    var requested: RequestedNumber? { decision?.requested ?? request?.number }

    /// Who pays, where a rule asked.
    var payer: Payer? { decision?.payer ?? request?.payer }
}

extension DraftInvoice {
    /// How far the decision on the invoice's PO number has come.
    var answer: PurchaseOrderAnswer { charges[0].purchaseOrderAnswer }
}

extension AccountDecision {
    /// The facts with their dispositions, such as `#2 not_yet_due`.
    var dispositions: [String] { facts.map { "\($0.kind.shorthand) \($0.disposition.rawValue)" } }

    /// What is asked for tonight, such as `#2 100.00`.
    var asked: [String] {
        drafts.flatMap(\.charges).map { "\($0.kind.shorthand) \($0.net)" }
    }
}

/// A product sold by contract, as SaaS unless told.
func product(_ type: ProductType = .saas, _ pricing: PricingModel = .contract) -> Product {
    Product(id: "p", title: "Product", type: type, pricing: pricing)
}

/// A subscription of `acme` with a contract of 2026, paid upfront: ten seats at 5.00.
func upfront(_ id: Text = "s", accepted: String) -> Agreement {
    var agreement = Agreement(subscription(id, .upfront, accepted: accepted), row: RowReference(file: 0, line: 2))
    agreement.product = product()
    agreement.contractTerms = [term("seat", "10", at: "5.00")]
    return agreement
}

/// A subscription of `acme` with a contract of 2026, paid in instalments.
func scheduled(_ id: Text = "s", accepted: String, _ payments: (on: String, amount: String)...) -> Agreement {
    var agreement = Agreement(subscription(id, .schedule, accepted: accepted), row: RowReference(file: 0, line: 2))
    agreement.product = product()
    agreement.schedule = payments.map { ScheduledPayment(chargeOn: day($0.on), amount: amount($0.amount)) }
    return agreement
}

/// A subscription of `acme` without contract: use alone, of one dimension unless told.
func metered(_ id: Text = "s", _ terms: [Term] = [usageTerm("calls", at: "0.25")], in code: String = "EUR") -> Agreement
{
    var agreement = Agreement(
        subscription(id, .none, accepted: "2026-01-01", in: code),
        row: RowReference(file: 0, line: 2)
    )
    agreement.product = product(.saas, .usage)
    agreement.usageTerms = terms
    return agreement
}

private func subscription(_ id: Text, _ plan: PaymentPlan, accepted: String, in code: String = "EUR") -> Subscription {
    Subscription(
        id: id,
        account: "acme",
        product: "p",
        acceptedOn: day(accepted),
        startsOn: day("2026-01-01"),
        endsOn: day("2026-12-31"),
        currency: currency(code),
        plan: plan
    )
}
