import Domain

/// Finds usage rows of one record_id among millions, by hashes and bytes.
struct UsageDuplicates {
    /// Candidates that say again what an earlier one says.
    private(set) var repeated: Set<Int> = []
    /// Candidates of an id that another one contradicts, each with the other.
    private(set) var conflicting: [Int: Int] = [:]

    init(_ candidates: [UsageReader.Candidate], ids: TextStore, files: [UInt16: SourceFile]) {
        var groups: [Int: [Int]] = [:]
        Self.forEachPair(candidates, ids) { first, later in groups[first, default: [first]].append(later) }
        for members in groups.values {
            let rows = members.map { Self.row(of: candidates[$0], in: files) }
            if rows.dropFirst().allSatisfy(rows[0].repeats) {
                repeated.formUnion(members.dropFirst())
            } else {
                for (row, member) in zip(rows, members) {
                    let other = rows.firstIndex { !$0.repeats(row) } ?? 0
                    conflicting[member] = members[other]
                }
            }
        }
    }

    /// Whether no id stands twice.
    var isEmpty: Bool { repeated.isEmpty && conflicting.isEmpty }

    /// Names each candidate whose id an earlier one has, with the first of that id.
    private static func forEachPair(
        _ candidates: [UsageReader.Candidate],
        _ ids: TextStore,
        _ found: (_ first: Int, _ later: Int) -> Void
    ) {
        var capacity = 16
        while capacity < candidates.count * 2 { capacity *= 2 }
        // A slot holds the upper half of a hash and a candidate's number plus one; 0 is free.
        var slots = [UInt64](repeating: 0, count: capacity)
        for number in candidates.indices {
            let hash = candidates[number].hash
            var slot = Int(truncatingIfNeeded: hash) & (capacity &- 1)
            while slots[slot] != 0 {
                if slots[slot] ^ hash < 1 << 32 {
                    let first = Int(slots[slot] & 0xFFFF_FFFF) &- 1
                    if ids.areEqual(candidates[first].record.id, candidates[number].record.id) {
                        found(first, number)
                        break
                    }
                }
                slot = (slot &+ 1) & (capacity &- 1)
            }
            if slots[slot] == 0 { slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number &+ 1) }
        }
    }

    /// A candidate's row, read again.
    static func row(of candidate: UsageReader.Candidate, in files: [UInt16: SourceFile]) -> Row {
        guard let file = files[candidate.record.row.file] else {
            preconditionFailure("a row is of a file that was read")
        }
        var cells = RowCells()
        var scanner = CSVScanner(position: Int(candidate.offset), line: candidate.record.row.line)
        // The row was read before, so its quotes are whole.
        let bytes = file.bytes
        _ = try? scanner.next(in: bytes.span, into: &cells)
        return Row(file: file, line: candidate.record.row.line, range: scanner.row, cells: cells)
    }
}
