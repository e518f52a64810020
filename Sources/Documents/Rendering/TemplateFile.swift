public import Domain

extension Template {
    /// Compiles the text of a template of a document, for one thread.
    ///
    /// - Throws: ``TemplateError`` in `<format>-<document>.xml`, where the text is no template.
    public convenience init(format: String, document: DocumentType, text: [UInt8]) throws(TemplateError) {
        try self.init(format: format, text: text, file: TemplateLibrary.fileName(format, document))
    }
}

/// A file that may be a template, wherever it lies and whatever it is called.
public struct TemplateFile: Sendable {
    public let path: String
    /// The template as it was read.
    public let text: [UInt8]
    /// The format and document that a library would use it for; nil where its name says none.
    public let use: (format: String, document: DocumentType)?

    /// Reads a file.
    ///
    /// - Throws: ``TemplateError`` where it cannot be read.
    public init(_ path: String) throws(TemplateError) {
        self.path = path
        text = try TemplateFolder.contents(of: path, followsLink: true)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        use = TemplateLibrary.meaning(ofFile: name).map { (format: $0.0, document: $0.1) }
    }

    /// Compiles the template, for one thread; errors call it by its path. `format`: what to call it where its name
    /// says no format.
    ///
    /// - Throws: ``TemplateError`` where the text is no template.
    public func template(format: String = "own") throws(TemplateError) -> Template {
        try Template(format: use?.format ?? format, text: text, file: path)
    }
}
