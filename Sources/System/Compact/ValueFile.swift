/// A file that one process wrote and names to another one: what it must be when it is read.
public struct WrittenFile: Hashable, Codable, Sendable {
    /// Its name in its folder.
    public var name: String
    /// Its size.
    public var bytes: Int
    /// In hex.
    public var sha256: String

    /// A file with its size and digest.
    public init(name: String, bytes: Int, sha256: String) {
        (self.name, self.bytes, self.sha256) = (name, bytes, sha256)
    }
}

/// A new file of values in their compact form, each behind its length. It is on the disk when it is named.
public final class ValueFileWriter {
    private let name: String
    private let file: GatheringWriter

    /// A file that does not exist yet.
    public init(_ name: String, in folder: Directory) throws(SystemFault) {
        self.name = name
        file = GatheringWriter(try folder.create(name))
    }

    /// Adds a value.
    public func append(_ value: some Encodable) throws {
        try append(compact: try CompactEncoder.bytes(of: value))
    }

    /// Adds a value that has its compact form already.
    public func append(compact value: [UInt8]) throws(SystemFault) {
        try file.add((0..<8).lazy.map { UInt8(truncatingIfNeeded: value.count >> (8 * $0)) })
        try file.add(value)
    }

    /// Flushes the file; its name still has to be flushed with its folder.
    public func finish() throws(SystemFault) -> WrittenFile {
        let (bytes, digest) = try file.finish()
        return WrittenFile(name: name, bytes: bytes, sha256: digest.hex)
    }
}

/// The values of a file, one after the other. The last one is followed by a look at all bytes: a file that is not the one that
/// was named is a fault, and whoever used its values must not let that last.
public final class ValueFileReader {
    private let file: WrittenFile
    private let path: String
    private let reader: FileReader
    private let hasher = SHA256Hasher()
    private var place = 0

    /// A file of a folder, as it was named.
    public init(_ file: WrittenFile, in folder: Directory) throws(SystemFault) {
        (self.file, path) = (file, folder.path(of: file.name))
        guard try folder.size(of: file.name) == file.bytes else { throw Self.isAnother(path) }
        reader = try folder.reader(file.name)
    }

    private static func isAnother(_ path: String) -> SystemFault {
        SystemFault(path, reason: "it is missing, or not the file that was named")
    }

    /// The next value; nil: there is none, and the file is the one that was named.
    public func next<Value: Decodable>(_ type: Value.Type) throws(SystemFault) -> Value? {
        guard let bytes = try nextBytes() else { return nil }
        do {
            return try CompactDecoder.value(type, of: bytes)
        } catch {
            throw Self.isAnother(path)
        }
    }

    /// The compact form of the next value; nil: there is none, and the file is the one that was named.
    public func nextBytes() throws(SystemFault) -> [UInt8]? {
        guard place < file.bytes else {
            let rest = try reader.next(1)
            guard rest.isEmpty, hasher.finish().hex == file.sha256 else { throw Self.isAnother(path) }
            return nil
        }
        let length = try take(8).enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * UInt64($1.offset)) }
        guard length <= UInt64(file.bytes - place) else { throw Self.isAnother(path) }
        return try take(Int(length))
    }

    /// All values.
    public func all<Value: Decodable>(_ type: Value.Type) throws(SystemFault) -> [Value] {
        var values: [Value] = []
        while let value = try next(type) { values.append(value) }
        return values
    }

    private func take(_ count: Int) throws(SystemFault) -> [UInt8] {
        let bytes = try reader.next(count)
        guard bytes.count == count else { throw Self.isAnother(path) }
        hasher.add(bytes.span)
        place += count
        return bytes
    }
}
