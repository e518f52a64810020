import Documents
import Domain
import Ledger
import Publishing
import Reports

/// What the documents of invoices need before the first of them is written.
struct DocumentNeeds: Sendable {
    /// A format and the document that is written in it.
    struct Need: Hashable, Codable {
        var format: Text
        var document: DocumentType
    }

    /// An invoice whose payment would be due on a day that no calendar has.
    private struct Late: Codable {
        var account: Text
        var date: CivilDate
        var dueOn: CivilDate
    }

    private(set) var needs: Set<Need> = []
    private var last: Need?
    private var late: Late?

    /// The needs of no invoice.
    init() {}

    /// The needs of invoices: in their own formats and those asked for beside.
    init(_ drafts: some Sequence<DraftInvoice>, extraFormats: [DocumentFormat]) {
        for draft in drafts {
            add(draft.format, draft.invoice.documentType, draft.invoice.buyer, extraFormats)
            guard late == nil, draft.invoice.paymentDueOn > .last else { continue }
            late = Late(
                account: draft.invoice.buyer.id,
                date: draft.invoice.businessDate,
                dueOn: draft.invoice.paymentDueOn
            )
        }
    }

    /// Adds what one document needs: in the format of its invoice, and in those asked for beside that reach the buyer.
    mutating func add(
        _ format: Text,
        _ document: DocumentType,
        _ buyer: Account,
        _ extraFormats: [DocumentFormat]
    ) {
        let own = Need(format: format, document: document)
        // Most documents need what the last one did.
        if own != last { needs.insert(own) }
        last = own
        for extra in extraFormats where extra.name == format || extra.canReach(buyer) {
            needs.insert(Need(format: extra.name, document: document))
        }
    }

    /// Adds the needs of invoices that come later.
    mutating func add(_ other: DocumentNeeds) {
        needs.formUnion(other.needs)
        late = late ?? other.late
    }

    /// Refuses an invoice whose payment would be due on a day that no calendar has: it could be neither written nor read.
    func refuseDueDates() throws {
        guard let late else { return }
        let terms = late.dueOn.daysSinceEpoch - late.date.daysSinceEpoch
        throw CommandFailure(
            .unusableInput,
            "an invoice of account \(DisplayText.quoted(late.account)) would be due \(terms) days after "
                + "\(late.date), and the calendar ends on \(CivilDate.last). Close nights up to "
                + "\(CivilDate.last.adding(days: -Int(terms))), or shorten payment_terms_days"
        )
    }
}

extension DocumentNeeds: Codable {
    private enum Key: String, CodingKey {
        case needs, late
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        needs = Set(try values.decode([Need].self, forKey: .needs))
        late = try values.decodeIfPresent(Late.self, forKey: .late)
    }

    /// The same bytes for the same needs.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        let sorted = needs.sorted { ($0.format, $0.document.rawValue) < ($1.format, $1.document.rawValue) }
        try values.encode(sorted, forKey: .needs)
        try values.encodeIfPresent(late, forKey: .late)
    }
}
