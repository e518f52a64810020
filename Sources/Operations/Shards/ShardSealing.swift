import Billing
import Documents
import Domain
import Ledger
import Publishing
import Reports
import System

/// Seals the documents of one shard, contract invoices before those of use.
struct ShardSealing {
    private let order: SealOrder
    private let drafts: DraftFiles
    private let templates: [NightEntry.TemplateUse]
    private let files: [String: String]
    private let documents: DocumentTools
    private let date: CivilDate

    /// The documents of a night's shard. `night`: the night's work folder.
    init(_ order: SealOrder, in night: Directory, _ documents: DocumentTools, on date: CivilDate) throws {
        (self.order, self.documents, self.date) = (order, documents, date)
        drafts = try DraftFiles([order.drafts], in: night)
        templates = try NightDocuments.templates(
            order.needs,
            documents.library,
            extraFormats: documents.extraFormats.map(\.name.string)
        )
        files = try NightDocuments.files(of: templates, documents.library)
    }

    /// Writes the documents into a folder. `part`: which part is at work, or failed: 0 for contract invoices, 1 for those of use.
    func seal(in folder: Directory, _ part: inout Int) throws -> [WrittenFile] {
        let contract = order.drafts.count(.contract)
        let written = [
            try seal(0..<contract, from: order.firstContract, into: ShardStage.seal.files[0], in: folder),
            try {
                part = 1
                return try seal(
                    contract..<drafts.count,
                    from: order.firstConsumption,
                    into: ShardStage.seal.files[1],
                    in: folder
                )
            }(),
        ]
        try drafts.finish()
        return written
    }

    private func seal(_ places: Range<Int>, from first: Int64, into name: String, in folder: Directory) throws
        -> WrittenFile
    {
        let number = InvoiceNumber(prefix: order.prefix, year: date.year, sequence: first)
        let (drafts, issuer, files, check) = (drafts, SharedIssuer(documents.settings.issuer), files, documents.check)
        let runs = InvoiceRuns(count: places.count) { range in
            let own = range.lowerBound + places.lowerBound..<range.upperBound + places.lowerBound
            return zip(range, try drafts.drafts(own)).map { place, draft in
                IssuedInvoice(draft, number: number.later(by: place), issuer: issuer)
            }
        }
        let file = try ValueFileWriter(name, in: folder)
        try documents.writer.seal(runs, of: date, by: templates, as: order.form, into: file) { document in
            let name = files[document.use.digest] ?? document.use.format.string
            try check?.check(document, templateFile: name)
        }
        return try file.finish()
    }
}
