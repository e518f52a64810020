import Domain

/// Between which days those of an export lie: of others the year was mistyped. They count as they are written, and are reported.
///
/// No contract reaches these limits: what is accepted, begins or is asked for lies ten years ahead at most, what ends or is paid a
/// hundred, and nothing is older than 1970. What exporters write for "always" and "for ever" is in none of them.
struct DayLimits {
    /// What a day is of.
    enum Role {
        /// Something begins or acts then.
        case acts
        /// The same, and there may be none: 1900-01-01.
        case opens
        /// Something ends or is paid then, and there may be no end: 9999-12-31.
        case ends
    }

    private static let yearsAhead = (acts: 10, ends: 100)
    private static let first = CivilDate(daysSinceEpoch: 0)
    private let last: (acts: CivilDate, ends: CivilDate)

    /// `latest`: the last day that may have come; nil: any, and then only what is too old is reported.
    init(latest: CivilDate?) {
        func ahead(_ years: Int) -> CivilDate {
            latest.map { min($0.adding(days: years * 366), .last) } ?? .last
        }
        last = (ahead(Self.yearsAhead.acts), ahead(Self.yearsAhead.ends))
    }

    private static let always = days("0001-01-01", "1753-01-01", "1900-01-01")
    private static let forEver = days("2999-12-31", "3000-01-01", "3000-12-31", "9999-01-01", "9999-12-31")

    private static func days(_ days: String...) -> Set<CivilDate> { Set(days.compactMap { CivilDate($0) }) }

    /// Whether a day is beyond the limits.
    @inline(__always)
    func isDoubtful(_ day: CivilDate, _ role: Role) -> Bool {
        guard day < Self.first || day > last.acts else { return false }
        return problem(of: day, role) != nil
    }

    /// The same of a cell of a plain row, which may be empty.
    @inline(__always)
    func isDoubtful(_ day: CivilDate?, _ role: Role) -> Bool { day.map { isDoubtful($0, role) } ?? false }

    /// What is doubtful of a day; nil: nothing.
    private func problem(of day: CivilDate, _ role: Role) -> String? {
        if day < Self.first { return role == .opens && Self.always.contains(day) ? nil : "is before 1970" }
        guard role == .ends else {
            return day > last.acts ? "is more than \(Self.yearsAhead.acts) years ahead" : nil
        }
        guard day > last.ends, !Self.forEver.contains(day) else { return nil }
        return "is more than \(Self.yearsAhead.ends) years ahead"
    }

    private static let hint = "Correct the year if it is mistyped: the date counts as it is written."

    /// Tells of cells of a row whose days are beyond the limits.
    func note(_ row: Row, _ role: Role, _ days: (Column, CivilDate?)...) {
        for (column, day) in days {
            guard let day, let problem = problem(of: day, role) else { continue }
            row.note(.doubtfulDay, cell: column, problem, hint: Self.hint)
        }
    }

    /// What is said of the dates of orders.
    func findings(of orders: [OrderDocument]) -> [Finding] {
        orders.compactMap { order in
            guard let problem = problem(of: order.date.date, .acts) else { return nil }
            return Finding(
                .doubtfulDay,
                file: order.file,
                message: "order \(DisplayText.quoted(order.id)) has the orderDate \(order.date), which \(problem)",
                hint: Self.hint
            )
        }
    }
}
