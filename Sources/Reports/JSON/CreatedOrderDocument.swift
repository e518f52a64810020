import Domain

/// A PO that came into the book.
struct CreatedOrderDocument: Codable, Sendable {
    var payerAccountId: String
    var purchaseOrderNumber: String
    /// `marketplace` where a charge created it, `import` where the export did.
    var createdBy: String
    /// Other numbers of the payer that look like it, the first ten.
    var resembles: [String]
    /// `scientific_notation`, `several_numbers`, `placeholder`, `unreadable`, `garbled`, `invisible_character` or `date`; absent where the number looks like one.
    var doubt: String?

    init(_ created: CreatedOrder) {
        payerAccountId = created.key.payer.string
        purchaseOrderNumber = created.key.number.string
        createdBy = created.createdBy.rawValue
        resembles = created.resembles.map(\.string)
        doubt = created.doubt?.rawValue
    }
}
