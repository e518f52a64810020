public import Domain
import Intake
import Ledger
public import Reports

/// Answers why an amount, why (no) PO number, why not invoiced yet, from what the nights recorded.
public struct Explain: Operation {
    /// An invoice number or a subscription id; both are explained where it is both.
    public var subject: Text
    public var ledger: String

    /// A subject of a ledger.
    public init(_ subject: Text, ledger: String) {
        (self.subject, self.ledger) = (subject, ledger)
    }

    public func perform() throws -> Explanation {
        let ledger = try Ledger.reading(ledger)
        let records = try ledger.records(of: subject)
        let rejected = try records.rejects + Self.earlierRejects(of: subject, records)
        let billed = try ledger.billedRecords(of: rejected.compactMap(\.row.record))
        guard let explanation = Explanation(of: subject, records, rejected: rejected, billed: billed) else {
            throw CommandFailure(.usage, try unknown(ledger))
        }
        let late = try explanation.subscriptions.sorted().filter { try ledger.hasChanges(of: $0) }
            .flatMap { try LateChange.all(of: $0, ledger) }
        return explanation.adding(try RefusalAdvice.advices(about: records.invoice?.answers ?? [], ledger)).adding(late)
    }

    /// The rejected rows of a subscription that an earlier version kept in whole files.
    private static func earlierRejects(
        of subscription: Text,
        _ records: Ledger.Records
    ) throws -> [Ledger.RecordedReject] {
        // An invoice has none.
        guard records.invoice == nil || records.subscription != nil else { return [] }
        var rejects: [Ledger.RecordedReject] = []
        for file in records.earlierRejects {
            do throws(EarlierRejects.Broken) {
                rejects += try EarlierRejects.rows(in: file.body, of: subscription).map { reject in
                    Ledger.RecordedReject(file: reject.file, row: reject.row)
                }
            } catch {
                throw CommandFailure(
                    .inputOutput,
                    "the rejected rows of \(Text(file.name).visiblyQuoted), as an earlier version kept them in the ledger, "
                        + "cannot be read from line \(error.line) on; the next run that rejects other rows records them again"
                )
            }
        }
        return rejects.sorted { ($0.file, $0.row.line) < ($1.file, $1.row.line) }
    }

    private func unknown(_ ledger: Ledger) throws -> String {
        let message = "\(subject.visiblyQuoted) is neither an invoice number nor a subscription of this ledger"
        if let nearest = InvoiceNames.nearest(to: subject, among: try ledger.names(near: subject)) {
            return "\(message); did you mean \(Text(nearest).visiblyQuoted)?"
        }
        return message + "; a subscription is known once a night was closed with it in the export"
    }
}
