import Domain

extension UsageReader {
    /// Gives each agreement its use, by id, and counts every row but the rejected ones, which are returned.
    consuming func finish(files: [SourceFile], into agreements: inout [Agreement]) -> [Row] {
        let fileOf = Dictionary(uniqueKeysWithValues: files.map { ($0.index, $0) })
        let duplicates = UsageDuplicates(candidates, ids: ids, files: fileOf)
        var rejected = rejected
        var counts = [Int](repeating: 0, count: agreements.count)
        for candidate in candidates where candidate.agreement != Candidate.none {
            counts[Int(candidate.agreement)] += 1
        }
        for number in agreements.indices { agreements[number].usage.reserveCapacity(counts[number]) }
        var tallies = files.map { (file: $0, used: 0, held: 0, repeated: 0) }
        let placeOf = Dictionary(uniqueKeysWithValues: files.indices.map { (files[$0].index, $0) })
        var (lastFile, place) = (UInt16.max, 0)
        for number in candidates.indices {
            let candidate = candidates[number]
            if !duplicates.isEmpty, let other = duplicates.conflicting[number] {
                rejected.append(Self.conflict(candidate, candidates[other], fileOf))
                continue
            }
            if candidate.record.row.file != lastFile {
                lastFile = candidate.record.row.file
                place = placeOf[lastFile] ?? 0
            }
            if !duplicates.isEmpty, duplicates.repeated.contains(number) {
                tallies[place].repeated += 1
            } else if candidate.agreement == Candidate.none {
                tallies[place].held += 1
            } else {
                let agreement = Int(candidate.agreement)
                agreements[agreement].usage.append(candidate.record)
                if agreements[agreement].usageHold == nil {
                    tallies[place].used += 1
                } else {
                    tallies[place].held += 1
                }
            }
        }
        for tally in tallies {
            tally.file.tally.read += tally.used + tally.held + tally.repeated
            tally.file.tally.used += tally.used
            tally.file.tally.held += tally.held
            tally.file.tally.repeated += tally.repeated
        }
        if !isAscending {
            for number in agreements.indices {
                Self.sort(&agreements[number].usage, by: ids)
            }
        }
        return rejected
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

    private static func conflict(_ candidate: Candidate, _ other: Candidate, _ files: [UInt16: SourceFile]) -> Row {
        let row = UsageDuplicates.row(of: candidate, in: files)
        row.rejectConflict(with: UsageDuplicates.row(of: other, in: files))
        return row
    }
}
