/// Something that libxml2 or libxslt found wrong.
struct XMLFault: Hashable, Sendable {
    /// The line of the document it was found in, from 1; nil where the library names none.
    var line: Int?
    /// The library's words, without the line break at their end, fit to be shown.
    var message: String

    /// A fault; of its words the library may have taken some from a document, whatever they hold.
    init(line: Int? = nil, message: String) {
        self.line = line
        self.message = MessageText.shown(message)
    }
}
