/// A remark on a place in a template.
public struct TemplateRemark: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// In characters, from 1.
    public var column: Int
    public var message: String

    /// A remark on a place; the text may contain parts of the template.
    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = MessageText.shown(message)
    }

    /// `12:5: message`.
    public var description: String { "\(line):\(column): \(message)" }

    /// In the order of their places in the template.
    public static func < (one: TemplateRemark, other: TemplateRemark) -> Bool {
        (one.line, one.column, one.message) < (other.line, other.column, other.message)
    }
}
