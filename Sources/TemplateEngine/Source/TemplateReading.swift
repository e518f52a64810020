import CLibXML2

/// Reading a template through libxml2, whose tree knows lines; the columns are noted while it parses.
extension TemplateSource {
    /// Reads a template that ``XMLTree/parse(_:)`` has found to be well formed.
    init?(_ text: [UInt8]) {
        let places = TagPlaces()
        let document = XMLFaults.collecting { () -> xmlDocPtr? in
            text.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                guard let parser = xmlCreateMemoryParserCtxt(start, Int32(clamping: bytes.count)) else { return nil }
                defer { xmlFreeParserCtxt(parser) }
                xmlCtxtUseOptions(parser, XMLTree.readingOptions)
                parser.pointee._private = Unmanaged.passUnretained(places).toOpaque()
                parser.pointee.sax.pointee.startElementNs = TagPlaces.note
                xmlParseDocument(parser)
                return parser.pointee.myDoc
            }
        }.0
        guard let document else { return nil }
        let tree = XMLTree(adopting: document)
        guard let root = tree.rootNode else { return nil }
        var tags = places.tags.makeIterator()
        guard let element = Self.element(root, &tags) else { return nil }
        self.root = element
        withExtendedLifetime(tree) {}
    }

    /// Reads an element; the tags come in the order of the document.
    private static func element(_ node: XMLNode, _ tags: inout IndexingIterator<[TagPlaces.Tag]>) -> Element? {
        guard let tag = tags.next() else { return nil }
        let name = node.qualifiedName
        var attributes: [Attribute] = []
        var property = node.pointer.pointee.properties
        while let attribute = property {
            let written = attributes.count < tag.values.count ? tag.values[attributes.count] : nil
            attributes.append(
                Attribute(
                    name: Self.name(attribute.pointee.name, attribute.pointee.ns),
                    value: Self.value(of: attribute),
                    source: written?.source ?? "",
                    place: written?.place ?? tag.place
                )
            )
            property = attribute.pointee.next
        }
        var content: [Content] = []
        let keepsBlanks = name.namespace == instructions && name.local == "text"
        var next = node.pointer.pointee.children
        while let child = next {
            switch child.pointee.type {
            case XML_ELEMENT_NODE:
                guard let element = element(XMLNode(pointer: child), &tags) else { return nil }
                content.append(.element(element))
            case XML_TEXT_NODE where keepsBlanks || xmlIsBlankNode(child) == 0:
                content.append(.text(child.pointee.content.map { String(cString: $0) } ?? ""))
            default: break
            }
            next = child.pointee.next
        }
        return Element(
            name: name,
            attributes: attributes,
            namespaces: node.declaredNamespaces,
            content: content,
            place: tag.place
        )
    }

    fileprivate static func name(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?) -> Name {
        Name(
            prefix: namespace?.pointee.prefix.map { String(cString: $0) },
            local: local.map { String(cString: $0) } ?? "",
            namespace: namespace?.pointee.href.map { String(cString: $0) }
        )
    }

    private static func value(of attribute: xmlAttrPtr) -> String {
        guard let value = xmlNodeListGetString(attribute.pointee.doc, attribute.pointee.children, 1) else { return "" }
        defer { nightbill_free(value) }
        return String(cString: value)
    }
}

extension XMLNode {
    fileprivate var qualifiedName: TemplateSource.Name { TemplateSource.name(pointer.pointee.name, pointer.pointee.ns) }

    fileprivate var declaredNamespaces: [(prefix: String?, namespace: String)] {
        var found: [(prefix: String?, namespace: String)] = []
        var next = pointer.pointee.nsDef
        while let namespace = next {
            let prefix = namespace.pointee.prefix.map { String(cString: $0) }
            found.append((prefix, namespace.pointee.href.map { String(cString: $0) } ?? ""))
            next = namespace.pointee.next
        }
        return found
    }
}

// CLEVER CODE. What: libxml2's callback for the beginning of an element is replaced by one that first does what libxml2
// does, then looks back in the parser's own buffer to the sign that begins the tag, and notes line, column and the
// attributes as they are written; ``TemplateSource`` is then read from tree and notes side by side. Why: libxml2's tree
// knows the line where a tag ends but no column, nor the way in which an attribute was written, and a remark on an
// expression must point into it. The plain version, a second parser of XML for places alone, would have to agree with
// libxml2 about every text. `parser.pointee._private` carries the notes; they live as long as the parser. Held by
// TemplateRemarkTests, which name line and column of each remark.

/// The places of tags and attribute values, noted while libxml2 parses.
private final class TagPlaces {
    struct Tag {
        var place: TemplateSource.Place
        /// The attributes' values as they are written, without namespace declarations.
        var values: [(source: String, place: TemplateSource.Place)]
    }

    private(set) var tags: [Tag] = []
    /// A byte of the text, counted from its beginning, and its place; later tags are counted from here.
    private var known = (offset: 0, place: TemplateSource.Place(line: 1, column: 1))

    /// Builds the element as libxml2 does, then notes its place.
    static let note: startElementNsSAX2Func = {
        context,
        name,
        prefix,
        namespace,
        namespaceCount,
        namespaces,
        count,
        defaulted,
        attributes in
        xmlSAX2StartElementNs(
            context,
            name,
            prefix,
            namespace,
            namespaceCount,
            namespaces,
            count,
            defaulted,
            attributes
        )
        guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let input = parser.pointee.input,
            let places = parser.pointee._private, let base = input.pointee.base, let end = input.pointee.cur
        else { return }
        // No attribute value contains the sign that begins a tag.
        var start = end
        while start > base, start.pointee != UInt8(ascii: "<") { start -= 1 }
        let source = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        Unmanaged<TagPlaces>.fromOpaque(places).takeUnretainedValue()
            .add(source, at: start, base: base, offset: Int(bitPattern: input.pointee.consumed))
    }

    /// Adds a tag in a buffer whose first byte is the text's at `offset`.
    private func add(_ source: String, at start: UnsafePointer<xmlChar>, base: UnsafePointer<xmlChar>, offset: Int) {
        var place = known.place
        var next = base + max(0, known.offset - offset)
        while next < start {
            // Bytes that continue a character do not count.
            if next.pointee == UInt8(ascii: "\n") {
                place = TemplateSource.Place(line: place.line + 1, column: 1)
            } else if next.pointee & 0xC0 != 0x80 {
                place.column += 1
            }
            next += 1
        }
        known = (offset + (start - base), place)
        tags.append(Tag(place: place, values: Self.values(in: source, from: place)))
    }

    /// The attribute values of a tag that is well formed.
    private static func values(
        in source: String,
        from place: TemplateSource.Place
    ) -> [(source: String, place: TemplateSource.Place)] {
        var values: [(source: String, place: TemplateSource.Place)] = []
        var place = place
        var name = String.UnicodeScalarView()
        var isNameOver = false
        // Separate, so that a long value grows in place.
        var (quote, text): (Unicode.Scalar?, String.UnicodeScalarView) = (nil, .init())
        var start = place
        for character in source.unicodeScalars {
            place.advance(over: character)
            if let open = quote {
                if character == open {
                    let isNamespace =
                        name.elementsEqual("xmlns".unicodeScalars) || name.starts(with: "xmlns:".unicodeScalars)
                    if !isNamespace { values.append((String(text), start)) }
                    (quote, text, name) = (nil, .init(), .init())
                } else {
                    text.append(character)
                }
            } else if character == "'" || character == "\"" {
                (quote, start) = (character, place)
            } else if character.properties.isWhitespace {
                isNameOver = true
            } else if character != "=" {
                if isNameOver { name = .init() }
                isNameOver = false
                name.append(character)
            }
        }
        return values
    }
}

extension TemplateSource.Place {
    /// Moves behind a character if it is next.
    mutating func advance(over character: Unicode.Scalar) {
        if character == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
}
