import Documents
import Domain
import Ledger
import Publishing
import Reports
import TemplateEngine

/// Writes a recorded invoice by the templates of its night, or by those of today for other formats.
struct InvoiceRendering {
    /// A folder of templates for formats that the invoice's night did not use.
    let templates: String?
    /// What documents are held against; nil: nothing.
    let check: DocumentCheck?
    /// Memory in MB that libxslt may take for a document.
    let megabytes: Int
    /// Makes documents of rendered formats; nil: they are left out.
    var renderers: DocumentRenderers?

    /// Its documents in formats, none: its own; each with the name that its file has.
    func documents(of invoice: Ledger.Regenerable, formats wanted: [String]) throws -> [PublishedFile] {
        let issued = invoice.issued
        let wanted = wanted.isEmpty ? [issued.format.string] : wanted
        // Asked for twice, written once.
        let formats = wanted.enumerated().filter { !wanted[..<$0.offset].contains($0.element) }.map(\.element)
        var files: [PublishedFile] = []
        for format in formats {
            guard let rendered = try renderedFormat(format, of: invoice) else {
                let written = try document(of: invoice, in: format)
                files.append(PublishedFile(name: written.name, body: written.body))
                continue
            }
            let page = try document(of: invoice, in: rendered.page.string).body
            let attachment = try rendered.attachment.map { try document(of: invoice, in: $0.string).body }
            guard let renderers else { continue }
            let body = try renderers.document(of: issued.number.description, in: rendered, page, attachment)
            files.append(PublishedFile(name: Self.name(issued, rendered.suffix), body: body))
        }
        return files
    }

    /// Its document in a format that a template writes.
    private func document(of invoice: Ledger.Regenerable, in format: String) throws -> DocumentWriter.Written {
        let issued = invoice.issued
        let asked = DocumentFormat.named(Text(format))
        guard asked.canReach(issued.invoice.buyer), asked.canBeSent(by: issued.issuer) else {
            throw CommandFailure(
                .usage,
                "\(issued.number) cannot be written as \(format): account \(issued.invoice.buyer.id) or the issuer had no "
                    + "electronic address on its night"
            )
        }
        let (use, file) = try template(format, of: invoice)
        let template = try NightTemplates.template(use)
        let name = Self.name(issued, asked.fileSuffix(beside: issued.format))
        let body = try Self.render(issued, use, template, megabytes)
        let written = DocumentWriter.Written(invoice: issued, use: use, name: name, body: body)
        try check?.check(written, templateFile: file)
        return written
    }

    /// The name of a file with a document of an invoice.
    private static func name(_ issued: IssuedInvoice, _ suffix: String) -> String {
        let revision = issued.revision == 1 ? "" : ".r\(issued.revision)"
        return "\(issued.number)\(revision)\(suffix)"
    }

    /// The format, where it is a rendered one; nil: a template of the invoice's night or of today writes it.
    private func renderedFormat(_ name: String, of invoice: Ledger.Regenerable) throws -> RenderedFormat? {
        guard let format = RenderedFormat.named(name),
            NightTemplates.use(format.name, invoice.issued.documentType, among: invoice.templates) == nil,
            try !TemplateLibrary.read(folder: templates).formats.contains(name)
        else { return nil }
        return format
    }

    /// The template that the invoice's night used, for another format one of today's; and what it is called.
    private func template(
        _ format: String,
        of invoice: Ledger.Regenerable
    ) throws -> (NightEntry.TemplateUse, String) {
        let document = invoice.issued.documentType
        if let use = NightTemplates.use(Text(format), document, among: invoice.templates) {
            return (
                use,
                "\(TemplateFileName(use.format.string, use.document)) (as of \(invoice.issued.invoice.businessDate))"
            )
        }
        let library = try TemplateLibrary.read(folder: templates)
        try library.know(format)
        let entry = try library.entry(format, document)
        _ = try entry.template()
        return (NightEntry.TemplateUse(entry, isExtra: false), entry.file)
    }

    /// The document whose file has this suffix; nil where the invoice's night used no template for it.
    static func document(
        of invoice: Ledger.Regenerable,
        suffix: String,
        megabytes: Int = Settings.defaultTemplateMegabytes
    ) throws -> [UInt8]? {
        let document = invoice.issued.documentType
        for use in invoice.templates where use == NightTemplates.use(use.format, document, among: invoice.templates) {
            guard DocumentFormat.named(use.format).fileSuffix(beside: invoice.issued.format) == suffix else { continue }
            return try render(invoice.issued, use, try NightTemplates.template(use), megabytes)
        }
        return nil
    }

    private static func render(
        _ issued: IssuedInvoice,
        _ use: NightEntry.TemplateUse,
        _ template: Template,
        _ megabytes: Int
    ) throws -> [UInt8] {
        do {
            return try template.render(issued, megabytes: megabytes)
        } catch {
            throw CommandFailure(.settings, "\(issued.number) cannot be written as \(use.format): \(error)")
        }
    }
}
