import Domain

extension UsageReader {
    /// Gives each agreement its use, by id, and counts every row but the rejected ones, which are returned with those
    /// that wait.
    consuming func finish(files: [SourceFile], into agreements: inout [Agreement]) -> UsageOutcome {
        var (rows, rejected) = (rows, rejected)
        // A row has some hundred bytes.
        let isWorthTwoCores = rows.records.count >= resolver.options.worthTwoCores / 100
        let fileOf = Dictionary(uniqueKeysWithValues: files.map { ($0.index, $0) })
        if !rows.isAscending {
            let duplicates = UsageDuplicates(rows, files: fileOf, onTwoCores: isWorthTwoCores)
            for number in duplicates.repeated {
                rows.marks[number].agreement = UsageRows.Mark.repeated
                fileOf[rows.records[number].row.file]?.tally.count(.repeated)
            }
            for (number, other) in duplicates.conflicting.sorted(by: { $0.key < $1.key }) {
                rows.marks[number].agreement = UsageRows.Mark.conflicting
                rejected.append(rows.conflict(number, other, fileOf))
            }
        }
        var outcome = UsageOutcome()
        for number in rows.waiting where rows.marks[number].agreement == UsageRows.Mark.none {
            outcome.waiting.append(rows.row(number, in: fileOf))
            fileOf[rows.records[number].row.file]?.tally.count(.held)
        }
        Self.part(rejected, into: &outcome, rows)

        let keys = rows.isAscending ? nil : UsageSortKeys(rows, onTwoCores: isWorthTwoCores)
        let waits = agreements.map { $0.usageHold != nil }
        let (middle, rowsToGroup, ends) = (agreements.count / 2, rows, fileEnds)
        let (front, back) = TwoCores.both(
            isWorthIt: isWorthTwoCores,
            { UsageGroups(of: 0..<middle, in: rowsToGroup, fileEnds: ends, waits: waits, keys: keys) },
            { UsageGroups(of: middle..<waits.count, in: rowsToGroup, fileEnds: ends, waits: waits, keys: keys) }
        )
        for (number, usage) in (front.usage + back.usage).enumerated() { agreements[number].usage = usage }
        for (number, file) in files.enumerated() {
            for tally in [front.tallies[number], back.tallies[number]] {
                file.tally.count(.used, tally.used)
                file.tally.count(.held, tally.held)
            }
        }
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
