public import Domain

/// Nothing is lost and nothing is doubled between the export and the invoices: every stage of a bill run reports its
/// facts, and each must equal the output of the stage before it.
public struct Reconciliation: Sendable {
    private let rows: FactRows?
    private let setAside: SetAsideCounts
    private var differences: [String] = []

    /// Before any decision. `rows`: how many rows of the export are facts, counted row by row; nil: they are not compared.
    /// `setAside`: the facts in no agreement.
    public init(rows: FactRows? = nil, setAside: SetAsideCounts = SetAsideCounts()) {
        (self.rows, self.setAside) = (rows, setAside)
    }

    /// Every row of a file is in exactly one count: `found` rows were seen when the file was split into rows.
    public mutating func read(_ counts: RowCounts, found: Int) {
        guard counts.read != found else { return }
        differences.append(
            "\(counts.file): \(found) rows found, \(counts.used) used, \(counts.rejected) rejected, \(counts.held) held "
                + "and \(counts.repeated) repeated"
        )
    }

    /// Each account's facts are those of its agreements and its charges those of its new facts, as the chunks found them;
    /// and each row that is a fact is in exactly one disposition: a rejected row is a rejected fact, any other is in
    /// another disposition.
    public mutating func decided(_ accounts: DecidedAccounts) {
        for chunk in accounts.chunks { differences += chunk.faults }
        guard let rows else { return }
        var counts: [FactRows.Source: FactRows.Count] = [:]
        func count(_ code: ChargeCode, _ disposition: Disposition, _ number: Int) {
            guard number > 0, let source = FactRows.Source(of: code) else { return }
            let path = disposition == .rejected ? \FactRows.Count.rejected : \FactRows.Count.usable
            counts[source, default: FactRows.Count()][keyPath: path] += number
        }
        let facts = accounts.counts
        for code in ChargeCode.allCases {
            for disposition in Disposition.allCases {
                count(code, disposition, facts.count(code, in: disposition) + setAside.count(code, in: disposition))
            }
        }
        for source in FactRows.Source.allCases {
            let (found, decided) = (rows[source], counts[source] ?? FactRows.Count())
            guard found != decided else { continue }
            differences.append(
                "\(source.rawValue): \(found.rejected) rows rejected and \(found.usable) usable, but "
                    + "\(decided.rejected) facts rejected and \(decided.usable) in other dispositions"
            )
        }
    }

    /// The differences found, as text for an operator; empty where everything agrees.
    public var faults: [String] { differences }
}
