/// How a document is written around and between its elements.
struct TemplateOutput {
    /// The method that `xsl:output` names; nil: none.
    var method: String?
    var hasDeclaration = true
    var publicID: String?
    var systemID: String?
    /// The value of `indent` in `xsl:output`; nil: none.
    private var indent: Bool?

    /// Whether elements begin new lines.
    var isIndented: Bool { indent ?? false }

    /// Whether the parts of the document do; libxslt does so unless `indent` is `no`.
    private var breaksLines: Bool { indent ?? true }

    /// Indented XML in UTF-8.
    static let ofLiteralResultElement: TemplateOutput = {
        var output = TemplateOutput()
        output.indent = true
        return output
    }()

    /// Applies an attribute of `xsl:output`; false where only libxslt supports it.
    mutating func take(_ name: String, _ value: String) -> Bool {
        switch (name, value) {
        case ("method", "xml"): method = value
        case ("version", "1.0"), ("encoding", "UTF-8"): break
        case ("indent", "yes"), ("indent", "no"): indent = value == "yes"
        case ("omit-xml-declaration", "yes"), ("omit-xml-declaration", "no"): hasDeclaration = value == "no"
        case ("doctype-public", _) where isPlain(value): publicID = value
        case ("doctype-system", _) where isPlain(value): systemID = value
        default: return false
        }
        return true
    }

    private func isPlain(_ value: String) -> Bool {
        // libxml2 writes XHTML by special rules.
        !value.isEmpty && !value.contains("XHTML") && !value.contains("xhtml")
            && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") || $0 == 0x20 }
    }

    /// The text before the root element.
    func prolog(root: String) -> String {
        var text = hasDeclaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
        if let publicID {
            text += "<!DOCTYPE \(root) PUBLIC \"\(publicID)\" \"\(systemID ?? "")\">"
        } else if let systemID {
            text += "<!DOCTYPE \(root) SYSTEM \"\(systemID)\">"
        } else {
            return text
        }
        return text + epilog
    }

    /// The text after it, and after the document type.
    var epilog: String { breaksLines ? "\n" : "" }
}
