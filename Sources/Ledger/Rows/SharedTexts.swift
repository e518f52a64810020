import Domain
import GRDB

/// The texts that many rows repeat, each stored once in `shared_text` and named by its number: kinds, currencies, formats,
/// the words of a line, PO decisions and their facts.
///
/// A text is found by eight bytes of its digest and then compared, so an index of the texts themselves is not needed.
final class SharedTexts {
    private let insert: RowInsert
    private let find: BoundStatement
    private let hasher = ValueHasher()
    private var known = Memo<Text, Int64>()
    private var next: Int64

    init(in database: Database, _ totals: ControlTotals?) throws {
        insert = try RowInsert(into: "shared_text", in: database, totals)
        find = try BoundStatement(
            "SELECT id FROM shared_text WHERE key = ? AND body = ?",
            of: "shared_text",
            in: database
        )
        next = try (Int64.fetchOne(database, sql: "SELECT max(id) FROM shared_text") ?? 0) + 1
    }

    /// The number of a text, which is stored where it is not yet.
    func id(of text: Text) throws -> Int64 {
        if let id = known[text] { return id }
        let key = hasher.key(of: text.string)
        let id = try stored(text, key) ?? next
        if id == next {
            insert.begin()
            insert.add(next)
            insert.add(key)
            insert.add(text.string)
            try insert.write()
            next += 1
        }
        known[text] = id
        return id
    }

    private func stored(_ text: Text, _ key: Int64) throws -> Int64? {
        find.begin()
        find.add(key)
        find.add(text)
        guard try find.next() else { return nil }
        let id = try find.number(0)
        try find.run()
        return id
    }
}
