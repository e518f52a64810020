import Foundation

/// The keys of a JSON document, from its schema: what a key means is said there alone.
enum SchemaKeys {
    /// A key with its place.
    struct Key {
        /// With dots between the keys above it, and `[]` behind a list.
        let path: String
        let form: String
        let meaning: String
    }

    /// Those of `manifest.json`, by name.
    static let manifest = keys(of: PackageResources.manifest_json)

    /// Those of `control.json`, by name.
    static let control = keys(of: PackageResources.control_json)

    private static func keys(of schema: [UInt8]) -> [Key] {
        guard let root = object(schema), let common = object(PackageResources.common_json) else { return [] }
        return keys(in: root, at: "", common)
    }

    private static func object(_ bytes: [UInt8]) -> [String: Any]? {
        try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    }

    private static func keys(in schema: [String: Any], at path: String, _ common: [String: Any]) -> [Key] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        return properties.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { name, value in
            let full = path.isEmpty ? name : "\(path).\(name)"
            let value = resolved(value, common)
            let items = (value["items"] as? [String: Any]).map { resolved($0, common) }
            let key = Key(path: full, form: form(of: value), meaning: value["description"] as? String ?? "")
            return [key] + keys(in: items ?? value, at: items == nil ? full : full + "[]", common)
        }
    }

    /// A schema with what it refers to; its own words go before those.
    private static func resolved(_ schema: [String: Any], _ common: [String: Any]) -> [String: Any] {
        guard let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last,
            let definitions = common["$defs"] as? [String: [String: Any]], let meant = definitions[String(name)]
        else { return schema }
        return meant.merging(schema) { $1 }
    }

    private static func form(of schema: [String: Any]) -> String {
        if let words = schema["enum"] as? [String] { return words.map { "`\($0)`" }.joined(separator: ", ") }
        return switch schema["type"] as? String {
        case "array": "list"
        case "integer": "whole number"
        case "object": "object"
        default: "text"
        }
    }
}
