/// An element of an XML document that was read, with what is in it, as a value.
public struct MarkupElement: Hashable, Sendable {
    /// The name without its prefix.
    public var name: String
    /// The namespace of the name; nil: it is in none.
    public var namespace: String?
    /// The line on which it begins, from 1.
    public var line: Int
    /// The attributes without a prefix, by their names.
    public var attributes: [String: Text]
    /// The elements in it, in their order.
    public var elements: [MarkupElement]
    /// The text directly in it, without that of the elements in it.
    public var text: Text

    /// An element with what is in it.
    public init(
        name: String,
        namespace: String? = nil,
        line: Int,
        attributes: [String: Text],
        elements: [MarkupElement],
        text: Text
    ) {
        self.name = name
        self.namespace = namespace
        self.line = line
        self.attributes = attributes
        self.elements = elements
        self.text = text
    }

    /// The elements of a name directly in it.
    public func elements(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

    /// The first element of a name directly in it.
    public func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }
}

/// Why a text is not a well-formed XML document.
public struct MarkupFault: Error, Hashable, Sendable {
    /// The line, from 1; nil: none in particular.
    public var line: Int?
    /// What is wrong, safe to be shown.
    public var message: String

    /// A fault of a document.
    public init(line: Int?, message: String) {
        self.line = line
        self.message = message
    }
}

/// Reads an XML document of moderate depth; it fetches nothing, and knows no entities but those of XML itself.
public typealias MarkupReader = @Sendable (_ utf8: [UInt8]) -> Result<MarkupElement, MarkupFault>
