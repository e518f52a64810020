public import Domain
import Reports
import System

/// What an operator says of the run that a scheduler is to start every night.
public struct NightlyRunRequest: Sendable {
    public var input: String
    public var output: String
    public var ledger: String
    /// The settings file.
    public var settings: String
    /// A folder of templates that go before the bundled ones.
    public var templates: String?
    /// The program that is started; nil: this one.
    public var program: String?
    public var time: TimeOfDay
    /// The file of metrics that the run leaves.
    public var metrics: String?
    /// Further folders that the run may change.
    public var writableFolders: [String] = []
    /// Further words of the command line of `run`.
    public var more: [String] = []
    /// The variables of this process, none of which a scheduler hands on.
    public var environment: [String: String] = [:]

    /// A request with what it cannot do without.
    public init(input: String, output: String, ledger: String, settings: String, time: TimeOfDay) {
        (self.input, self.output, self.ledger) = (input, output, ledger)
        (self.settings, self.time) = (settings, time)
    }

    /// The run, every path absolute.
    ///
    /// - Throws: ``CommandFailure``: 2 where a path cannot be written down, 78 where the settings are wrong.
    func run() throws -> NightlyRun {
        let ledger = try Self.absolute(self.ledger, "--ledger")
        let ledgerFolder = Path.parent(of: try Path.followed(ledger))
        guard ledgerFolder != "/" else {
            throw CommandFailure(
                .usage,
                "the ledger needs a folder that the run may change, not the root of the file system"
            )
        }
        var run = NightlyRun(
            program: try Self.absolute(try program ?? Self.thisProgram(), "the program"),
            input: try Self.absolute(input, "--input"),
            output: try Self.absolute(output, "--output"),
            ledger: ledger,
            settings: try Self.absolute(settings, "--settings"),
            time: time,
            ledgerFolder: try Self.seen(ledgerFolder, "the folder of the ledger")
        )
        run.templates = try templates.map { try Self.absolute($0, "--templates") }
        run.metrics = try metrics.map(Self.metricsFile)
        run.writableFolders = try writableFolders.map { try Self.absolute($0, "--writable") }
        run.more = try more.map { try Self.seen($0, "an option of run") }
        if Path.mayExist(run.settings) {
            // The run will have no variable of ours.
            let found = try SettingsReader.read(file: run.settings, environment: [:], templates: run.templates)
            run.validatorWords = found.validators.values.flatMap { [$0.program] + $0.arguments }.sorted()
        }
        return run
    }

    private static func metricsFile(_ path: String) throws -> String {
        let file = try absolute(path, "--metrics")
        guard MetricsFile.mayBeCalled(file), Path.parent(of: file) != "/" else {
            throw CommandFailure(
                .usage,
                "--metrics needs a file in a folder, whose name ends with .prom: the textfile collector reads no other"
            )
        }
        return file
    }

    /// What an operator has to do before the first night; `user`: who the run is, where that is known.
    func notices(of run: NightlyRun, user: String?) -> [String] {
        var notices: [String] = []
        if !Path.mayExist(run.settings) {
            notices.append(
                "there are no settings at \(DisplayText.text(run.settings)) yet: if they will name validators, print this again then"
            )
        }
        for folder in run.changedFolders where !Path.mayExist(folder) {
            let owner = user.map { ", and give it to the user \($0)" } ?? ""
            notices.append("there is no folder \(DisplayText.text(folder)) yet; make it before the first night\(owner)")
        }
        let variables = environment.keys.filter { $0.hasPrefix("NIGHTBILL_") && $0 != "NIGHTBILL_SETTINGS" }.sorted()
        if !variables.isEmpty {
            let names = variables.map(DisplayText.text).joined(separator: ", ")
            notices.append("the run will not have what is set in this shell: \(names); write it into the settings file")
        }
        return notices
    }

    // MARK: Paths

    /// An absolute path without `.` and, where something is at it, without `..`. Links stay, for what they lead to may change.
    private static func absolute(_ path: String, _ name: String) throws -> String {
        guard !path.isEmpty else { throw CommandFailure(.usage, "\(name) needs a path") }
        let full = path.hasPrefix("/") ? path : "\(try here())/\(path)"
        let parts = full.split(separator: "/").filter { $0 != "." }
        guard !parts.contains("..") else {
            guard let real = Path.real(full) else {
                throw CommandFailure(
                    .usage,
                    "\(name): there is no \(DisplayText.text(path)) yet; write its path without .."
                )
            }
            return try seen(real, name)
        }
        return try seen("/" + parts.joined(separator: "/"), name)
    }

    /// A text that everybody sees as it is: in a file for root nothing is hidden.
    private static func seen(_ text: String, _ name: String) throws(CommandFailure) -> String {
        guard let hidden = text.unicodeScalars.first(where: { DisplayText.isHidden($0) || $0 == "\u{FFFD}" }) else {
            return text
        }
        let character = hidden == "\u{FFFD}" ? "bytes that are not UTF-8" : DisplayText.escaped(hidden)
        throw CommandFailure(
            .usage,
            "\(name): \(DisplayText.text(text)) has \(character) in it, which does not go into a unit or a crontab; rename it"
        )
    }

    private static func here() throws -> String {
        guard let here = Path.real(".") else {
            throw CommandFailure(.inputOutput, "the current folder is gone; go to another")
        }
        return here
    }

    private static func thisProgram() throws -> String {
        guard let program = Path.real("/proc/self/exe") else {
            throw CommandFailure(
                .inputOutput,
                "where this program is cannot be found without /proc; name it by --program"
            )
        }
        return program
    }
}
