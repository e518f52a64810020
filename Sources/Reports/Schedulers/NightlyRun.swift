public import Domain

/// The run that a scheduler (systemd or cron) starts every night: its command line, and what it reads and writes.
///
/// Every path is absolute and holds only characters that can be seen.
public struct NightlyRun: Hashable, Sendable {
    /// The program's own file.
    public var program: String
    public var input: String
    public var output: String
    public var ledger: String
    public var settings: String
    /// A folder of templates that go before the bundled ones.
    public var templates: String?
    /// The file of metrics that it leaves.
    public var metrics: String?
    /// Further words of the command line.
    public var more: [String] = []
    /// When it starts; in which time zone is for the scheduler to say.
    public var time: TimeOfDay
    /// The folder in which the ledger's file is, links followed: SQLite puts its log beside the file.
    public var ledgerFolder: String
    /// Further folders that the run may change.
    public var writableFolders: [String] = []
    /// The programs that the settings name to judge the documents of a night, with their arguments.
    public var validatorWords: [String] = []

    /// A run with what it cannot do without.
    public init(
        program: String,
        input: String,
        output: String,
        ledger: String,
        settings: String,
        time: TimeOfDay,
        ledgerFolder: String
    ) {
        (self.program, self.input, self.output) = (program, input, output)
        (self.ledger, self.settings) = (ledger, settings)
        (self.time, self.ledgerFolder) = (time, ledgerFolder)
    }

    /// The options of the command line, each with its value. The date is the program's to find: no scheduler has to.
    public var options: [(name: String, value: String)] {
        var options = [("--input", input), ("--output", output), ("--ledger", ledger), ("--settings", settings)]
        if let templates { options.append(("--templates", templates)) }
        if let metrics { options.append(("--metrics", metrics)) }
        options.append(("--as-of", "yesterday"))
        return options
    }

    /// What the run changes: no folder that is within another one of them, in the order of their bytes.
    public var changedFolders: [String] {
        let folders = Set([output, ledgerFolder] + metricsFolder + writableFolders)
        return folders.filter { folder in !folders.contains { $0 != folder && Self.isWithin(folder, $0) } }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private var metricsFolder: [String] {
        guard let metrics, let slash = metrics.lastIndex(of: "/") else { return [] }
        return [String(metrics[..<slash])]
    }

    /// Whether a path is a folder's, or within it.
    static func isWithin(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : "\(folder)/")
    }

    /// Whether anything that the run names is within one of these folders.
    func touches(_ folders: [String]) -> Bool {
        let paths =
            [program, input, output, ledger, settings, templates ?? "", ledgerFolder, metrics ?? ""] + writableFolders
            + more
            + validatorWords
        return paths.contains { path in folders.contains { Self.isWithin(path, $0) } }
    }
}
