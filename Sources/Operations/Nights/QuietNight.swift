import Billing
import Domain
import Ledger

/// A night on which nothing was billed, given back or corrected, no request of an operator is open or was refused, and nothing
/// changed in the book. Over the same export, each night after it comes to
/// the same until the next day on which something may happen, and is closed without being decided again.
struct QuietNight {
    /// What the night came to.
    let closed: ClosedNight
    /// The first day of which it is not known what it comes to; nil: there is none.
    private let nextEvent: CivilDate?

    /// Nil: the night was not quiet.
    init?(_ closed: ClosedNight, _ plan: NightPlan, _ tools: NightTools) throws {
        let decision = closed.decision
        guard closed.invoices == InvoiceTally(), closed.booked.credits.outcome.notes.isEmpty, decision.openings.isEmpty,
            closed.booked.messages.isEmpty,
            decision.purchaseOrders == PurchaseOrderChanges()
        else { return nil }
        // What is done or refused tonight is not done again, and a correction that waits for its PO may be made on any day.
        guard decision.corrections.isEmpty, decision.corrected.isEmpty, closed.booked.credits.refusedRequests.isEmpty,
            try tools.ledger.openCorrectionRequests().isEmpty
        else { return nil }
        self.closed = closed
        let run = BillRun(
            date: closed.date,
            billingStart: plan.billingStart,
            firstInvoiceDay: plan.firstInvoiceDay,
            settings: tools.settings
        )
        let events = [
            run.nextEvent(of: decision.facts, holdsOrders: !plan.export.purchaseOrderHolds.isEmpty),
            try Self.nextNotice(after: closed.date, tools.ledger),
            plan.export.credits.lazy.compactMap(\.creditedOn).filter { $0 > closed.date }.min(),
            Self.nextRate(after: closed, plan, tools.settings),
            plan.vanishedRows.nextChange(after: closed.date),
            ReceivingFormat.nextChange(after: closed.date),
        ]
        nextEvent = events.compactMap(\.self).min()
    }

    /// The first later day on which an exchange rate may release what is held.
    private static func nextRate(after closed: ClosedNight, _ plan: NightPlan, _ settings: Settings) -> CivilDate? {
        guard settings.taxCurrency != nil, closed.decision.facts.open.contains(where: { $0.disposition == .held })
        else {
            return nil
        }
        return plan.export.exchangeRates.nextChange(after: closed.date)
    }

    /// The first later day on which a notice of expiry may fall due.
    private static func nextNotice(after date: CivilDate, _ ledger: Ledger) throws -> CivilDate? {
        try ledger.expiryMonths(from: date.month).flatMap(ExpiryNotices.possibleDays(ofExpiryIn:)).filter { $0 > date }
            .min()
    }

    /// What a later night comes to; nil: it has to be decided.
    func closed(on date: CivilDate) -> ClosedNight? {
        if let nextEvent, date >= nextEvent { return nil }
        var again = closed
        again.date = date
        again.vanished = []
        return again
    }
}
