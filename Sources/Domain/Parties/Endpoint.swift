/// An electronic address: a scheme of the EAS list and an identifier within it.
public struct Endpoint: Hashable, Codable, Sendable {
    public var scheme: Text
    public var id: Text

    /// An identifier within a scheme.
    public init(scheme: Text, id: Text) {
        self.scheme = scheme
        self.id = id
    }
}
