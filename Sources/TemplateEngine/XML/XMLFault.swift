/// A fault found by libxml2 or libxslt.
struct XMLFault: Hashable, Sendable {
    /// The line of the document it was found in, from 1; nil where the library names none.
    var line: Int?
    /// The library's message, without the line break at its end, escaped for display.
    var message: String

    /// A fault; its message may contain text of a document, whatever that holds.
    init(line: Int? = nil, message: String) {
        self.line = line
        self.message = MessageText.shown(message)
    }
}
