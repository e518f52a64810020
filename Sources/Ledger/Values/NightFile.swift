public import Domain

/// A file that a night publishes beside its documents.
///
/// Its bytes are passed piece by piece, and made each time that they are asked for: the exports of a million POs have
/// hundreds of megabytes. Within the transaction that closes a night they can only be asked for until it ends.
public struct NightFile {
    /// Relative to the night's folder.
    public let name: String
    private let make: (_ body: (ArraySlice<UInt8>) throws -> Void) throws -> Void

    init(name: String, _ make: @escaping (_ body: (ArraySlice<UInt8>) throws -> Void) throws -> Void) {
        self.name = name
        self.make = make
    }

    /// A file whose bytes are at hand.
    public init(_ file: NamedFile) {
        self.init(name: file.name) { body in try body(file.bytes[...]) }
    }

    /// Passes the bytes.
    public func forEachPiece(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        try make(body)
    }

    /// All bytes at once.
    public func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachPiece { bytes += $0 }
        return bytes
    }
}
