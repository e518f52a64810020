public import Domain
public import TemplateEngine

/// All templates: the bundled ones, and those of a folder, which take precedence.
///
/// A format has a template `<format>-invoice.xml`; where a credit note is a separate document, as in UBL, it has a
/// second one, `<format>-credit-note.xml`. Everything is read when the library is made. Threads may share it; each
/// compiles its templates.
public struct TemplateLibrary: Sendable {
    /// A template that the library has.
    public struct Entry: Sendable {
        /// The name of the format, such as `ubl`.
        public var format: String
        /// What the template writes.
        public var document: DocumentType
        /// The path of the file, or the name of a bundled one.
        public var file: String
        /// Whether it came with the program.
        public var isBundled: Bool
        /// The template as it was read.
        public var text: [UInt8]

        fileprivate init(_ name: TemplateFileName, file: String, isBundled: Bool, text: [UInt8]) {
            (format, document) = (name.format, name.document)
            (self.file, self.isBundled, self.text) = (file, isBundled, text)
        }

        /// Why it cannot write credit notes, too, where the format has no other template for them; nil: it can.
        public var creditNoteFault: String? {
            guard !isBundled, document == .invoice, !Template.tellsCreditNotes(text) else { return nil }
            return
                "it would write a credit note as an invoice to be paid, for it looks at none of type, preceding-invoice, "
                + "credit-reason and credited-line; put \(TemplateFileName(format, .creditNote)) beside it"
        }

        /// The name of this template's file in a folder.
        public var fileName: String { TemplateFileName(format, document).description }

        /// Compiles the template, for one thread.
        ///
        /// - Throws: ``TemplateError`` where the text is not a template.
        public func template() throws(TemplateError) -> Template {
            try Template(format: format, text: text, file: file)
        }
    }

    private var templates: [TemplateFileName: Entry]

    /// Reads the templates.
    ///
    /// - Parameter folder: A folder in which each file `<format>-invoice.xml` or `<format>-credit-note.xml` replaces the
    ///   bundled template of that name or adds one; nil for the bundled ones alone.
    /// - Throws: ``TemplateError`` where the folder or a template in it cannot be read, or a file in it has nearly the name of a
    ///   template.
    public init(folder: String?) throws(TemplateError) {
        templates = [:]
        for format in DocumentFormat.all {
            for (document, text) in format.templates {
                let name = TemplateFileName(format.name.string, document)
                templates[name] = Entry(name, file: name.description, isBundled: true, text: text)
            }
        }
        guard let folder else { return }
        let bundled = formats
        var hasOwn = false
        for name in try TemplateFolder.names(in: folder) {
            guard let use = TemplateFileName(name) else {
                try MisnamedTemplate.refuse(name, in: folder, formats: bundled)
                hasOwn = hasOwn || name == ExpiryNoticeTemplate.fileName
                continue
            }
            hasOwn = true
            let path = "\(folder)/\(name)"
            let text = TemplateParts.select(from: try TemplateFolder.contents(of: path), for: use.format)
            templates[use] = Entry(use, file: path, isBundled: false, text: text)
        }
        guard hasOwn else {
            throw TemplateError(
                .notATemplate,
                file: folder,
                message:
                    "the folder has no template: one is called \(TemplateFileName("ubl", .invoice)), by its format and what it "
                    + "writes, or \(ExpiryNoticeTemplate.fileName); name another folder, or none for the bundled templates"
            )
        }
    }

    /// All templates, in order of format, that of the invoice first.
    public var entries: [Entry] {
        formats.flatMap { format in
            [DocumentType.invoice, .creditNote].compactMap { templates[TemplateFileName(format, $0)] }
        }
    }

    /// The names of the formats, in order: those in which an invoice can be written.
    public var formats: [String] { templates.values.filter { $0.document == .invoice }.map(\.format).sorted() }

    /// The template that writes a document of a format: the credit note's, where the format has one.
    ///
    /// - Throws: ``TemplateError`` where the format does not exist, or where its own template for invoices is all there is for its
    ///   credit notes and would write them as invoices.
    public func entry(_ format: String, _ document: DocumentType = .invoice) throws(TemplateError) -> Entry {
        guard let invoice = templates[TemplateFileName(format, .invoice)] else {
            throw TemplateError(
                .unknownFormat,
                file: TemplateFileName(format, .invoice).description,
                message: "there is no such template; the formats are \(formats.joined(separator: ", "))"
            )
        }
        if let own = templates[TemplateFileName(format, document)] { return own }
        if let fault = invoice.creditNoteFault {
            throw TemplateError(.notATemplate, file: invoice.file, message: fault)
        }
        return invoice
    }

    /// Whether a format has a template of its own for credit notes.
    public func hasCreditNote(_ format: String) -> Bool { templates[TemplateFileName(format, .creditNote)] != nil }

    /// Compiles the template of a format, for one thread.
    ///
    /// - Throws: ``TemplateError`` where the format does not exist or its text is not a template.
    public func template(_ format: String, _ document: DocumentType = .invoice) throws(TemplateError) -> Template {
        try entry(format, document).template()
    }
}
