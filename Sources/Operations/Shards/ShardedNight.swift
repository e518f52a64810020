import Billing
import Domain
import Ledger
import Publishing
import Reports
import System

/// A night whose accounts are decided and whose documents are sealed by tasks. The night itself stays as it is: what the book is
/// asked, numbers, the commit and the folder are the coordinator's.
///
/// Everything that a task writes lies in `<stage>/<task>/<attempt>/` of the night's work folder, and counts when it is reported.
struct ShardedNight: Sendable {
    private let shards: Shards
    private let stop: StopSignal
    private let plan: ShardPlan
    /// The SHA-256 of the plan's file.
    private let digest: String
    private let folder: Directory
    /// The attempts that decided the shards, once they are known.
    private var deciding: [Finished] = []
    /// What each shard decided, once the book has answered.
    private var drafts: [DecidedDrafts] = []
    /// How many chunks of accounts each shard has.
    private var chunks: [Int] = []

    /// Makes the plan of a night: what is neither in it nor in the order of a task no task reads.
    init(_ run: BillRun, _ tools: NightTools, _ shards: Shards) throws {
        (self.shards, stop) = (shards, tools.request.stop)
        folder = try shards.makeNight(run.date)
        let plan = ShardPlan(
            run,
            program: shards.file,
            shards: shards.request.count,
            tools
        )
        (self.plan, digest) = (plan, try Self.write(try plan.json, as: ShardPlan.fileName, in: folder))
    }

    /// Writes a file that tasks read; its digest in hex.
    private static func write(_ bytes: [UInt8], as name: String, in folder: Directory) throws -> String {
        try OutputFolder.writing {
            let file = try folder.create(name)
            try file.write(bytes.span)
            try file.finish()
            try folder.flush()
        }
        return SHA256Digest.hex(of: bytes)
    }

    // MARK: Stages

    /// What all accounts come to, in their order.
    mutating func decide(_ decider: AccountDecider, _ rates: ExchangeRates, _ meter: ProgressMeter) throws
        -> [DecidedPart]
    {
        let (all, count) = (decider.accounts.count, plan.shards)
        // Of about the same size, some of them empty where there are few accounts.
        let shards = (0..<count).map { all * $0 / count..<all * ($0 + 1) / count }
        let handed = AccountChunks(decider)
        let results = try run(.decide, meter: { meter.advance(by: shards[$0].count) }) { shard, own in
            let (file, chunks) = try OutputFolder.writing {
                try AccountFile.write(shards[shard], handed, as: DecideOrder.fileName, in: own)
            }
            return .decide(DecideOrder(accounts: file, chunks: chunks, exchangeRates: rates))
        }
        let read = AllCores.map(results, atATime: 1, begin: {}, end: { _ in }) { result, _ in
            Result { try Self.parts(of: result) }
        }
        let parts = try read.map { try $0.get() }
        (deciding, chunks) = (results, parts.map(\.count))
        return Array(parts.joined())
    }

    private static func parts(of result: Finished) throws -> [DecidedPart] {
        let parts = try ValueFileReader(result.result.files[0], in: result.folder).all(DecidedPart.self)
        let sum = parts.reduce(into: ChunkSum()) { $0.add($1.chunk.sum) }
        guard sum.contract == result.result.contract, sum.consumption == result.result.consumption else {
            throw CommandFailure(.invariant, "shard \(result.result.task) did not hand on all that it decided")
        }
        return parts
    }

    /// The invoices of all shards, now that the book has answered, in the order of their numbers.
    mutating func invoices(_ decision: BillRunDecision) throws -> DraftFiles {
        var rest = decision.chunks[...]
        drafts = zip(deciding, chunks).map { finished, count in
            defer { rest = rest.dropFirst(count) }
            let result = finished.result
            return DecidedDrafts(
                folder: "\(result.stage.rawValue)/\(result.task)/\(result.attempt)",
                contract: result.files[1],
                consumption: result.files[2],
                chunks: Array(rest.prefix(count))
            )
        }
        return try DraftFiles(drafts, in: folder)
    }

    /// The documents of all invoices, in the order of their numbers.
    func seal(
        _ first: InvoiceNumber,
        _ needs: DocumentNeeds,
        as form: PartForm,
        _ copies: ScratchFolder.Copies?,
        _ meter: ProgressMeter
    ) throws -> SealedParts {
        let orders = orders(first, needs, form)
        let results = try run(.seal, meter: { meter.advance(by: orders[$0].drafts.count) }) { shard, _ in
            .seal(orders[shard])
        }
        for (result, order) in zip(results, orders) {
            let sealed = (result.result.contract, result.result.consumption)
            guard sealed == (order.drafts.count(.contract), order.drafts.count(.consumption)) else {
                throw CommandFailure(.invariant, "shard \(result.result.task) did not seal all that was decided")
            }
        }
        let files = [0, 1].flatMap { kind in results.map { (file: $0.result.files[kind], folder: $0.folder) } }
        return SealedParts(files, form.numbers, copies: copies)
    }

    /// What each shard is to seal: numbers are prefix sums, contract invoices of all shards before those of use.
    private func orders(_ first: InvoiceNumber, _ needs: DocumentNeeds, _ form: PartForm) -> [SealOrder] {
        var contract = first.sequence
        var consumption = drafts.reduce(first.sequence) { $0 + Int64($1.count(.contract)) }
        return drafts.map { drafts in
            defer {
                contract += Int64(drafts.count(.contract))
                consumption += Int64(drafts.count(.consumption))
            }
            return SealOrder(
                drafts: drafts,
                needs: needs,
                prefix: first.prefix,
                firstContract: contract,
                firstConsumption: consumption,
                form: form
            )
        }
    }

    /// Ends the tasks that are at work: the night is not closed.
    func cancel() { shards.cancel() }

    /// Removes what the tasks wrote, once the night is published.
    func remove() throws { try shards.removeNight(folder) }

    // MARK: Tasks

    /// A task that came to its result, and the folder of the attempt that counts.
    private struct Finished: Sendable {
        var result: ShardResult
        var folder: Directory
    }

    /// Has a stage done for every shard.
    private func run(
        _ stage: ShardStage,
        meter: @escaping @Sendable (Int) -> Void,
        work: (Int, Directory) throws -> StageOrder.Work
    ) throws -> [Finished] {
        let stageFolder = try OutputFolder.writing { try folder.makeFolder(stage.rawValue) }
        var orders: [String] = []
        var tasks: [EngineTask] = []
        for number in 0..<plan.shards {
            let own = try OutputFolder.writing { try stageFolder.makeFolder("\(number)") }
            let order = StageOrder(plan: digest, task: number, work: try work(number, own))
            orders.append(try Self.write(try CompactEncoder.bytes(of: order), as: StageOrder.fileName, in: own))
            tasks.append(EngineTask(number: number, arguments: arguments(stage, number, order: orders[number])))
        }
        try OutputFolder.writing { try folder.flush() }
        var finished: [Finished?] = Array(repeating: nil, count: tasks.count)
        // What is named and is not there is made once more.
        for isLast in [false, true] {
            let open = tasks.filter { finished[$0.number] == nil }
            guard !open.isEmpty else { break }
            for report in try run(stage, open, meter) {
                let result = try Self.result(of: report, stage, order: orders[report.task])
                finished[report.task] = try find(result, in: stageFolder, isLast: isLast)
            }
            try refuseFailures(finished.compactMap { $0?.result })
        }
        let results = finished.compactMap(\.self)
        if shards.request.isParanoid { try doAgain(stage, tasks, orders, results) }
        return results
    }

    /// Has all tasks of a stage done once more: a task is a pure function, so where a second attempt comes to other bytes, a
    /// machine or the program cannot be trusted.
    private func doAgain(_ stage: ShardStage, _ tasks: [EngineTask], _ orders: [String], _ results: [Finished]) throws {
        for report in try run(stage, tasks, { _ in }) {
            let second = try Self.result(of: report, stage, order: orders[report.task])
            let first = results[report.task].result
            guard second.status == 0, second.contract == first.contract, second.consumption == first.consumption,
                second.files == first.files
            else {
                let attempts = "\(first.attempt) and \(second.attempt)"
                throw CommandFailure(
                    .invariant,
                    "attempts \(attempts) at task \(stage.rawValue) \(report.task) came to different bytes; no night was "
                        + "closed. Have the tasks done on other machines, and report it if it happens again"
                )
            }
        }
    }

    private func arguments(_ stage: ShardStage, _ task: Int, order: String) -> [String] {
        [
            shards.program, "shard", stage.rawValue, "--work", Path.real(folder.path) ?? folder.path, "--task",
            "\(task)", "--order", order,
        ]
    }

    private func run(
        _ stage: ShardStage,
        _ tasks: [EngineTask],
        _ meter: @Sendable (Int) -> Void
    ) throws -> [EngineReport] {
        do throws(EngineFault) {
            return try shards.engine.run(stage.rawValue, tasks) { meter($0.task) }
        } catch {
            if error.isStop { try stop.heed() }
            throw CommandFailure(.inputOutput, "\(error)")
        }
    }

    private static func result(of report: EngineReport, _ stage: ShardStage, order: String) throws -> ShardResult {
        guard let result = ShardResult(line: report.line), result.stage == stage, result.task == report.task,
            result.attempt == report.attempt, result.order == order, result.status == report.status,
            result.status != 0 || result.files.map(\.name) == stage.files, !result.attempt.contains("/"),
            !result.attempt.hasPrefix(".")
        else {
            let line = DisplayText.cut(DisplayText.text(report.line), to: 200)
            throw CommandFailure(
                .inputOutput,
                "task \(stage.rawValue) \(report.task) reported what is no result: \(line)"
            )
        }
        return result
    }

    /// The attempt of a result with all files that it names; nil: one of them is missing, or of another size.
    private func find(_ result: ShardResult, in stageFolder: Directory, isLast: Bool) throws -> Finished? {
        guard result.status == 0 else { return Finished(result: result, folder: stageFolder) }
        let path = "\(result.stage.rawValue)/\(result.task)/\(result.attempt)"
        let attempt = try stageFolder.folder("\(result.task)")?.folder(result.attempt)
        let isThere = try attempt.map { attempt in
            try result.files.allSatisfy { try attempt.size(of: $0.name) == $0.bytes }
        }
        if let attempt, isThere ?? false { return Finished(result: result, folder: attempt) }
        guard isLast else { return nil }
        throw CommandFailure(
            .inputOutput,
            "\(folder.path)/\(path): a file that was named is missing, or of another size"
        )
    }

    /// Ends the night where a shard cannot be decided or sealed: with the failure that one process would have met first.
    private func refuseFailures(_ results: [ShardResult]) throws {
        let failed = results.filter { $0.status != 0 }.min { one, other in
            (one.failure?.part ?? 0, one.task) < (other.failure?.part ?? 0, other.task)
        }
        guard let failed else { return }
        let message = failed.failure?.message ?? "shard \(failed.task) ended with status \(failed.status)"
        throw CommandFailure(CommandFailure.Kind(rawValue: failed.status) ?? .inputOutput, message)
    }
}
