import Foundation

/// Reports for machines: JSON with sorted keys in snake case.
enum ReportJSON {
    static func encoded(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return JSONEscapes.safe(String(decoding: try encoder.encode(value), as: UTF8.self))
        } catch {
            preconditionFailure("a report of texts and integers has a JSON form: \(error)")
        }
    }
}
