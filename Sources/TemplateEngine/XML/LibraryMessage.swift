/// Messages of libxml2 and libxslt, as this program passes them on.
enum LibraryMessage {
    /// A message without the line break at its end.
    static func trimmed(_ message: UnsafePointer<CChar>) -> String {
        var words = Substring(String(cString: message))
        while let last = words.last, last.isWhitespace { words.removeLast() }
        return String(words)
    }
}
