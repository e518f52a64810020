import Documents
public import Domain
import Ledger

/// An issued invoice by any template, to be looked at: nothing is written, nothing decided anew.
public struct TemplatePreview {
    private let issued: IssuedInvoice
    private let megabytes: Int

    /// An invoice as a template wrote it.
    public struct Document: Sendable {
        public let bytes: [UInt8]
        /// What the template said by `xsl:message`, fit to be shown; one a line.
        public let messages: [String]
    }

    /// Looks an invoice up, in its newest revision; the ledger is only read. `megabytes`: the memory that libxslt may take
    /// for a document.
    public init(
        _ number: String,
        ledger path: String,
        megabytes: Int = Settings.defaultTemplateMegabytes
    ) throws(RunFailure) {
        self.megabytes = megabytes
        let ledger = try failing { () throws(LedgerError) in try Ledger.reading(path) }
        let known = try failing { () throws(LedgerError) in try ledger.regenerable(number) }
        guard let known else {
            throw RunFailure(.usage, try Self.unknown(number, ledger))
        }
        issued = known.issued
    }

    /// What was meant by a name that no invoice has: a subscription has some, perhaps.
    private static func unknown(_ name: String, _ ledger: Ledger) throws(RunFailure) -> String {
        let names = try failing { () throws(LedgerError) in try ledger.names() }
        guard names.contains(name) else {
            let nearest = Explain.short(Text(name), names) ?? Spelling.nearest(to: name, among: names)
            return "the ledger has no invoice \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "")
        }
        let records = try failing { () throws(LedgerError) in try ledger.records(of: Text(name)) }
        var invoices: [String] = []
        for charge in records.subscription?.charges ?? [] {
            if let number = charge.invoice?.string, !invoices.contains(number) { invoices.append(number) }
        }
        guard !invoices.isEmpty else { return "\(name) is a subscription, and has no invoice yet" }
        let (shown, more) = (invoices.prefix(5).joined(separator: ", "), invoices.count - 5)
        return "\(name) is a subscription, not an invoice; it has \(shown)" + (more > 0 ? " and \(more) more" : "")
    }

    /// The invoice as templates read it, before any format.
    public var neutral: [UInt8] { NeutralInvoice.xml(of: issued) }

    /// Its document by a run's template of today: in a format, else in the invoice's own.
    public func document(format: String?, templates folder: String?) throws(RunFailure) -> Document {
        let library = try Templates.library(folder: folder)
        let format = format ?? issued.format.string
        try Templates.known(format, in: library)
        let entry = try Templates.entry(format, issued.documentType, of: library)
        return try document(by: Templates.compiled(entry))
    }

    /// Its document by a file.
    public func document(template path: String) throws(RunFailure) -> Document {
        let template: Template
        do {
            template = try TemplateFile(path).template()
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
        return try document(by: template)
    }

    private func document(by template: Template) throws(RunFailure) -> Document {
        do {
            let bytes = try template.render(issued, megabytes: megabytes)
            return Document(bytes: bytes, messages: template.messages)
        } catch {
            throw RunFailure(.settings, "\(issued.number) cannot be written: \(error)")
        }
    }
}
