import Foundation
import Testing

/// A JSON Schema of `Samples/schemas`, as far as its keywords are read here; the judge of `Tests/Oracle` reads all.
struct SchemaFile {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/schemas")

    let name: String
    let root: [String: Any]

    /// The schema of a name, without `.json`.
    init(_ name: String) throws {
        let bytes = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        self.name = name
        root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    /// The names of all.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    /// What it describes.
    func shape() throws -> Shape { try shape(of: root) }

    private func shape(of schema: [String: Any]) throws -> Shape {
        if let reference = schema["$ref"] as? String {
            let (file, definition) = try target(of: reference)
            return try file.shape(of: definition)
        }
        switch schema["type"] as? String {
        case "string": return .text
        case "integer": return .integer
        case "boolean": return .flag
        case "array": return .list(try shape(of: try #require(schema["items"] as? [String: Any])))
        case "object":
            #expect(schema["additionalProperties"] as? Bool == false, "\(name): an object allows any key")
            let required = try #require(schema["required"] as? [String])
            let properties = try #require(schema["properties"] as? [String: [String: Any]])
            #expect(Set(required).isSubset(of: properties.keys), "\(name): a key is required that it does not have")
            return .object(
                try Dictionary(
                    uniqueKeysWithValues: properties.map { key, value in
                        (key, Shape.Field(shape: try shape(of: value), isRequired: required.contains(key)))
                    }
                )
            )
        case let type:
            Issue.record("\(name): \(type ?? "no type") is not read")
            return .text
        }
    }

    /// What a reference names: `#/$defs/x` in the same file, `common.json#/$defs/x` in another.
    private func target(of reference: String) throws -> (SchemaFile, [String: Any]) {
        let parts = reference.components(separatedBy: "#/$defs/")
        try #require(parts.count == 2, "\(name): the reference \(reference) is not read")
        let file = parts[0].isEmpty ? self : try SchemaFile(String(parts[0].dropLast(5)))
        let definitions = try #require(file.root["$defs"] as? [String: [String: Any]])
        return (file, try #require(definitions[parts[1]], "\(name): nothing is at \(reference)"))
    }

    /// Calls a body with every schema in it: its own, those of keys, items and definitions, each with its path.
    func visit(_ body: (String, [String: Any]) throws -> Void) rethrows { try Self.visit(root, "", body) }

    private static func visit(
        _ schema: [String: Any],
        _ path: String,
        _ body: (String, [String: Any]) throws -> Void
    ) rethrows {
        try body(path, schema)
        for group in ["properties", "$defs"] {
            for (key, value) in schema[group] as? [String: [String: Any]] ?? [:] {
                try visit(value, "\(path)/\(key)", body)
            }
        }
        if let items = schema["items"] as? [String: Any] { try visit(items, "\(path)[]", body) }
    }
}
