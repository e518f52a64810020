import Domain
import Ledger
import Testing

/// Nights with a PO, subscriptions and usage, made by hand.
extension HandMade {
    static let key = PurchaseOrderKey(payer: "head", number: "PO-1")

    static func order(_ key: PurchaseOrderKey = key, lines: Int = 1) throws -> PurchaseOrder {
        PurchaseOrder(
            key: key,
            effectiveOn: try day("2026-01-01"),
            expiresOn: try day("2026-12-31"),
            description: "about é",
            createdBy: .marketplace,
            firstSeenOn: try day("2026-01-01"),
            lastLineNumber: lines
        )
    }

    /// What makes the first charge of an invoice the only line item of a PO that it creates.
    static func changes(_ dated: DraftInvoice) throws -> PurchaseOrderChanges {
        PurchaseOrderChanges(orders: [try order()], lineItems: [try item(dated)])
    }

    static func item(_ dated: DraftInvoice) throws -> PurchaseOrderLineItem {
        let charge = try #require(dated.charges.first)
        return PurchaseOrderLineItem(
            key: key,
            number: 1,
            subscription: charge.subscription,
            product: charge.product,
            kind: charge.kind,
            period: charge.period,
            quantity: .one,
            amount: charge.net,
            tax: .zero(charge.net.currency),
            effect: .created
        )
    }

    static let payer = Payer(account: "head", organization: "org", purchaseOrderIntegration: true)

    static func decision(_ rule: PurchaseOrderRule, _ number: Text = "PO-1") -> PurchaseOrderDecision {
        PurchaseOrderDecision(
            rule,
            requested: RequestedNumber(number: number, source: .procurement),
            payer: payer,
            found: rule == .suspended ? .suspended : .active
        )
    }

    /// An invoice whose PO number can be decided again.
    static func decidable(
        _ subscription: Text,
        on date: CivilDate,
        _ rule: PurchaseOrderRule
    ) throws -> DraftInvoice {
        var dated = try invoice(subscription, instalment: 1, on: date, cents: 100)
        dated.charges[0].purchaseOrderAnswer = .final(decision(rule))
        dated.charges[0].purchaseOrderInputs = PurchaseOrderInputs(
            instalment: nil,
            procurement: "PO-1",
            subscription: nil,
            purchaser: nil,
            isPermitted: true,
            payer: payer
        )
        return dated
    }

    static func subscription(_ id: Text) throws -> Subscription {
        Subscription(
            id: id,
            account: account.id,
            product: product.id,
            acceptedOn: try day("2026-01-01"),
            startsOn: try day("2026-01-02"),
            endsOn: try day("2026-12-31"),
            currency: try #require(Currency.named("EUR")),
            plan: .schedule
        )
    }

    static func accounts(_ agreements: Agreement...) -> [AccountAgreements] {
        [AccountAgreements(id: account.id, account: account, agreements: agreements)]
    }

    /// An invoice for records of usage, two of each unit.
    static func usageInvoice(
        _ subscription: Text,
        _ records: [Text],
        on date: CivilDate
    ) throws -> DraftInvoice {
        var dated = try invoice(subscription, instalment: 1, on: date, cents: 100)
        dated.invoice.kind = .consumption
        dated.invoice.lines[0].instalment = nil
        dated.charges[0].kind = .consumption(dimension: "calls", month: try #require(YearMonth("2026-01")))
        dated.charges[0].usage = try records.map {
            BilledUsage(
                id: $0,
                usedAt: try #require(Instant("2026-01-20T12:00:00.5Z")),
                quantity: try #require(Quantity(stored: "2"))
            )
        }
        return dated
    }
}
