import Domain
import System

/// What an id that a row refers to means.
enum Standing<Record> {
    /// A row that can be used.
    case usable(Record)
    /// Only rows that are rejected: what refers to them is held.
    case broken
    /// No row at all.
    case unknown
}

// MARK: What keys mean

extension TableRows {
    /// The usable row with a key; nil where there is none.
    func number(of key: [Text]) -> Int? {
        let number = index.number(Self.hash(of: key)) { self.key(of: $0) == key }
        return number.flatMap { rows.isUsable($0) ? $0 : nil }
    }

    /// The usable row with an id, in a table that has one key column; nil where there is none.
    func number(of id: Span<UInt8>) -> Int? {
        let number = index.number(ByteHash.ofProcess(id, after: 0)) { holds(id, at: $0) }
        return number.flatMap { rows.isUsable($0) ? $0 : nil }
    }

    /// The usable row with an id, in a table that has one key column; nil where there is none.
    func number(of id: Text) -> Int? {
        let bytes = id.string.utf8Span
        return number(of: bytes.span)
    }

    /// Whether a row has an id.
    private func holds(_ id: Span<UInt8>, at number: Int) -> Bool {
        guard !rows.isOdd(number) else {
            let key = rows.transient(number).key?.first?.string ?? ""
            let bytes = key.utf8Span
            return bytes.span.hasSameBytes(as: id)
        }
        let file = rows.file(of: number)
        return file.contents.withBytes { bytes in
            let place = file.columnPlaces[file.keyColumns[0].index]
            return bytes.extracting(CSVScanner.cell(place, ofRowAt: rows.offset(of: number), in: bytes).range)
                .hasSameBytes(as: id)
        }
    }

    /// What a key means.
    func standing(of key: [Text]) -> Standing<Rule.Record> {
        if let number = number(of: key) { return .usable(record(number)) }
        return broken.contains(key) ? .broken : .unknown
    }

    /// What an id means, in a table that has one key column.
    func standing(of id: Text) -> Standing<Rule.Record> {
        if let number = number(of: id) { return .usable(record(number)) }
        return broken.contains([id]) ? .broken : .unknown
    }

    /// Whether a usable row has a key.
    func isUsable(_ key: [Text]) -> Bool { number(of: key) != nil }

    /// Whether no row at all has a key.
    func isUnknown(_ key: Text) -> Bool { number(of: key) == nil && !broken.contains([key]) }

    /// Whether something depends on rows that are rejected and not replaced.
    var isAnythingBroken: Bool { !broken.isEmpty }

    /// Why what depends on a key is held; nil: it does not.
    func hold(of key: Text) -> Hold? {
        if broken.isEmpty || number(of: key) != nil { return nil }
        return broken.hold(of: [key])
    }
}
