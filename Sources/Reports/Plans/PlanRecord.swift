/// The kinds of lines of a plan, in the order in which a night has them; the raw value is the key `record` of a line.
public enum PlanRecord: String, CaseIterable, Sendable {
    /// The first line: which nights, over which ledger.
    case plan
    /// An invoice with its charges and PO decisions.
    case invoice
    /// A charge that is posted without an invoice.
    case opening
    /// A credit note with what it gives back.
    case creditNote = "credit_note"
    /// A credit that is not carried out.
    case refusedCredit = "refused_credit"
    /// A PO of the book that is created or changed, as it is after the night.
    case purchaseOrder = "purchase_order"
    /// An expiry notice that falls due.
    case notice
    /// A billed charge that the export contradicts.
    case conflict
    /// What is held of a subscription.
    case held
    /// Something that the export had and has no more.
    case gone
    /// A document or another file of the night's folder.
    case file
    /// What the night comes to; its last line.
    case night
    /// The last line: the digest of all lines before it.
    case digest
}
