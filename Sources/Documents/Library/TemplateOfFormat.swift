public import Domain
public import TemplateEngine

extension Template {
    /// Compiles the text of a format's template, for one thread.
    ///
    /// - Parameters:
    ///   - format: The name of the format.
    ///   - document: What the template writes.
    ///   - text: A literal result element or a stylesheet, of XSLT 1.0.
    ///   - file: The name of the text in errors; nil: `<format>-<document>.xml`.
    /// - Throws: ``TemplateError`` with the line, where the text is not a template.
    public convenience init(
        format: String,
        document: DocumentType = .invoice,
        text: [UInt8],
        file: String? = nil
    ) throws(TemplateError) {
        let name = file ?? TemplateFileName(format, document).description
        try self.init(text: text, file: name, isPage: DocumentFormat.named(Text(format)).isPage)
    }
}
