import Reports
import System

/// Entries of the search in the order of their keys, whatever their number: runs of them are sorted in memory, written to files,
/// and merged. Entries with one key stay in the order in which they came.
struct SortedEntries {
    private let folder: Directory
    private var run: [(key: [UInt8], script: [UInt8])] = []
    private var bytes = 0
    private var runs = 0

    /// How many bytes are sorted at once.
    private let mostBytes: Int

    /// No entry yet; runs are written into a folder of their own.
    init(in folder: Directory, mostBytes: Int = 12 << 20) {
        (self.folder, self.mostBytes) = (folder, mostBytes)
    }

    mutating func add(_ entries: [SearchEntry]) throws {
        for entry in entries {
            run.append((entry.key, entry.script))
            // With what an array takes beside its bytes.
            bytes += entry.key.count + entry.script.count + 96
        }
        if bytes >= mostBytes { try spill() }
    }

    private mutating func spill() throws {
        var order = Array(run.indices)
        order.sort { one, other in
            let (first, second) = (run[one].key, run[other].key)
            return first == second ? one < other : first.lexicographicallyPrecedes(second)
        }
        let writer = try folder.create("\(runs)")
        var piece: [UInt8] = []
        for index in order {
            Self.append(run[index].key, to: &piece)
            Self.append(run[index].script, to: &piece)
            if piece.count >= 1 << 18 {
                try writer.write(piece.span)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try writer.write(piece.span)
        try writer.close()
        runs += 1
        run.removeAll(keepingCapacity: true)
        bytes = 0
    }

    private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
        // Its length, the lowest byte first.
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: part.count >> (8 * $0)) }
        bytes += part
    }

    /// Hands on all entries in their order.
    mutating func forEach(_ body: (_ key: [UInt8], _ script: [UInt8]) throws -> Void) throws {
        try spill()
        let readers = try (0..<runs).map { try RunReader(folder.reader("\($0)")) }
        while let least = Self.least(readers) {
            guard let entry = readers[least].entry else { return }
            try body(entry.key, entry.script)
            try readers[least].advance()
        }
    }

    /// The run whose next entry comes first; of equal keys the earlier run's.
    private static func least(_ readers: [RunReader]) -> Int? {
        var least: Int?
        for (index, reader) in readers.enumerated() {
            guard let key = reader.entry?.key else { continue }
            if let found = least, let other = readers[found].entry?.key, !key.lexicographicallyPrecedes(other) {
                continue
            }
            least = index
        }
        return least
    }
}

/// A run that is read back.
private final class RunReader {
    private let reader: FileReader
    private var bytes: [UInt8] = []
    private var place = 0
    private(set) var entry: (key: [UInt8], script: [UInt8])?

    init(_ reader: consuming FileReader) throws {
        self.reader = reader
        try advance()
    }

    func advance() throws {
        guard let key = try part() else { return entry = nil }
        entry = (key, try part() ?? [])
    }

    private func part() throws -> [UInt8]? {
        guard let count = try take(4) else { return nil }
        return try take(count.enumerated().reduce(0) { $0 + Int($1.element) << (8 * $1.offset) })
    }

    private func take(_ count: Int) throws -> [UInt8]? {
        while bytes.count - place < count {
            bytes.removeFirst(place)
            place = 0
            let more = try reader.next(1 << 16)
            guard !more.isEmpty else { return nil }
            bytes += more
        }
        defer { place += count }
        return Array(bytes[place..<place + count])
    }
}
