import Documents
public import Domain
public import Ledger
import System

/// The documents of a night that is about to be committed: each was written once, and validated where there are
/// schemas. They are already in the night's staging folder; a dry run keeps only their sizes and digests.
public struct SealedDocuments: Sendable {
    /// The night.
    public let date: CivilDate
    /// What the ledger is to keep of them; nil: the night has none.
    private(set) var recorded: RecordedDocuments?
    private(set) var totals = InvoiceTotals()
    /// The staging folder; nil where nothing is written, or the night has no document.
    let staging: Directory?
    /// Whether there is a staging folder; once it is complete, it has all files of the night.
    public var isStaged: Bool { staging != nil }
    /// Whether the file system of the staging folder is flushed as a whole.
    let isFlushedAtOnce: Bool
    /// The files beside the documents, once they are staged.
    var others: [String] = []

    init(_ date: CivilDate, staging: Directory?) {
        (self.date, self.staging) = (date, staging)
        isFlushedAtOnce = staging?.canFlushAll ?? false
    }

    fileprivate mutating func add(_ run: SealedRun, _ plan: DocumentPlan, _ archive: ArchiveForm? = nil) {
        if recorded == nil {
            recorded = RecordedDocuments(prefix: "", archive: archive)
            recorded?.kinds = plan.kinds
        }
        if let prefix = run.prefix { recorded?.prefix = prefix }
        if let prefix = run.creditNotePrefix { recorded?.creditNotePrefix = prefix }
        recorded?.documents += run.documents
        totals.add(run.totals)
    }

    /// The paths of all files of the folder.
    fileprivate var paths: [String] {
        guard let recorded, recorded.archive == nil else { return others }
        let names = DocumentNames(recorded, date)
        return recorded.documents.map { names.name(of: $0) } + others
    }

    /// The files that list all others of the folder, with those that the ledger keeps.
    func listing(with kept: [NamedFile]) throws -> ListingFiles {
        let recorded = recorded ?? RecordedDocuments(prefix: "", archive: nil)
        let folder = FolderListing(date, recorded, archives: recorded.files, kept: kept)
        return try ListingFiles(folder, totals, kept: kept)
    }

    /// Notes archives and listing files.
    mutating func list(_ files: [RecordedFile]) { recorded?.files += files }
}

/// The documents of a run of invoices or credit notes.
private struct SealedRun: Sendable {
    /// What their numbers begin with; nil: there is none.
    var prefix: Text?
    var creditNotePrefix: Text?
    var totals: InvoiceTotals
    var documents: [RecordedDocument] = []
    /// What goes into archives.
    var pieces: [ArchivePiece] = []

    init(_ invoices: [IssuedInvoice], _ hasher: SHA256Hasher) {
        // Invoices come before credit notes.
        if let first = invoices.first?.number, first.series == .invoices { prefix = first.prefix }
        if let last = invoices.last?.number, last.series == .creditNotes { creditNotePrefix = last.prefix }
        totals = InvoiceTotals(invoices, hasher)
    }

    /// Adds a document to its archive, and notes it.
    mutating func add(
        _ document: DocumentWriter.Written,
        to archives: ArchivePlan,
        _ format: ArchiveFormat,
        _ hasher: SHA256Hasher
    ) {
        add(document, hasher)
        let key = archives.key(document.use.format, of: document.invoice.number.place)
        let place: Int
        if let known = pieces.firstIndex(where: { $0.archive == key }) {
            place = known
        } else {
            pieces.append(ArchivePiece(key))
            place = pieces.count - 1
        }
        pieces[place].add(document.name, document.body, format)
    }

    /// Notes a document.
    mutating func add(_ document: DocumentWriter.Written, _ hasher: SHA256Hasher) {
        documents.append(
            RecordedDocument(
                place: document.invoice.number.place,
                kind: document.kind,
                bytes: document.body.count,
                digest: hasher.digest(of: document.body.span)
            )
        )
    }
}

extension Publisher {
    /// Writes the documents of a night into its staging folder, on all cores: each as a file, or all into archives. A
    /// template that fails, or a full disk, stops the night before it is committed.
    public func seal(
        _ date: CivilDate,
        _ invoices: InvoiceRuns,
        by templates: [NightEntry.TemplateUse],
        archive: ArchiveForm? = nil,
        check: @Sendable (DocumentWriter.Written) throws -> Void = { _ in }
    ) throws -> SealedDocuments {
        guard invoices.count > 0 else { return SealedDocuments(date, staging: nil) }
        let staging = try OutputFolder.writing { try output.makeStaging(date.description, in: output.directory) }
        var sealed = SealedDocuments(date, staging: staging)
        let plan = DocumentPlan(templates)
        if let archive {
            try fill(&sealed, staging, invoices, by: plan, archive, check)
            return sealed
        }
        let isFlushedLater = sealed.isFlushedAtOnce
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

    /// Writes the documents of a night into archives. They are written and put in order on all cores, and appended by this one.
    private func fill(
        _ sealed: inout SealedDocuments,
        _ staging: Directory,
        _ invoices: InvoiceRuns,
        by plan: DocumentPlan,
        _ form: ArchiveForm,
        _ check: @Sendable (DocumentWriter.Written) throws -> Void
    ) throws {
        let archives = try ArchivePlan(form, invoices)
        let format = ArchiveFormat(form, sealed.date)
        let isFlushedLater = sealed.isFlushedAtOnce
        let archiveWriter = ArchiveWriter(archives, format, in: staging, isFlushedLater: isFlushedLater)
        try writer.write(
            invoices,
            by: plan,
            start: SealedRun.init,
            add: { document, hasher, run in
                try check(document)
                run.add(document, to: archives, format, hasher)
            },
            take: { run in
                try OutputFolder.writing { try archiveWriter.append(run.pieces) }
                sealed.add(run, plan, form)
            }
        )
        sealed.list(try OutputFolder.writing { try archiveWriter.finish() })
    }

    /// Stages all other files of a night's folder, with those that the ledger keeps, and flushes the whole of it: the last
    /// thing before the commit. Gives what the ledger is to keep of it; nil: the night has no document.
    public func complete(_ sealed: inout SealedDocuments, with kept: [NamedFile]) throws -> RecordedDocuments? {
        guard let staging = sealed.staging, sealed.recorded != nil else { return nil }
        let listing = try sealed.listing(with: kept)
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
        sealed.others = kept.map(\.name) + (sealed.recorded?.files.map(\.name) ?? []) + [ListingFiles.mark]
        return sealed.recorded
    }

    /// Removes the staging folder of a night that is not committed; what cannot be removed is left to the next run.
    public func discard(_ date: CivilDate) {
        try? output.directory.removeFolder(OutputFolder.staging + date.description)
    }

    /// Publishes a night that was committed from its complete staging folder; `night`: without its invoices.
    public func publish(_ night: Ledger.PublishedNight, _ sealed: SealedDocuments) throws {
        if let rejects = NightFolder.rejects(of: night) { try place(rejects) }
        guard let staging = sealed.staging else {
            if night.touchedBook { try place(try NightFolder.withoutDocuments(night)) }
            return
        }
        try OutputFolder.writing {
            try finish(sealed, staging)
            try output.directory.flush()
            try output.directory.flushParent()
        }
    }

    /// Renames a complete staging folder into place.
    func finish(_ sealed: SealedDocuments, _ staging: Directory) throws {
        try finish(staging, as: sealed.date.description, paths: sealed.paths, in: output.directory)
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
