import CLibXML2
import CLibXSLT
import Domain

/// A template as libxslt compiled it, freed with its owner.
final class Stylesheet {
    private let stylesheet: xsltStylesheetPtr
    /// Whether the template is a stylesheet rather than a literal result element.
    private let isWhole: Bool
    /// Why it can no longer be used or freed.
    private var exhaustion: Exhaustion?

    /// The limits at which stylesheets are stopped, so that none runs forever.
    struct Limits {
        /// How deep templates may call each other: libxslt's default limit; 3,000 take less than 2 MB of stack.
        var depth: Int32 = 3_000
        /// Instructions executed. An HTML invoice of 500 lines takes 40,000; each adds at most about a hundred bytes to
        /// the result.
        var instructions: UInt = 10_000_000
        /// Nodes visited and functions called by XPath. An HTML invoice of 500 lines takes 900,000, in 20 ms.
        var lookups: UInt = 500_000_000
        /// Memory and time for a document. An HTML invoice of 500 lines takes 8 MB.
        var budget = TransformationBudget.Limits(megabytes: Settings.defaultTemplateMegabytes, milliseconds: 8_000)
    }

    /// Compiles a template: a stylesheet of XSLT 1.0 in one file, or a literal result element with `xsl:version`.
    init(text: [UInt8], file: String) throws(TemplateError) {
        let outcome: Result<Compiled, TemplateError>
        do {
            outcome = try Self.compile(text, file: file)
        } catch {
            throw TemplateError(error, file: file, isCompiling: true)
        }
        let compiled = try outcome.get()
        stylesheet = compiled.stylesheet
        isWhole = compiled.isWhole
        guard stylesheet.pointee.errors == 0, compiled.faults.isEmpty else {
            throw TemplateError(.notATemplate, file: file, compiled.faults)
        }
        // The default where xsl:output names none; libxslt would write everything beyond ASCII as character
        // references.
        if stylesheet.pointee.encoding == nil { stylesheet.pointee.encoding = xmlStrdup("UTF-8") }
    }

    /// The compiled template, and its faults.
    private struct Compiled {
        var stylesheet: xsltStylesheetPtr
        var isWhole: Bool
        var faults: [XMLFault]
    }

    private static func compile(
        _ text: [UInt8],
        file: String
    ) throws(Exhaustion) -> Result<Compiled, TemplateError> {
        let budget = TransformationBudget(.compiling)
        let (parsed, faults) = try budget.parse(text)
        guard let tree = parsed else { return .failure(TemplateError(.notWellFormed, file: file, faults)) }
        let isWhole = StylesheetShape.isStylesheet(tree)
        if let problem = StylesheetShape.problem(of: tree) {
            return .failure(TemplateError(.notATemplate, file: file, line: problem.line, message: problem.message))
        }
        let (stylesheet, compileFaults) = try budget.compile(tree)
        guard let stylesheet else { return .failure(TemplateError(.notATemplate, file: file, compileFaults)) }
        return .success(Compiled(stylesheet: stylesheet, isWhole: isWhole, faults: compileFaults))
    }

    deinit {
        // After an exhaustion parts of it may be freed already; the rest is small, and is leaked.
        if exhaustion == nil { xsltFreeStylesheet(stylesheet) }
    }

    /// The result for a document.
    struct Written {
        var text: [UInt8]
        /// The output of `xsl:message`, and messages of the library that did not stop it.
        var messages: [XMLFault]
    }

    /// Applies the template to a document and writes the result: of a stylesheet as its `xsl:output` says, in UTF-8
    /// unless it names another encoding; of a literal result element as indented XML in UTF-8, or as HTML where it is
    /// `html` in no namespace. In HTML, and where `isPage`, characters that HTML forbids are replaced; see
    /// ``HTMLText``.
    ///
    /// - Throws: ``StylesheetFailure`` where a fault stopped it, also where it requested a file or the network; where
    ///   it exceeded a limit; and where the result is not a document: XML and HTML are one element, with nothing beside
    ///   it.
    func write(
        _ source: XMLTree,
        isPage: Bool = false,
        within limits: Limits = Limits()
    ) throws(StylesheetFailure) -> Written {
        if let exhaustion { throw .exhausted(exhaustion) }
        let outcome: Result<Written, StylesheetFailure>
        do {
            outcome = try apply(to: source, isPage: isPage, within: limits)
        } catch {
            // The stylesheet and the document may no longer be used or freed.
            exhaustion = error
            _ = source.release()
            throw .exhausted(error)
        }
        return try outcome.get()
    }

    private func apply(
        to source: XMLTree,
        isPage: Bool,
        within limits: Limits
    ) throws(Exhaustion) -> Result<Written, StylesheetFailure> {
        let budget = TransformationBudget(limits.budget)
        let (made, said) = try budget.transform(source, by: stylesheet, within: limits)
        let messages = StylesheetFaults.explained(said)
        guard let result = made else { return .failure(.failed(messages)) }
        let isText = xmlStrEqual(stylesheet.pointee.method, "text") == 1
        if !isText, let problem = result.shapeProblem { return .failure(.noDocument(problem)) }
        let isHTML = result.document.pointee.type == XML_HTML_DOCUMENT_NODE
        if isPage || isHTML { HTMLText.replaceForbidden(in: result.document) }
        let isPlain = !isWhole && !isHTML
        guard let text = try budget.write(result, by: isPlain ? nil : stylesheet) else {
            return .failure(.noDocument("libxslt could not write it out"))
        }
        return .success(Written(text: text, messages: messages))
    }
}

extension XMLTree {
    /// Why a result is not a document.
    fileprivate var shapeProblem: String? {
        var elements = 0
        var next = document.pointee.children
        while let node = next {
            switch node.pointee.type {
            case XML_ELEMENT_NODE: elements += 1
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                return "the template wrote text beside the document's one element"
            default: break
            }
            next = node.pointee.next
        }
        switch elements {
        case 0: return "the template wrote no element"
        case 1: return nil
        default:
            return "the template wrote \(elements) elements where a document has one"
        }
    }
}
