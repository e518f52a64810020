import ArgumentParser
import Domain
import Operations

struct ShardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shard",
        abstract: "Carry out one task of a run with --shards; engines call it, not people.",
        discussion: """
            It reads what the run named in its work folder, writes below <work>/<stage>/<task>/<attempt> and nowhere else, and \
            prints one line of JSON. Statuses 0, 2, 65, 70 and 78 are results; after any other the task may be tried again, \
            with another attempt. It ends with the process that started it.

            Example:
              nightbill shard decide --work output/.staging-shards/run-1/1-2026-02-01 \\
                --task 0 --order 5feceb66 --attempt a1
            """
    )

    @Argument(help: ArgumentHelp("The stage: \(RunShard.stages.joined(separator: " or ")).", valueName: "stage"))
    var stage: String

    @Option(help: ArgumentHelp("The work folder of the night.", valueName: "dir"))
    var work: String

    @Option(help: ArgumentHelp("The number of the task.", valueName: "number"))
    var task: Int

    @Option(help: ArgumentHelp("The SHA-256 of the task's order.", valueName: "hex"))
    var order: String

    @Option(help: ArgumentHelp("The name of the attempt, which no other of this task has.", valueName: "name"))
    var attempt: String

    @OptionGroup var log: LogOptions

    func validate() throws {
        guard RunShard.stages.contains(stage) else {
            throw ValidationError(
                "there is no stage \(stage); the stages are \(RunShard.stages.joined(separator: ", "))"
            )
        }
        let isName = attempt.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        }
        guard !attempt.isEmpty, attempt.utf8.count <= 100, attempt.first != ".", isName,
            !RunShard.reserved.contains(attempt)
        else {
            throw ValidationError("--attempt needs a name of letters, digits, hyphens, points and underscores")
        }
    }

    func run() throws {
        guard let shard = RunShard(stage, work: work, task: task, order: order, attempt: attempt) else {
            throw ValidationError("there is no stage \(stage)")
        }
        let (line, status) = try shard()
        try Terminal.say(bytes: line)
        guard status == 0 else { throw ExitCode(status) }
    }
}
