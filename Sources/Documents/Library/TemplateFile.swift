import System
public import TemplateEngine

/// A file that may be a template, whatever its place and name.
public struct TemplateFile: Sendable {
    public let path: String
    /// The template as it was read.
    public let text: [UInt8]
    /// The format and document that a library would use it for; nil where its name contains none.
    public let use: TemplateFileName?

    /// Reads a file.
    ///
    /// - Throws: ``TemplateError`` where it cannot be read.
    public init(_ path: String) throws(TemplateError) {
        self.path = path
        let use = TemplateFileName(Path.name(of: path))
        let text = try TemplateFolder.contents(of: path, followsLink: true)
        self.text = TemplateParts.select(from: text, for: use?.format ?? "")
        self.use = use
    }

    /// Compiles the template, for one thread; errors name it by its path. `format`: its format where its name contains
    /// none.
    ///
    /// - Throws: ``TemplateError`` where the text is not a template.
    public func template(format: String = "own") throws(TemplateError) -> Template {
        try Template(format: use?.format ?? format, text: text, file: path)
    }
}
