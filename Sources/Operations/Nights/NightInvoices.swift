import Billing
import Domain
import Foundation
import Reports
import Synchronization

/// The invoices of a night in the order of their numbers. Of a chunk of accounts they are made again wherever they are asked
/// for, and kept for the other one that asks: rows and documents are written at the same time, each in this order.
final class NightInvoices: Sendable {
    /// Invoices of a chunk that follow each other.
    private struct Stretch {
        var first: Int
        var count: Int
        var chunk: Int
        var kind: InvoiceKind
    }

    /// A stretch that was made, or is being made by whoever asked first.
    private final class Made: Sendable {
        let drafts = Mutex<[DraftInvoice]?>(nil)
    }

    private struct Kept {
        var made: Made
        /// How many invoices are still to be asked for, by both together.
        var left: Int
    }

    /// How many invoices there are.
    let count: Int
    private let decider: AccountDecider?
    private let decision: BillRunDecision
    private let stretches: [Stretch]
    private let kept = Mutex<[Int: Kept]>([:])
    private let turn: Turn
    /// The files of shards that decided them; nil: they are made here.
    private let files: DraftFiles?

    /// How many stretches are kept for whoever is behind. Beyond that they are made once more.
    private static let mostKept = 48

    /// The invoices of a decision; of none, where nobody decides. `files`: shards have decided them, and seal their documents.
    /// `mostAhead`: by how many invoices documents may be ahead of rows.
    init(
        _ decision: BillRunDecision,
        by decider: AccountDecider?,
        from files: DraftFiles? = nil,
        mostAhead: Int = 8_192
    ) {
        (self.decision, self.decider, self.files) = (decision, decider, files)
        turn = Turn(mostAhead: mostAhead)
        var stretches: [Stretch] = []
        var count = 0
        func add(_ kind: InvoiceKind, _ number: Int, _ chunk: Int) {
            guard number > 0 else { return }
            stretches.append(Stretch(first: count, count: number, chunk: chunk, kind: kind))
            count += number
        }
        for (chunk, kept) in decision.chunks.enumerated() { add(.contract, kept.sum.contract, chunk) }
        for (chunk, kept) in decision.chunks.enumerated() { add(.consumption, kept.sum.consumption, chunk) }
        (self.stretches, self.count) = (stretches, count)
    }

    /// The invoices of a range of places whose rows are written: asked for once, in order, by one thread.
    func rows(_ places: Range<Int>) throws -> [DraftInvoice] {
        if let files { return try files.drafts(places) }
        turn.write(places.upperBound)
        return try run(places)
    }

    /// The invoices of a range of places whose documents are sealed: asked for once, by several threads. Whoever is far ahead
    /// of the rows waits for them, so that no invoice has to be made once more or is kept for long.
    func documents(_ places: Range<Int>) throws -> [DraftInvoice] {
        guard turn.wait(for: places.lowerBound) else { throw CancellationError() }
        return try run(places)
    }

    private func run(_ places: Range<Int>) throws -> [DraftInvoice] {
        var drafts: [DraftInvoice] = []
        var place = places.lowerBound
        var index = stretch(of: place)
        while place < places.upperBound {
            let stretch = stretches[index]
            let end = min(places.upperBound, stretch.first + stretch.count)
            drafts += try made(index)[place - stretch.first..<end - stretch.first]
            take(index, end - place)
            place = end
            index += 1
        }
        return drafts
    }

    /// Refuses what shards decided beside the invoices whose rows are written.
    func finish() throws { try files?.finish() }

    /// Lets whoever seals documents fail from now on: the night is not closed.
    func cancel() { turn.cancel() }

    /// The stretch that has a place: the last one that begins at it or before.
    private func stretch(of place: Int) -> Int {
        var (low, high) = (0, stretches.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if stretches[middle].first <= place { low = middle } else { high = middle }
        }
        return low
    }

    private func made(_ index: Int) throws -> [DraftInvoice] {
        let made = kept.withLock { kept in
            if let known = kept[index] { return known.made }
            let new = Made()
            if kept.count >= Self.mostKept { Self.dropOne(from: &kept, stretches) }
            kept[index] = Kept(made: new, left: 2 * stretches[index].count)
            return new
        }
        // Whoever asks meanwhile waits here.
        return try made.drafts.withLock { drafts in
            if let drafts { return drafts }
            let new = try make(stretches[index])
            drafts = new
            return new
        }
    }

    /// Makes room: the stretch goes that the one behind will reach last, of those that the other has passed.
    private static func dropOne(from kept: inout [Int: Kept], _ stretches: [Stretch]) {
        let passed = kept.keys.filter { (kept[$0]?.left ?? 0) <= stretches[$0].count }
        if let last = passed.max() { kept[last] = nil }
    }

    private func take(_ index: Int, _ count: Int) {
        kept.withLock { kept in
            guard var stretch = kept[index] else { return }
            stretch.left -= count
            kept[index] = stretch.left > 0 ? stretch : nil
        }
    }

    private func make(_ stretch: Stretch) throws -> [DraftInvoice] {
        guard let chunk = decider?.decideAgain(stretch.chunk, of: decision) else {
            throw CommandFailure(.invariant, "its charges are not as they were decided")
        }
        return stretch.kind == .contract ? chunk.contract : chunk.consumption
    }
}

/// How far rows are, for whoever seals documents.
///
/// What it guards is looked at and changed under the lock of its condition alone.
private final class Turn: @unchecked Sendable {
    private let mostAhead: Int
    private let condition = NSCondition()
    private var written = 0
    private var isCancelled = false

    init(mostAhead: Int) {
        self.mostAhead = mostAhead
    }

    /// Rows are written up to a place.
    func write(_ place: Int) {
        condition.withLock { written = place }
        condition.broadcast()
    }

    func cancel() {
        condition.withLock { isCancelled = true }
        condition.broadcast()
    }

    /// Waits until a place is not far ahead; false: the night is not closed.
    func wait(for place: Int) -> Bool {
        condition.withLock {
            while !isCancelled, place > written + mostAhead { condition.wait() }
            return !isCancelled
        }
    }
}
