import Foundation

/// The one form of JSON that every report has: keys in snake case and in order, an indent of two blanks a level.
///
/// What a report says is a document: a `Codable` value whose property names are the keys. Its schema is the file of the
/// same name in `Samples/schemas`.
enum ReportJSON {
    /// A document as JSON, without a line end.
    static func encoded(_ document: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return JSONEscapes.safe(String(decoding: try encoder.encode(document), as: UTF8.self))
        } catch {
            preconditionFailure("a report of texts and integers has a JSON form: \(error)")
        }
    }
}
