/// A file that is written beside the path that a person named, and that takes the place of the one there when it is whole.
///
/// Whoever reads the path finds the old file or the new one, never a part. Only a regular file of the same kind is replaced,
/// never a link, a folder, or a file that the path was not meant for. A file that is not placed leaves nothing behind; a process that
/// was killed leaves `NAME.partial-…`.
public final class ReplacedFile {
    private let folder: Directory
    private let name: String
    private let staging: String
    private var file: FileWriter?
    private var isPlaced = false

    /// Makes the file beside its place. Whoever may read the folder may read it, less what the umask takes away; with
    /// `isForEverybody` the umask takes nothing. A file that is there must be empty or begin with `start`; nil: it may be any.
    ///
    /// - Throws: ``SystemFault`` where something else is in its place, or nothing can be made beside it.
    public init(at path: String, replacing start: [UInt8]?, isForEverybody: Bool = false) throws(SystemFault) {
        let name = Path.name(of: path)
        guard !["", ".", ".."].contains(name) else { throw SystemFault(path, reason: "it needs the path of a file") }
        folder = try Directory.open(Path.parent(of: path))
        self.name = name
        staging = "\(name).partial-\(String(UInt64.random(in: .min ... .max), radix: 16))"
        if try Self.refuseOthers(name, in: folder), let start {
            let found = try folder.reader(name).next(start.count)
            guard found.isEmpty || found == start else {
                throw SystemFault(
                    folder.path(of: name),
                    reason: "it is another file, which is not replaced; name a new one"
                )
            }
        }
        file = try folder.create(staging)
        if isForEverybody { try file?.allowReading() }
    }

    deinit {
        if !isPlaced { try? folder.removeFile(staging) }
    }

    /// Whether there is a file.
    @discardableResult
    private static func refuseOthers(_ name: String, in folder: Directory) throws(SystemFault) -> Bool {
        let kind = try folder.kind(of: name)
        guard kind == .nothing || kind == .file else {
            throw SystemFault(folder.path(of: name), reason: "it is \(kind.words); only a file is replaced")
        }
        return kind == .file
    }

    /// Writes bytes behind those that were written before.
    public func write(_ bytes: Span<UInt8>) throws(SystemFault) {
        try file?.write(bytes)
    }

    /// Flushes the file and gives it its name.
    public func place() throws(SystemFault) {
        guard let whole = file.take() else { return }
        try whole.finish()
        try Self.refuseOthers(name, in: folder)
        try folder.rename(staging, to: name)
        isPlaced = true
        try folder.flush()
    }
}
