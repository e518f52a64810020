import Billing
import Domain
import Intake
import Ledger
import Reports
import System

extension NightEntry {
    /// So many POs that their list takes much memory.
    private static let manyOrders = 100_000

    /// What a night decided, ready to become one transaction. Later nights of a run read the same export, so they leave
    /// what the first one wrote of it.
    init(
        _ booked: BookedNight,
        _ documents: NightDocuments,
        _ tally: NightTally,
        _ created: CreatedOrders,
        _ date: CivilDate,
        _ plan: NightPlan,
        _ settings: Settings
    ) {
        let decision = booked.decision
        self.init(
            date: date,
            billingStart: plan.billingStart,
            issuer: settings.issuer,
            invoicePrefix: settings.invoicePrefix
        )
        firstInvoiceDay = plan.firstInvoiceDay
        invoices = DraftInvoices(count: documents.invoices.count) { places in
            do {
                let drafts = try documents.invoices.rows(places)
                try tally.add(drafts, at: places)
                return drafts
            } catch {
                tally.fault = error
                throw error
            }
        }
        firstNumber = documents.first
        openings = decision.openings
        corrections = decision.corrections
        corrected = decision.corrected
        creditNotes = booked.credits.outcome.notes
        firstCreditNote = booked.credits.first
        if let first = booked.credits.first { creditNotePrefix = first.prefix }
        repeatsNightBefore = plan.repeated(on: date) != nil
        facts = decision.facts
        setAside = SetAside(facts: plan.isFirst ? plan.intake.setAside : nil, counts: plan.setAside)
        conflicts = decision.conflicts
        exportRows = plan.isFirst ? plan.vanishedRows.comparison : nil
        vanished = plan.vanished(on: date)
        purchaseOrders = decision.purchaseOrders
        keptFiles = {
            // The rows of all invoices are written: what making them took is free, and a list of as many POs follows.
            if created.count > Self.manyOrders { LargeMemory.giveBack() }
            return booked.messages + PurchaseOrderReviewCSV.files(refused: tally.refused, created: created)
        }
        templates = documents.templates
        accounts = plan.isFirst ? Accounts(plan.export.accounts, subscriptions: decision.subscriptions) : nil
        tablesRead = plan.intake.tablesRead
        columnsRead = plan.isFirst ? plan.intake.columnsRead : nil
        filledCells = plan.intake.filledCells
        finance = settings.finance
        files = plan.export.files
        refusedCredits = booked.credits.refusedRequests.mapValues(\.message)
        rows = (booked.refused?.rowCounts ?? plan.intake.rowCounts) + plan.rejectedAnswers.counts
        let rejects =
            booked.refused.map { NightRejects($0.rejects + plan.rejectedAnswers.files, isDryRun: plan.isDryRun) }
            ?? plan.rejects
        self.rejects = Rejects(files: rejects.files, digest: rejects.digest)
    }
}
