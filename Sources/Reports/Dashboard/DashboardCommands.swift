import Domain

/// The commands that a page shows, ready to be copied: over the ledger at hand, quoted for a shell.
public struct DashboardCommands: Sendable {
    /// The ledger as it was given.
    private let ledger: String
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
        (self.output, self.input) = (output, input)
        (self.settings, self.published) = (settings, published)
        self.ledger = ledger
    }

    /// A command line: its words, operands, and options that are quoted already, with a blank before each. Operands may begin with a
    /// hyphen: what follows `--` is never taken for an option.
    private func line(_ words: String, _ operands: [Text] = [], _ options: String...) -> String {
        let names = operands.reduce("") { $0 + " " + ShellWord.quoted($1.string) }
        let given = options.joined()
        let mustEnd = operands.contains { $0.string.utf8.first == UInt8(ascii: "-") }
        return "nightbill \(words)" + (mustEnd ? "\(given) --\(names)" : names + given)
    }

    /// An option with its value, quoted; nothing where there is none.
    private static func option(_ name: String, _ value: String?) -> String {
        value.map { " --\(name) \(ShellWord.quoted($0))" } ?? ""
    }

    private var ofLedger: String { Self.option("ledger", ledger) }

    private var ofSettings: String { Self.option("settings", settings) }

    // MARK: Looking

    var status: String { line("status", [], ofLedger) }

    func explain(_ subject: Text) -> String { line("explain", [subject], ofLedger) }

    /// `conditions`: options of the program's own words, such as ` --rule suspended`.
    func invoices(_ conditions: String = "") -> String { line("invoices", [], conditions, ofLedger) }

    func invoices(of date: CivilDate) -> String { invoices(" --since \(date) --until \(date)") }

    func show(_ key: PurchaseOrderKey) -> String { line("po show", [key.payer, key.number], ofLedger) }

    var listOrders: String { line("po list", [], ofLedger) }

    /// Nil where the folder of the published nights is not known.
    var verify: String? { published.map { line("verify", [], ofLedger, Self.option("output", $0)) } }

    /// Nil where the folder of the export is not known.
    var check: String? { input.map { line("check", [], Self.option("input", $0), ofSettings) } }

    func about(_ code: Text) -> String { line("about", [code]) }

    func outlook(until date: CivilDate) -> String {
        line("outlook", [], Self.option("input", input ?? "INPUT"), ofLedger, ofSettings, " --until \(date)")
    }

    /// The command that wrote the pages, with the folder of an export.
    func dashboard(input: String?) -> String {
        line(
            "dashboard",
            [],
            ofLedger,
            Self.option("output", output),
            Self.option("input", input),
            ofSettings,
            Self.option("published", published)
        )
    }

    var dashboard: String { dashboard(input: input) }

    // MARK: Acting

    /// An empty reason is refused, so whoever acts has to put one between the quotes.
    private static let why = " --reason \(noReason)"
    private static let noReason = "''"

    /// What commands that settle a refusal name.
    public var placesOfRefusals: RefusalAdvice.Places {
        var places = RefusalAdvice.Places()
        (places.ledger, places.reason) = (ShellWord.quoted(ledger), Self.noReason)
        if let published { places.output = ShellWord.quoted(published) }
        return places
    }

    /// Who answered how, and what settles it.
    var refused: String { invoices(" --refused") }

    func suspend(_ key: PurchaseOrderKey) -> String { order("suspend", key) }

    func activate(_ key: PurchaseOrderKey) -> String { order("activate", key) }

    func expire(_ key: PurchaseOrderKey, on date: CivilDate) -> String { order("expire", key, " --on \(date)") }

    func addContact(_ key: PurchaseOrderKey) -> String { order("contact add", key, " --email '' --name ''") }

    private func order(_ act: String, _ key: PurchaseOrderKey, _ more: String = "") -> String {
        line("po \(act)", [key.payer, key.number], more, ofLedger, Self.why)
    }

    func accept(_ subscription: Text) -> String { line("accept", [subscription], ofLedger, Self.why) }

    func credit(_ invoice: Text) -> String { line("credit", [invoice], " --all", ofLedger, Self.why) }

    /// Nil where the folder of the published nights is not known.
    func regenerate(_ invoice: Text) -> String? {
        published.map { line("regenerate", [invoice], ofLedger, Self.option("output", $0)) }
    }
}
