import Billing
import Domain
import TestSupport
import Testing

/// A charge of a subscription for the days from `start` to `end`, as it comes to the book.
func charge(
    _ subscription: Text,
    _ start: String,
    _ end: String,
    kind: ChargeKind = .upfront,
    payer: Text = "head"
) -> Charge {
    charge(subscription, period(start, end), kind: kind, payer: payer)
}

/// A charge of a subscription as it comes to the book.
func charge(_ subscription: Text, _ period: Period, kind: ChargeKind = .upfront, payer: Text = "head") -> Charge {
    let net = amount(kind == .opening ? "0" : "50.00")
    let line = ChargeLine(
        dimension: "seat",
        description: nil,
        quantity: quantity("10"),
        unitCode: "C62",
        unitPrice: price("5.00"),
        amount: net,
        period: period
    )
    return Charge(
        subscription: subscription,
        kind: kind,
        account: "acme",
        product: product(),
        chargeOn: day("2026-03-10"),
        dueOn: day("2026-03-10"),
        lines: kind == .opening ? [] : [line],
        net: net,
        period: period,
        purchaseOrderAnswer: .pending(request(under: payer))
    )
}

/// PO-1, asked for under a payer.
func request(under payer: Text) -> PurchaseOrderRequest {
    PurchaseOrderRequest(
        number: RequestedNumber(number: "PO-1", source: .procurement),
        purchaser: nil,
        payer: Payer(account: payer, organization: "o", purchaseOrderIntegration: true)
    )
}

extension PurchaseOrderBook {
    /// Asks the book about a due charge, as a bill run does.
    mutating func enter(_ charge: inout Charge, tax: Money) throws {
        charge.apply(answer(try #require(BookQuestion(charge, tax: tax))))
    }
}

/// PO-1 of `head` as the ledger has it.
func order(_ state: PurchaseOrderState = .active, expires: String? = nil, lines: Int = 0) -> PurchaseOrder {
    var order = PurchaseOrder(
        key: key("PO-1"),
        effectiveOn: day("2025-01-01"),
        expiresOn: expires.map { day($0) },
        description: "Seats",
        createdBy: .import,
        firstSeenOn: day("2025-01-01"),
        lastLineNumber: lines
    )
    order.set(state)
    return order
}

/// The administrator's row of PO-1.
func row(
    _ status: PurchaseOrderState = .active,
    effective: String? = nil,
    expires: String? = nil,
    _ description: Text? = nil
) -> PurchaseOrderRow {
    PurchaseOrderRow(
        key: key("PO-1"),
        status: status,
        effectiveOn: effective.map { day($0) },
        expiresOn: expires.map { day($0) },
        description: description
    )
}

extension PurchaseOrder {
    /// `SUSPENDED 2026-12-31`, the state on a night and the stored expiry.
    func shorthand(on date: CivilDate) -> String {
        "\(state(on: date).rawValue) \(expiresOn?.description ?? "never")"
    }
}
