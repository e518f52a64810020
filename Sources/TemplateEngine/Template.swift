public import Domain
import System

/// A template, compiled once and applied to many invoices.
///
/// Not safe for use by two threads at once: each makes its own from the text.
/// Rendering is a pure function of the text and the invoice: same input, same bytes.
public final class Template {
    /// The template as it was read; with the invoice's facts, all that is needed to render it again.
    public let text: [UInt8]
    /// SHA-256 of the text, in lower-case hexadecimal digits.
    public let digest: String
    /// What applies it, and why.
    public let engine: Engine
    private let stylesheet: Stylesheet
    private let program: TemplateProgram?
    private var record: NeutralRecord
    private var output = DocumentOutput()
    private let file: String
    /// Whether documents are HTML pages, however they are written.
    private let isPage: Bool
    /// What the template said by `xsl:message` when it was last applied, fit to be shown.
    public private(set) var messages: [String] = []

    /// What applies a template. Both write the same bytes.
    public enum Engine: Hashable, Sendable {
        /// This program's own: the template became a flat list of steps.
        case compiled
        /// libxslt, for these instructions and expressions that only it knows.
        case libxslt(because: [TemplateRemark])
    }

    /// How many steps a compiled template may do for a document. 100,000 lines of an invoice take 10 million or so.
    private static let mostSteps = 100_000_000
    private let steps: Int

    /// Compiles the text of a template.
    ///
    /// - Parameters:
    ///   - text: A literal result element or a stylesheet, of XSLT 1.0.
    ///   - file: What errors call the text.
    ///   - isPage: Whether documents are HTML pages, in which what HTML forbids is replaced, however they are written.
    /// - Throws: ``TemplateError`` with the line, where the text is not a template.
    public convenience init(text: [UInt8], file: String, isPage: Bool = false) throws(TemplateError) {
        try self.init(text: text, file: file, isPage: isPage, isForLibxslt: false)
    }

    /// Compiles a template. `isForLibxslt`: for libxslt even if it could be compiled; `steps`: how many a compiled one
    /// may do for a document.
    init(
        text: [UInt8],
        file: String,
        isPage: Bool = false,
        isForLibxslt: Bool,
        steps: Int = mostSteps
    ) throws(TemplateError) {
        self.steps = steps
        self.text = text
        self.file = file
        self.isPage = isPage
        digest = SHA256Digest.hex(of: text)
        // What libxslt takes for a template is one.
        stylesheet = try Stylesheet(text: text, file: file)
        guard let source = TemplateSource(text) else {
            throw TemplateError(.notATemplate, file: file, message: "it cannot be read twice alike")
        }
        let outcome = TemplateCompiler.compile(source, schema: .shared)
        if !outcome.problems.isEmpty { throw TemplateError(.notATemplate, file: file, outcome.problems) }
        program = isForLibxslt || isPage ? nil : outcome.program
        record = NeutralRecord(schema: .shared, for: program)
        var obstacles = outcome.obstacles
        if isPage, obstacles.isEmpty {
            let (place, what) = (source.root.place, "the format html, whose characters are looked at in its tree")
            obstacles = [TemplateRemark(line: place.line, column: place.column, message: what)]
        }
        engine = program == nil ? .libxslt(because: obstacles) : .compiled
    }

    /// The document of an invoice, in UTF-8 unless the template's `xsl:output` names another encoding.
    ///
    /// - Parameters:
    ///   - invoice: The invoice.
    ///   - megabytes: The memory that libxslt may take for it; the length of what a compiled template writes.
    /// - Returns: The document's bytes.
    /// - Throws: ``TemplateError`` where the template asks for a file or the network, or fails otherwise; its reason is
    ///   ``TemplateError/Reason/exhausted`` where it took more memory, time or depth than it may.
    public func render(
        _ invoice: IssuedInvoice,
        megabytes: Int = Settings.defaultTemplateMegabytes
    ) throws(TemplateError) -> [UInt8] {
        messages = []
        record.fill(invoice)
        if let program {
            output.limit = megabytes << 20
            let stop = program.run(on: record, into: &output, work: steps)
            let line = stop.flatMap { program.loopLines[$0] }
            guard let document = output.finish() else {
                throw TemplateError(Exhaustion(resource: .memory(megabytes: megabytes), line: line), file: file)
            }
            guard stop == nil else { throw TemplateError(Exhaustion(resource: .steps, line: line), file: file) }
            return document
        }
        var limits = Stylesheet.Limits()
        limits.budget.megabytes = megabytes
        do throws(StylesheetFailure) {
            let written = try stylesheet.write(record.tree(), isPage: isPage, within: limits)
            messages = written.messages.map { message in
                TemplateError(.failed, file: file, [message]).description
            }
            return written.text
        } catch {
            throw TemplateError(error, file: file)
        }
    }
}
