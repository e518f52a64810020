public import Domain
import Ledger

/// The book's answers for an operator: `po list` and `po show`.
public struct PurchaseOrderQueries {
    private let ledger: Ledger
    /// The date whose states are told.
    private let date: CivilDate
    private let isLastClosed: Bool

    /// Opens a ledger to read; states are told as of a date, else of the last business date closed.
    public init(ledger path: String, on date: CivilDate?) throws(RunFailure) {
        ledger = try failing { () throws(LedgerError) in try Ledger.reading(path) }
        let ledger = ledger
        let last = try failing { () throws(LedgerError) in try ledger.state().lastClosed }
        guard let known = date ?? last else {
            throw RunFailure(.usage, "no night is closed yet, so there is no purchase order in the book")
        }
        self.date = known
        isLastClosed = known == last
    }

    /// Which POs to list.
    public struct Filter: Sendable {
        public var payer: Text?
        public var state: PurchaseOrderState?
        /// Those not expired yet whose last day lies before this date.
        public var expiringBefore: CivilDate?

        /// All POs, unless told.
        public init(payer: Text? = nil, state: PurchaseOrderState? = nil, expiringBefore: CivilDate? = nil) {
            self.payer = payer
            self.state = state
            self.expiringBefore = expiringBefore
        }
    }

    /// The POs that pass a filter, by payer and number.
    public func list(_ filter: Filter) throws(RunFailure) -> PurchaseOrderList {
        let all = try failing { () throws(LedgerError) in try ledger.overviews(payer: filter.payer) }
        let orders = all.filter { overview in
            let state = overview.order.state(on: date)
            if let wanted = filter.state, state != wanted { return false }
            guard let end = filter.expiringBefore else { return true }
            return !state.isExpired && overview.order.lastDay.map { $0 < end } ?? false
        }
        return PurchaseOrderList(orders: orders, asOf: StateDate(date: date, isLastClosed: isLastClosed))
    }

    /// Everything about one PO.
    public func show(_ key: PurchaseOrderKey) throws(RunFailure) -> PurchaseOrderDashboard {
        guard let page = try failing({ () throws(LedgerError) in try ledger.page(key) }) else {
            throw try Self.unknown(key, ledger)
        }
        return PurchaseOrderDashboard(page: page, asOf: StateDate(date: date, isLastClosed: isLastClosed))
    }

    /// That the book does not have a PO, with what may have been meant.
    static func unknown(_ key: PurchaseOrderKey, _ ledger: Ledger) throws(RunFailure) -> RunFailure {
        let numbers = try failing { () throws(LedgerError) in try ledger.numbers(of: key.payer) }
        let (payer, number) = (DisplayText.text(key.payer), DisplayText.text(key.number))
        guard numbers.isEmpty else {
            let nearest = Spelling.nearest(to: key.number.string, among: numbers, atMost: 3)
            let names = nearest.map { "“\(DisplayText.text($0))”" }.joined(separator: ", ")
            let what = numbers.count > 3 ? "the nearest of its \(numbers.count) are" : "it has"
            return RunFailure(
                .usage,
                "the payer \(payer) has no purchase order “\(number)” in the book; \(what) \(names)"
            )
        }
        let payers = try failing { () throws(LedgerError) in try ledger.payers() }
        let nearest = Spelling.nearest(to: key.payer.string, among: payers)
        let hint = nearest.map { "; did you mean \(DisplayText.text($0))?" } ?? ""
        return RunFailure(.usage, "the payer \(payer) has no purchase order in the book\(hint)")
    }
}

/// The date for which states are told.
struct StateDate: Hashable, Sendable {
    var date: CivilDate
    var isLastClosed: Bool

    var words: String { isLastClosed ? "on \(date), the last night closed" : "on \(date)" }
}
