import Domain

/// Other names that people give to the columns of an export, beside slips of a hand: the same words in another order or form,
/// the whole name with something beside it, and what the column is called elsewhere.
///
/// It is asked for unknown columns against known ones that are absent, and where it finds one the night is stopped: an empty
/// column may mean that more is billed or credited, or that a PO number is left out.
enum ColumnAlias {
    /// How far apart a name's words and a known column's are; nil: they are another name. More than any slip of a hand.
    static func distance(_ words: [String], _ known: [String]) -> Int? {
        let column = known.joined(separator: "_")
        if words.filter({ !fillers.contains($0) }) == known { return 3 }
        if known.count > 1, contains(words, known) { return 3 }
        if known.count > 1, stems(of: words) == stems(of: known) { return 3 }
        if let single = qualified[column], words.contains(where: { stem($0) == stem(column) }),
            words.allSatisfy({ stem($0) == stem(column) || isQualifier($0, single) })
        {
            return 4
        }
        let name = words.joined(separator: "_")
        return names[column]?.contains(name) ?? false ? 4 : nil
    }

    /// Whether the words of a name are among others, one after the other: `purchase_order_number_1`.
    private static func contains(_ words: [String], _ known: [String]) -> Bool {
        guard words.count > known.count else { return false }
        return (0...words.count - known.count).contains { Array(words[$0..<$0 + known.count]) == known }
    }

    // MARK: Forms of words

    /// Words without their endings, in no order: `requires_purchase_order` and `purchase_order_required` are the same.
    private static func stems(of words: [String]) -> [String] {
        words.filter { !fillers.contains($0) }.map { Resemblance.ofDates.contains($0) ? "on" : stem($0) }.sorted()
    }

    /// Words that say nothing.
    private static let fillers: Set = ["in", "of", "is", "the", "for", "a", "optional"]

    private static let endings = [
        "ations", "ation", "ions", "ion", "ings", "ing", "als", "al", "ies", "ed", "es", "e", "s", "y",
    ]

    /// A word without its ending: `expires`, `expiry`, `expiration` and `expiring` are the same.
    static func stem(_ word: String) -> String {
        if ["leave", "leaves", "leaving"].contains(word) { return "left" }
        let ending = endings.first { word.hasSuffix($0) && word.count - $0.count >= 3 }
        return ending.map { String(word.dropLast($0.count)) } ?? word
    }

    // MARK: Columns of one word

    /// Columns of one word whose emptiness is the dearest reading, with the words that may be beside it.
    private static let qualified: [String: Set<String>] = [
        "line": ["invoice", "item", "position", "credit", "credited"],
        "amount": ["net", "gross", "credit", "credited", "total", "tax", "value", "excl", "incl"],
        "hold": ["reason", "flag", "status", "until", "billing", "note"],
        "purchaser": ["name", "email", "user"],
        "withdraw": ["flag", "number"],
    ]

    private static let qualifiers: Set = [
        "number", "id", "code", "on", "is", "in", "to", "of", "by", "date", "optional",
    ]

    private static func isQualifier(_ word: String, _ own: Set<String>) -> Bool {
        own.contains(word) || qualifiers.contains(word) || word.allSatisfy(\.isNumber)
            || word.count == 3 && word.utf8.allSatisfy { $0 < 0x80 } && Currency.named(word.uppercased()) != nil
    }

    // MARK: Other words

    /// What columns are called elsewhere.
    private static let names: [String: Set<String>] = [
        "ended_on": [
            "end_date", "terminated_on", "terminated_at", "termination_date", "cancelled_on", "cancelled_at",
            "canceled_on",
            "canceled_at", "cancellation_date", "cancel_date", "closed_on",
        ],
        "ends_on": ["expires_on", "expiry_date", "valid_until", "valid_to", "contract_end", "term_end"],
        "expires_on": ["expiry", "expiration", "valid_until", "valid_to", "valid_through", "ends_on", "end_date"],
        "effective_on": ["valid_from", "starts_on", "start_date", "effective_from"],
        "left_on": [
            "end_date", "ended_on", "end_on", "until", "exit_date", "member_until", "valid_until", "valid_to",
            "removed_on",
        ],
        "withdraw": ["withdrawn", "withdrawal", "retract", "revoke", "revoked", "remove_number"],
        "purchase_order_required": [
            "purchase_order", "purchase_order_mandatory", "needs_purchase_order", "purchase_order_needed",
            "mandatory_purchase_order",
        ],
        "buyer_reference": ["leitweg_id", "leitweg", "buyers_reference"],
        "tax_exemption_reason": [
            "tax_reason", "vatex", "exemption_reason", "exempt_reason", "exemption", "vat_exemption_reason",
        ],
        "payment_terms_days": [
            "payment_days", "pay_terms_days", "terms_days", "net_days", "due_days", "days_to_pay", "payment_term",
            "credit_days",
        ],
        "vat_id": ["vat", "vat_reg", "vat_registration", "vat_registration_number", "vatin", "uid", "ust_id"],
        "unit_code": ["unit", "units", "uom", "unit_of_measure"],
        "hold": ["hodl", "hod", "holld", "held", "on_hold", "blocked", "paused", "suspend_billing"],
        "purchaser": ["buyer", "purchased_by", "bought_by", "ordered_by"],
        "line": ["lines", "linne", "lien", "lie", "lin", "lineno", "position"],
        "amount": ["net", "value", "sum", "credit", "amt"],
        "purchase_order_number": ["order_number", "customer_purchase_order", "buyer_purchase_order", "purchase_order"],
        "procurement_order_number": ["procurement_number", "procurement_order", "procurement_purchase_order"],
        "purchase_order_line": [
            "order_line", "purchase_order_item", "purchase_order_position", "purchase_order_line_number",
        ],
        "charge_on": ["charge_date", "charged_on", "due_on", "due_date", "payment_date", "instalment_date"],
        "permissions": ["permission", "actions", "rights", "policies"],
        "status": ["state"],
    ]
}
