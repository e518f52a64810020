public import Domain

/// The templates there are: those that come with the program, and those of a folder, which go before them.
///
/// A format has a template `<format>-invoice.xml`; where a credit note is a document of its own, as in UBL, it has a
/// second one, `<format>-credit-note.xml`. Everything is read when the library is made. It may be shared by threads;
/// each asks it for templates of its own.
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

        /// Compiles the template, for one thread.
        ///
        /// - Throws: ``TemplateError`` where the text is no template.
        public func template() throws(TemplateError) -> Template {
            try Template(format: format, text: text, file: file)
        }
    }

    /// By file name.
    private var templates: [String: Entry]

    private static let bundled = [
        "cii-invoice.xml": PackageResources.cii_invoice_xml,
        "cxml-credit-note.xml": PackageResources.cxml_credit_note_xml,
        "cxml-invoice.xml": PackageResources.cxml_invoice_xml,
        "html-invoice.xml": PackageResources.html_invoice_xml,
        "peppol-credit-note.xml": PackageResources.peppol_credit_note_xml,
        "peppol-invoice.xml": PackageResources.peppol_invoice_xml,
        "ubl-credit-note.xml": PackageResources.ubl_credit_note_xml,
        "ubl-invoice.xml": PackageResources.ubl_invoice_xml,
    ]

    /// Reads the templates.
    ///
    /// - Parameter folder: A folder in which each file `<format>-invoice.xml` or `<format>-credit-note.xml` replaces the
    ///   bundled template of that name or adds one; nil for the bundled ones alone.
    /// - Throws: ``TemplateError`` where the folder or a template in it cannot be read.
    public init(folder: String?) throws(TemplateError) {
        templates = [:]
        for (name, text) in Self.bundled {
            guard let (format, document) = Self.meaning(ofFile: name) else { preconditionFailure("bundled as \(name)") }
            templates[name] = Entry(format: format, document: document, file: name, isBundled: true, text: text)
        }
        guard let folder else { return }
        for name in try TemplateFolder.names(in: folder) {
            guard let (format, document) = Self.meaning(ofFile: name) else { continue }
            let path = "\(folder)/\(name)"
            let text = try TemplateFolder.contents(of: path)
            templates[name] = Entry(format: format, document: document, file: path, isBundled: false, text: text)
        }
    }

    /// All templates, in order of format, that of the invoice first.
    public var entries: [Entry] {
        formats.flatMap { format in
            [DocumentType.invoice, .creditNote].compactMap { templates[Self.fileName(format, $0)] }
        }
    }

    /// The names of the formats, in order: those that an invoice can be written in.
    public var formats: [String] { templates.values.filter { $0.document == .invoice }.map(\.format).sorted() }

    /// The names of the formats that need no folder, in order.
    public static var bundledFormats: [String] {
        bundled.keys.compactMap(meaning(ofFile:)).filter { $0.1 == .invoice }.map(\.0).sorted()
    }

    /// The template that writes a document of a format: the credit note's own, where the format has one.
    ///
    /// - Throws: ``TemplateError`` where there is no such format.
    public func entry(_ format: String, _ document: DocumentType = .invoice) throws(TemplateError) -> Entry {
        guard let invoice = templates[Self.fileName(format, .invoice)] else {
            throw TemplateError(
                .unknownFormat,
                file: Self.fileName(format, .invoice),
                message: "there is no such template; formats are \(formats.joined(separator: ", "))"
            )
        }
        return templates[Self.fileName(format, document)] ?? invoice
    }

    /// Compiles the template of a format, for one thread.
    ///
    /// - Throws: ``TemplateError`` where there is no such format or its text is no template.
    public func template(_ format: String, _ document: DocumentType = .invoice) throws(TemplateError) -> Template {
        try entry(format, document).template()
    }

    /// What a template is called.
    static func fileName(_ format: String, _ document: DocumentType) -> String { "\(format)-\(document.rawValue).xml" }

    /// The format, of lower-case letters and digits, and document of `<format>-<document>.xml`; nil for another file.
    static func meaning(ofFile name: String) -> (String, DocumentType)? {
        for document in DocumentType.allCases {
            let ending = "-\(document.rawValue).xml"
            guard name.hasSuffix(ending) else { continue }
            let format = name.dropLast(ending.count)
            let isName = format.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
            return isName && !format.isEmpty ? (String(format), document) : nil
        }
        return nil
    }
}
