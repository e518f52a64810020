public import Domain

extension BillRun {
    /// The first day after the night's on which one of its open facts may be in another disposition, over the same export and
    /// with nothing billed since; nil: there is none. `holdsOrders`: whether the export holds POs, which a charge that is
    /// due may stop asking for on any day. What an exchange rate releases is for the caller to know.
    ///
    /// It may be a day on which nothing happens, never one after the first on which something does.
    public func nextEvent(of facts: NightFacts, holdsOrders: Bool) -> CivilDate? {
        facts.open.lazy.compactMap { nextEvent(of: $0, holdsOrders) }.min()
    }

    private func nextEvent(of fact: BillingFact, _ holdsOrders: Bool) -> CivilDate? {
        switch fact.disposition {
        case .invoiced, .rejected, .outOfScope, .cancelled: return nil
        case .held, .notYetDue: break
        }
        // Use is looked at again on the invoice day of its month, and from then on every invoice day. What is too large for
        // an invoice is held on that day alone.
        if fact.kind.code == .usage {
            let isHeldTonight = invoicesConsumption && fact.disposition == .held
            return isHeldTonight ? date.adding(days: 1) : max(fact.dueOn, nextInvoiceDay)
        }
        if fact.disposition == .notYetDue { return fact.dueOn }
        // A demanded PO number may be named, or its payer change, from any day on.
        if fact.hold?.code == HoldCode.demandedOrder { return date.adding(days: 1) }
        // What a row or a conflict holds stays held. A charge under a PO that is held asks for another one after a change
        // request, or where another payer pays.
        return holdsOrders ? date.adding(days: 1) : nil
    }

    /// The first day after the night's on which consumption is invoiced.
    private var nextInvoiceDay: CivilDate {
        let month = date.day < usageInvoiceDay ? date.month : date.month.adding(months: 1)
        return month.day(usageInvoiceDay)
    }
}
