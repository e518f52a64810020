import Domain
import Ledger
import Reports

/// The review of a night by the lists that the ledger keeps of it, which have all that there is to look at: they are counted as
/// they are, and of the first rows it is asked what holds by now.
struct KeptReview {
    private let date: CivilDate
    private let ledger: Ledger
    private var created = CreatedList()
    private var refused: RefusedList
    /// The invoices of the night's year that were issued again.
    private let reissued: Set<Text>
    /// Beside so many POs of one payer a number is looked at again; beside more it resembles what it did on its night.
    private static let mostOfPayer = 20_000

    /// Nil: an early version closed the night and kept no lists, or what is kept cannot be read.
    init?(of date: CivilDate, _ ledger: Ledger) throws {
        guard try ledger.keepsReview(of: date) else { return nil }
        (self.date, self.ledger) = (date, ledger)
        reissued = try ledger.reissuedInvoices(in: date.year)
        var (created, refused) = (CreatedList(), RefusedList(without: reissued))
        try ledger.forEachPiece(ofKept: PurchaseOrderReview.createdFile, on: date) { created.add($0) }
        try ledger.forEachPiece(ofKept: PurchaseOrderReview.refusedFile, on: date) { refused.add($0) }
        guard created.isWhole, refused.isWhole else { return nil }
        (self.created, self.refused) = (created, refused)
    }

    /// What there is to look at.
    func review() throws -> PurchaseOrderReview {
        var counts = created.counts
        counts.refused = refused.counts
        let again = try NightReview.refused(ledger) {
            ($0.numbers, $0.since, $0.until) = (reissued, date, date)
        }
        for refused in again { counts.refused[refused.rule, default: 0] += 1 }
        let first = try NightReview.refused(ledger) { $0.numbers = Set(refused.first + again.map(\.invoice)) }
        let orders = try orders(created.first)
        // As long as all POs are at hand, what they resemble is counted as it is by now.
        guard created.first.count < created.counts.created else {
            let whole = PurchaseOrderReview(created: orders)
            counts.created = whole.counts.created
            counts.byCharges = whole.counts.byCharges
            counts.doubtful = whole.counts.doubtful
            return PurchaseOrderReview(refused: first, created: orders, doubtful: whole.doubtful, of: counts).bounded
        }
        let doubtful = try self.orders(created.doubtful).filter(\.isDoubtful)
        return PurchaseOrderReview(refused: first, created: orders, doubtful: doubtful, of: counts).bounded
    }

    /// The POs of rows as the book has them.
    private func orders(_ rows: [CreatedList.Row]) throws -> [CreatedOrder] {
        let keys = Set(rows.flatMap(\.keys)).sorted()
        let orders = try ledger.purchaseOrders(keys).filter { $0.firstSeenOn == date && $0.createdBy != .operator }
        let known = Dictionary(rows.flatMap { row in row.keys.map { ($0, row.resembles) } }) { first, _ in first }
        var (few, all): ([PurchaseOrder], [CreatedOrder]) = ([], [])
        var rest = orders[...]
        while let first = rest.first {
            let ofPayer = rest.prefix { $0.key.payer == first.key.payer }
            rest = rest[ofPayer.endIndex...]
            guard try ledger.numbers(of: first.key.payer, atMost: Self.mostOfPayer).count == Self.mostOfPayer else {
                few += ofPayer
                continue
            }
            all += ofPayer.map { order in
                CreatedOrder(
                    key: order.key,
                    createdBy: order.createdBy,
                    resembles: known[order.key] ?? [],
                    doubt: NumberDoubt(order.key.number)
                )
            }
        }
        all += try NightReview.review(few, ledger)
        return all.sorted { $0.key < $1.key }
    }
}
