import Billing
import Documents
import Domain
import Foundation
import Publishing
import System

/// What the tasks of a night have in common. It is a file of the night's work folder, and the order of each task has its digest,
/// so that no result of another plan is taken for one of this.
struct ShardPlan: Codable {
    /// The program, which is the same wherever tasks run.
    var program: ThisProgram
    /// The business date.
    var date: CivilDate
    var billingStart: CivilDate
    /// The usage invoice day with which the ledger was begun.
    var firstInvoiceDay: Int
    /// The folder in which the coordinator works: other paths are below it where they are not absolute, and are said as they
    /// were typed.
    var folder: String
    var templates: String?
    var templateDigests: [String]
    var schemas: String?
    var settings: Settings
    var extraFormats: [String]
    /// How many there are.
    var shards: Int

    /// The plan of a night.
    init(_ run: BillRun, program: ThisProgram, shards: Int, _ tools: NightTools) {
        let request = tools.request
        (self.program, self.shards) = (program, shards)
        (date, billingStart, firstInvoiceDay) = (run.date, run.billingStart, run.firstInvoiceDay)
        folder = FileManager.default.currentDirectoryPath
        (templates, schemas) = (request.templates, request.schemas)
        templateDigests = Self.digests(tools.documents.library)
        (settings, extraFormats) = (request.settings, request.extraFormats)
    }

    private static func digests(_ library: TemplateLibrary) -> [String] {
        library.entries.map { "\($0.fileName) \(SHA256Digest.hex(of: $0.text))" }
    }

    /// What documents are written with: the templates are those that were judged when the night was planned.
    func documents() throws -> DocumentTools {
        let library = try TemplateLibrary.read(folder: templates)
        guard Self.digests(library) == templateDigests else {
            throw SystemFault(templates ?? "", reason: "the templates are not those of the plan")
        }
        return try DocumentTools(settings, extraFormats: extraFormats, library, schemas: schemas)
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
