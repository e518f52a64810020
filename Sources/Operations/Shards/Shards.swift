import Domain
import Foundation
import Publishing
import Reports
import Synchronization
import System

/// The shards of a run: where they work, and the engine that has their tasks done.
final class Shards: Sendable {
    /// What was asked for.
    let request: ShardRequest
    let engine: any Engine
    /// The path of the program, which is the same wherever tasks run.
    let program: String
    /// Its file.
    let file: ThisProgram
    private let base: Directory
    /// The output folder, where they work in it.
    private let output: Directory?
    private let name: String
    private let run: Directory
    private let nights = Atomic<Int>(0)
    private let isCancelled: Flag

    /// Opens the work folder, and starts the engine.
    ///
    /// - Throws: ``CommandFailure`` (75) where another run works in the folder.
    init(_ request: ShardRequest, output: OutputFolder?, stop: @escaping @Sendable () -> Int32?) throws {
        self.request = request
        (program, file) = (try ThisProgram.path(), try ThisProgram())
        let cancelled = Flag()
        isCancelled = cancelled
        let isStopped: @Sendable () -> Bool = { stop() != nil || cancelled.isSet }
        self.output = request.work == nil ? output?.directory : nil
        base = try OutputFolder.writing {
            if let work = request.work { return try Directory.make(work, mode: 0o700) }
            guard let output else { throw SystemFault("--work", reason: "shards need a folder to work in") }
            return try output.directory.ensureFolder(OutputFolder.shards)
        }
        guard try base.lock() else {
            throw CommandFailure(
                .ledgerHeld,
                "another run works in the folder \(DisplayText.text(base.path)); wait for it to end, then run again"
            )
        }
        // A task of an earlier run that is still at work must not meet one of this: its folder is of another name.
        name = Self.prefix + String(UInt64.random(in: .min ... .max), radix: 16)
        let (base, name) = (base, name)
        run = try OutputFolder.writing {
            for left in try base.names().compactMap(\.text) where left.hasPrefix(Self.prefix) {
                try base.removeWhole(left)
            }
            return try base.makeFolder(name)
        }
        do {
            let jobs = request.jobs ?? ProcessInfo.processInfo.activeProcessorCount
            if let command = request.engine {
                engine = try CommandEngine(command, seconds: request.seconds, isStopped: isStopped)
            } else {
                engine = LocalEngine(jobs: jobs, seconds: request.seconds, isStopped: isStopped)
            }
        } catch {
            throw CommandFailure(.inputOutput, "\(error)")
        }
    }

    /// What the names of runs begin with in a work folder.
    private static let prefix = "run-"

    /// The folder of a night that begins.
    func makeNight(_ date: CivilDate) throws -> Directory {
        let number = nights.add(1, ordering: .relaxed).newValue
        return try OutputFolder.writing { try run.makeFolder("\(number)-\(date)") }
    }

    /// Removes the folder of a night that is published.
    func removeNight(_ folder: Directory) throws {
        try OutputFolder.writing { try run.removeWhole(Path.name(of: folder.path)) }
    }

    /// Ends the tasks that are at work; none is begun any more.
    func cancel() { isCancelled.set() }

    /// Ends the engine, and removes what is left.
    func end() {
        engine.end()
        // What cannot be removed is left to the next run.
        try? base.removeWhole(name)
        try? output?.removeFolder(OutputFolder.shards)
    }
}

/// Something that happens once.
private final class Flag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .relaxed) }

    func set() { value.store(true, ordering: .relaxed) }
}
