public import Domain

/// Charges to come, added up by month, account and PO.
public struct OutlookTally {
    /// What is added up in one row.
    private struct Key: Hashable, Comparable {
        var month: YearMonth
        var account: Text
        var kind: InvoiceKind
        var payer: Text?
        var number: Text?
        var requested: Text?
        var rule: PurchaseOrderRule
        var currency: Currency

        private var order: [Text] {
            let kind = kind == .contract ? "0" : "1" as Text
            return [
                account, kind, payer ?? "", number ?? "", requested ?? "", Text(rule.rawValue), Text(currency.code),
            ]
        }

        static func < (one: Key, other: Key) -> Bool {
            one.month == other.month ? one.order.lexicographicallyPrecedes(other.order) : one.month < other.month
        }
    }

    private struct HeldKey: Hashable, Comparable {
        var month: YearMonth?
        var account: Text?
        var subscription: Text?
        var code: Text
        var currency: Currency?

        private var order: [Text] {
            [account ?? "", subscription ?? "", code, Text(currency?.code ?? "")]
        }

        static func < (one: HeldKey, other: HeldKey) -> Bool {
            let (first, second) = (one.month?.index ?? -1, other.month?.index ?? -1)
            return first == second ? one.order.lexicographicallyPrecedes(other.order) : first < second
        }
    }

    private var rows: [Key: ExpectedCharges] = [:]
    private var heldRows: [HeldKey: ExpectedHold] = [:]

    /// Nothing is to come.
    public init() {}

    /// Adds a charge with a final decision that a night will invoice: one of a contract, or for use that is recorded already.
    /// What corrects former charges is left out.
    public mutating func add(_ charge: Charge, on date: CivilDate) {
        guard charge.kind.code.isPlanned, charge.kind.code.isInvoiced else { return }
        let decision = charge.purchaseOrderDecision
        let key = Key(
            month: date.month,
            account: charge.account,
            kind: charge.kind.code.isMetered ? .consumption : .contract,
            payer: decision.payer?.account,
            number: decision.numberOnInvoice,
            requested: decision.refusedNumber?.number,
            rule: decision.rule,
            currency: charge.net.currency
        )
        var row =
            rows[key]
            ?? ExpectedCharges(
                month: key.month,
                account: key.account,
                kind: key.kind,
                payer: key.payer,
                number: key.number,
                requested: key.requested,
                rule: key.rule,
                currency: key.currency
            )
        row.charges += 1
        row.netUnits += Int128(charge.net.minorUnits)
        if decision.found?.isExpired == true { row.expiredCharges += 1 }
        rows[key] = row
    }

    /// Adds a charge, or use, that is held and so is not invoiced; an opening never is. `account`: nil is not known.
    public mutating func add(held fact: BillingFact, of account: Text?) {
        guard let hold = fact.hold, fact.kind.code.isInvoiced else { return }
        let month = fact.dueOn.month
        let key = HeldKey(
            month: month,
            account: account,
            subscription: fact.subscription,
            code: hold.code,
            currency: fact.amount?.currency
        )
        let isUse = fact.kind.code == .usage
        add(key, hold, charges: isUse ? 0 : fact.count, usageRecords: isUse ? fact.count : 0, fact.amount)
    }

    /// Adds a fact in no agreement that is held.
    public mutating func add(held fact: SetAsideFact) {
        guard fact.disposition == .held, fact.kind.isInvoiced else { return }
        let key = HeldKey(
            month: fact.chargeOn?.month,
            account: nil,
            subscription: fact.subscription,
            code: fact.cause.code,
            currency: nil
        )
        let isUse = fact.kind == .usage
        add(key, fact.cause, charges: isUse ? 0 : 1, usageRecords: isUse ? 1 : 0, nil)
    }

    private mutating func add(_ key: HeldKey, _ hold: Hold, charges: Int, usageRecords: Int, _ amount: Money?) {
        var row =
            heldRows[key]
            ?? ExpectedHold(
                month: key.month,
                account: key.account,
                subscription: key.subscription,
                code: key.code,
                message: hold.message,
                currency: key.currency
            )
        row.message = min(row.message, hold.message)
        row.charges += charges
        row.usageRecords += usageRecords
        if let amount { row.netUnits = (row.netUnits ?? 0) + Int128(amount.minorUnits) }
        heldRows[key] = row
    }

    /// The charges, by month, account, kind, payer and number.
    public var charges: [ExpectedCharges] { rows.sorted { $0.key < $1.key }.map(\.value) }

    /// What is held, by month, account and subscription.
    public var held: [ExpectedHold] { heldRows.sorted { $0.key < $1.key }.map(\.value) }
}
