import ArgumentParser
import Domain
import Foundation
import Logging
import Operations
import System

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Close every business date after the last closed one, up to --as-of.",
        discussion: """
            Run it every night. A missed night is caught up; the same night twice changes nothing.

            Example:
              nightbill run --input input --output output --ledger ledger.sqlite \\
                --settings settings.yaml --as-of 2026-02-01

            Where somebody approves a night before it is closed, run it with --dry-run --plan tonight.plan, and then with
            --approved tonight.plan.
            """
    )

    @Option(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
    var input: String

    @Option(help: ArgumentHelp("The folder that gets a folder per night.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The ledger; made where there is none.", valueName: "file"))
    var ledger: String

    @Option(
        help: ArgumentHelp(
            "The last business date to close (YYYY-MM-DD), or yesterday or today, which are days in UTC.",
            valueName: "date"
        )
    )
    var asOf: NightArgument

    @OptionGroup var settings: SettingsOptions

    @Option(help: ArgumentHelp("A format to write beside each invoice's own; may be repeated.", valueName: "name"))
    var format: [String] = []

    @Option(
        help: ArgumentHelp(
            "Archives in place of a file for each invoice: tar, zip or none; else the setting archive.",
            valueName: "form"
        )
    )
    var archive: ArchiveArgument?

    @OptionGroup var allowed: AllowedOptions

    @Flag(help: "A date later than tomorrow (UTC) is meant, and so is a ledger that is closed up to one.")
    var allowFuture = false

    @Option(
        help: ArgumentHelp("Close up to so many nights at once; without it no more than 100.", valueName: "nights")
    )
    var catchUp: Int?

    @OptionGroup var validation: ValidationOptions

    @Flag(help: "The same night with all totals, nothing written.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "With --dry-run: the file that gets the plan, a line for each invoice, PO and document, to be approved.",
            valueName: "file"
        )
    )
    var plan: String?

    @Option(
        help: ArgumentHelp(
            "A plan that was approved: the nights are closed as it has them, or none is (status 65, with the differences).",
            valueName: "file"
        )
    )
    var approved: String?

    @Flag(help: "Any rejected row stops the run before a night is closed (status 65).")
    var strict = false

    @OptionGroup var shards: ShardOptions

    @OptionGroup var metrics: MetricsOptions

    @Flag(help: "No summary line, and no progress on a terminal.")
    var quiet = false

    @OptionGroup var progress: ProgressOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        if dryRun, metrics.metrics != nil {
            throw ValidationError("--metrics with --dry-run: a dry run writes nothing; leave one of them out")
        }
        try shards.validate(dryRun: dryRun)
        guard catchUp ?? 1 > 0 else { throw ValidationError("--catch-up needs a number of nights, 1 or more") }
        guard plan == nil || dryRun else {
            throw ValidationError("--plan is for --dry-run: a plan is of nights that are still to be closed")
        }
        guard plan == nil || approved == nil else {
            throw ValidationError("--plan writes a plan, and --approved names one: give one of them")
        }
        for (name, path) in [("--plan", plan), ("--approved", approved)] where path == "-" || path?.isEmpty == true {
            throw ValidationError("\(name) needs the path of a file")
        }
    }

    func run() throws {
        Interruption.watch()
        progress.begin(quiet: quiet)
        try Terminal.answer(json: report.json, quiet: quiet) {
            AttemptNights(
                ledger: ledger,
                asOf: asOf.date,
                isRecorded: !dryRun,
                holder: holder,
                clock: Invocation.now,
                metrics: metrics.request,
                request
            )
        }
    }

    private var holder: String { Invocation.holder("run --as-of \(asOf.date)") }

    private func request() throws -> CloseNights {
        var request = CloseNights(
            input: input,
            output: output,
            ledger: ledger,
            asOf: asOf.date,
            settings: try settings.settings(),
            log: Self.log()
        )
        if let archive { request.settings.archive = archive.form }
        request.templates = settings.templates
        request.schemas = validation.folder
        request.extraFormats = format
        request.allowMissing = allowed.allowMissing
        request.allowShrunk = allowed.allowShrunk
        request.tomorrow = allowFuture ? nil : Invocation.tomorrow()
        request.catchUp = catchUp ?? 0
        request.isDryRun = dryRun
        (request.plan, request.approved) = (plan, approved)
        request.isStrict = strict
        request.shards = shards.request
        request.stopSignal = { Interruption.signal }
        request.progress = ProgressDisplay.note
        request.holder = holder
        return request
    }

    /// What the program says of itself goes to standard error; warnings and worse, unless asked for more.
    private static func log() -> Logger {
        let wanted = ProcessInfo.processInfo.environment["NIGHTBILL_LOG_LEVEL"].flatMap(Logger.Level.init(rawValue:))
        var log = Logger(label: "nightbill") { _ in TerminalLogHandler() }
        log.logLevel = wanted ?? .warning
        return log
    }
}
