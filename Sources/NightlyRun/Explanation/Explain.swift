import Domain
import Intake
import Ledger

/// Answers why an amount, why (no) PO number, why not invoiced yet, from what the nights recorded.
public enum Explain {
    /// The explanation of an invoice number or a subscription id; of both where it is both.
    public static func explanation(of subject: String, ledger path: String) throws(RunFailure) -> Explanation {
        let ledger = try failing { () throws(LedgerError) in try Ledger.reading(path) }
        let name = Text(subject)
        let records = try failing { () throws(LedgerError) in try ledger.records(of: name) }
        let rejected = try records.rejects + earlierRejects(of: name, records)
        let billed = try failing { () throws(LedgerError) in
            try ledger.billedRecords(of: rejected.compactMap(\.row.record))
        }
        let explanation = Explanation(
            subject: subject,
            lastClosed: records.lastClosed?.description,
            invoice: records.invoice.map { InvoicePart($0, records) },
            subscription: SubscriptionPart(name, records, rejected, billed)
        )
        guard explanation.invoice == nil, explanation.subscription == nil else { return explanation }
        throw RunFailure(.usage, try unknown(name, ledger))
    }

    /// The rejected rows of a subscription that an earlier version kept in whole files.
    private static func earlierRejects(
        of subscription: Text,
        _ records: Ledger.Records
    ) throws(RunFailure) -> [Ledger.RecordedReject] {
        // An invoice has none.
        guard records.invoice == nil || records.subscription != nil else { return [] }
        var rejects: [Ledger.RecordedReject] = []
        for file in records.earlierRejects {
            do throws(EarlierRejects.Broken) {
                rejects += try EarlierRejects.rows(in: file.body, of: subscription).map { reject in
                    Ledger.RecordedReject(file: reject.file, row: reject.row)
                }
            } catch {
                throw RunFailure(
                    .inputOutput,
                    "the rejected rows of \(Text(file.name).visiblyQuoted), as an earlier version kept them in the ledger, "
                        + "cannot be read from line \(error.line) on; the next run that rejects other rows keeps them anew"
                )
            }
        }
        return rejects.sorted { ($0.file, $0.row.line) < ($1.file, $1.row.line) }
    }

    private static func unknown(_ name: Text, _ ledger: Ledger) throws(RunFailure) -> String {
        let known = try failing { () throws(LedgerError) in try ledger.names() }
        let message = "\(name.visiblyQuoted) is neither an invoice number nor a subscription of this ledger"
        if let nearest = short(name, known) ?? Spelling.nearest(to: name.string, among: known) {
            return "\(message); did you mean \(Text(nearest).visiblyQuoted)?"
        }
        return message + "; a subscription is known once a night was closed with it in the export"
    }

    /// An invoice number written without its leading zeros: `INV-2026-7`.
    static func short(_ name: Text, _ known: [String]) -> String? {
        let parts = name.string.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[1]), let sequence = Int64(parts[2]), sequence > 0 else {
            return nil
        }
        let number = InvoiceNumber(prefix: Text(parts[0].uppercased()), year: year, sequence: sequence).description
        return known.first { $0 == number }
    }
}
