import Domain
import System

/// What a manifest says of a night's invoices and credit notes, summed up run by run.
struct InvoiceTotals: Sendable {
    /// How many invoices.
    private(set) var count = 0
    private(set) var creditNotes = 0
    private(set) var sums: [CurrencySums] = []
    /// The sum of the first eight bytes of the SHA-256 of each invoice's account id, modulo 2^64.
    private(set) var accountHash: UInt64 = 0
    /// How many invoices went without the PO number that was asked for, by the rule that refused it.
    private(set) var refused: [PurchaseOrderRule: Int] = [:]

    /// No invoice.
    init() {}

    /// Documents summed up.
    init(_ documents: [IssuedInvoice], _ hasher: SHA256Hasher) {
        sums = CurrencySums.of(documents)
        for issued in documents {
            // A credit note has the account and the PO number of its invoice: both were looked at with that.
            guard issued.precedingInvoice == nil else {
                creditNotes += 1
                continue
            }
            count += 1
            accountHash &+= hasher.digest(of: issued.invoice.buyer.id.string.utf8Span.span).firstEightBytes
            if issued.purchaseOrderDecision.refusedNumber != nil {
                refused[issued.purchaseOrderDecision.rule, default: 0] += 1
            }
        }
    }

    /// Adds those of another run.
    mutating func add(_ other: InvoiceTotals) {
        count += other.count
        creditNotes += other.creditNotes
        sums = CurrencySums.together(sums + other.sums)
        accountHash &+= other.accountHash
        refused.merge(other.refused, uniquingKeysWith: +)
    }
}

extension InvoiceTotals: Codable {
    private enum Key: String, CodingKey {
        case count, creditNotes, sums, accountHash, rules, refused
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        count = try values.decode(Int.self, forKey: .count)
        creditNotes = try values.decode(Int.self, forKey: .creditNotes)
        sums = try values.decode([CurrencySums].self, forKey: .sums)
        accountHash = try values.decode(UInt64.self, forKey: .accountHash)
        let rules = try values.decode([PurchaseOrderRule].self, forKey: .rules)
        let counts = try values.decode([Int].self, forKey: .refused)
        refused = Dictionary(zip(rules, counts), uniquingKeysWith: +)
    }

    /// The same bytes for the same totals: rules in the order of their names.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(count, forKey: .count)
        try values.encode(creditNotes, forKey: .creditNotes)
        try values.encode(sums, forKey: .sums)
        try values.encode(accountHash, forKey: .accountHash)
        let refused = refused.sorted { Text($0.key.rawValue) < Text($1.key.rawValue) }
        try values.encode(refused.map(\.key), forKey: .rules)
        try values.encode(refused.map(\.value), forKey: .refused)
    }
}
