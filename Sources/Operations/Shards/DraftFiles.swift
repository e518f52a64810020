import Billing
import Domain
import Reports
import Synchronization
import System

/// The invoices that a shard decided: where they are, and what the PO book said.
struct DecidedDrafts: Codable, Sendable {
    /// The attempt whose decisions count: its folder below the night's.
    var folder: String
    /// Contract invoices and those of use, each a file of chunks.
    var contract: WrittenFile
    var consumption: WrittenFile
    /// What each chunk came to, with the states in which the book found POs.
    var chunks: [BillRunDecision.Chunk]

    /// How many invoices there are.
    var count: Int { count(.contract) + count(.consumption) }

    /// How many invoices there are of a kind.
    func count(_ kind: InvoiceKind) -> Int {
        chunks.reduce(0) { $0 + (kind == .contract ? $1.sum.contract : $1.sum.consumption) }
    }
}

/// Invoices that shards decided, with their PO decisions, in the order of their numbers: contract invoices by shard, then those
/// of use. Several threads may ask, each for places that nobody else asks for and about in their order.
final class DraftFiles: Sendable {
    /// A file with the chunks that are in it.
    private struct Part {
        var file: WrittenFile
        var folder: Directory
        var kind: InvoiceKind
        var chunks: [BillRunDecision.Chunk]
    }

    /// Invoices of a chunk that wait for whoever asks for them.
    private struct Waiting {
        var first: Int
        var drafts: [DraftInvoice]
        /// How many were not asked for yet.
        var left: Int
    }

    private struct State {
        var parts: ArraySlice<Part>
        var reader: ValueFileReader?
        /// The chunk that comes next in the file.
        var chunk = 0
        var waiting: [Waiting] = []
        /// The place of the next invoice that is read.
        var next = 0
        /// What was read comes to.
        var sum = ChunkSum()
    }

    private let state: Mutex<State>
    /// How many there are.
    let count: Int
    /// What they came to when they were decided.
    private let decided: ChunkSum

    /// The invoices of shards, in their order. `night`: the night's work folder.
    init(_ shards: [DecidedDrafts], in night: Directory) throws {
        var parts: [Part] = []
        for kind in [InvoiceKind.contract, .consumption] {
            for shard in shards {
                var folder = night
                for name in shard.folder.split(separator: "/") {
                    guard let inner = try folder.folder(String(name)) else {
                        throw SystemFault(folder.path(of: String(name)), reason: "it was there a moment ago")
                    }
                    folder = inner
                }
                let file = kind == .contract ? shard.contract : shard.consumption
                parts.append(Part(file: file, folder: folder, kind: kind, chunks: shard.chunks))
            }
        }
        state = Mutex(State(parts: parts[...]))
        count = shards.reduce(0) { $0 + $1.count(.contract) + $1.count(.consumption) }
        decided = shards.reduce(into: ChunkSum()) { sum, shard in
            for chunk in shard.chunks { sum.add(chunk.sum) }
        }
    }

    /// The invoices of a range of places.
    ///
    /// - Throws: ``CommandFailure`` (70) where they are not those that were decided, ``SystemFault`` where a file is not the one
    ///   that was named.
    func drafts(_ places: Range<Int>) throws -> [DraftInvoice] {
        try state.withLock { state in
            while state.next < places.upperBound {
                guard try Self.read(&state) else { throw Self.isAnother }
            }
            var drafts: [DraftInvoice] = []
            for index in state.waiting.indices {
                let waiting = state.waiting[index]
                let own = places.clamped(to: waiting.first..<waiting.first + waiting.drafts.count)
                guard !own.isEmpty else { continue }
                drafts += waiting.drafts[own.lowerBound - waiting.first..<own.upperBound - waiting.first]
                state.waiting[index].left -= own.count
            }
            state.waiting.removeAll { $0.left == 0 }
            return drafts
        }
    }

    /// Refuses invoices that are left over or come to something else than when they were decided, and files that are not those
    /// that were named.
    func finish() throws {
        try state.withLock { state in
            guard state.waiting.isEmpty, try !Self.read(&state), state.sum == decided else { throw Self.isAnother }
        }
    }

    private static let isAnother = CommandFailure(.invariant, "its charges are not as they were decided")

    /// Reads the next chunk that has an invoice; false: there is none.
    private static func read(_ state: inout State) throws -> Bool {
        while let part = state.parts.first {
            if state.reader == nil { state.reader = try ValueFileReader(part.file, in: part.folder) }
            guard let chunk = try state.reader?.next(DecidedChunk.self) else {
                guard state.chunk == part.chunks.count else { throw isAnother }
                (state.reader, state.chunk) = (nil, 0)
                state.parts.removeFirst()
                continue
            }
            guard state.chunk < part.chunks.count,
                let drafts = chunk.invoices(of: part.kind, as: part.chunks[state.chunk])
            else { throw isAnother }
            state.chunk += 1
            for opening in chunk.openings { state.sum.add(opening: opening) }
            for draft in drafts { state.sum.add(draft) }
            guard !drafts.isEmpty else { continue }
            state.waiting.append(Waiting(first: state.next, drafts: drafts, left: drafts.count))
            state.next += drafts.count
            return true
        }
        return false
    }
}
