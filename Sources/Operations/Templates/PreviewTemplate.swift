import Documents
public import Domain
import Ledger
public import Reports
import TemplateEngine

/// Shows an issued invoice by any template, in its newest revision: nothing is written, nothing decided again.
public struct PreviewTemplate: Operation {
    /// What writes the invoice.
    public enum Writer: Sendable {
        /// A run's template of today for a format, else for the invoice's own, from a folder or bundled.
        case format(String?, templates: String?)
        /// A file, whatever it is called.
        case file(String)
        /// None: the invoice as templates read it.
        case neutral
    }

    public var invoice: String
    public var ledger: String
    public var writer: Writer
    /// Memory in MB that libxslt may take for a document.
    public var megabytes: Int

    /// An invoice of a ledger, and what writes it.
    public init(
        _ invoice: String,
        ledger: String,
        by writer: Writer,
        megabytes: Int = Settings.defaultTemplateMegabytes
    ) {
        (self.invoice, self.ledger, self.writer, self.megabytes) = (invoice, ledger, writer, megabytes)
    }

    public func perform() throws -> DocumentReport {
        let ledger = try Ledger.reading(ledger)
        guard let issued = try ledger.regenerable(invoice)?.issued else {
            throw CommandFailure(.usage, try Self.unknown(invoice, ledger))
        }
        guard let template = try template(for: issued) else {
            return DocumentReport(bytes: NeutralInvoice.xml(of: issued))
        }
        do {
            let bytes = try template.render(issued, megabytes: megabytes)
            return DocumentReport(bytes: bytes, notices: template.messages)
        } catch {
            throw CommandFailure(.settings, "\(issued.number) cannot be written: \(error)")
        }
    }

    private func template(for issued: IssuedInvoice) throws -> Template? {
        switch writer {
        case .neutral: return nil
        case .file(let path): return try TemplateFile(path).template()
        case .format(let format, let templates):
            let library = try TemplateLibrary.read(folder: templates)
            let format = format ?? issued.format.string
            try library.know(format)
            return try library.entry(format, issued.documentType).template()
        }
    }

    /// What was meant by a name that no invoice has: a subscription has some, perhaps.
    private static func unknown(_ name: String, _ ledger: Ledger) throws -> String {
        let names = try ledger.names(near: Text(name))
        guard names.contains(name) else {
            let nearest = InvoiceNames.nearest(to: Text(name), among: names)
            let hint = nearest.map { "; did you mean \(DisplayText.text($0))?" } ?? ""
            return "the ledger has no invoice \(DisplayText.text(name))\(hint)"
        }
        let records = try ledger.records(of: Text(name))
        var invoices: [String] = []
        for charge in records.subscription?.charges ?? [] {
            if let number = charge.invoice?.string, !invoices.contains(number) { invoices.append(number) }
        }
        guard !invoices.isEmpty else { return "\(DisplayText.text(name)) is a subscription, and has no invoice yet" }
        let (shown, more) = (invoices.prefix(5).joined(separator: ", "), invoices.count - 5)
        return "\(DisplayText.text(name)) is a subscription, not an invoice; it has \(shown)"
            + (more > 0 ? " and \(more) more" : "")
    }
}
