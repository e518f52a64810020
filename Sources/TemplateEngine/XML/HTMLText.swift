import CLibXML2

/// The characters that HTML allows (WHATWG HTML, "Text").
enum HTMLText {
    /// Whether HTML allows a character: no control except tab, line feed and carriage return (XML excludes form feed),
    /// no noncharacter (U+FDD0 to U+FDEF, and the last two of each plane).
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }

    /// A text with each character that HTML forbids replaced by U+FFFD.
    static func allowed(_ text: String) -> String {
        var allowed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { allowed.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
        return String(allowed)
    }

    /// Replaces what HTML forbids in every text, attribute and comment of a document.
    static func replaceForbidden(in document: xmlDocPtr) {
        var next = document.pointee.children
        while let node = next {
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE: replaceForbidden(in: node)
            case XML_ELEMENT_NODE:
                var attribute = node.pointee.properties
                while let present = attribute {
                    var value = present.pointee.children
                    while let part = value {
                        replaceForbidden(in: part)
                        value = part.pointee.next
                    }
                    attribute = present.pointee.next
                }
            default: break
            }
            next = following(node)
        }
    }

    /// The next node in the order of the document, without recursion: documents may be deep.
    private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
        if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
        var place: xmlNodePtr? = node
        while let node = place, node.pointee.type != XML_HTML_DOCUMENT_NODE, node.pointee.type != XML_DOCUMENT_NODE {
            if let next = node.pointee.next { return next }
            place = node.pointee.parent
        }
        return nil
    }

    private static func replaceForbidden(in node: xmlNodePtr) {
        guard let content = node.pointee.content, isSuspicious(content) else { return }
        let text = String(cString: content)
        let replaced = allowed(text)
        if !replaced.utf8.elementsEqual(text.utf8) { xmlNodeSetContent(node, replaced) }
    }

    /// Whether a text has a byte of a forbidden character: a control or DEL, or a byte with which in UTF-8 a control of
    /// C1 or a noncharacter begins.
    private static func isSuspicious(_ text: UnsafePointer<xmlChar>) -> Bool {
        var next = text
        while next.pointee != 0 {
            switch next.pointee {
            case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xEF...0xFF: return true
            default: next += 1
            }
        }
        return false
    }
}
