import Domain
import System

extension UsageReader {
    /// Gives each agreement its use, by id, and counts every row; those that are rejected and those that are held are returned.
    consuming func finish(all: [SourceFile], into contracts: ContractColumns) -> UsageOutcome {
        var (rows, rejected) = (rows, rejected)
        let files = all.filter { $0.table == .usage }
        // A row has some hundred bytes.
        let isWorthTwoCores = rows.records.count >= resolver.options.worthTwoCores / 100
        if !rows.isAscending {
            let duplicates = UsageDuplicates(rows, files: all, onTwoCores: isWorthTwoCores)
            for number in duplicates.repeated {
                rows.marks[number].agreement = UsageRows.Mark.repeated
                all[Int(rows.records[number].row.file)].tally.count(.repeated)
            }
            for (number, other) in duplicates.conflicting {
                rows.marks[number].agreement = UsageRows.Mark.conflicting
                rejected.append(rows.conflict(number, other))
            }
            if !duplicates.conflicting.isEmpty { rejected.sort { $0.reference < $1.reference } }
        }
        var outcome = UsageOutcome()
        for number in rows.held where rows.marks[number].agreement == UsageRows.Mark.none {
            let row = rows.row(number, in: all)
            outcome.hold(row, resolver.useHold(of: row))
            row.file.tally.count(.held)
        }
        rows.markReplaced(&rejected, all)
        for use in rejected {
            all[Int(use.reference.file)].tally.countRejected(isReplaced: use.reasons.contains(.replaced))
        }
        outcome.rejected = rejected

        let keys = rows.isAscending ? nil : UsageSortKeys(rows, onTwoCores: isWorthTwoCores)
        guard !fileEnds.isEmpty else { return outcome }
        let isHeld = lookup.services.map(\.isHeld)
        let (middle, rowsToGroup, ends) = (isHeld.count / 2, rows, fileEnds)
        let (front, back) = TwoCores.both(
            isWorthIt: isWorthTwoCores,
            { UsageGroups(of: 0..<middle, in: rowsToGroup, fileEnds: ends, isHeld: isHeld, keys: keys) },
            { UsageGroups(of: middle..<isHeld.count, in: rowsToGroup, fileEnds: ends, isHeld: isHeld, keys: keys) }
        )
        contracts.add(front.usage + back.usage)
        for (number, file) in files.enumerated() {
            for tally in [front.rowCounts[number], back.rowCounts[number]] {
                file.tally.count(.used, tally.used)
                file.tally.count(.held, tally.held)
            }
        }
        return outcome
    }
}

extension Resolver {
    /// Why a usage row is held, and by what that can be found again.
    func useHold(of row: Row) -> (key: [Text], hold: () -> Hold) {
        let (subscription, dimension) = (row[UsageColumn.subscription], row[UsageColumn.dimension])
        if !subscriptions.isUsable([subscription]) {
            return ([subscription], { self.subscriptions.hold(of: subscription) ?? row.hold })
        }
        return ([subscription, dimension], { self.dimensionHolds[subscription]?[dimension] ?? row.hold })
    }
}

extension UsageRows {
    /// A row, read again.
    func row(_ number: Int, in files: [SourceFile]) -> Row {
        let reference = records[number].row
        return RowPlace(file: files[Int(reference.file)], offset: marks[number].offset, line: reference.line).row
    }

    /// Whether two rows of one id say the same, whatever the spelling of their cells.
    func says(_ number: Int, sameAs other: Int, in files: [SourceFile]) -> Bool {
        let (one, two) = (records[number], records[other])
        let agreement = marks[number].agreement
        guard one.quantity == two.quantity, one.usedAt == two.usedAt, agreement == marks[other].agreement else {
            return false
        }
        // One agreement and one of its terms are one subscription and one dimension.
        guard agreement == Mark.none else { return one.term == two.term }
        let (row, otherRow) = (row(number, in: files), row(other, in: files))
        return [UsageColumn.subscription, UsageColumn.dimension].allSatisfy { row[$0] == otherRow[$0] }
    }

    fileprivate func conflict(_ number: Int, _ other: Int) -> RejectedUse {
        var use = RejectedUse(at: records[number].row, offset: marks[number].offset)
        use.note(conflictWith: records[other].row, offset: marks[other].offset)
        return use
    }

    /// Marks the rejected rows whose id a usable row has: corrected ones.
    fileprivate func markReplaced(_ rejected: inout [RejectedUse], _ files: [SourceFile]) {
        guard !rejected.isEmpty else { return }
        // By id, each once: thousands of rows may share one.
        var known = ByteIndex()
        var isReplaced: [Bool] = []
        func id(of use: RejectedUse) -> String {
            let file = files[Int(use.reference.file)]
            let again = RowReader.again(file, at: Int(use.offset), line: use.reference.line)
            // An id that may be cut is no id.
            guard !file.mayBeCut(UsageColumn.id, in: again.cells, ofRowTo: again.range.upperBound) else { return "" }
            return file.columnText(UsageColumn.id, again.cells).string
        }
        for use in rejected {
            let id = id(of: use)
            let bytes = id.utf8Span
            guard bytes.count > 0, known.value(of: bytes.span) == nil else { continue }
            known.insert(bytes.span, value: UInt32(isReplaced.count))
            isReplaced.append(false)
        }
        var anyIsReplaced = false
        for (number, mark) in marks.enumerated() where mark.agreement != UsageRows.Mark.conflicting {
            let id = records[number].id
            guard let place = known.value(hash: mark.hash, where: { ids.holds($0, at: id) }) else { continue }
            isReplaced[Int(place)] = true
            anyIsReplaced = true
        }
        guard anyIsReplaced else { return }
        for place in rejected.indices {
            let id = id(of: rejected[place])
            let bytes = id.utf8Span
            guard bytes.count > 0, let number = known.value(of: bytes.span), isReplaced[Int(number)] else { continue }
            rejected[place].reasons.insert(.replaced)
        }
    }
}
