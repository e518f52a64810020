public import Ledger
public import System

/// A file that is published, by its path below the folder that it belongs in; at most one folder stands before it.
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

    /// The folder within the folder that it belongs in; nil: the file lies in that itself.
    public var folder: String? {
        name.lastIndex(of: "/").map { String(name[..<$0]) }
    }

    /// What it is called in its folder.
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

    /// Whether the file of its name in a folder has its bytes.
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
