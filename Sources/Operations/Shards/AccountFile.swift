import Billing
import Domain
import Synchronization
import System

/// The accounts of a shard in a file, in chunks: whoever decides them needs neither the export nor the ledger.
final class AccountFile: Sendable {
    private struct State {
        var reader: ValueFileReader
        /// The place of the chunk that is read next.
        var next = 0
        /// Chunks that were passed by, by their places.
        var waiting: [Int: [UInt8]] = [:]
    }

    private let state: Mutex<State>
    private let path: String
    /// How many chunks there are.
    let count: Int

    /// Writes the accounts of a range into a new file of a folder, on all cores.
    static func write(
        _ accounts: Range<Int>,
        _ chunks: AccountChunks,
        as name: String,
        in folder: Directory
    ) throws -> (file: WrittenFile, chunks: Int) {
        let file = try ValueFileWriter(name, in: folder)
        let length = AccountDecider.accountsInChunk
        let count = (accounts.count + length - 1) / length
        try AllCores.inOrder(accounts.count, length: length, begin: {}, end: { _ in }) { range, _ in
            let own = range.lowerBound + accounts.lowerBound..<range.upperBound + accounts.lowerBound
            return try CompactEncoder.bytes(of: chunks.chunk(own))
        } take: {
            try file.append(compact: $0)
        }
        return (try file.finish(), count)
    }

    /// A file of a folder that was named.
    init(_ file: WrittenFile, chunks: Int, in folder: Directory) throws {
        (count, path) = (chunks, folder.path(of: file.name))
        state = Mutex(State(reader: try ValueFileReader(file, in: folder)))
    }

    /// A chunk. Several threads may ask, each for one that nobody else asks for and about in their order.
    func chunk(_ place: Int) throws -> AccountChunk {
        let bytes = try state.withLock { state in
            while state.next <= place {
                state.waiting[state.next] = try state.reader.nextBytes()
                state.next += 1
            }
            return state.waiting.removeValue(forKey: place)
        }
        guard let bytes, let chunk = try? CompactDecoder.value(AccountChunk.self, of: bytes) else {
            throw SystemFault(path, reason: "it does not have the accounts that were named")
        }
        return chunk
    }

    /// Refuses a file that is not the one that was named, or of which something is left.
    func finish() throws {
        let rest = try state.withLock { try $0.reader.nextBytes() }
        guard rest == nil else { throw SystemFault(path, reason: "it has more accounts than were named") }
    }
}
