/// What a line of a journal posts.
public enum JournalPosting: String, CaseIterable, Sendable {
    /// What the buyer owes, or is owed.
    case receivable
    case revenue
    case tax
}

/// A line of a document's entry in a journal: an amount above zero on one side of an account.
public struct JournalLine: Hashable, Sendable {
    public var posting: JournalPosting
    /// Of revenue; nil: it is none.
    public var revenue: RevenueKind?
    /// How revenue is taxed, and which tax it is; nil for the receivable.
    public var treatment: TaxTreatment?
    public var accountCode: Text
    /// In minor units of the document's currency; one of the two is zero. Wider than an amount, like all sums.
    public var debit: Int128
    public var credit: Int128
}

/// The entry of a document in a journal.
///
/// An invoice debits the receivable and credits revenue and tax; a credit note, whose amounts are below zero, does the opposite. An
/// amount is never below zero: it changes the side. A line of zero is left out, so a document that comes to nothing has no entry.
public struct JournalEntry: Hashable, Sendable {
    /// The receivable, revenue by kind and tax treatment, tax by category and rate.
    public let lines: [JournalLine]

    /// The entry of a document.
    public init(_ issued: IssuedInvoice, _ codes: AccountCodes) {
        let invoice = issued.invoice
        var lines = [
            Self.line(.receivable, codes.receivable, debiting: Int128(invoice.total.minorUnits))
        ]
        var groups: [(kind: RevenueKind, treatment: TaxTreatment, units: Int128)] = []
        for line in invoice.lines {
            let (kind, units) = (RevenueKind(line, of: invoice.kind), Int128(line.charge.amount.minorUnits))
            if let place = groups.firstIndex(where: { $0.kind == kind && $0.treatment == line.tax }) {
                groups[place].units += units
            } else {
                groups.append((kind, line.tax, units))
            }
        }
        for group in groups {
            var line = Self.line(.revenue, codes.code(of: group.kind), debiting: -group.units)
            (line.revenue, line.treatment) = (group.kind, group.treatment)
            lines.append(line)
        }
        for part in invoice.taxes {
            let code = codes.code(ofTaxAt: part.treatment.rate)
            var line = Self.line(.tax, code, debiting: -Int128(part.tax.minorUnits))
            line.treatment = part.treatment
            lines.append(line)
        }
        self.lines = lines.filter { $0.debit != $0.credit }
    }

    /// The sum of either side, in minor units; nil: the sides differ.
    public var balance: Int128? {
        let (debit, credit) = lines.reduce((Int128(0), Int128(0))) { ($0.0 + $1.debit, $0.1 + $1.credit) }
        return debit == credit ? debit : nil
    }

    /// A line of an amount, which is debited where it is above zero.
    private static func line(_ posting: JournalPosting, _ code: Text, debiting units: Int128) -> JournalLine {
        JournalLine(posting: posting, accountCode: code, debit: max(0, units), credit: max(0, -units))
    }
}
