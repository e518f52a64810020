import Billing
import Domain
import Intake
import Ledger
import Publishing
import Reports
import System

/// What a run is to close: its dates, and the export that all of them read.
struct NightPlan {
    let billingStart: CivilDate
    /// The usage invoice day with which the ledger was begun.
    let firstInvoiceDay: Int
    let intake: IntakeReport
    /// What the ledger says was billed, with what this run billed so far.
    private(set) var billed: BilledCharges
    /// Whether what was billed is read whole where its digests do not answer everything: the first night sees to it.
    private(set) var isCompared: Bool
    /// The control totals of the export.
    let reconciliation: Reconciliation
    /// How many facts are in no agreement, by where they are.
    let setAside: SetAsideCounts
    /// What is held of the facts in no agreement.
    let held: HeldChargesTally
    /// What is gone from the export.
    let vanishedRows: VanishedRows
    let rejects: NightRejects
    /// Rows of answers that cannot be used: they are among the rejects of every night.
    let rejectedAnswers: AnswersRead.RejectedRows
    /// Whether nothing is written.
    let isDryRun: Bool
    /// Accounts that formats cannot reach.
    private(set) var addressless = AddresslessAccounts()
    private let dates: [CivilDate]
    private var closed = 0
    /// The last night, where it was quiet.
    private var quiet: QuietNight?

    var export: Export { intake.export }
    /// Whether the night at hand is the first; later ones read the same export.
    var isFirst: Bool { closed == 0 }

    /// Reads what the ledger knows of an export, and refuses templates that could not be validated.
    init(
        _ dates: [CivilDate],
        after state: Ledger.State,
        billingStart: CivilDate,
        _ intake: IntakeReport,
        rejectedAnswers: AnswersRead.RejectedRows,
        _ tools: NightTools
    ) throws {
        self.dates = dates
        self.rejectedAnswers = rejectedAnswers
        self.billingStart = billingStart
        firstInvoiceDay = state.firstInvoiceDay ?? tools.settings.usageInvoiceDay
        vanishedRows = try VanishedRows(intake, first: dates[0], after: state, tools.ledger)
        self.intake = intake
        billed = try tools.ledger.billed(of: intake.export)
        isCompared = billed.keys.isEmpty
        try tools.documents.check?.refuse(tools.documents.templates(for: intake.export))
        var held = HeldChargesTally()
        setAside = try tools.ledger.counts(of: intake.setAside.withoutCauses) { held.add($0) }
        self.held = held
        var reconciliation = Reconciliation(rows: intake.factRows, setAside: setAside)
        for (counts, found) in zip(intake.rowCounts, intake.rowsFound) { reconciliation.read(counts, found: found) }
        self.reconciliation = reconciliation
        isDryRun = tools.request.isDryRun
        rejects = NightRejects(intake.rejects + rejectedAnswers.files, isDryRun: isDryRun)
    }

    /// What was billed of an export, read whole where its digests do not answer everything.
    static func billed(of export: Export, _ ledger: Ledger) throws -> BilledCharges {
        var billed = try ledger.billed(of: export)
        if !billed.keys.isEmpty { billed.learn(try contents(of: export, billed.keys, ledger)) }
        return billed
    }

    /// The charges that have to be read whole. Contents are compared by their digests, on all cores.
    static func contents(
        of export: Export,
        _ keys: BilledKeys,
        _ ledger: Ledger
    ) throws -> [Text: [BilledContractCharge]] {
        let runs = stride(from: 0, to: export.accounts.count, by: accountsInRun).map {
            $0..<min($0 + accountsInRun, export.accounts.count)
        }
        let doubtful = AllCores.map(runs, begin: {}, end: { _ in }) { run, _ in
            AccountDecider.doubtful(run, of: export, keys)
        }
        return try ledger.contents(of: doubtful.joined())
    }

    /// What was billed, with what tonight's corrections are made from, where an operator asked for some.
    func billed(with ledger: Ledger) throws -> BilledCharges {
        var billed = billed
        billed.history = try ledger.billedHistory(of: Set(billed.usage.values.lazy.compactMap(\.charge)))
        return billed
    }

    /// How many accounts a core compares at a time.
    private static let accountsInRun = 128

    /// What a night misses.
    func vanished(on night: CivilDate) -> [Ledger.Vanished] { vanishedRows.missed(on: night) }

    /// The last night that is to be closed.
    var last: CivilDate { dates[dates.count - 1] }

    /// Whether another night follows the one at hand.
    var hasNext: Bool { closed + 1 < dates.count }

    /// The next date to close; nil: all are.
    func next() -> CivilDate? {
        closed < dates.count ? dates[closed] : nil
    }

    /// The place of the night at hand among all.
    var place: RunProgress.Night { RunProgress.Night(dates[closed], closed + 1, of: dates.count) }

    /// What a night comes to where that is known from a quiet one before it; nil: it has to be decided.
    func repeated(on date: CivilDate) -> ClosedNight? { quiet?.closed(on: date) }

    /// Takes over what a night billed, so that the next one does not bill it again.
    mutating func close(_ night: ClosedNight, _ tools: NightTools) {
        let isDone = !hasNext || repeated(on: night.date) != nil
        closed += 1
        addressless.formUnion(night.addressless)
        guard !isDone else { return }
        if !isCompared { billed.learn(night.contents) }
        isCompared = true
        // Where the ledger cannot be asked, the next night is decided, and meets the fault itself.
        quiet = tools.request.decidesEachNight ? nil : try? QuietNight(night, self, tools)
        billed.add(night.billed)
        billed.take(night.decision.corrections)
    }
}
