import Domain

extension UsageReader {
    /// Gives each agreement its use, by id, and counts every row but the rejected ones, which are returned with those
    /// that wait.
    consuming func finish(files: [SourceFile], into agreements: inout [Agreement]) -> UsageOutcome {
        let fileOf = Dictionary(uniqueKeysWithValues: files.map { ($0.index, $0) })
        let duplicates = UsageDuplicates(candidates, ids: ids, files: fileOf)
        var rejected = rejected
        var waiting: [Row] = []
        // Where the records of each agreement begin in an order by agreement, and how far they are filled in.
        var ends = [Int](repeating: 0, count: agreements.count + 1)
        for candidate in candidates where candidate.agreement != Candidate.none {
            ends[Int(candidate.agreement) + 1] += 1
        }
        for number in agreements.indices { ends[number + 1] += ends[number] }
        let starts = ends
        var order = [UInt32](repeating: 0, count: ends[agreements.count])
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
                waiting.append(UsageDuplicates.row(of: candidate, in: fileOf))
            } else {
                let agreement = Int(candidate.agreement)
                order[ends[agreement]] = UInt32(number)
                ends[agreement] += 1
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
        var outcome = UsageOutcome(waiting: waiting)
        Self.part(rejected, into: &outcome, candidates, ids, besides: duplicates)
        let (sorted, candidates, ids, places) = (isAscending, candidates, ids, order)
        func usage(of numbers: Range<Int>) -> [[UsageRecord]] {
            numbers.map { number in
                var usage = places[starts[number]..<ends[number]].map { candidates[Int($0)].record }
                if !sorted { Self.sort(&usage, by: ids) }
                return usage
            }
        }
        let middle = agreements.count / 2
        let (front, back) = TwoCores.both({ usage(of: 0..<middle) }, { usage(of: middle..<ends.count - 1) })
        for (number, usage) in (front + back).enumerated() { agreements[number].usage = usage }
        return outcome
    }

    /// Parts rejected rows by whether a usable row has their id.
    private static func part(
        _ rejected: [Row],
        into outcome: inout UsageOutcome,
        _ candidates: [Candidate],
        _ ids: TextStore,
        besides duplicates: UsageDuplicates
    ) {
        guard !rejected.isEmpty else { return }
        var wanted: [UInt64: [Row]] = [:]
        for row in rejected {
            let id = row[UsageColumn.id].string.utf8Span
            wanted[ByteIndex.hash(id.span), default: []].append(row)
        }
        var replaced: Set<ObjectIdentifier> = []
        for number in candidates.indices {
            guard let rows = wanted[candidates[number].hash], duplicates.conflicting[number] == nil else { continue }
            for row in rows where ids[candidates[number].record.id] == row[UsageColumn.id] {
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

    private static func conflict(_ candidate: Candidate, _ other: Candidate, _ files: [UInt16: SourceFile]) -> Row {
        let row = UsageDuplicates.row(of: candidate, in: files)
        row.rejectConflict(with: UsageDuplicates.row(of: other, in: files))
        return row
    }
}
