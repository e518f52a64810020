import Domain
import GRDB

/// The texts that many rows repeat, each stored once in `shared_text` and named by its number: kinds, currencies, formats,
/// the words of a line, PO decisions and their facts.
///
/// A text is found by eight bytes of its digest and then compared, so an index of the texts themselves is not needed.
final class SharedTexts {
    private let insert: RowInsert
    private let find: Statement
    private let hasher = ValueHasher()
    private var known: [Text: Int64] = [:]
    private var next: Int64

    init(in database: Database, _ totals: ControlTotals?) throws {
        insert = try RowInsert(into: "shared_text", in: database, totals)
        find = try database.cachedStatement(sql: "SELECT id FROM shared_text WHERE key = ? AND body = ?")
        next = try (Int64.fetchOne(database, sql: "SELECT max(id) FROM shared_text") ?? 0) + 1
    }

    /// The number of a text, which is stored where it is not yet.
    func id(of text: Text) throws -> Int64 {
        if let id = known[text] { return id }
        let key = hasher.key(of: text.string)
        var id = try Int64.fetchOne(find, arguments: [key, text.string])
        if id == nil {
            insert.begin()
            insert.add(next)
            insert.add(key)
            insert.add(text.string)
            try insert.write()
            id = next
            next += 1
        }
        known[text] = id
        return id ?? 0
    }
}
