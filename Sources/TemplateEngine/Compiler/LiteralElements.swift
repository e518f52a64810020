/// Compiling elements of the document.
extension TemplateCompiler {
    /// Compiles an element with its content.
    mutating func element(_ element: TemplateSource.Element, in context: NeutralContext, _ layout: Layout) {
        guard layout.level < Self.depthLimit else {
            return addObstacle("elements more than \(Self.depthLimit) deep", at: element.place)
        }
        let name = element.name.written
        builder.write(layout.indent + "<" + name)
        for namespace in element.namespaces where namespace.namespace != TemplateSource.instructions {
            if !layout.isRoot || namespace.namespace.isEmpty {
                addObstacle("a namespace declared below the root", at: element.place)
            }
            if namespace.namespace.utf8.contains(where: { $0 <= 0x20 || "&<>\"".utf8.contains($0) }) {
                addObstacle("a namespace with white space or markup in its name", at: element.place)
            }
            let attribute = namespace.prefix.map { "xmlns:\($0)" } ?? "xmlns"
            builder.write(" \(attribute)=\"\(namespace.namespace)\"")
        }
        for attribute in element.attributes { self.attribute(attribute, isOnRoot: layout.isRoot, in: context) }
        content(of: element, in: context, layout)
        builder.write(layout.lineEnd)
    }

    private mutating func attribute(
        _ attribute: TemplateSource.Attribute,
        isOnRoot: Bool,
        in context: NeutralContext
    ) {
        if attribute.name.namespace == TemplateSource.instructions {
            if !isOnRoot || attribute.name.local != "version" {
                addObstacle(attribute.name.written, at: attribute.place)
            }
            return
        }
        if attribute.name.written == "xml:space" { addObstacle("xml:space", at: attribute.place) }
        builder.write(" \(attribute.name.written)=\"")
        guard let parts = attribute.parts else {
            return addObstacle("the braces of \(attribute.name.written)", at: attribute.place)
        }
        for part in parts where !isHopeless {
            switch part {
            case .text(let text): builder.write(Self.escapedAttribute(text))
            case .expression(let source):
                if let reference = leaf(source, in: context) { write(reference, as: .attribute) }
            }
        }
        builder.write("\"")
    }

    /// Compiles the content between the tags, and both tag ends.
    private mutating func content(
        of element: TemplateSource.Element,
        in context: NeutralContext,
        _ layout: Layout
    ) {
        let name = element.name.written
        let survey = survey(element.content, in: context)
        guard survey.mayHoldText || survey.mayHoldElements else {
            // Instructions that write nothing may still be wrong.
            lookThrough(element.content, in: context)
            return builder.write("/>")
        }
        // libxml2 does not indent an element beside text, nor its content.
        let isMixed = survey.mayHoldText && survey.mayHoldElements
        if isMixed, layout.isIndented, !survey.holdsText, !survey.isUnknown {
            addObstacle("<\(name)>, which may or may not contain text beside elements", at: element.place)
        }
        let isIndented = layout.isIndented && !survey.mayHoldText
        let (begin, end) = (
            isIndented ? ">\n" : ">",
            (isIndented ? String(repeating: "  ", count: min(layout.level, 30)) : "") + "</\(name)>"
        )
        let inner = Layout(isIndented: isIndented, level: layout.level + 1)
        if survey.holdsText || survey.holdsElements {
            builder.write(begin)
            contents(element.content, in: context, inner)
            builder.write(end)
        } else {
            builder.add(.init(operation: .open), bytes: begin)
            contents(element.content, in: context, inner)
            builder.add(.init(operation: .close), bytes: end)
        }
    }

    /// Compiles texts, elements and instructions in sequence.
    mutating func contents(_ content: [TemplateSource.Content], in context: NeutralContext, _ layout: Layout) {
        for part in content where !isHopeless {
            switch part {
            case .text(let text): builder.write(Self.escapedText(text))
            case .element(let element) where element.isInstruction: instruction(element, in: context, layout)
            case .element(let element): self.element(element, in: context, layout)
            }
        }
    }

    static func escapedText(_ text: String) -> String {
        escaped(text, Escaping.appendText)
    }

    static func escapedAttribute(_ text: String) -> String {
        escaped(text, Escaping.appendAttribute)
    }

    private static func escaped(
        _ text: String,
        _ append: (UnsafeBufferPointer<UInt8>, inout ByteBuffer) -> Void
    ) -> String {
        var buffer = ByteBuffer(capacity: text.utf8.count * 2)
        var text = text
        text.withUTF8 { append($0, &buffer) }
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}

/// The content that an element may get.
struct ContentSurvey {
    /// Whether it contains text or elements for some invoice.
    var mayHoldText = false
    var mayHoldElements = false
    /// Whether it does so for every invoice.
    var holdsText = false
    var holdsElements = false
    /// Whether it contains an instruction that the compiler does not support.
    var isUnknown = false

    mutating func add(_ other: ContentSurvey, isCertain: Bool = true) {
        mayHoldText = mayHoldText || other.mayHoldText
        mayHoldElements = mayHoldElements || other.mayHoldElements
        isUnknown = isUnknown || other.isUnknown
        holdsText = holdsText || (isCertain && other.holdsText)
        holdsElements = holdsElements || (isCertain && other.holdsElements)
    }

    static let text = ContentSurvey(mayHoldText: true, holdsText: true)
    static let element = ContentSurvey(mayHoldElements: true, holdsElements: true)
}

extension TemplateCompiler {
    /// Surveys the content in advance, since layout and empty elements depend on it.
    func survey(_ content: [TemplateSource.Content], in context: NeutralContext) -> ContentSurvey {
        var survey = ContentSurvey()
        for part in content {
            switch part {
            case .text(let text): if !text.isEmpty { survey.add(.text) }
            case .element(let element) where element.isInstruction: survey.add(self.survey(element, in: context))
            case .element: survey.add(.element)
            }
        }
        return survey
    }

    private func survey(_ instruction: TemplateSource.Element, in context: NeutralContext) -> ContentSurvey {
        var survey = ContentSurvey()
        let reference = instruction.attribute("select").flatMap { select -> NeutralReference? in
            guard case .plain(let reference)? = outcome(of: select.value, in: context) else { return nil }
            return reference
        }
        switch instruction.name.local {
        case "text": survey.add(self.survey(instruction.content, in: context))
        case "value-of": survey.add(.text, isCertain: reference?.isCertain ?? false)
        case "if": survey.add(self.survey(instruction.content, in: context), isCertain: false)
        case "for-each":
            survey.add(
                self.survey(instruction.content, in: reference?.context ?? .unknown),
                isCertain: reference?.isCertain ?? false
            )
        case "choose": survey.add(choice(instruction, in: context))
        default: survey = ContentSurvey(mayHoldText: true, mayHoldElements: true, isUnknown: true)
        }
        return survey
    }

    /// A choice contains for certain what all of its branches contain, if one of them is always taken.
    private func choice(_ choose: TemplateSource.Element, in context: NeutralContext) -> ContentSurvey {
        var branches: [ContentSurvey] = []
        var hasOtherwise = false
        for case .element(let branch) in choose.content {
            branches.append(survey(branch.content, in: context))
            hasOtherwise = hasOtherwise || branch.name.local == "otherwise"
        }
        var survey = ContentSurvey()
        for branch in branches { survey.add(branch, isCertain: false) }
        survey.holdsText = hasOtherwise && branches.allSatisfy(\.holdsText)
        survey.holdsElements = hasOtherwise && branches.allSatisfy(\.holdsElements)
        return survey
    }
}
