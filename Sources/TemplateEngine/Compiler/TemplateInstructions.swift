/// Compiling the instructions of XSLT.
extension TemplateCompiler {
    /// Compiles an instruction, or notes that only libxslt supports it.
    mutating func instruction(
        _ instruction: TemplateSource.Element,
        in context: NeutralContext,
        _ layout: Layout
    ) {
        noteNamespaces(of: instruction)
        if let known = Self.attributes[instruction.name.local] {
            for attribute in instruction.attributes where attribute.name.local != known {
                addObstacle("\(attribute.name.written) on \(instruction.name.written)", at: attribute.place)
            }
        }
        switch instruction.name.local {
        case "text": contents(instruction.content, in: context, layout)
        case "value-of":
            guard let select = instruction.attribute("select") else { return }
            if let reference = leaf(select.expression, in: context) { write(reference, as: .text) }
        case "if": branch(instruction, in: context, layout, leavingTo: nil)
        case "choose": choose(instruction, in: context, layout)
        case "for-each": forEach(instruction, in: context, layout)
        case "when", "otherwise":
            addProblem("\(instruction.name.written) belongs in xsl:choose", at: instruction.place)
        default:
            noteUnknown(instruction)
            lookThrough(instruction, in: context)
        }
    }

    /// Notes an instruction that is not compiled.
    private mutating func noteUnknown(_ instruction: TemplateSource.Element) {
        if instruction.name.local == "document" {
            addProblem("xsl:document is not allowed: a template writes one document", at: instruction.place)
        } else {
            addObstacle(instruction.name.written, at: instruction.place)
        }
    }

    /// The one attribute that an instruction may have to be compiled.
    private static let attributes = [
        "text": "", "value-of": "select", "if": "test", "choose": "", "for-each": "select", "when": "test",
        "otherwise": "",
    ]

    /// Compiles a test with the content written where it is true; after that the program continues at the label, if
    /// there is one.
    private mutating func branch(
        _ instruction: TemplateSource.Element,
        in context: NeutralContext,
        _ layout: Layout,
        leavingTo end: TemplateProgramBuilder.Label?
    ) {
        let otherwise = builder.makeLabel()
        if let test = instruction.attribute("test") {
            if let expression = XPathParser.expression(test.value) {
                jump(to: otherwise, if: expression, is: false, test.expression, in: context)
            } else {
                addObstacle("the expression \(test.value)", at: test.place)
            }
        }
        contents(instruction.content, in: context, layout)
        if let end { builder.add(.init(operation: .jump, jumpsIf: true, slot: TemplateProgram.Step.block), to: end) }
        builder.place(otherwise)
    }

    private mutating func choose(
        _ choose: TemplateSource.Element,
        in context: NeutralContext,
        _ layout: Layout
    ) {
        noteShape(ofChoice: choose)
        let end = builder.makeLabel()
        for case .element(let branch) in choose.content {
            noteNamespaces(of: branch)
            switch branch.name.local {
            case "when": self.branch(branch, in: context, layout, leavingTo: end)
            default: contents(branch.content, in: context, layout)
            }
        }
        builder.place(end)
    }

    /// A choice has branches, and at its end optionally the content for all other cases.
    private mutating func noteShape(ofChoice choose: TemplateSource.Element) {
        let names = choose.content.map { part -> String in
            guard case .element(let element) = part, element.isInstruction else { return "" }
            return element.name.local
        }
        let branches = names.last == "otherwise" ? names.dropLast() : names[...]
        if branches.isEmpty || branches.contains(where: { $0 != "when" }) {
            addProblem(
                "\(choose.name.written) holds one xsl:when or more, then at most one xsl:otherwise, and nothing else",
                at: choose.place
            )
        }
    }

    private mutating func forEach(
        _ instruction: TemplateSource.Element,
        in context: NeutralContext,
        _ layout: Layout
    ) {
        guard let select = instruction.attribute("select") else { return }
        guard let reference = plainPath(select.expression, in: context) else {
            let inner = self.context(of: XPathParser.expression(select.value), in: context)
            return lookThrough(instruction.content, in: inner)
        }
        let end = builder.makeLabel()
        if let scope = reference.scope { builder.addLoop(over: scope, to: end, line: instruction.place.line) }
        if !reference.isCertain, case .node(let node) = reference.context, !schema.nodes[node].isRepeated {
            let entry = schema.nodes[node]
            builder.add(
                .init(operation: .jump, jumpsIf: false, scope: UInt8(entry.scope), slot: UInt16(entry.slot)),
                to: end
            )
        }
        contents(instruction.content, in: reference.context, layout)
        builder.place(end)
    }

    /// Writes the text of a path's target: of several the first.
    mutating func write(_ reference: NeutralReference, as operation: TemplateProgram.Operation) {
        guard case .node(let node) = reference.context else { return }
        let entry = schema.nodes[node]
        builder.add(
            .init(
                operation: operation,
                isAny: reference.scope != nil,
                scope: UInt8(entry.scope),
                slot: UInt16(entry.slot)
            )
        )
    }

    // MARK: What libxslt will do

    /// Looks for paths that cannot exist in an instruction that is not compiled, and in its content.
    mutating func lookThrough(_ instruction: TemplateSource.Element, in context: NeutralContext) {
        if instruction.name.local == "choose" { noteShape(ofChoice: instruction) }
        var inner = context
        for attribute in instruction.attributes where attribute.name.namespace == nil {
            switch attribute.name.local {
            case "select", "test", "value", "use":
                guard let expression = XPathParser.expression(attribute.value) else { continue }
                notePaths(expression, attribute.expression, in: context)
                let selects = ["apply-templates", "for-each"].contains(instruction.name.local)
                if selects, attribute.name.local == "select" { inner = self.context(of: expression, in: context) }
            // Patterns, and lists of names.
            case "match", "count", "from", "elements": continue
            default: noteValueTemplate(attribute, in: context)
            }
        }
        lookThrough(instruction.content, in: inner)
    }

    /// Analyzes the content of a part that is not compiled.
    mutating func lookThrough(_ content: [TemplateSource.Content], in context: NeutralContext) {
        for case .element(let element) in content where !isHopeless {
            if element.isInstruction {
                if Self.attributes[element.name.local] == nil { noteUnknown(element) }
                lookThrough(element, in: context)
            } else {
                for attribute in element.attributes { noteValueTemplate(attribute, in: context) }
                lookThrough(element.content, in: context)
            }
        }
    }

    private mutating func noteValueTemplate(_ attribute: TemplateSource.Attribute, in context: NeutralContext) {
        for case .expression(let source) in attribute.parts ?? [] where !isHopeless {
            guard let expression = XPathParser.expression(source.text) else { continue }
            notePaths(expression, source, in: context)
        }
    }
}
