/// The bytes of a file and the path under which they are kept or published.
public struct NamedFile: Hashable, Sendable {
    /// Relative to the folder that it belongs to: `purchase-orders.csv`, `notifications/0001.eml`.
    public var name: String
    public var bytes: [UInt8]

    /// Bytes under a name.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
