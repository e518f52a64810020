import Domain

/// The commands that a page shows, ready to be copied: over the ledger at hand, quoted for a shell.
public struct DashboardCommands: Sendable {
    /// The ledger as it was given.
    let ledger: String
    private let quotedLedger: String
    /// The folder of the dashboard as it was given.
    let output: String
    /// The folder of the export as it was given; nil: none was.
    let input: String?
    /// The settings file as it was given; nil: none was.
    let settings: String?
    /// The folder of the published nights as it was given; nil: none was.
    public let published: String?

    /// Commands over paths as they were given.
    public init(ledger: String, output: String, input: String?, settings: String?, published: String?) {
        (self.ledger, self.output, self.input) = (ledger, output, input)
        (self.settings, self.published) = (settings, published)
        quotedLedger = ShellWord.quoted(ledger)
    }

    private func line(_ words: [String]) -> String {
        // The ledger is in every line: it is quoted once.
        words.reduce("nightbill") { $0 + " " + ($1 == ledger ? quotedLedger : ShellWord.quoted($1)) }
    }

    /// Operands may begin with a hyphen: what follows `--` is never taken for an option.
    private func line(_ words: [String], options: [String], operands: [Text]) -> String {
        let names = operands.map(\.string)
        let mustEnd = names.contains { $0.hasPrefix("-") }
        return line(words + (mustEnd ? options + ["--"] + names : names + options))
    }

    private var ofLedger: [String] { ["--ledger", ledger] }
    private var ofSettings: [String] { settings.map { ["--settings", $0] } ?? [] }

    // MARK: Looking

    var status: String { line(["status"] + ofLedger) }

    func explain(_ subject: Text) -> String { line(["explain"], options: ofLedger, operands: [subject]) }

    func invoices(_ conditions: [String]) -> String { line(["invoices"] + conditions + ofLedger) }

    func invoices(of date: CivilDate) -> String { invoices(["--since", "\(date)", "--until", "\(date)"]) }

    func show(_ key: PurchaseOrderKey) -> String {
        line(["po", "show"], options: ofLedger, operands: [key.payer, key.number])
    }

    var listOrders: String { line(["po", "list"] + ofLedger) }

    /// Nil where the folder of the published nights is not known.
    var verify: String? { published.map { line(["verify"] + ofLedger + ["--output", $0]) } }

    /// Nil where the folder of the export is not known.
    var check: String? { input.map { line(["check", "--input", $0] + ofSettings) } }

    func about(_ code: Text) -> String { line(["about", code.string]) }

    func outlook(until date: CivilDate) -> String {
        line(["outlook", "--input", input ?? "INPUT"] + ofLedger + ofSettings + ["--until", "\(date)"])
    }

    /// The command that wrote the pages.
    func dashboard(input: String?) -> String {
        line(
            ["dashboard"] + ofLedger + ["--output", output] + (input.map { ["--input", $0] } ?? []) + ofSettings
                + (published.map { ["--published", $0] } ?? [])
        )
    }

    var dashboard: String { dashboard(input: input) }

    // MARK: Acting

    /// An empty reason is refused, so whoever acts has to put one between the quotes.
    private var why: [String] { ["--reason", ""] }

    func suspend(_ key: PurchaseOrderKey) -> String { order("suspend", key) }

    func activate(_ key: PurchaseOrderKey) -> String { order("activate", key) }

    func expire(_ key: PurchaseOrderKey, on date: CivilDate) -> String { order("expire", key, ["--on", "\(date)"]) }

    func addContact(_ key: PurchaseOrderKey) -> String {
        order("contact add", key, ["--email", "", "--name", ""])
    }

    private func order(_ act: String, _ key: PurchaseOrderKey, _ more: [String] = []) -> String {
        let words = ["po"] + act.split(separator: " ").map(String.init)
        return line(words, options: more + ofLedger + why, operands: [key.payer, key.number])
    }

    func accept(_ subscription: Text) -> String { line(["accept"], options: ofLedger + why, operands: [subscription]) }

    func credit(_ invoice: Text) -> String {
        line(["credit"], options: ["--all"] + ofLedger + why, operands: [invoice])
    }

    /// Nil where the folder of the published nights is not known.
    func regenerate(_ invoice: Text) -> String? {
        published.map { line(["regenerate"], options: ofLedger + ["--output", $0], operands: [invoice]) }
    }
}
