/// How a document is written out around and between its elements.
struct TemplateOutput {
    /// The method that `xsl:output` names; nil: none.
    var method: String?
    var isIndented = false
    var hasDeclaration = true
    var publicID: String?
    var systemID: String?
    /// Whether it is written by the rules of a stylesheet rather than those of a literal result element.
    private var isStylesheet = true

    /// Indented XML in UTF-8.
    static let ofLiteralResultElement: TemplateOutput = {
        var output = TemplateOutput()
        output.isIndented = true
        output.isStylesheet = false
        return output
    }()

    /// Takes an attribute of `xsl:output`; false where only libxslt knows what to do.
    mutating func take(_ name: String, _ value: String) -> Bool {
        switch (name, value) {
        case ("method", "xml"): method = value
        case ("version", "1.0"), ("encoding", "UTF-8"): break
        case ("indent", "yes"), ("indent", "no"): isIndented = value == "yes"
        case ("omit-xml-declaration", "yes"), ("omit-xml-declaration", "no"): hasDeclaration = value == "no"
        case ("doctype-public", _) where isPlain(value): publicID = value
        case ("doctype-system", _) where isPlain(value): systemID = value
        default: return false
        }
        return true
    }

    private func isPlain(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") || $0 == 0x20 }
    }

    /// What stands before the root element.
    func prolog(root: String) -> String {
        var text = hasDeclaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
        guard let systemID else { return text }
        text +=
            publicID.map { "<!DOCTYPE \(root) PUBLIC \"\($0)\" \"\(systemID)\">" }
            ?? "<!DOCTYPE \(root) SYSTEM \"\(systemID)\">"
        return text + (isIndented ? "\n" : "")
    }

    /// What stands after it.
    var epilog: String { isIndented || !isStylesheet ? "\n" : "" }
}
