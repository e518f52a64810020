import Billing
import Documents
import Domain
import Intake
import Ledger
import Reports
import System

/// Nights that are still to be closed, decided one after the other over one export: each account on the days on which it may
/// come to something, with the answers of the PO book as it will be by then.
struct NightsToCome {
    private let request: ForeseeCharges
    private let intake: IntakeReport
    private let formats: [String]
    private let ledger: Ledger
    private let (first, state): (CivilDate, Ledger.State)
    /// What will be billed by the night at hand.
    private var billed: BilledCharges
    private var book: BookToCome
    /// The accounts that are to be decided on a day.
    private var calendar: [CivilDate: Set<Int>] = [:]
    /// What is held of accounts after the night at hand.
    private var held: [Int: [BillingFact]] = [:]
    private var tally = OutlookTally()

    /// Nights from the first one on that the ledger has not closed.
    init(
        _ request: ForeseeCharges,
        _ intake: IntakeReport,
        _ formats: [String],
        _ ledger: Ledger,
        from first: CivilDate,
        _ state: Ledger.State
    ) throws {
        (self.request, self.intake, self.formats) = (request, intake, formats)
        (self.ledger, self.first, self.state) = (ledger, first, state)
        billed = try NightPlan.billed(of: intake.export, ledger)
        billed.history = try ledger.billedHistory(of: Set(billed.usage.values.lazy.compactMap(\.charge)))
        book = BookToCome(ledger, rows: intake.export.purchaseOrders)
    }

    /// Goes through all of them.
    mutating func report() throws -> OutlookReport {
        var date = first
        while date <= request.until {
            try decide(date)
            guard date < request.until else { break }
            let next = calendar.keys.filter { $0 > date }.min()
            date = [next, nextForAll(after: date)].compactMap(\.self).min() ?? request.until.adding(days: 1)
        }
        try noteHeld()
        return OutlookReport(
            from: first,
            until: request.until,
            lastClosed: state.lastClosed,
            charges: tally.charges,
            held: tally.held,
            rejectedRows: intake.rowCounts.rejectedRows
        )
    }

    /// The first later day on which every account may come to something else.
    private func nextForAll(after date: CivilDate) -> CivilDate? {
        let rate = request.settings.taxCurrency.flatMap { _ in intake.export.exchangeRates.nextChange(after: date) }
        return [rate, ReceivingFormat.nextChange(after: date)].compactMap(\.self).min()
    }

    private mutating func decide(_ date: CivilDate) throws {
        let isForAll = date == first || nextForAll(after: date.adding(days: -1)) == date
        let due = calendar.removeValue(forKey: date) ?? []
        let places = isForAll ? Array(intake.export.accounts.indices) : due.sorted()
        guard !places.isEmpty || date == first else { return }
        let decider = try decider(on: date)
        let decided = AllCores.map(places, atATime: 64, begin: {}, end: { _ in }) { place, _ in decider.foresee(place) }
        let faults = decided.flatMap(\.faults)
        guard faults.isEmpty else {
            let lines = ["the night of \(date) does not add up:"] + faults
            throw CommandFailure(.invariant, lines.joined(separator: "\n  "))
        }
        for account in decided {
            let open = account.held
            held[account.place] = open.isEmpty ? nil : open
            if let next = account.nextEvent { calendar[next, default: []].insert(account.place) }
        }
        let rows = date == first ? intake.export.purchaseOrders : []
        let asked = decider.foreseen(decided, orderRows: rows)
        let decision = try book.answer(asked, isFirst: date == first)
        let charges = decision.charges(of: decided)
        for charge in charges { tally.add(charge, on: date) }
        billed.add((charges + decision.openings).map { ($0, nil) })
        billed.take(decision.corrections)
        for subscription in decision.corrected { billed.history.reasons[subscription] = nil }
    }

    private mutating func decider(on date: CivilDate) throws -> AccountDecider {
        let settings = request.settings
        let extra = request.extraFormats.map { DocumentFormat.named(Text($0)) }
        let named = [DocumentFormat.named(settings.documentFormat)] + extra
        if let refusal = CommandFailure(settings.issuer, sending: named, on: date) { throw refusal }
        let choice = AccountFormats(settings, extra)
        return AccountDecider(
            BillRun(
                date: date,
                billingStart: state.billingStart ?? first,
                firstInvoiceDay: state.firstInvoiceDay,
                settings: settings
            ),
            export: intake.export,
            billed: billed,
            demand: intake.export.mayDemandPurchaseOrders
                ? try book.demand(on: date, isFirst: date == first) : PurchaseOrderDemand(),
            receivers: choice.receivers(of: settings.issuer, on: date, formats),
            format: choice.name
        )
    }

    /// What is held and will not be billed until the last day, unless somebody acts.
    private mutating func noteHeld() throws {
        for place in held.keys.sorted() {
            let account = intake.export.accounts[place].agreements.first?.subscription.account
            for fact in held[place] ?? [] where fact.dueOn <= request.until { tally.add(held: fact, of: account) }
        }
        var setAside: [SetAsideFact] = []
        _ = try ledger.counts(of: intake.setAside.withoutCauses) { setAside.append($0) }
        for fact in setAside where fact.chargeOn.map({ $0 <= request.until }) ?? true { tally.add(held: fact) }
    }
}
