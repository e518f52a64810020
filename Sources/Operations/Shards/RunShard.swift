import Billing
import Documents
import Domain
import Foundation
import Publishing
public import Reports
import System

/// One attempt at a task of a sharded night: a function of what the coordinator named, which writes below a folder of its own
/// and nowhere else.
public struct RunShard {
    /// The work folder of the night.
    public var work: String
    public var task: Int
    /// The SHA-256 of the order.
    public var order: String
    /// The name of the attempt, which no other of this task has.
    public var attempt: String
    private let stage: ShardStage

    /// A task of a stage; nil: there is no stage of that name.
    public init?(_ stage: String, work: String, task: Int, order: String, attempt: String) {
        guard let stage = ShardStage(rawValue: stage) else { return nil }
        (self.work, self.task, self.order, self.attempt) = (work, task, order, attempt)
        self.stage = stage
    }

    /// The names of the stages.
    public static var stages: [String] { ShardStage.allCases.map(\.rawValue) }

    /// Names that no attempt has: those of a task's own files.
    public static let reserved: Set<String> = [StageOrder.fileName, DecideOrder.fileName]

    /// Carries the order out.
    ///
    /// - Returns: the line that says what came of it, and the exit status.
    /// - Throws: ``CommandFailure`` where another attempt may come to a result.
    public func callAsFunction() throws(CommandFailure) -> (line: [UInt8], status: Int32) {
        var result = ShardResult(stage, task, attempt: attempt, order: order)
        var part = 0
        do {
            do {
                try perform(&result, &part)
            } catch {
                let failure = CommandFailure(error)
                guard EngineTask.results.contains(failure.exitStatus) else { throw failure }
                (result.status, result.files) = (failure.exitStatus, [])
                result.failure = ShardResult.Failure(message: failure.message, part: part)
            }
            return (try result.line, result.status)
        } catch {
            throw CommandFailure(error)
        }
    }

    private func perform(_ result: inout ShardResult, _ part: inout Int) throws {
        guard ParentDeath.endWithParent() else {
            throw CommandFailure(.inputOutput, "whoever started this task has ended")
        }
        let night = try Directory.open(work)
        guard let own = try night.folder(stage.rawValue)?.folder("\(task)") else {
            throw SystemFault("\(work)/\(stage.rawValue)/\(task)", reason: "there is no such task")
        }
        let order = try self.order(in: own)
        let plan = try plan(in: night, order.plan)
        let folder = try own.makeFolder(attempt)
        // Another machine need not have that folder: only a path that is below it is missed then.
        _ = FileManager.default.changeCurrentDirectoryPath(plan.folder)
        let documents = try plan.documents()
        switch order.work {
        case .decide(let decide):
            let accounts = try AccountFile(decide.accounts, chunks: decide.chunks, in: own)
            try self.decide(decide, accounts, plan, documents, folder, &result)
        case .seal(let seal):
            (result.contract, result.consumption) = (seal.drafts.count(.contract), seal.drafts.count(.consumption))
            result.files = try ShardSealing(seal, in: night, documents, on: plan.date).seal(in: folder, &part)
        }
        try folder.flush()
        try own.flush()
    }

    // MARK: What it reads

    private func order(in folder: Directory) throws -> StageOrder {
        let bytes = try folder.read(StageOrder.fileName)
        guard SHA256Digest.hex(of: bytes) == order,
            let order = try? CompactDecoder.value(StageOrder.self, of: bytes), order.stage == stage, order.task == task
        else { throw SystemFault(folder.path(of: StageOrder.fileName), reason: "it is not the order that was named") }
        return order
    }

    private func plan(in folder: Directory, _ digest: String) throws -> ShardPlan {
        let bytes = try folder.read(ShardPlan.fileName)
        guard SHA256Digest.hex(of: bytes) == digest, let plan = try? ShardPlan(json: bytes),
            (0..<plan.shards).contains(task)
        else { throw SystemFault(folder.path(of: ShardPlan.fileName), reason: "it is not the plan that was named") }
        guard try plan.program.isRunning() else {
            throw CommandFailure(.inputOutput, "this program is not the one that made the plan; use the same file")
        }
        return plan
    }

    // MARK: What it decides

    /// Decides the accounts of the shard, chunk by chunk on all cores, and keeps nothing. What the coordinator needs is in a file of
    /// its own: invoices are most of the bytes, and wait for their numbers.
    private func decide(
        _ order: DecideOrder,
        _ accounts: AccountFile,
        _ plan: ShardPlan,
        _ documents: DocumentTools,
        _ folder: Directory,
        _ result: inout ShardResult
    ) throws {
        let run = BillRun(
            date: plan.date,
            billingStart: plan.billingStart,
            firstInvoiceDay: plan.firstInvoiceDay,
            settings: plan.settings
        )
        let receivers = try documents.receivers(on: plan.date)
        let files = try stage.files.map { try ValueFileWriter($0, in: folder) }
        try AllCores.inOrder(accounts.count, length: 1, begin: {}, end: { _ in }) { places, _ in
            let chunk = try accounts.chunk(places.lowerBound)
            return try NightDecider(run, chunk, order.exchangeRates, receivers, documents).compactPart()
        } take: { part in
            result.contract += part.sum.contract
            result.consumption += part.sum.consumption
            for (file, bytes) in zip(files, [part.part, part.contract, part.consumption]) {
                try file.append(compact: bytes)
            }
        }
        try accounts.finish()
        result.files = try files.map { try $0.finish() }
    }
}
