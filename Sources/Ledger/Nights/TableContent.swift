import Domain
import GRDB
import System

/// The content of a table that holds what the last export had: its rows, in the order in which the export gives them, as one
/// digest. A night writes such a table again only where the digest is not that of what is there, so a night on which
/// nothing changed writes nothing of it.
struct TableContent {
    private let hasher = SHA256Hasher()
    private var bytes: [UInt8] = []

    /// How many bytes are hashed at once.
    private static let pieceSize = 1 << 16

    init() {
        bytes.reserveCapacity(Self.pieceSize + 1_024)
    }

    /// Adds a value; the kind and the length of each are in the digest, so no two lists of values make the same bytes.
    mutating func add(_ text: Text?) {
        guard let text else { return bytes.append(0) }
        let utf8 = text.string.utf8Span
        let span = utf8.span
        bytes.append(1)
        append(Int64(span.count))
        for index in span.indices { bytes.append(span[index]) }
        if bytes.count >= Self.pieceSize { flush() }
    }

    mutating func add(_ number: Int64?) {
        guard let number else { return bytes.append(0) }
        bytes.append(2)
        append(number)
    }

    mutating func add(_ sum: ContentSum) {
        bytes.append(3)
        bytes += sum.bytes
    }

    mutating func add(_ date: CivilDate?) {
        add(date.map { Int64($0.daysSinceEpoch) })
    }

    private mutating func append(_ number: Int64) {
        var rest = UInt64(bitPattern: number)
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// Whether a table has what comes to a digest.
    static func isStored(_ table: String, _ digest: [UInt8], in database: Database) throws -> Bool {
        let stored = try StoredRow.fetchOne(
            of: "table_content",
            database,
            sql: "SELECT name, digest FROM table_content WHERE name = ?",
            arguments: [table]
        )
        return try stored.map { try $0["digest"] == digest } ?? false
    }

    private mutating func flush() {
        hasher.add(bytes.span)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The digest of all values; the content begins again after it.
    mutating func digest() -> [UInt8] {
        flush()
        return hasher.finish().bytes
    }
}

extension NightWriter {
    /// Replaces all rows of a table where its content is another one.
    func replace(_ table: String, _ content: TableContent, write: () throws -> Void) throws {
        var content = content
        try replace(table, digest: content.digest(), write: write)
    }

    /// Replaces all rows of a table where they come to something else.
    func replace(_ table: String, digest: [UInt8], write: () throws -> Void) throws {
        if try TableContent.isStored(table, digest, in: database) { return }
        try empty(table)
        try write()
        try run(
            "INSERT INTO table_content (name, digest) VALUES (?, ?) ON CONFLICT DO UPDATE SET digest = excluded.digest",
            [table, digest.databaseValue]
        )
    }
}
