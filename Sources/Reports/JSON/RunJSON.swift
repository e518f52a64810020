import Domain
import Intake
import Ledger

// What the JSON of `run` and `check` holds; the property names are the keys.

struct RunView: Encodable {
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

struct CheckView: Encodable {
    var status: Int32
    var rows: [TallyView]
    var findings: String
}

struct NightView: Encodable {
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

struct SumView: Encodable {
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

struct TallyView: Encodable {
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

struct ConflictView: Encodable {
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

func dispositionCounts(_ dispositions: [(disposition: Disposition, count: Int)]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: dispositions.map { ($0.disposition.rawValue, $0.count) })
}

extension RunReport {
    public var json: any Encodable {
        RunView(
            dryRun: isDryRun,
            status: exitStatus,
            lastClosed: (nights.last?.date ?? lastClosed)?.description,
            finished: finished.map(\.description),
            nights: nights.map(NightView.init),
            rows: rowCounts.map(TallyView.init),
            findings: FindingsJSON.placeholder,
            conflicts: conflicts.map(ConflictView.init),
            notices: notices.isEmpty ? nil : notices
        )
    }

    public func writeJSON(to body: ([UInt8]) throws -> Void) throws {
        try FindingsJSON.write(findings, within: ReportJSON.encoded(json), to: body)
    }
}

extension CheckReport {
    public var json: any Encodable {
        CheckView(status: exitStatus, rows: rowCounts.map(TallyView.init), findings: FindingsJSON.placeholder)
    }

    public func writeJSON(to body: ([UInt8]) throws -> Void) throws {
        try FindingsJSON.write(findings, within: ReportJSON.encoded(json), to: body)
    }
}
