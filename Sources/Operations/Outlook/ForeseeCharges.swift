import Billing
import Documents
public import Domain
import Intake
import Ledger
public import Reports
import System
import TemplateEngine

/// What the nights to come will bill of tonight's export, if it does not change: by the code that decides nights, and
/// nothing is written.
public struct ForeseeCharges: Operation {
    /// The folder of CSV files.
    public var input: String
    /// The ledger file; where there is none, the first night is that of the settings.
    public var ledger: String
    /// The last business date that is looked at.
    public var until: CivilDate
    public var settings: Settings
    /// A folder of templates that go before the bundled ones: they determine which formats exist.
    public var templates: String?
    /// Formats that runs write beside each invoice's own: what receivers demand of them holds charges.
    public var extraFormats: [String] = []

    /// Optional tables, and optional columns as `TABLE.COLUMN`, that may be absent though the last night read them.
    public var allowMissing: [String] = []
    /// Tables that may have lost many rows since the last night.
    public var allowShrunk: [String] = []

    /// How many years are looked at, at most.
    static let mostYears = 10
    /// How often a ledger is asked that a run writes meanwhile.
    private static let attempts = 3

    /// Charges until a date.
    public init(input: String, ledger: String, until: CivilDate, settings: Settings) {
        (self.input, self.ledger, self.until, self.settings) = (input, ledger, until, settings)
    }

    public func perform() throws -> OutlookReport {
        let library = try TemplateLibrary.read(folder: templates)
        for format in extraFormats { try library.know(format) }
        // Before the export is read, which takes longer.
        let before = try open().state()
        let first = try firstNight(before)
        let options = IntakeOptions(
            settings,
            formats: library.formats,
            after: before,
            allowMissing: allowMissing,
            allowShrunk: allowShrunk
        )
        let intake = try Intake.read(folder: input, options: options)
        for _ in 0..<Self.attempts {
            let ledger = try open()
            let state = try ledger.state()
            guard try firstNight(state) == first else { break }
            var nights = try NightsToCome(self, intake, library.formats, ledger, from: first, state)
            let report = try nights.report()
            // Several reads are of one state where no night was closed between them.
            if try ledger.state() == state { return report }
        }
        throw CommandFailure(.ledgerHeld, "a run closed nights meanwhile; ask again when it has ended")
    }

    private func open() throws -> Ledger {
        try Ledger.exists(ledger) ? Ledger.reading(ledger) : Ledger.inMemoryCopy(of: ledger)
    }

    /// The first night that is still to be closed.
    private func firstNight(_ state: Ledger.State) throws -> CivilDate {
        guard let first = state.lastClosed?.adding(days: 1) ?? state.billingStart ?? settings.billingStart else {
            throw CommandFailure(.settings, "billing_start is missing: a new ledger needs the first business date")
        }
        guard until >= first else {
            throw CommandFailure(
                .usage,
                "--until \(until) is before \(first), the first night that is still to be closed"
            )
        }
        let last = first.month.adding(months: 12 * Self.mostYears).day(first.day)
        guard until <= last else {
            throw CommandFailure(
                .usage,
                "--until \(until) is more than \(Self.mostYears) years after \(first), the first night that is still to be closed; "
                    + "the last date that is looked at is \(last)"
            )
        }
        return first
    }
}
