import Billing
import Domain
import Ledger

/// A night decided from values alone, ready for the ledger.
struct BillRunDecision {
    var invoices: [NightEntry.DatedInvoice] = []
    var openings: [Charge] = []
    var facts: [BillingFact] = []
    var conflicts: [Conflict] = []
    var purchaseOrders = PurchaseOrderChanges()
    /// The messages that the night sends.
    var messages: [NamedFile] = []

    /// The book that the night may touch: POs as they are, and the rows last imported.
    struct BookBefore {
        var orders: [PurchaseOrder]
        var imported: [PurchaseOrderKey: PurchaseOrderRow]
    }

    /// Decides by account, then asks the PO book in its one order: import first, then charges by (account,
    /// subscription, instalment).
    init(
        _ night: BillRun,
        export: Export,
        billed: BilledCharges,
        tools: NightTools,
        book: (Set<PurchaseOrderKey>) throws -> BookBefore
    ) throws {
        let billing = AccountDecider(night, export: export, billed: billed)
        let decisions = export.accounts.map { billing.decide($0) }
        for decision in decisions {
            facts += decision.facts
            conflicts += decision.conflicts
        }
        // Buyers come by account id, an account's subscriptions by id: what is left is instalments, openings first.
        var entries = decisions.flatMap { $0.openings.map(BookEntry.opening) + Self.contract($0) }
        entries.sort { $0.order < $1.order }
        let before = try book(Set(entries.compactMap(\.lookUp) + export.purchaseOrders.map(\.key)))
        var bookOfNight = PurchaseOrderBook(on: night.date, orders: before.orders)
        for row in export.purchaseOrders {
            bookOfNight.merge(row, lastImported: before.imported[row.key])
        }
        for entry in entries {
            switch entry {
            case .opening(let due):
                var charge = due.charge
                if let key = due.lookUp { bookOfNight.enter(&charge, tax: .zero(charge.net.currency), under: key) }
                openings.append(charge)
            case .invoice(var due):
                if let key = due.lookUp {
                    bookOfNight.enter(&due.charges[0], tax: due.invoice.tax, under: key)
                    due.invoice.purchaseOrder = due.charges[0].purchaseOrder
                }
                invoices.append(Self.dated(due, tools))
            }
        }
        let consumption = decisions.flatMap { $0.invoices.filter { $0.invoice.kind == .consumption } }
        invoices += consumption.map { Self.dated($0, tools) }
        purchaseOrders = bookOfNight.outcome
    }

    /// What comes to the PO book: an opening or a contract invoice.
    private enum BookEntry {
        case opening(DueCharge)
        case invoice(DueInvoice)

        var lookUp: PurchaseOrderKey? {
            switch self {
            case .opening(let due): due.lookUp
            case .invoice(let due): due.lookUp
            }
        }

        var order: Order {
            switch self {
            case .opening(let due): Order(due.charge)
            case .invoice(let due): Order(due.charges[0])
            }
        }
    }

    /// (account_id, subscription_id, instalment), compared as bytes.
    private struct Order: Comparable {
        var account: Text
        var subscription: Text
        var instalment: Int

        init(_ charge: Charge) {
            account = charge.account
            subscription = charge.subscription
            instalment = charge.kind.instalment ?? 0
        }

        static func < (one: Order, other: Order) -> Bool {
            (one.account, one.subscription, one.instalment) < (other.account, other.subscription, other.instalment)
        }
    }

    private static func contract(_ decision: AccountDecision) -> [BookEntry] {
        decision.invoices.filter { $0.invoice.kind == .contract }.map(BookEntry.invoice)
    }

    private static func dated(_ due: DueInvoice, _ tools: NightTools) -> NightEntry.DatedInvoice {
        let format = tools.format(of: due.invoice.buyer)
        return NightEntry.DatedInvoice(invoice: due.invoice, format: format, charges: due.charges)
    }
}
