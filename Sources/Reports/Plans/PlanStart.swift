public import Domain

/// The first line of a plan: which nights, and what the ledger was before them.
public struct PlanStart: Hashable, Sendable {
    /// The version of the lines. A plan of another version is not understood.
    public static let version = 1

    /// What every plan begins with.
    public static let beginning = Array("{\"record\":\"\(PlanRecord.plan.rawValue)\"".utf8)

    /// The first night.
    public var first: CivilDate
    /// The last night.
    public var last: CivilDate
    /// The first business date of the ledger.
    public var billingStart: CivilDate
    /// The last night that the ledger had closed; nil: none.
    public var lastClosed: CivilDate?
    /// The digest of that night in the ledger, in hexadecimal digits; nil where none is closed.
    public var ledgerDigest: String?

    /// A plan of nights over a ledger.
    public init(
        first: CivilDate,
        last: CivilDate,
        billingStart: CivilDate,
        lastClosed: CivilDate?,
        ledgerDigest: String?
    ) {
        (self.first, self.last, self.billingStart) = (first, last, billingStart)
        (self.lastClosed, self.ledgerDigest) = (lastClosed, ledgerDigest)
    }

    /// The line, without its line end.
    public var line: [UInt8] {
        var line = JSONLine()
        line.add("record", PlanRecord.plan.rawValue)
        line.add("version", Self.version)
        line.add("first_date", first)
        line.add("last_date", last)
        line.add("billing_start", billingStart)
        line.add("last_closed", lastClosed)
        line.add("ledger_digest", ledgerDigest.map { Text($0) })
        return line.finished
    }

    /// What a line says; nil: it is no first line of this version.
    public init?(_ line: PlanLine) {
        guard line.record == .plan, line["version"] == "\(Self.version)", let first = line.date("first_date"),
            let last = line.date("last_date"), let billingStart = line.date("billing_start"), first <= last
        else { return nil }
        self.init(
            first: first,
            last: last,
            billingStart: billingStart,
            lastClosed: line.date("last_closed"),
            ledgerDigest: line["ledger_digest"]
        )
    }

    /// The last line of a plan, without its line end: the digest of all lines before it with their line ends.
    public static func digestLine(_ hex: String) -> [UInt8] {
        var line = JSONLine()
        line.add("record", PlanRecord.digest.rawValue)
        line.add("sha256", hex)
        return line.finished
    }
}
