import Billing
import Domain
import Intake
import Ledger

extension NightEntry {
    /// What a night decided, ready to become one transaction. Later nights of a run read the same export, so they leave
    /// what the first one wrote of it.
    init(
        _ booked: BookedNight,
        _ documents: NightDocuments,
        _ date: CivilDate,
        _ plan: NightPlan,
        _ settings: Settings
    ) {
        let (decision, intake, rejects) = (booked.decision, plan.intake, plan.rejects)
        self.init(
            date: date,
            billingStart: plan.billingStart,
            issuer: settings.issuer,
            invoicePrefix: settings.invoicePrefix,
            invoices: decision.invoices,
            openings: decision.openings,
            facts: decision.facts,
            accounts: plan.isFirst ? intake.export.accounts : nil,
            setAside: SetAside(facts: plan.isFirst ? intake.setAside : nil, counts: plan.setAside),
            rows: intake.rowCounts.map {
                Rows(
                    file: $0.file,
                    read: $0.read,
                    used: $0.used,
                    rejected: $0.rejected,
                    held: $0.held,
                    repeated: $0.repeated
                )
            },
            purchaseOrders: decision.purchaseOrders,
            templates: documents.templates,
            tablesRead: intake.tablesRead,
            files: intake.export.files,
            rejects: rejects.files,
            rejectsDigest: rejects.digest,
            rejectedRows: intake.rowCounts.reduce(0) { $0 + $1.rejected },
            conflicts: decision.conflicts,
            changes: Self.changes(in: intake.export)
        )
        messages = booked.messages
    }

    private static func changes(in export: Export) -> [Text: [ChangeRequest]] {
        var changes: [Text: [ChangeRequest]] = [:]
        for agreement in export.accounts.lazy.flatMap(\.agreements) where !agreement.changes.isEmpty {
            changes[agreement.subscription.id] = agreement.changes
        }
        return changes
    }
}
