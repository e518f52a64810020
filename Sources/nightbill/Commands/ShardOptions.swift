import ArgumentParser
import Operations

/// That a run has its nights decided and sealed in shards.
struct ShardOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Decide accounts and write documents in so many shards, each a process of its own; the night is the same.",
            valueName: "number"
        )
    )
    var shards: Int?

    @Option(
        help: ArgumentHelp(
            "With --shards: how many of them are at work at a time; else as many as there are cores.",
            valueName: "number"
        )
    )
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "With --shards: a shell command that has the tasks done on other machines (`nightbill about operations`).",
            valueName: "command"
        )
    )
    var engine: String?

    @Option(
        help: ArgumentHelp(
            "With --shards: the folder that all shards see; else one in the output folder.",
            valueName: "dir"
        )
    )
    var work: String?

    @Option(
        help: ArgumentHelp(
            "With --shards: end a task that takes longer, and try it again; else after six hours.",
            valueName: "seconds"
        )
    )
    var taskSeconds: Int?

    @Flag(
        help: "With --shards: have each task done twice, and close no night where the two come to different bytes."
    )
    var paranoid = false

    /// Refuses what makes no sense together.
    func validate(dryRun: Bool) throws {
        guard shards != nil else {
            let others = [
                ("--jobs", jobs != nil), ("--engine", engine != nil), ("--work", work != nil),
                ("--task-seconds", taskSeconds != nil), ("--paranoid", paranoid),
            ]
            guard let name = others.first(where: \.1)?.0 else { return }
            throw ValidationError("\(name) is for --shards: without it there are no shards")
        }
        for (name, number) in [("--shards", shards), ("--jobs", jobs), ("--task-seconds", taskSeconds)] {
            guard number ?? 1 > 0 else { throw ValidationError("\(name) needs a number, 1 or more") }
        }
        guard shards ?? 1 <= Self.most else {
            throw ValidationError("--shards: no more than \(Self.most), for each is a process")
        }
        guard engine == nil || jobs == nil else {
            throw ValidationError("--jobs is for this machine, and --engine decides for itself: give one of them")
        }
        for (name, text) in [("--engine", engine), ("--work", work)] where text?.isEmpty == true {
            throw ValidationError("\(name) is empty")
        }
        guard !dryRun || work != nil else {
            throw ValidationError(
                "--dry-run with --shards needs --work: a dry run leaves the output folder alone, and shards write somewhere"
            )
        }
    }

    /// More than any machine room has use for.
    private static let most = 65_536

    /// What is asked for; nil: no shards.
    var request: ShardRequest? {
        shards.map { count in
            var request = ShardRequest(count: count)
            (request.jobs, request.engine, request.work) = (jobs, engine, work)
            request.isParanoid = paranoid
            if let taskSeconds { request.seconds = taskSeconds }
            return request
        }
    }
}
