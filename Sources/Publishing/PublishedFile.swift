public import Ledger
public import System

/// A file that is published, by its path below its folder; the path has at most one folder.
public struct PublishedFile {
    /// Passes the bytes of a file piece by piece.
    typealias Make = (_ body: (ArraySlice<UInt8>) throws -> Void) throws -> Void

    public let name: String
    private let content: Content

    private enum Content {
        case bytes([UInt8])
        /// Known by size and digest alone, to be compared and not to be written.
        case recorded(RecordedFile)
        /// Made while they are written: there may be gigabytes of them.
        case made(Make)
    }

    /// A file with its bytes.
    public init(name: String, body: [UInt8]) {
        self.name = name
        content = .bytes(body)
    }

    /// A file whose bytes are made each time that they are needed.
    init(name: String, _ make: @escaping Make) {
        self.name = name
        content = .made(make)
    }

    /// A file that is known by size and digest alone.
    init(_ recorded: RecordedFile) {
        name = recorded.name
        content = .recorded(recorded)
    }

    /// A file that a night publishes beside its documents.
    public init(_ file: NightFile) {
        self.init(name: file.name) { try file.forEachPiece($0) }
    }

    /// The rejected rows of an input file.
    public init(_ rejects: RejectedRowsFileOfNight) {
        self.init(name: rejects.name) { try rejects.write(to: $0) }
    }

    /// Whether its bytes are known, and not only their digest.
    public var canBeWritten: Bool {
        if case .recorded = content { false } else { true }
    }

    /// The folder in the path; nil: the file is directly in its folder.
    public var folder: String? {
        name.lastIndex(of: "/").map { String(name[..<$0]) }
    }

    /// Its name without the folder.
    public var ownName: String { Path.name(of: name) }

    private func forEachPiece(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        switch content {
        case .bytes(let bytes): try body(bytes[...])
        case .made(let make): try make(body)
        case .recorded: throw PublishingError(.invariant, "\(name) is known by its digest alone")
        }
    }

    /// Writes it as a new file of a folder. `isFlushedLater`: its file system is flushed as a whole afterwards.
    func write(as name: String, in folder: Directory, isFlushedLater: Bool = false) throws {
        let writer = try folder.create(name)
        try forEachPiece { piece in try writer.write(piece.span) }
        if isFlushedLater { try writer.close() } else { try writer.finish() }
    }

    /// The same, under its own name; gives its size and digest.
    func writeRecorded(in folder: Directory, isFlushedLater: Bool) throws -> RecordedFile {
        let writer = try folder.create(ownName)
        let recorded = try recorded { piece in try writer.write(piece.span) }
        if isFlushedLater { try writer.close() } else { try writer.finish() }
        return recorded
    }

    /// Its size and digest; its bytes are passed to `body`, too.
    public func recorded(_ body: (ArraySlice<UInt8>) throws -> Void = { _ in }) throws -> RecordedFile {
        let hasher = SHA256Hasher()
        var count = 0
        try forEachPiece { piece in
            hasher.add(piece.span)
            count += piece.count
            try body(piece)
        }
        return RecordedFile(name: name, bytes: count, digest: hasher.finish())
    }

    /// Whether the file of its name in a folder has the same bytes.
    public func isSame(in folder: Directory) throws -> Bool {
        switch content {
        case .bytes(let bytes): guard try folder.size(of: ownName) == bytes.count else { return false }
        case .recorded(let file): guard try folder.size(of: ownName) == file.bytes else { return false }
        case .made: break
        }
        let reader = try folder.reader(ownName)
        switch content {
        case .bytes(let bytes):
            guard try reader.next(bytes.count) == bytes else { return false }
        case .made(let make):
            var isSame = true
            try make { piece in
                if isSame { isSame = try reader.next(piece.count)[...] == piece }
            }
            guard isSame else { return false }
        case .recorded(let file): return try Self.digest(of: reader) == file.digest
        }
        return try reader.next(1).isEmpty
    }

    private static func digest(of reader: borrowing FileReader) throws -> SHA256Value {
        let hasher = SHA256Hasher()
        while true {
            let piece = try reader.next(1 << 18)
            guard !piece.isEmpty else { return hasher.finish() }
            hasher.add(piece.span)
        }
    }
}
