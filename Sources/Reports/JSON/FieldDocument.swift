import Domain

/// A column of the exporter's own, `x_…`, with what it held.
struct FieldDocument: Codable, Sendable {
    var name: String
    var value: String

    /// By the bytes of their names.
    static func all(_ own: OwnFields) -> [FieldDocument] {
        own.fields.map { FieldDocument(name: $0.name.string, value: $0.value.string) }
    }
}
