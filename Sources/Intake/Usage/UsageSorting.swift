import Domain

extension UsageReader {
    /// Gives each agreement its use, by id, and counts every row but the rejected ones, which are returned with those
    /// that wait.
    consuming func finish(files: [SourceFile], into agreements: inout [Agreement]) -> UsageOutcome {
        var (rows, rejected) = (rows, rejected)
        let fileOf = Dictionary(uniqueKeysWithValues: files.map { ($0.index, $0) })
        if !rows.isAscending {
            let duplicates = UsageDuplicates(rows, files: fileOf)
            for number in duplicates.repeated { rows.marks[number].agreement = UsageRows.Mark.repeated }
            for (number, other) in duplicates.conflicting.sorted(by: { $0.key < $1.key }) {
                rows.marks[number].agreement = UsageRows.Mark.conflicting
                rejected.append(rows.conflict(number, other, fileOf))
            }
        }
        // Where the records of each agreement begin in an order by agreement, and how far they are filled in.
        var ends = [Int](repeating: 0, count: agreements.count + 1)
        let waits = agreements.map { $0.usageHold != nil }
        var waiting: [Row] = []
        var first = 0
        for (file, end) in zip(files, fileEnds) {
            var (used, held, repeated) = (0, 0, 0)
            for number in first..<end {
                let agreement = rows.marks[number].agreement
                switch agreement {
                case UsageRows.Mark.repeated: repeated += 1
                case UsageRows.Mark.conflicting: break
                case UsageRows.Mark.none:
                    held += 1
                    waiting.append(rows.row(number, in: fileOf))
                default:
                    ends[Int(agreement) + 1] += 1
                    if waits[Int(agreement)] { held += 1 } else { used += 1 }
                }
            }
            first = end
            file.tally.read += used + held + repeated
            file.tally.used += used
            file.tally.held += held
            file.tally.repeated += repeated
        }
        for number in agreements.indices { ends[number + 1] += ends[number] }
        let starts = ends
        var order = [UInt32](repeating: 0, count: ends[agreements.count])
        for number in rows.marks.indices {
            let agreement = Int(rows.marks[number].agreement)
            guard agreement < agreements.count else { continue }
            order[ends[agreement]] = UInt32(number)
            ends[agreement] += 1
        }
        var outcome = UsageOutcome(waiting: waiting)
        Self.part(rejected, into: &outcome, rows)
        let (records, ids, isSorted, places) = (rows.records, rows.ids, rows.isAscending, order)
        func usage(of numbers: Range<Int>) -> [[UsageRecord]] {
            numbers.map { number in
                var usage = places[starts[number]..<ends[number]].map { records[Int($0)] }
                if !isSorted { Self.sort(&usage, by: ids) }
                return usage
            }
        }
        let middle = agreements.count / 2
        let (front, back) = TwoCores.both({ usage(of: 0..<middle) }, { usage(of: middle..<ends.count - 1) })
        for (number, usage) in (front + back).enumerated() { agreements[number].usage = usage }
        return outcome
    }

    /// Parts rejected rows by whether a usable row has their id.
    private static func part(_ rejected: [Row], into outcome: inout UsageOutcome, _ rows: UsageRows) {
        guard !rejected.isEmpty else { return }
        var wanted: [UInt64: [Row]] = [:]
        for row in rejected {
            let id = row[UsageColumn.id].string.utf8Span
            wanted[ByteIndex.hash(id.span), default: []].append(row)
        }
        var replaced: Set<ObjectIdentifier> = []
        for (number, mark) in rows.marks.enumerated() where mark.agreement != UsageRows.Mark.conflicting {
            guard let twins = wanted[mark.hash] else { continue }
            for row in twins where rows.ids[rows.records[number].id] == row[UsageColumn.id] {
                replaced.insert(ObjectIdentifier(row))
            }
        }
        for row in rejected {
            if replaced.contains(ObjectIdentifier(row)) {
                outcome.replaced.append(row)
            } else {
                outcome.rejected.append(row)
            }
        }
    }

    /// Sorts by id. Ids of one export mostly begin alike, so the eight bytes after that decide nearly every comparison
    /// without a look into the store.
    private static func sort(_ usage: inout [UsageRecord], by ids: TextStore) {
        guard let first = usage.first?.id else { return }
        let prefix = usage.reduce(Int.max) { min($0, ids.commonPrefix(first, $1.id)) }
        var order = usage.indices.map { (key: ids.sortKey(usage[$0].id, from: prefix), index: $0) }
        order.sort { one, other in
            one.key == other.key
                ? ids.precedes(usage[one.index].id, usage[other.index].id) : one.key < other.key
        }
        usage = order.map { usage[$0.index] }
    }
}

extension UsageRows {
    /// A row, read again.
    func row(_ number: Int, in files: [UInt16: SourceFile]) -> Row {
        let reference = records[number].row
        guard let file = files[reference.file] else { preconditionFailure("a row is of a file that was read") }
        let again = RowReader.again(file, at: Int(marks[number].offset), line: reference.line)
        return Row(file: file, line: reference.line, range: again.range, cells: again.cells)
    }

    fileprivate func conflict(_ number: Int, _ other: Int, _ files: [UInt16: SourceFile]) -> Row {
        let row = row(number, in: files)
        row.rejectConflict(with: self.row(other, in: files))
        return row
    }
}
