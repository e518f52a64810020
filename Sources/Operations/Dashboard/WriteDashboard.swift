public import Domain
import Ledger
import Publishing
public import Reports
import System

/// Writes all of a ledger as pages for a person: a folder that needs no server, of one state of the ledger, the same bytes for the
/// same ledger.
public struct WriteDashboard: Operation {
    public var ledger: String
    /// The folder of the pages; one that this command wrote before is replaced.
    public var output: String
    /// The folder of the export, for what is to come; nil: the pages do without.
    public var input: String?
    /// The settings file that the pages' commands name; nil: none.
    public var settingsFile: String?
    /// The settings, which are read only where there is an export.
    public var settings: () throws -> Settings
    /// A folder of templates that go before the bundled ones: they determine which formats exist.
    public var templates: String?
    /// The folder of the published nights, to which the pages link; nil: they do without.
    public var published: String?
    /// Optional tables and columns of the export that may be absent though the last night read them.
    public var allowMissing: [String] = []
    /// Tables of it that may have lost many rows since the last night.
    public var allowShrunk: [String] = []
    /// The last business date that is looked at of what is to come; nil: the end of the second month after the last night.
    public var until: CivilDate?

    /// How often a ledger is read again that is written meanwhile.
    private static let attempts = 3
    /// How many months are looked at of what is to come, if nothing else is asked for.
    private static let months = 2

    /// All of a ledger as pages in a folder.
    public init(ledger: String, output: String, settings: @escaping () throws -> Settings) {
        (self.ledger, self.output, self.settings) = (ledger, output, settings)
    }

    public func perform() throws -> DashboardReport {
        guard !output.isEmpty else { throw CommandFailure(.usage, "--output is empty; it needs the path of a folder") }
        for _ in 0..<Self.attempts {
            let ledger = try Ledger.reading(ledger)
            let mark = try ledger.writeMark()
            let nights = try ledger.nightsWithSums()
            let outlook = try self.outlook(after: nights.last?.date)
            let folder = try OutputFolder.writing { try DashboardFolder(output) }
            do {
                let report = try write(ledger, nights, outlook, into: folder)
                // Many reads are of one state where nothing was written between them.
                if try ledger.writeMark() == mark {
                    try OutputFolder.writing { try folder.place() }
                    return report
                }
            } catch {
                try? folder.discard()
                throw error
            }
            try OutputFolder.writing { try folder.discard() }
        }
        throw CommandFailure(.ledgerHeld, "a program wrote to the ledger meanwhile; run again when it has ended")
    }

    private func write(
        _ ledger: Ledger,
        _ nights: [Ledger.ClosedNight],
        _ outlook: OutlookReport?,
        into folder: DashboardFolder
    ) throws -> DashboardReport {
        let commands = DashboardCommands(
            ledger: self.ledger,
            output: output,
            input: input,
            settings: settingsFile,
            published: published
        )
        let site = DashboardSite(nights, commands, published: try published.map(relative))
        var pages = try DashboardPages(site, ledger, folder)
        try pages.writeAll(outlook)
        return DashboardReport(
            folder: output,
            lastClosed: nights.last?.date,
            counts: pages.counts,
            // The mark is written last.
            files: folder.files + 1
        )
    }

    private func outlook(after last: CivilDate?) throws -> OutlookReport? {
        guard let input else { return nil }
        let settings = try settings()
        guard let start = until ?? last ?? settings.billingStart else {
            throw CommandFailure(.settings, "billing_start is missing: a new ledger needs the first business date")
        }
        let end = until ?? start.month.adding(months: Self.months).period.end
        var request = ForeseeCharges(input: input, ledger: ledger, until: end, settings: settings)
        request.templates = templates
        (request.allowMissing, request.allowShrunk) = (allowMissing, allowShrunk)
        return try request.perform()
    }

    /// The path from the dashboard's folder to another folder, as a part of an address.
    private func relative(_ folder: String) throws -> String {
        let here = try Path.followed(output).split(separator: "/")
        let there = try Path.followed(folder).split(separator: "/")
        let common = zip(here, there).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: here.count - common) + there.dropFirst(common).map(Self.escaped)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// A name as a part of an address: what is not plain is a percent sign with two digits.
    private static func escaped(_ name: Substring) -> String {
        name.utf8.reduce(into: "") { text, byte in
            let scalar = UnicodeScalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || "-._~".utf8.contains(byte)
            {
                text.unicodeScalars.append(scalar)
            } else {
                text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
