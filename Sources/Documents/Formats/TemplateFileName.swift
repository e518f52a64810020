public import Domain

/// The file name of a template: `<format>-<document>.xml`.
public struct TemplateFileName: Hashable, Sendable, CustomStringConvertible {
    /// The name of the format.
    public var format: String
    /// What the template writes.
    public var document: DocumentType

    /// The name of a format's template for a document.
    public init(_ format: String, _ document: DocumentType) {
        self.format = format
        self.document = document
    }

    /// Reads a file's name; nil where it is not that of a template: a format has lower-case letters and digits, and
    /// hyphens between them.
    public init?(_ name: String) {
        for document in DocumentType.allCases {
            let ending = Self.ending(document)
            guard name.hasSuffix(ending) else { continue }
            let format = name.dropLast(ending.count)
            guard Self.isName(format) else { return nil }
            self.init(String(format), document)
            return
        }
        return nil
    }

    /// Such as `ubl-credit-note.xml`.
    public var description: String { format + Self.ending(document) }

    private static func isName(_ format: Substring) -> Bool {
        format.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                        || $0.isASCIIDigit
                }
        }
    }

    private static func ending(_ document: DocumentType) -> String { "-\(document.rawValue).xml" }
}
