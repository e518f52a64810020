public import Domain

/// What accounts that demand a PO number on their contract invoices are asked against: a charge of theirs whose number would
/// not be on its invoice is held, and the book is not asked about it.
///
/// Of all that a night does to the book only the import suspends a PO or ends a suspension, and it comes first. So whether a
/// charge will find its PO suspended is known before any charge is decided.
public struct PurchaseOrderDemand: Codable, Sendable {
    /// The numbers of suspended POs, by payer.
    private var suspended: [Text: Set<Text>] = [:]

    /// A night on which no PO is suspended.
    public init() {}

    /// A night's demand. `orders`: the POs of the ledger that are suspended, and those of `rows`, the administrator's rows;
    /// `lastImported`: the same rows as they were imported last.
    public init(
        on date: CivilDate,
        orders: [PurchaseOrder],
        rows: [PurchaseOrderRow],
        lastImported: [PurchaseOrderKey: PurchaseOrderRow]
    ) {
        var book = PurchaseOrderBook(on: date, orders: orders)
        for row in rows { book.merge(row, lastImported: lastImported[row.key]) }
        for key in book.suspended { suspended[key.payer, default: []].insert(key.number) }
    }

    /// The demand against the POs of some payers.
    func part(of payers: some Sequence<Text>) -> PurchaseOrderDemand {
        var part = PurchaseOrderDemand()
        guard !suspended.isEmpty else { return part }
        for payer in payers { part.suspended[payer] = suspended[payer] }
        return part
    }

    private func isSuspended(_ order: PurchaseOrderKey) -> Bool {
        suspended[order.payer]?.contains(order.number) ?? false
    }

    /// Why a charge that is due is held, from the rules' answer; nil: its invoice will show the number.
    func hold(_ answer: PurchaseOrderAnswer, on planned: PlannedCharge, of agreement: Agreement) -> Hold? {
        let found = answer.request.flatMap { isSuspended($0.key) ? $0.decision(found: .suspended) : nil }
        guard let decision = answer.decision ?? found else { return nil }
        let obstacle = DemandObstacle(decision: decision, planned: planned, agreement: agreement)
        return Hold(
            code: HoldCode.demandedOrder,
            message: Text(
                "account \(DisplayText.quoted(agreement.subscription.account)) demands a PO number on its contract "
                    + "invoices, and \(obstacle.words)"
            ),
            row: agreement.row
        )
    }
}

/// What stands in the way of a demanded PO number, and what a clerk does about it, as text for people.
private struct DemandObstacle {
    let decision: PurchaseOrderDecision
    let planned: PlannedCharge
    let agreement: Agreement

    var words: String {
        let isIntegrated: Bool
        if case .laterInvoices(true) = PurchaseOrderRemedy(for: decision, payer: decision.payer) {
            isIntegrated = false
        } else {
            isIntegrated = true
        }
        return isIntegrated ? obstacle : "\(obstacle). Before that, \(integration)"
    }

    private var obstacle: String {
        let number = decision.requested.map { DisplayText.quoted($0.number) } ?? "none"
        switch decision.rule {
        case .noneRequested:
            if let id = decision.withdrawnBy {
                return "change request \(DisplayText.quoted(id)) takes it off: correct that row of "
                    + "purchase_order_changes.csv, or add a newer one with \(day) that names a number"
            }
            return "no one asked for one: fill purchase_order_number in subscriptions.csv, or add \(change)"
        case .invalidNumber: return "\(number) cannot be one: correct it where it is kept, or add \(change)"
        case .notPermitted:
            return "\(number) was typed by \(DisplayText.quoted(decision.purchaser ?? "")), who lacks the permission "
                + "\(Permission.subscribe): correct permissions in purchasers.csv, or add \(change)"
        case .notIntegrated: return "\(number) was asked for, but \(integration)"
        case .suspended:
            let key = decision.order
            let order = [key?.payer, key?.number].map { "\"\(DisplayText.text($0 ?? ""))\"" }.joined(separator: " ")
            return
                "PO \(number) is suspended: `nightbill po activate \(order) --ledger FILE --reason TEXT`, or status ACTIVE in "
                + "purchase_orders.csv"
        case .notAvailable, .payAsYouGo, .shown:
            return
                "no invoice for product \(DisplayText.quoted(agreement.subscription.product)) carries one: only SaaSProduct "
                + "with contract pricing does. Set purchase_order_required to no in accounts.csv"
        }
    }

    /// The change request that would name a number for the charge.
    private var change: String { "a row with \(day) to purchase_order_changes.csv" }

    private var day: String {
        planned.rule.isNamedByChargeDate
            ? "charge_on \(planned.chargeOn)" : "an empty charge_on and a requested_on up to \(planned.dueOn)"
    }

    /// Who has to enable the integration.
    private var integration: String {
        guard let payer = decision.payer, let organization = payer.organization else {
            return "the account is in no organization: only one that has the PO integration enabled can use PO numbers "
                + "(memberships.csv)"
        }
        return
            "the PO integration of organization \(DisplayText.quoted(organization)) is not enabled: its management account "
            + "\(DisplayText.quoted(payer.account)) does that (purchase_order_integration in organizations.csv)"
    }
}
