public import Domain

/// Decides one account's night from values alone: what is due, what waits, and why.
///
/// A night's accounts can be decided in any order and on any machine; PO lookups and numbers come after, in one place.
public struct AccountDecider {
    private let night: BillRun
    private let export: Export
    private let billed: BilledCharges

    /// The night over an export and what the ledger says was billed of it.
    public init(_ night: BillRun, export: Export, billed: BilledCharges) {
        self.night = night
        self.export = export
        self.billed = billed
    }

    /// The account's invoices, openings, facts and conflicts.
    public func decide(_ buyer: AccountAgreements) -> AccountDecision {
        var decision = AccountDecision()
        var due: [DueCharge] = []
        let agreements = buyer.agreements.sorted { $0.subscription.id < $1.subscription.id }
        for agreement in agreements {
            decideContract(agreement, &due, &decision)
        }
        for agreement in agreements {
            decideConsumption(agreement, &due, &decision)
        }
        guard !due.isEmpty else { return decision }
        guard let account = buyer.account else {
            preconditionFailure("all charges of an account without facts are held")
        }
        decision.openings = due.filter { $0.charge.kind == .opening }
        let assembly = InvoiceAssembly(night).assemble(due, of: account)
        decision.invoices = assembly.invoices
        for charge in assembly.overflowing {
            hold(charge, of: buyer, &decision)
        }
        return decision
    }

    /// A charge whose invoice would be too large waits instead, like any other sum that overflows.
    private func hold(_ charge: Charge, of buyer: AccountAgreements, _ decision: inout AccountDecision) {
        guard let agreement = buyer.agreements.first(where: { $0.subscription.id == charge.subscription }) else {
            return
        }
        // Use of the same dimension and month may have been billed before; that stays invoiced.
        let tonight = decision.facts.firstIndex { fact in
            fact.isNew && fact.subscription == charge.subscription && fact.kind == charge.kind
        }
        guard let tonight else { return }
        decision.facts[tonight].isNew = false
        decision.facts[tonight].disposition = .held
        decision.facts[tonight].hold = Self.overflow("the invoice of \(charge.kind.name)", agreement)
    }

    // MARK: Contract

    private func decideContract(_ agreement: Agreement, _ due: inout [DueCharge], _ decision: inout AccountDecision) {
        let subscription = agreement.subscription
        let contract = ContractCharges(agreement: agreement)
        let conflicts = ConflictSearch(agreement: agreement, billed: billed, usageIDs: export.usageIDs).conflicts()
        decision.conflicts += conflicts
        let billedKinds = Set((billed.contract[subscription.id] ?? []).map(\.kind))
        let hold = agreement.contractHold ?? conflicts.first.map(Self.hold)
        for planned in contract.planned {
            var fact = BillingFact(
                subscription: subscription.id,
                kind: planned.kind,
                dueOn: planned.dueOn,
                disposition: .invoiced,
                amount: planned.net
            )
            if !billedKinds.contains(planned.kind) {
                if let disposition = night.disposition(
                    dueOn: planned.dueOn,
                    cancelledOn: subscription.cancelledOn,
                    hold: hold
                ) {
                    fact.disposition = disposition
                    fact.hold = disposition == .held ? hold : nil
                } else {
                    switch charge(planned, contract, agreement) {
                    case .success(let charge):
                        due.append(charge)
                        fact.isNew = true
                    case .failure(let hold): (fact.disposition, fact.hold) = (.held, hold)
                    }
                }
            }
            decision.facts.append(fact)
        }
    }

    private func charge(
        _ planned: ContractCharges.Planned,
        _ contract: ContractCharges,
        _ agreement: Agreement
    ) -> Result<DueCharge, Hold> {
        let subscription = agreement.subscription
        guard let product = agreement.product, let net = planned.net,
            let lines = contract.lines(of: planned.kind, net: net)
        else { return .failure(Self.overflow(planned.kind.name, agreement)) }
        let facts = PurchaseOrderInputs(
            payment: planned.paymentNumber,
            procurement: subscription.procurementOrderNumber,
            subscription: subscription.purchaseOrderNumber,
            purchaser: subscription.purchaser,
            isPermitted: subscription.purchaser == nil
                || Permission.allowsNumbers(agreement.purchaserPermissions ?? []),
            permissions: subscription.purchaser == nil ? nil : agreement.purchaserPermissions,
            payer: export.organizations.payer(of: subscription.account, on: night.date)
        )
        let answer = PurchaseOrderRules(
            product: product,
            facts: facts,
            changes: agreement.changes,
            knownOn: night.date
        )
        .answer(kind: planned.kind, chargeOn: planned.chargeOn, dueOn: planned.dueOn)
        if let lookUp = answer.lookUp, let hold = export.purchaseOrderHolds[lookUp],
            !billed.knownOrders.contains(lookUp)
        {
            return .failure(hold)
        }
        let charge = Charge(
            subscription: subscription.id,
            kind: planned.kind,
            account: subscription.account,
            product: product,
            chargeOn: planned.chargeOn,
            dueOn: planned.dueOn,
            lines: lines,
            net: net,
            period: contract.period,
            purchaseOrder: answer.decision,
            purchaseOrderInputs: facts
        )
        return .success(DueCharge(charge: charge, lookUp: answer.lookUp))
    }

    // MARK: Consumption

    /// The usage of one term in one month that shares a disposition.
    private struct Heap: Hashable, Comparable {
        var term: UInt32
        var month: YearMonth
        var disposition: Disposition

        static func < (one: Heap, other: Heap) -> Bool {
            (one.term, one.month, one.disposition) < (other.term, other.month, other.disposition)
        }
    }

    private func decideConsumption(_ agreement: Agreement, _ due: inout [DueCharge], _ decision: inout AccountDecision)
    {
        guard !agreement.usage.isEmpty else { return }
        var heaps: [Heap: [UsageRecord]] = [:]
        var ripe: [Heap: [UsageRecord]] = [:]
        for record in agreement.usage {
            let month = record.usedAt.month
            let disposition = disposition(of: record, month, agreement)
            let heap = Heap(term: record.term, month: month, disposition: disposition ?? .invoiced)
            if disposition == nil {
                ripe[heap, default: []].append(record)
            } else {
                heaps[heap, default: []].append(record)
            }
        }
        for (heap, records) in heaps.sorted(by: { $0.key < $1.key }) {
            // Use that missed its day and could not be invoiced on the next one is held on every night, not on that alone.
            if heap.disposition == .notYetDue, night.consumptionDueOn(heap.month) <= night.date,
                consumption(agreement, heap, records) == nil
            {
                decision.facts.append(overflowing(agreement, heap, records))
                continue
            }
            let hold = heap.disposition == .held ? usageHold(agreement, heap.term) : nil
            decision.facts.append(fact(agreement, heap, records, disposition: heap.disposition, hold: hold))
        }
        for (heap, records) in ripe.sorted(by: { $0.key < $1.key }) {
            if let charge = consumption(agreement, heap, records) {
                due.append(DueCharge(charge: charge, lookUp: nil))
                decision.facts.append(fact(agreement, heap, records, disposition: .invoiced, isNew: true, hold: nil))
            } else {
                decision.facts.append(overflowing(agreement, heap, records))
            }
        }
    }

    /// Use whose sum is too large to invoice.
    private func overflowing(_ agreement: Agreement, _ heap: Heap, _ records: [UsageRecord]) -> BillingFact {
        let dimension = agreement.usageTerms[Int(heap.term)].dimension
        let name = ChargeKind.consumption(dimension: dimension, month: heap.month).name
        return fact(agreement, heap, records, disposition: .held, hold: Self.overflow(name, agreement))
    }

    private func disposition(of record: UsageRecord, _ month: YearMonth, _ agreement: Agreement) -> Disposition? {
        if !billed.usage.isEmpty, billed.usage[export.usageIDs[record.id]] != nil { return .invoiced }
        let dueOn = night.consumptionDueOn(month)
        if let disposition = night.disposition(dueOn: dueOn, cancelledOn: nil, hold: usageHold(agreement, record.term))
        {
            return disposition
        }
        return night.invoicesConsumption ? nil : .notYetDue
    }

    private func usageHold(_ agreement: Agreement, _ term: UInt32) -> Hold? {
        if let hold = agreement.usageHold { return hold }
        guard !agreement.dimensionHolds.isEmpty else { return nil }
        return agreement.dimensionHolds[agreement.usageTerms[Int(term)].dimension]
    }

    private func fact(
        _ agreement: Agreement,
        _ heap: Heap,
        _ records: [UsageRecord],
        disposition: Disposition,
        isNew: Bool = false,
        hold: Hold?
    ) -> BillingFact {
        BillingFact(
            subscription: agreement.subscription.id,
            kind: .consumption(dimension: agreement.usageTerms[Int(heap.term)].dimension, month: heap.month),
            dueOn: night.consumptionDueOn(heap.month),
            disposition: disposition,
            isNew: isNew,
            hold: hold,
            quantity: Self.sum(records),
            count: records.count
        )
    }

    private static func sum(_ records: [UsageRecord]) -> Quantity? {
        var sum = Quantity(units: 0)
        for record in records {
            guard let next = sum.adding(record.quantity) else { return nil }
            sum = next
        }
        return sum
    }

    private func consumption(_ agreement: Agreement, _ heap: Heap, _ records: [UsageRecord]) -> Charge? {
        let subscription = agreement.subscription
        let term = agreement.usageTerms[Int(heap.term)]
        guard let product = agreement.product, let quantity = Self.sum(records),
            let amount = Money.product(
                quantity,
                term.unitPrice,
                in: subscription.currency,
                rounding: .halfAwayFromZero
            )
        else { return nil }
        let line = ChargeLine(
            dimension: term.dimension,
            description: term.description,
            quantity: quantity,
            unitCode: term.unitCode,
            unitPrice: term.unitPrice,
            amount: amount,
            period: heap.month.period
        )
        return Charge(
            subscription: subscription.id,
            kind: .consumption(dimension: term.dimension, month: heap.month),
            account: subscription.account,
            product: product,
            chargeOn: night.date,
            dueOn: night.consumptionDueOn(heap.month),
            lines: [line],
            net: amount,
            period: heap.month.period,
            purchaseOrder: PurchaseOrderDecision(.payAsYouGo),
            usage: records.map { record in
                BilledUsage(id: export.usageIDs[record.id], usedAt: record.usedAt, quantity: record.quantity)
            }
            .sorted { $0.id < $1.id }
        )
    }

    // MARK: What waits

    private static func hold(_ conflict: Conflict) -> Hold {
        Hold(code: BillingCode.conflict, message: conflict.message, row: conflict.row)
    }

    private static func overflow(_ name: String, _ agreement: Agreement) -> Hold {
        Hold(
            code: BillingCode.overflow,
            message: Text("the sum of \(name) is too large to invoice"),
            row: agreement.row
        )
    }
}

/// The codes of what only billing can find.
public enum BillingCode {
    /// A billed charge differs from tonight's export.
    public static let conflict: Text = "NB501"
    /// A sum leaves 64 bits of minor units.
    public static let overflow: Text = "NB502"
}

extension Hold: Error {}
