import Billing
import Domain
import Intake
import Reports

/// A night that was closed, or would be.
struct ClosedNight {
    var date: CivilDate
    var booked: BookedNight
    /// What a person should look at.
    var review: PurchaseOrderReview
    /// What its invoices come to.
    var invoices: InvoiceTally
    var setAside: SetAsideCounts
    /// What is held, by subscription.
    var held: [HeldCharges]
    /// Facts that the night before left open and the export lacks.
    var vanished: [Finding] = []
    /// Accounts that formats cannot reach.
    var addressless: AddresslessAccounts
    /// What was read whole of what earlier nights billed.
    var contents: [Text: [BilledContractCharge]]
    /// What it billed; nothing where no night follows.
    var billed: [(charge: Charge, invoice: InvoiceNumber?)]

    init(date: CivilDate, booked: BookedNight, review: PurchaseOrderReview, tally: NightTally, plan: NightPlan) {
        (self.date, self.booked, self.review) = (date, booked, review)
        (invoices, addressless, billed) = (tally.invoices, tally.addressless, tally.billed)
        setAside = plan.setAside
        contents = booked.contents
        var held = plan.held
        for fact in booked.decision.facts.open { held.add(fact) }
        self.held = held.all
    }

    var decision: BillRunDecision { booked.decision }

    /// What it came to; `output`: where its folder is, nil: nowhere.
    func report(output: String?) -> NightReport {
        let isPublished =
            booked.invoices.count > 0 || !booked.credits.outcome.notes.isEmpty || !decision.purchaseOrders.isEmpty
        return NightReport(
            date,
            invoices: invoices,
            facts: decision.facts.counts,
            setAside: setAside,
            conflicts: decision.conflicts,
            held: held,
            messages: booked.messages.count,
            notices: decision.purchaseOrders.notices,
            review: review,
            refusals: booked.credits.outcome.refusals,
            refused: booked.refused,
            folder: isPublished ? output.map { "\($0)/\(date)" } : nil
        )
    }
}
