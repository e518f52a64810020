/// Turns a template into a ``TemplateProgram``, or names the parts that only libxslt can apply.
///
/// It always goes through the whole template, so that a path that cannot exist is reported even where the rest is for
/// libxslt; XSLT itself treats such a path as empty without a message.
struct TemplateCompiler {
    /// The result for a template.
    struct Outcome {
        /// Nil where there is an obstacle or a problem.
        var program: TemplateProgram?
        /// What only libxslt can apply.
        var obstacles: [TemplateRemark]
        /// What can never be right.
        var problems: [TemplateRemark]
    }

    let schema: NeutralSchema
    var builder = TemplateProgramBuilder()
    private(set) var obstacles: [TemplateRemark] = []
    private(set) var problems: [TemplateRemark] = []
    /// The variables and parameters that the template makes.
    let variables: Set<String>
    /// Whether it makes nodes whose names are not in the schema.
    private let makesNodes: Bool

    /// How deep the elements of a document may be nested; libxml2 reads no deeper ones.
    static let depthLimit = 250

    /// How many problems of one template are reported.
    private static let remarkLimit = 100

    /// How many steps of paths a template may have to be analyzed; the bundled ones have a few hundred.
    private static let stepLimit = 50_000

    private init(_ source: TemplateSource, schema: NeutralSchema) {
        self.schema = schema
        let names = TemplateNames(source)
        (variables, makesNodes) = (names.variables, names.makesNodes)
    }

    /// Compiles a template that libxslt accepts.
    static func compile(_ source: TemplateSource, schema: NeutralSchema) -> Outcome {
        guard TemplateNames.steps(in: source.root) <= stepLimit else {
            let (place, what) = (source.root.place, "more than \(stepLimit) steps of paths")
            let remark = TemplateRemark(line: place.line, column: place.column, message: what)
            return Outcome(program: nil, obstacles: [remark], problems: [])
        }
        var compiler = TemplateCompiler(source, schema: schema)
        compiler.document(source)
        let isCompiled = compiler.obstacles.isEmpty && compiler.problems.isEmpty
        return Outcome(
            program: isCompiled ? compiler.builder.finished() : nil,
            obstacles: compiler.obstacles.sorted(),
            problems: compiler.problems.sorted()
        )
    }

    /// Whether enough problems were reported; the rest is not analyzed.
    var isHopeless: Bool { problems.count >= Self.remarkLimit }

    mutating func addObstacle(_ what: @autoclosure () -> String, at place: @autoclosure () -> TemplateSource.Place) {
        guard obstacles.count < Self.remarkLimit else { return }
        let (what, place) = (what(), place())
        let remark = TemplateRemark(line: place.line, column: place.column, message: what)
        if !obstacles.contains(remark) { obstacles.append(remark) }
    }

    mutating func addProblem(_ what: @autoclosure () -> String, at place: @autoclosure () -> TemplateSource.Place) {
        guard !isHopeless else { return }
        let (what, place) = (what(), place())
        let remark = TemplateRemark(line: place.line, column: place.column, message: what)
        if !problems.contains(remark) { problems.append(remark) }
    }

    // MARK: The document

    private mutating func document(_ source: TemplateSource) {
        if source.version != "1.0" {
            addObstacle("version \(source.version ?? "") of XSLT", at: source.root.place)
        }
        var output = TemplateOutput.ofLiteralResultElement
        if source.root.isInstruction {
            guard let (template, declared) = stylesheet(source.root) else { return }
            output = declared
            documentElement(template.content, in: .document, output, at: template.place)
        } else {
            documentElement([.element(source.root)], in: .document, output, at: source.root.place)
        }
    }

    /// The one template of a stylesheet that is equivalent to a literal result element; other stylesheets are only
    /// analyzed for paths.
    private mutating func stylesheet(_ root: TemplateSource.Element) -> (TemplateSource.Element, TemplateOutput)? {
        var output = TemplateOutput()
        var templates: [TemplateSource.Element] = []
        for namespace in root.namespaces where namespace.namespace != TemplateSource.instructions {
            addObstacle("a namespace declared on \(root.name.written)", at: root.place)
        }
        for attribute in root.attributes where attribute.name.local != "version" {
            addObstacle("\(attribute.name.written) on \(root.name.written)", at: attribute.place)
        }
        for case .element(let element) in root.content {
            switch element.isInstruction ? element.name.local : "" {
            case "output": readOutput(element, into: &output)
            case "template": templates.append(element)
            default:
                addObstacle(element.name.written, at: element.place)
                switch element.name.local {
                case "key": lookThrough(element, in: context(ofMatch: element))
                case "variable", "param": lookThrough(element, in: .document)
                default: lookThrough(element, in: .unknown)
                }
            }
        }
        let only = templates.count == 1 ? templates[0] : nil
        if let only, only.attributes.count == 1, only.attribute("match")?.value == "/" {
            noteNamespaces(of: only)
            return (only, output)
        }
        if templates.isEmpty { addProblem("there is no xsl:template", at: root.place) }
        for template in templates {
            addObstacle("a template for \(template.attribute("match")?.value ?? "calls")", at: template.place)
            lookThrough(template.content, in: context(ofMatch: template))
        }
        return nil
    }

    private mutating func readOutput(_ element: TemplateSource.Element, into output: inout TemplateOutput) {
        for attribute in element.attributes where !output.take(attribute.name.local, attribute.value) {
            addObstacle("xsl:output with \(attribute.name.local)=\"\(attribute.value)\"", at: attribute.place)
        }
    }

    /// What a pattern determines about the nodes that it matches; a template that is called by name may be applied
    /// anywhere.
    mutating func context(ofMatch template: TemplateSource.Element) -> NeutralContext {
        let anywhere = makesNodes ? NeutralContext.unknown : schema.everywhere
        guard let match = template.attribute("match") else { return anywhere }
        if match.value == "/" { return .document }
        guard case .path(let path)? = XPathParser.expression(match.value),
            path.steps.allSatisfy({ $0.axis == .child && $0.isPlainName }), !path.steps.isEmpty
        else { return anywhere }
        let ending = "/" + path.steps.map(\.name).joined(separator: "/")
        let found = schema.nodes.indices.filter {
            path.isAbsolute ? schema.nodes[$0].path == ending : schema.nodes[$0].path.hasSuffix(ending)
        }
        guard found.isEmpty else { return NeutralContext(Set(found)) }
        addProblem("no element of the neutral invoice matches \"\(match.value)\"", at: match.place(at: path.position))
        return .unknown
    }

    /// Compiles the content of the document: exactly one element, for certain.
    private mutating func documentElement(
        _ content: [TemplateSource.Content],
        in context: NeutralContext,
        _ output: TemplateOutput,
        at place: TemplateSource.Place
    ) {
        guard content.count == 1, case .element(let element) = content[0] else {
            addObstacle("a document that is not one element", at: place)
            return lookThrough(content, in: context)
        }
        if element.isInstruction {
            noteNamespaces(of: element)
            if element.name.local == "for-each", let select = element.attribute("select"),
                case .plain(let reference)? = outcome(of: select.value, in: context), reference.isCertain
            {
                return documentElement(element.content, in: reference.context, output, at: element.place)
            }
            addObstacle("a document that is not one element", at: element.place)
            return lookThrough(element, in: context)
        }
        if element.name.namespace == nil, element.name.local.lowercased() == "html", output.method == nil {
            addObstacle("html, which XSLT writes by special rules", at: element.place)
        }
        builder.write(output.prolog(root: element.name.written))
        self.element(element, in: context, Layout(isIndented: output.isIndented, level: 0, isRoot: true))
        builder.write(output.epilog)
    }

    /// A namespace declared by an instruction belongs to the elements in it, and is written with each.
    mutating func noteNamespaces(of instruction: TemplateSource.Element) {
        for namespace in instruction.namespaces where namespace.namespace != TemplateSource.instructions {
            addObstacle("a namespace declared on \(instruction.name.written)", at: instruction.place)
        }
    }

    /// The layout of elements at a place.
    struct Layout {
        /// Whether elements begin lines here.
        var isIndented: Bool
        /// How many elements are around.
        var level: Int
        var isRoot = false

        /// The white space before a tag; libxml2 indents at most 30 levels.
        var indent: String {
            isIndented && !isRoot ? String(repeating: "  ", count: min(level, 30)) : ""
        }

        /// The text after a tag that has a line of its own.
        var lineEnd: String { isIndented && !isRoot ? "\n" : "" }
    }
}

extension TemplateSource.Attribute {
    /// The place of a character of the value.
    func place(at position: Int) -> TemplateSource.Place {
        var place = place
        var count = 0
        var isReference = false
        for character in source.unicodeScalars {
            guard count < position || isReference else { break }
            place.advance(over: character)
            if character == "&" { isReference = true }
            // A line break of two characters is one to XML.
            if character != "\r", !isReference || character == ";" {
                count += 1
                isReference = false
            }
        }
        return place
    }
}
