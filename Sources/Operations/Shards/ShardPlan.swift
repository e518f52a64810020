import Documents
import Domain
import Foundation
import Intake
import Logging
import System

/// What the tasks of a night have in common. It is a file of the night's work folder, and the order of each task has its digest,
/// so that no result of another plan is taken for one of this.
struct ShardPlan: Codable {
    /// The program, which is the same wherever tasks run.
    var program: ThisProgram
    /// The business date.
    var date: CivilDate
    var billingStart: CivilDate
    /// The folder in which the coordinator works: other paths are below it where they are not absolute, and are said as they
    /// were typed.
    var folder: String
    /// The input folder, and what it has in it: a task that finds something else comes to no result.
    var input: String
    var files: [InputStamp]
    /// The ledger as it is after the night before: itself, or a copy.
    var ledger: String
    var templates: String?
    var templateDigests: [String]
    var schemas: String?
    var settings: Settings
    var extraFormats: [String]
    var allowMissing: [String]
    var allowShrunk: [String]
    /// How many accounts the export has, and where those of each shard begin and end.
    var accounts: Int
    var shards: [ShardRange]

    /// The accounts of a shard, by their places.
    struct ShardRange: Codable {
        var first: Int
        var end: Int

        /// The accounts of shards of about the same size, some of them empty where there are few accounts.
        static func ranges(of accounts: Int, in shards: Int) -> [ShardRange] {
            (0..<shards).map {
                ShardRange(first: accounts * $0 / shards, end: accounts * ($0 + 1) / shards)
            }
        }
    }

    /// The plan of a night over an export with so many accounts.
    init(
        _ date: CivilDate,
        billingStart: CivilDate,
        accounts: Int,
        files: [InputStamp],
        ledger: String,
        program: ThisProgram,
        _ tools: NightTools
    ) throws {
        let request = tools.request
        self.program = program
        (self.date, self.billingStart, self.ledger) = (date, billingStart, ledger)
        folder = FileManager.default.currentDirectoryPath
        input = request.input
        self.files = files
        (templates, schemas) = (request.templates, request.schemas)
        templateDigests = Self.digests(tools.library)
        settings = request.settings
        (extraFormats, allowMissing) = (request.extraFormats, request.allowMissing)
        allowShrunk = request.allowShrunk
        self.accounts = accounts
        shards = ShardRange.ranges(of: accounts, in: request.shards?.count ?? 1)
    }

    static func digests(_ library: TemplateLibrary) -> [String] {
        library.entries.map { "\($0.fileName) \(SHA256Digest.hex(of: $0.text))" }
    }

    /// The request that a task works by: the same night, with nothing of it written but below its own folder.
    func request(_ log: Logger) -> CloseNights {
        var request = CloseNights(input: input, output: "", ledger: ledger, asOf: date, settings: settings, log: log)
        (request.templates, request.schemas, request.extraFormats) = (templates, schemas, extraFormats)
        (request.allowMissing, request.allowShrunk) = (allowMissing, allowShrunk)
        request.isDryRun = true
        return request
    }

    // MARK: Its file

    static let fileName = "plan.json"

    var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self))
        }
    }

    init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(ShardPlan.self, from: Data(json))
    }
}
