import CLibXML2
public import Domain
import System

/// A template, compiled once and applied to many invoices.
///
/// Not safe for use by two threads at once: each compiles the text.
/// Rendering is a pure function of the text and the invoice: same input, same bytes.
public final class Template {
    /// The text of the template; with the invoice's facts, all that is needed to render it again.
    public let text: [UInt8]
    /// SHA-256 of the text, in lower-case hexadecimal digits.
    public let digest: String
    /// The engine that applies it, and why.
    public let engine: Engine
    private let stylesheet: Stylesheet
    private let program: TemplateProgram?
    private var record: NeutralRecord
    private var output = DocumentOutput()
    private let file: String
    /// Whether documents are HTML pages, whatever their output method.
    private let isPage: Bool
    /// The output of `xsl:message` when it was last applied, escaped for display.
    public private(set) var messages: [String] = []

    /// The engine that applies a template. Both write the same bytes.
    public enum Engine: Hashable, Sendable {
        /// The template was compiled to a flat list of steps.
        case compiled
        /// libxslt, for these instructions and expressions that the compiler does not support.
        case libxslt(because: [TemplateRemark])
    }

    /// How many steps a compiled template may take for a document. An invoice of 100,000 lines takes about 10 million.
    private static let mostSteps = 100_000_000
    private let steps: Int

    /// Compiles the text of a template.
    ///
    /// - Parameters:
    ///   - text: A literal result element or a stylesheet, of XSLT 1.0.
    ///   - file: The name of the text in errors.
    ///   - isPage: Whether documents are HTML pages, in which characters that HTML forbids are replaced, whatever their
    ///     output method.
    /// - Throws: ``TemplateError`` with the line, where the text is not a template.
    public convenience init(text: [UInt8], file: String, isPage: Bool = false) throws(TemplateError) {
        try self.init(text: text, file: file, isPage: isPage, isForLibxslt: false)
    }

    /// Compiles a template. `isForLibxslt`: for libxslt even if it could be compiled; `steps`: how many a compiled one
    /// may take for a document.
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
        // Whatever libxslt accepts as a template is one.
        stylesheet = try Stylesheet(text: text, file: file)
        guard let source = TemplateSource(text) else {
            throw TemplateError(
                .notATemplate,
                file: file,
                message: "libxslt accepts this text but the template reader does not"
            )
        }
        let outcome = TemplateCompiler.compile(source, schema: .shared)
        if !outcome.problems.isEmpty { throw TemplateError(.notATemplate, file: file, outcome.problems) }
        program = isForLibxslt || isPage ? nil : outcome.program
        record = NeutralRecord(schema: .shared, for: program, paymentCode: Self.names("payment-code", text))
        var obstacles = outcome.obstacles
        if isPage, obstacles.isEmpty {
            let (place, what) = (source.root.place, "the format html, whose characters are checked in its tree")
            obstacles = [TemplateRemark(line: place.line, column: place.column, message: what)]
        }
        engine = program == nil ? .libxslt(because: obstacles) : .compiled
    }

    /// Whether a text names an element of the neutral invoice.
    private static func names(_ element: String, _ text: [UInt8]) -> Bool { xmlStrstr(text + [0], element) != nil }

    /// The document of an invoice, in UTF-8 unless the template's `xsl:output` names another encoding.
    ///
    /// - Parameters:
    ///   - invoice: The invoice.
    ///   - megabytes: The memory that libxslt may use for it; the limit of length for a compiled template.
    /// - Returns: The document's bytes.
    /// - Throws: ``TemplateError`` where the template requests a file or the network, or fails otherwise; its reason is
    ///   ``TemplateError/Reason/exhausted`` where it exceeded its memory, time or depth.
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
