import Domain

/// Usage of days that have not come: a year or a month was mistyped, and the record would wait for its month. It is reported once for each
/// file, with the first records.
enum LateUse {
    /// How many records a finding names.
    private static let mostNamed = 5

    /// What is said of usage after a day; nil: any day may have come.
    static func findings(_ rows: UsageRows, _ files: [SourceFile], after last: CivilDate?) -> [Finding] {
        guard let last else { return [] }
        let limit = Instant(startOf: last.adding(days: 1))
        var found: [UInt16: (first: [UsageRecord], count: Int)] = [:]
        for record in rows.records where record.usedAt >= limit {
            found[record.row.file, default: ([], 0)].count += 1
            if found[record.row.file]?.first.count ?? 0 < mostNamed { found[record.row.file]?.first.append(record) }
        }
        return found.sorted { $0.key < $1.key }.map { file, late in
            let names = late.first.map { "\(DisplayText.quoted(rows.ids[$0.id])) (\($0.usedAt))" }.joined(
                separator: ", "
            )
            let more = late.count - late.first.count
            return Finding(
                .doubtfulDay,
                file: files.first { $0.index == file }?.name ?? Table.usage.fileName,
                line: late.first.first.map { Int($0.row.line) },
                message:
                    "\(late.count) usage \(late.count == 1 ? "record is" : "records are") of days after \(last): \(names)"
                    + (more > 0 ? " and \(more) more" : ""),
                hint: "Correct used_at if it is mistyped: the next usage invoice day after its month bills a record."
            )
        }
    }
}
