import Domain
import TemplateEngine

/// A file in a folder of templates that is not read, and was probably meant to be: its name differs from a template's in case,
/// separators or its ending, or by a slip of the hand. A bundled template would be used in its place, and nothing would say so.
enum MisnamedTemplate {
    /// Refuses a file whose name resembles a template's.
    ///
    /// - Throws: ``TemplateError`` with the name that it has to have.
    static func refuse(_ name: String, in folder: String, formats: [String]) throws(TemplateError) {
        guard let meant = meant(by: name, formats: formats) else { return }
        throw TemplateError(
            .notATemplate,
            file: "\(folder)/\(name)",
            message:
                "the file is not read: its name resembles \(meant), and is not spelt like it; call it \(meant), or move it "
                + "out of the folder"
        )
    }

    /// What a file was probably meant to be called; nil: it is another file, such as a copy that was put aside. `formats`: the
    /// names of the formats that are known.
    static func meant(by name: String, formats: [String]) -> String? {
        guard !name.hasPrefix("."), TemplateFileName(name) == nil, name != ExpiryNoticeTemplate.fileName else {
            return nil
        }
        var words = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard name.contains("."), !name.hasSuffix("~"), words.count > 1, isEnding(words.removeLast()) else {
            return nil
        }
        while let last = words.last, words.count > 1, isEnding(last) { words.removeLast() }
        if isNearly(words.joined(), "expirynotice") { return ExpiryNoticeTemplate.fileName }
        return document(of: words, formats).map(\.description)
    }

    /// The endings of templates, as people write them.
    private static func isEnding(_ word: String) -> Bool {
        word.sorted() == "lmx".sorted() || ["xsl", "xslt", "txt"].contains(word) || isNearly(word, "mustache")
    }

    private static func document(of words: [String], _ formats: [String]) -> TemplateFileName? {
        if words.count == 1, formats.contains(words[0]) { return TemplateFileName(words[0], .invoice) }
        for document in DocumentType.allCases {
            let kind = document.rawValue.filter(\.isLetter)
            // `credit_note` is two words, and `creditnote` one.
            for count in 1...(document == .invoice ? 1 : 2) where count < words.count {
                if isNearly(words.suffix(count).joined(), kind) { return name(words.dropLast(count), document) }
                if isNearly(words.prefix(count).joined(), kind) { return name(words.dropFirst(count), document) }
            }
            if words.count == 1, let format = formats.first(where: { words[0] == $0 + kind }) {
                return TemplateFileName(format, document)
            }
        }
        return nil
    }

    /// Nil: no format has such a name, so nobody knows how the file was to be called.
    private static func name(_ format: ArraySlice<String>, _ document: DocumentType) -> TemplateFileName? {
        TemplateFileName(TemplateFileName(format.joined(separator: "-"), document).description)
    }

    private static func isNearly(_ word: String, _ meant: String) -> Bool {
        Spelling.nearest(to: word, among: [meant]) != nil
    }
}
