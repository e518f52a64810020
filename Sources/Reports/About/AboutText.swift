/// The texts that are written by hand and embedded in the program, in Markdown.
enum AboutText {
    /// A text, in which lines of the form `<!-- NAME -->` are replaced by blocks that are made of declarations.
    static func filled(_ bytes: [UInt8], _ blocks: [String: String] = [:]) -> String {
        blocks.reduce(String(decoding: bytes, as: UTF8.self)) { text, block in
            let mark = "<!-- \(block.key) -->\n"
            precondition(text.contains(mark), "the page has a place for \(block.key)")
            return text.replacing(mark, with: block.value)
        }
    }
}
