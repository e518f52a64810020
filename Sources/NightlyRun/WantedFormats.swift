import Documents
import Domain
import Ledger

extension NightlyRun {
    /// The templates that write invoices of an export's accounts, whatever they come to; those of credit notes only a
    /// night can tell.
    func templates(for export: Export) throws(RunFailure) -> [TemplateLibrary.Entry] {
        let accounts = export.accounts.compactMap(\.account)
        var formats = Set(accounts.map { BillRunDecision.format(of: $0, options.settings).string })
        for format in options.extraFormats {
            guard format != "peppol" || accounts.contains(where: { $0.endpoint != nil }) else { continue }
            formats.insert(format)
        }
        var entries: [TemplateLibrary.Entry] = []
        for format in formats.sorted() { entries.append(try Templates.entry(format, .invoice, of: library)) }
        return entries
    }

    /// The accounts of a night that Peppol was asked for beside their format, and that cannot receive it.
    func withoutPeppol(_ decision: BillRunDecision) -> [Text] {
        guard options.extraFormats.contains("peppol") else { return [] }
        return decision.invoices.map(\.invoice.buyer).filter { $0.endpoint == nil }.map(\.id)
    }

    /// What a person is told of accounts that Peppol cannot reach.
    static func notices(_ addressless: Set<Text>) -> [String] {
        guard !addressless.isEmpty else { return [] }
        let accounts = Summary.count(addressless.count, "account has", "accounts have")
        return ["\(accounts) no electronic address (endpoint_id), so no peppol document beside the invoice's own"]
    }
}
