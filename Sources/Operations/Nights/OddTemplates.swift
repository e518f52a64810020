import Documents
import Domain

extension DocumentTools {
    /// What a person should know of own templates, a line each: those whose format nobody asks for and is called nearly as a bundled one,
    /// which is used as it came, and the template was probably meant for it; and on a trial those that would write credit notes as
    /// invoices, which stops the night that has one.
    func oddTemplates(for export: Export, isTrial: Bool) -> [String] {
        let bundled = DocumentFormat.all.map(\.name.string)
        let odd = library.entries.compactMap { entry -> (entry: TemplateLibrary.Entry, meant: String)? in
            guard !entry.isBundled, !bundled.contains(entry.format) else { return nil }
            return Self.meant(by: entry.format, among: bundled).map { (entry, $0) }
        }
        let oneSided = library.entries.filter {
            isTrial && $0.creditNoteFault != nil && !library.hasCreditNote($0.format)
        }
        // Accounts are gone through for these alone.
        guard !odd.isEmpty || !oneSided.isEmpty else { return [] }
        var asked = Set([settings.documentFormat] + extraFormats.map(\.name))
        for account in export.accounts.lazy.compactMap(\.account) { asked.insert(format(account)) }
        let unusable = oneSided.filter { asked.contains(Text($0.format)) }
            .map { "the template \($0.file) is no template for credit notes: \($0.creditNoteFault ?? "")" }
        return unusable
            + odd.filter { !asked.contains(Text($0.entry.format)) }.map { odd in
                "the template \(odd.entry.file) is not used: no account and no setting names its format `\(odd.entry.format)`; if it is "
                    + "meant for `\(odd.meant)`, call it \(TemplateFileName(odd.meant, odd.entry.document))"
            }
    }

    private static func meant(by format: String, among bundled: [String]) -> String? {
        Spelling.nearest(to: format, among: bundled) ?? bundled.first { $0.sorted() == format.sorted() }
    }
}
