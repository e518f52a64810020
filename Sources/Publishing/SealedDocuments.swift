import Documents
public import Domain
public import Ledger
import System

/// The documents of a night that is about to be committed: each was written once, and validated where there are
/// schemas. They are already in the night's staging folder; a dry run keeps only their sizes and digests.
public struct SealedDocuments: Sendable {
    let date: CivilDate
    /// What the ledger is to keep of them; nil: the night has none.
    private(set) var recorded: RecordedDocuments?
    private(set) var totals = InvoiceTotals()
    /// The staging folder; nil where nothing is written, or the night has no document.
    let staging: Directory?
    /// Whether the file system of the staging folder is flushed as a whole.
    let isFlushedAtOnce: Bool
    /// The files beside the documents, once they are staged.
    var others: [String] = []

    init(_ date: CivilDate, staging: Directory?) {
        (self.date, self.staging) = (date, staging)
        isFlushedAtOnce = staging?.canFlushAll ?? false
    }

    fileprivate mutating func add(_ run: SealedRun, _ plan: DocumentPlan) {
        if recorded == nil { recorded = RecordedDocuments(prefix: run.prefix, archive: nil) }
        recorded?.kinds = plan.kinds
        recorded?.documents += run.documents
        totals.add(run.totals)
    }

    mutating func list(_ files: [RecordedFile]) { recorded?.files = files }
}

/// The documents of a run of invoices.
private struct SealedRun: Sendable {
    var prefix: Text
    var totals: InvoiceTotals
    var documents: [RecordedDocument] = []

    init(_ invoices: [IssuedInvoice], _ hasher: SHA256Hasher) {
        prefix = invoices.first?.number.prefix ?? ""
        totals = InvoiceTotals(invoices, hasher)
    }

    mutating func add(_ document: DocumentWriter.Written, _ hasher: SHA256Hasher) {
        documents.append(
            RecordedDocument(
                sequence: document.invoice.number.sequence,
                kind: document.kind,
                bytes: document.body.count,
                digest: hasher.digest(of: document.body.span)
            )
        )
    }
}

extension Publisher {
    /// Writes the documents of a night into its staging folder, on all cores. A template that fails, or a full disk, stops
    /// the night before it is committed.
    public func seal(
        _ date: CivilDate,
        _ invoices: InvoiceRuns,
        by templates: [NightEntry.TemplateUse],
        check: @Sendable (DocumentWriter.Written) throws -> Void = { _ in }
    ) throws -> SealedDocuments {
        guard invoices.count > 0 else { return SealedDocuments(date, staging: nil) }
        let staging = try OutputFolder.writing { try output.makeStaging(date.description, in: output.directory) }
        var sealed = SealedDocuments(date, staging: staging)
        let (plan, isFlushedLater) = (DocumentPlan(templates), sealed.isFlushedAtOnce)
        try writer.write(
            invoices,
            by: plan,
            start: SealedRun.init,
            add: { document, hasher, run in
                try check(document)
                try OutputFolder.writing {
                    let file = try staging.create(document.name)
                    try file.write(document.body.span)
                    if isFlushedLater { try file.close() } else { try file.finish() }
                }
                run.add(document, hasher)
            },
            take: { sealed.add($0, plan) }
        )
        return sealed
    }

    /// Stages all other files of a night's folder, with those that the ledger keeps, and flushes the whole of it: the last
    /// thing before the commit. Gives what the ledger is to keep of it; nil: the night has no document.
    public func complete(_ sealed: inout SealedDocuments, with kept: [NamedFile]) throws -> RecordedDocuments? {
        guard let staging = sealed.staging, let recorded = sealed.recorded else { return nil }
        let listing = try ListingFiles(FolderListing(sealed.date, recorded, kept: kept), sealed.totals, kept: kept)
        let isFlushedLater = sealed.isFlushedAtOnce
        let files = kept.map { PublishedFile(name: $0.name, body: $0.bytes) }
        try OutputFolder.writing {
            try write(files, into: staging, isFlushedLater: isFlushedLater)
            let manifest = try listing.manifest.writeRecorded(in: staging, isFlushedLater: isFlushedLater)
            let sums = try listing.sums(manifest: manifest.digest)
                .writeRecorded(in: staging, isFlushedLater: isFlushedLater)
            sealed.list([manifest, sums])
            let mark = PublishedFile(name: ListingFiles.mark, body: [])
            try mark.write(as: ListingFiles.mark, in: staging, isFlushedLater: isFlushedLater)
            if isFlushedLater { try staging.flushAll() }
        }
        sealed.others = kept.map(\.name) + [ListingFiles.manifest, ListingFiles.sums, ListingFiles.mark]
        return sealed.recorded
    }

    /// Removes the staging folder of a night that is not committed; what cannot be removed is left to the next run.
    public func discard(_ date: CivilDate) {
        try? output.directory.removeFolder(OutputFolder.staging + date.description)
    }

    /// Publishes a night that was committed from its complete staging folder.
    public func publish(_ night: Ledger.PublishedNight, _ sealed: SealedDocuments) throws {
        guard let staging = sealed.staging, let recorded = sealed.recorded else { return try publish(night) }
        if let rejects = NightFolder.rejects(of: night) { try place(rejects) }
        let names = DocumentNames(recorded, sealed.date)
        let paths = recorded.documents.map { names.name(of: $0) } + sealed.others
        try OutputFolder.writing {
            try finish(staging, as: night.date.description, paths: paths, in: output.directory)
            try output.directory.flush()
            try output.directory.flushParent()
        }
    }
}

extension DocumentWriter {
    /// Writes the documents of a night and keeps none: what a dry run does.
    public func prerender(
        _ date: CivilDate,
        _ invoices: InvoiceRuns,
        by templates: [NightEntry.TemplateUse],
        check: @Sendable (Written) throws -> Void
    ) throws -> SealedDocuments {
        let plan = DocumentPlan(templates)
        var sealed = SealedDocuments(date, staging: nil)
        try write(
            invoices,
            by: plan,
            start: SealedRun.init,
            add: { document, hasher, run in
                try check(document)
                run.add(document, hasher)
            },
            take: { sealed.add($0, plan) }
        )
        return sealed
    }
}

extension DocumentWriter {
    /// The documents of a night with their bytes.
    func render(
        _ date: CivilDate,
        _ invoices: InvoiceRuns,
        by templates: [NightEntry.TemplateUse]
    ) throws -> (SealedDocuments, bodies: [[UInt8]]) {
        let plan = DocumentPlan(templates)
        var (sealed, bodies) = (SealedDocuments(date, staging: nil), [[UInt8]]())
        try write(
            invoices,
            by: plan,
            start: { (run: SealedRun($0, $1), bodies: [[UInt8]]()) },
            add: { document, hasher, made in
                made.run.add(document, hasher)
                made.bodies.append(document.body)
            },
            take: { made in
                sealed.add(made.run, plan)
                bodies += made.bodies
            }
        )
        return (sealed, bodies)
    }
}
