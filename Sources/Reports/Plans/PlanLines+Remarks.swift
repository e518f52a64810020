public import Billing
public import Domain
public import Ledger

extension PlanLines {
    /// A billed charge that the export contradicts.
    public func conflict(_ conflict: Conflict) -> [UInt8] {
        line(.conflict) { line in
            line.add("subscription_id", conflict.subscription)
            line.add("code", BillingCode.code(of: conflict.key.item))
            line.add("message", conflict.message)
        }
    }

    /// What is held of a subscription for one kind of reason.
    public func held(_ held: HeldCharges) -> [UInt8] {
        line(.held) { line in
            line.add("subscription_id", held.subscription)
            line.add("code", held.hold.code)
            line.add("charges_held", held.charges)
            line.add("currency", (held.amount?.currency.code).map { Text($0) })
            line.add("amount", held.amount)
            line.add("first_due_on", held.firstDueOn)
            line.add("usage_records", held.usageRecords)
        }
    }

    /// Something that the export had and has no more.
    public func gone(_ vanished: Ledger.Vanished) -> [UInt8] {
        line(.gone) { line in
            line.add("code", vanished.code)
            line.add("subject", vanished.subject)
            line.add("detail", vanished.detail.isEmpty ? nil : vanished.detail)
            line.add("last_seen", vanished.lastSeen)
        }
    }

    /// What a night comes to.
    public struct Totals {
        /// Its invoices and credit notes.
        public var invoices: InvoiceTally
        /// How many facts are in each disposition; all dispositions, in order.
        public var dispositions: [(disposition: Disposition, count: Int)]
        /// Stands for every fact that is not invoiced, with its date and amount: a SHA-256 of ``PlanLines/openFact(_:)``.
        public var openFacts: String
        /// What became of the rows of each file.
        public var rows: [RowCounts]
        /// Messages to contacts of POs.
        public var messages: Int
        /// Stands for names, sizes and digests of its documents, a SHA-256; nil: it has none.
        public var documents: String?

        /// The totals of a night.
        public init(
            invoices: InvoiceTally,
            dispositions: [(disposition: Disposition, count: Int)],
            openFacts: String,
            rows: [RowCounts],
            messages: Int,
            documents: String?
        ) {
            (self.invoices, self.dispositions, self.openFacts) = (invoices, dispositions, openFacts)
            (self.rows, self.messages, self.documents) = (rows, messages, documents)
        }
    }

    /// What the night comes to: its last line.
    public func night(_ totals: Totals) -> [UInt8] {
        line(.night) { line in
            line.add("contract_invoices", totals.invoices.contract)
            line.add("consumption_invoices", totals.invoices.consumption)
            line.add("with_purchase_order", totals.invoices.withPurchaseOrder)
            line.add("credit_notes", totals.invoices.creditNotes)
            line.add("sums", totals.invoices.sums) { line, sums in
                line.add("currency", sums.currency.code)
                line.add("invoices", sums.invoices)
                line.add("net", sums.net)
                line.add("tax", sums.tax)
                line.add("total", sums.total)
                guard sums.creditNotes > 0 else { return }
                line.add("credit_notes", sums.creditNotes)
                line.add("credited_net", sums.creditedNet)
                line.add("credited_tax", sums.creditedTax)
                line.add("credited_total", sums.creditedTotal)
            }
            line.add("messages", totals.messages)
            line.add("facts") { line in
                for (disposition, count) in totals.dispositions { line.add(count, under: disposition.rawValue) }
            }
            line.add("open_facts_sha256", totals.openFacts)
            line.add("rows", totals.rows) { line, rows in
                line.add("file", rows.file)
                line.add("read", rows.read)
                line.add("used", rows.used)
                line.add("rejected", rows.rejected)
                line.add("replaced", rows.replaced)
                line.add("held", rows.held)
                line.add("repeated", rows.repeated)
            }
            line.add("documents_sha256", totals.documents.map { Text($0) })
        }
    }

    /// A fact that is not invoiced, as it goes into the digest of all of them.
    public static func openFact(_ fact: BillingFact) -> [UInt8] {
        var line = JSONLine()
        line.add("subscription_id", fact.subscription)
        line.add("charge", fact.kind.code.rawValue)
        line.add("ordinal", fact.kind.ordinal)
        line.add("dimension", fact.kind.use?.dimension)
        line.add("month", (fact.kind.use?.month.description).map { Text($0) })
        line.add("due_on", fact.dueOn)
        line.add("disposition", fact.disposition.rawValue)
        line.add("code", fact.hold?.code)
        line.add("currency", (fact.amount?.currency.code).map { Text($0) })
        line.add("amount", fact.amount)
        line.add("quantity", (fact.quantity?.description).map { Text($0) })
        line.add("count", fact.count)
        return line.finished
    }
}
