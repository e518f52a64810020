import Domain

/// The contract side of an agreement: what its plan lets fall due, and when.
struct ContractCharges {
    /// A charge as the export tells it tonight, whether or not it is due.
    struct Planned {
        var kind: ChargeKind
        var chargeOn: CivilDate
        var dueOn: CivilDate
        /// Before tax; nil where the sum leaves 64 bits or the terms are not all known.
        var net: Money?
        /// The PO number of the scheduled payment itself.
        var paymentNumber: Text?
    }

    let agreement: Agreement

    private var subscription: Subscription { agreement.subscription }

    /// All charges of the plan: one upfront, or the opening and the scheduled payments in order.
    var planned: [Planned] {
        let acceptedOn = subscription.acceptedOn
        switch subscription.plan {
        case .none:
            return []
        case .upfront:
            return [Planned(kind: .upfront, chargeOn: acceptedOn, dueOn: acceptedOn, net: contractSum)]
        case .schedule:
            let opening = Planned(
                kind: .opening,
                chargeOn: acceptedOn,
                dueOn: acceptedOn,
                net: .zero(subscription.currency)
            )
            return [opening]
                + agreement.schedule.enumerated().map { index, payment in
                    Planned(
                        kind: .instalment(index + 1),
                        chargeOn: payment.chargeOn,
                        dueOn: max(payment.chargeOn, acceptedOn),
                        net: payment.amount,
                        paymentNumber: payment.purchaseOrderNumber
                    )
                }
        }
    }

    /// The service that every contract charge pays for, the opening included. A plan with charges has an end; the
    /// export refuses it without one.
    var period: Period {
        Period(start: subscription.startsOn, end: subscription.endsOn ?? subscription.startsOn)
    }

    private var contractSum: Money? {
        guard agreement.hasAllContractTerms else { return nil }
        return lines(of: .upfront, net: nil).flatMap { Money.sum($0.map(\.amount), in: subscription.currency) }
    }

    /// The lines of a charge: a line per contract term for an upfront charge, one for an instalment, none for an
    /// opening; nil where a product leaves 64 bits.
    func lines(of kind: ChargeKind, net: Money?) -> [ChargeLine]? {
        switch kind {
        case .opening, .consumption:
            return []
        case .instalment(let number):
            guard let net else { return nil }
            return [
                ChargeLine(
                    dimension: nil,
                    description: Text("Payment \(number) of \(agreement.schedule.count)"),
                    quantity: .one,
                    unitCode: "C62",
                    unitPrice: net.unitPrice,
                    amount: net,
                    period: period
                )
            ]
        case .upfront:
            var lines: [ChargeLine] = []
            for term in agreement.contractTerms {
                guard let quantity = term.quantity,
                    let amount = Money.product(
                        quantity,
                        term.unitPrice,
                        in: subscription.currency,
                        rounding: .halfAwayFromZero
                    )
                else { return nil }
                lines.append(
                    ChargeLine(
                        dimension: term.dimension,
                        description: term.description,
                        quantity: quantity,
                        unitCode: term.unitCode,
                        unitPrice: term.unitPrice,
                        amount: amount,
                        period: period
                    )
                )
            }
            return lines
        }
    }

    /// The content of a charge as the export tells it tonight.
    func content(_ planned: Planned) -> ChargeContent {
        ChargeContent(
            account: subscription.account,
            chargeOn: planned.chargeOn,
            net: planned.net,
            lines: (lines(of: planned.kind, net: planned.net) ?? []).map {
                ChargeContent.Line(dimension: $0.dimension, quantity: $0.quantity, unitPrice: $0.unitPrice)
            }
        )
    }
}
