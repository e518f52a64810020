import Domain
import Foundation
import Intake
public import Ledger

/// Reports for machines: JSON with sorted keys in snake case.
public enum ReportJSON {
    /// A run's report, piece by piece: it lists every finding, however many there are.
    public static func write<Failure: Error>(
        _ report: RunReport,
        to body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let view = RunView(
            dryRun: report.isDryRun,
            status: report.exitStatus,
            lastClosed: (report.nights.last?.date ?? report.lastClosed)?.description,
            finished: report.finished.map(\.description),
            nights: report.nights.map(NightView.init),
            rows: report.rowCounts.map(TallyView.init),
            findings: FindingsJSON.placeholder,
            conflicts: report.conflicts.map(ConflictView.init),
            notices: report.notices.isEmpty ? nil : report.notices
        )
        try FindingsJSON.write(report.findings, within: encoded(view), to: body)
    }

    /// What `check` found, piece by piece: every finding, however many there are.
    public static func write<Failure: Error>(
        _ check: CheckReport,
        to body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let view = CheckView(
            status: check.exitStatus,
            rows: check.rowCounts.map(TallyView.init),
            findings: FindingsJSON.placeholder
        )
        try FindingsJSON.write(check.findings, within: encoded(view), to: body)
    }

    /// A ledger's status.
    public static func text(_ status: Ledger.Status) -> String {
        encoded(StatusView(status))
    }

    /// Why an invoice or a subscription is as it is.
    public static func text(_ explanation: Explanation) -> String {
        encoded(explanation)
    }

    /// What a verification found.
    public static func text(_ verification: Verification) -> String {
        encoded(
            VerificationView(
                sound: verification.isSound,
                nights: verification.nights,
                files: verification.files,
                faults: verification.faults.map {
                    VerificationView.Fault(
                        kind: $0.kind.rawValue,
                        path: $0.path,
                        repaired: $0.isRepaired,
                        standing: $0.standing
                    )
                },
                unfinished: verification.unfinished
            )
        )
    }

    /// A failure.
    public static func text(_ failure: RunFailure) -> String {
        encoded(
            FailureView(
                status: failure.kind.rawValue,
                error: failure.message,
                night: failure.stop?.date.description,
                closedBefore: failure.stop?.before.map { before in
                    FailureView.Nights(
                        first: before.first.description,
                        last: before.last.description,
                        nights: before.nights,
                        invoices: before.invoices
                    )
                }
            )
        )
    }

    static func encoded(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return JSONEscapes.safe(String(decoding: try encoder.encode(value), as: UTF8.self))
        } catch {
            preconditionFailure("a report of texts and integers has a JSON form: \(error)")
        }
    }
}

// What the JSON holds; the property names are the keys.

private struct RunView: Encodable {
    var dryRun: Bool
    var status: Int32
    var lastClosed: String?
    var finished: [String]
    var nights: [NightView]
    var rows: [TallyView]
    var findings: String
    var conflicts: [ConflictView]
    /// Absent where there is nothing to say.
    var notices: [String]?
}

private struct CheckView: Encodable {
    var status: Int32
    var rows: [TallyView]
    var findings: String
}

private struct VerificationView: Encodable {
    var sound: Bool
    var nights: Int
    var files: Int
    var faults: [Fault]
    /// What the next run finishes or clears away.
    var unfinished: [String]

    struct Fault: Encodable {
        var kind: String
        var path: String
        var repaired: Bool
        /// What stands there instead; absent where a file or folder does.
        var standing: String?
    }
}

private struct FailureView: Encodable {
    var status: Int32
    var error: String
    /// The night that stopped the run; absent where none did.
    var night: String?
    /// The nights that the run closed before it; absent where there are none.
    var closedBefore: Nights?

    struct Nights: Encodable {
        var first: String
        var last: String
        var nights: Int
        var invoices: Int
    }
}

private struct SumView: Encodable {
    var currency: String
    var invoices: Int
    var net: String
    var tax: String
    var total: String

    init(_ sum: CurrencySums) {
        currency = sum.currency.code
        invoices = sum.invoices
        net = sum.net
        tax = sum.tax
        total = sum.total
    }
}

private struct NightView: Encodable {
    var businessDate: String
    var contractInvoices: Int
    var consumptionInvoices: Int
    var withPurchaseOrder: Int
    var sums: [SumView]
    var facts: [String: Int]
    var messages: Int
    var unsentNotices: [UnsentNoticeView]
    var folder: String?

    init(_ night: NightReport) {
        businessDate = night.date.description
        contractInvoices = night.contractInvoices
        consumptionInvoices = night.consumptionInvoices
        withPurchaseOrder = night.withPurchaseOrder
        sums = night.sums.map(SumView.init)
        facts = dispositionCounts(night.dispositions)
        messages = night.messages
        unsentNotices = night.unsentNotices.map(UnsentNoticeView.init)
        folder = night.folder
    }
}

private struct TallyView: Encodable {
    var file: String
    var read: Int
    var used: Int
    var rejected: Int
    var held: Int
    var repeated: Int

    init(_ tally: RowCounts) {
        file = tally.file
        read = tally.read
        used = tally.used
        rejected = tally.rejected
        held = tally.held
        repeated = tally.repeated
    }
}

private struct ConflictView: Encodable {
    var code: String
    var file: String
    var line: Int
    var subscription: String
    var message: String

    init(_ conflict: ConflictReport) {
        code = conflict.code.string
        file = conflict.file
        line = conflict.line
        subscription = conflict.subscription.string
        message = conflict.message.string
    }
}

private struct StatusView: Encodable {
    var billingStart: String?
    var lastClosed: String?
    var unpublished: [String]
    var nights: Int
    var totals: [SumView]
    var lastNight: [SumView]
    var facts: [String: Int]
    var holds: [HoldView]
    var rejectedRows: Int
    var conflicts: Int
    var unnoticed: [UnnoticedView]

    init(_ status: Ledger.Status) {
        billingStart = status.billingStart?.description
        lastClosed = status.lastClosed?.description
        unpublished = status.unpublished.map(\.description)
        nights = status.nights
        totals = status.totals.map(SumView.init)
        lastNight = status.lastNight.map(SumView.init)
        facts = dispositionCounts(status.dispositions)
        holds = status.holds.map(HoldView.init)
        rejectedRows = status.rejectedRows
        conflicts = status.conflicts
        unnoticed = status.unnoticed.map(UnnoticedView.init)
    }
}

private struct HoldView: Encodable {
    var code: String
    var message: String
    var file: String
    var line: Int
    var subscriptions: [String]
    var subscriptionCount: Int
    var count: Int

    init(_ facts: Ledger.HeldFacts) {
        code = facts.hold.code.string
        message = facts.hold.message.string
        file = facts.hold.file.string
        line = facts.hold.line
        subscriptions = facts.subscriptions.map(\.string)
        subscriptionCount = facts.subscriptionCount
        count = facts.count
    }
}

private func dispositionCounts(_ dispositions: [(disposition: Disposition, count: Int)]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: dispositions.map { ($0.disposition.rawValue, $0.count) })
}
