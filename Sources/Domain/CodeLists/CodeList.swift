/// A resource of the folder `Lists`: rows with a code each, and for each list the days on which it has the code.
struct CodeTable {
    private let columns: [Substring]
    private let rows: [[Substring]]

    /// Reads comma-separated values without quotes; a line that begins with `#` says where they are from.
    init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        columns = rows.removeFirst()
        self.rows = rows
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row of a code list has all cells")
    }

    /// The codes with their cells in a column.
    func cells(_ column: String) -> [(code: String, cell: String)] {
        guard let place = columns.firstIndex(of: column[...]) else {
            preconditionFailure("no code list has the column \(column)")
        }
        return rows.map { (String($0[0]), String($0[place])) }
    }

    /// The list whose days are in a column.
    func list(_ column: String) -> CodeList { CodeList(cells(column)) }
}

/// A list of codes, each with the days on which the list has it.
struct CodeList: Sendable {
    /// By code, both ends included; nil: another list of the same table has the code, this one never does.
    private let days: [String: ClosedRange<CivilDate>?]

    private static let earliest = CivilDate(daysSinceEpoch: .min)
    private static let latest = CivilDate(daysSinceEpoch: .max)

    fileprivate init(_ cells: [(code: String, cell: String)]) {
        days = Dictionary(cells.map { ($0.code, Self.days($0.cell)) }) { _, _ in
            preconditionFailure("a code stands once in its table")
        }
    }

    /// The days of a cell: `yes`, `no`, or an interval of ISO 8601 with `..` for an open end.
    private static func days(_ cell: String) -> ClosedRange<CivilDate>? {
        switch cell {
        case "yes": return earliest...latest
        case "no": return nil
        default:
            let ends = cell.split(separator: "/")
            guard ends.count == 2, let from = ends[0] == ".." ? earliest : CivilDate(String(ends[0])),
                let until = ends[1] == ".." ? latest : CivilDate(String(ends[1]))
            else { preconditionFailure("a code list has the cell \(cell)") }
            return from...until
        }
    }

    /// Whether the list has a code on a day; nil: on any day.
    func contains(_ code: String, on date: CivilDate? = nil) -> Bool {
        guard let days = days[code] ?? nil else { return false }
        return date.map(days.contains) ?? true
    }

    /// The first and the last day on which the list has a code, where it came or has gone.
    func days(of code: String) -> (from: CivilDate?, until: CivilDate?) {
        guard let days = days[code] ?? nil else { return (nil, nil) }
        return (
            days.lowerBound > Self.earliest ? days.lowerBound : nil,
            days.upperBound < Self.latest ? days.upperBound : nil
        )
    }

    /// The codes of the table that the list does not have on a day.
    func missing(on date: CivilDate) -> [String] {
        days.filter { !($0.value?.contains(date) ?? false) }.map(\.key)
    }

    /// The days on which a code comes, or is no longer there.
    var changes: Set<CivilDate> {
        Set(
            days.keys.flatMap { code in
                let days = days(of: code)
                return [days.from, days.until?.adding(days: 1)].compactMap(\.self)
            }
        )
    }
}
