public import Ledger
public import System

/// A file that is published, by its path below its folder; the path has at most one folder.
public struct PublishedFile {
    public let name: String
    private let content: Content

    private enum Content {
        case bytes([UInt8])
        /// Made while they are written: there may be gigabytes of them.
        case rejects(RejectedRowsFileOfNight)
    }

    /// A file with its bytes.
    public init(name: String, body: [UInt8]) {
        self.name = name
        content = .bytes(body)
    }

    /// The rejected rows of an input file.
    public init(_ rejects: RejectedRowsFileOfNight) {
        name = rejects.name
        content = .rejects(rejects)
    }

    /// The folder in the path; nil: the file is directly in its folder.
    public var folder: String? {
        name.lastIndex(of: "/").map { String(name[..<$0]) }
    }

    /// Its name without the folder.
    public var ownName: String { Path.name(of: name) }

    /// Writes it as a new file of a folder, flushed.
    func write(as name: String, in folder: Directory) throws {
        let writer = try folder.create(name)
        switch content {
        case .bytes(let bytes): try writer.write(bytes.span)
        case .rejects(let rejects): try rejects.write { piece in try writer.write(piece.span) }
        }
        try writer.finish()
    }

    /// Whether the file of its name in a folder has the same bytes.
    public func isSame(in folder: Directory) throws -> Bool {
        if case .bytes(let bytes) = content, try folder.size(of: ownName) != bytes.count { return false }
        let reader = try folder.reader(ownName)
        switch content {
        case .bytes(let bytes):
            guard try reader.next(bytes.count) == bytes else { return false }
        case .rejects(let rejects):
            var isSame = true
            try rejects.write { piece in
                if isSame { isSame = try reader.next(piece.count)[...] == piece }
            }
            guard isSame else { return false }
        }
        return try reader.next(1).isEmpty
    }
}
