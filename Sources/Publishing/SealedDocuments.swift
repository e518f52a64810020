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
    /// What it publishes for finance; nil: nothing.
    let finance: NightFinance?
    /// What its files for finance come to.
    private(set) var financeSums = FinanceSums()
    /// The staging folder; nil where nothing is written, or the night has no document.
    let staging: Directory?
    /// Whether there is a staging folder; once it is complete, it has all files of the night.
    public var isStaged: Bool { staging != nil }
    /// Whether the file system of the staging folder is flushed as a whole.
    let isFlushedAtOnce: Bool
    /// The files beside the documents, once they are staged.
    var others: [String] = []

    /// So many invoices and credit notes will be sealed.
    private let expected: Int

    init(_ date: CivilDate, expecting expected: Int = 0, staging: Directory?, _ finance: NightFinance? = nil) {
        (self.date, self.staging, self.finance) = (date, staging, finance)
        self.expected = expected
        isFlushedAtOnce = staging?.canFlushAll ?? false
    }

    mutating func add(_ run: SealedRun, _ plan: DocumentPlan, _ archive: ArchiveForm? = nil) {
        if recorded == nil {
            recorded = RecordedDocuments(prefix: "", archive: archive)
            recorded?.kinds = plan.kinds
            // Growing by doubling would leave up to half of it unused.
            recorded?.documents.reserveCapacity(expected)
        }
        if let prefix = run.prefix { recorded?.prefix = prefix }
        if let prefix = run.creditNotePrefix { recorded?.creditNotePrefix = prefix }
        recorded?.documents += run.documents
        totals.add(run.totals)
        financeSums.add(run.finance.sums)
    }

    /// The paths of all files of the folder.
    fileprivate var paths: [String] {
        guard let recorded, recorded.archive == nil else { return others }
        let names = DocumentNames(recorded, date)
        return recorded.documents.map { names.name(of: $0) } + others
    }

    /// Whether the documents are of exactly these invoices and credit notes.
    public func isOf(_ tally: InvoiceTally) -> Bool {
        totals.count == tally.contract + tally.consumption && totals.creditNotes == tally.creditNotes
            && totals.sums == tally.sums
    }

    /// The files that list all others of the folder, with those that the ledger keeps.
    func listing(with kept: KeptFiles) throws -> ListingFiles {
        let recorded = recorded ?? RecordedDocuments(prefix: "", archive: nil)
        let folder = FolderListing(date, recorded, others: recorded.files + kept.recorded)
        return try ListingFiles(folder, totals, kept: kept)
    }

    /// Makes the files that speak of all others, each when those before it are noted: the control record, the manifest, the list
    /// of sums. `write` puts each where it belongs. `hasFolder`: of a night without documents, whether it has a folder.
    mutating func close(
        with kept: KeptFiles,
        hasFolder: Bool = true,
        _ write: (PublishedFile) throws -> RecordedFile
    ) throws {
        if let finance, finance.has(.control), hasFolder {
            if recorded == nil { recorded = RecordedDocuments(prefix: "", archive: nil) }
            list([try write(try ControlRecord(self, finance, listing(with: kept).listing).file)])
        }
        let listing = try listing(with: kept)
        let manifest = try write(listing.manifest)
        list([manifest, try write(listing.sums(manifest: manifest.digest))])
    }

    /// Notes archives, and files for finance and those that list others.
    mutating func list(_ files: [RecordedFile]) { recorded?.files += files }
}

extension Publisher {
    /// Writes the documents of a night into its staging folder, on all cores: each as a file, or all into archives. A
    /// template that fails, or a full disk, stops the night before it is committed. `parts`: documents that come before those
    /// of `invoices`, and that other processes sealed.
    public func seal(
        _ date: CivilDate,
        _ invoices: InvoiceRuns,
        after parts: SealedParts? = nil,
        by templates: [NightEntry.TemplateUse],
        archive: ArchiveForm? = nil,
        finance: NightFinance? = nil,
        check: @Sendable (DocumentWriter.Written) throws -> Void = { _ in }
    ) throws -> SealedDocuments {
        guard invoices.count > 0 || parts != nil else { return SealedDocuments(date, staging: nil, finance) }
        let staging = try OutputFolder.writing { try output.makeStaging(date.description, in: output.directory) }
        var sealed = SealedDocuments(date, expecting: invoices.count, staging: staging, finance)
        let plan = DocumentPlan(templates)
        let isFlushedLater = sealed.isFlushedAtOnce
        let files = try OutputFolder.writing {
            try FinanceWriter(finance, in: staging, isFlushedLater: isFlushedLater)
        }
        if let archive {
            try fill(&sealed, staging, invoices, after: parts, by: plan, archive, files, check)
        } else {
            try write(&sealed, staging, invoices, after: parts, by: plan, files, check)
        }
        sealed.list(try OutputFolder.writing { try files.finish() })
        return sealed
    }

    /// Writes each document of a night as a file.
    private func write(
        _ sealed: inout SealedDocuments,
        _ staging: Directory,
        _ invoices: InvoiceRuns,
        after parts: SealedParts?,
        by plan: DocumentPlan,
        _ files: FinanceWriter,
        _ check: @Sendable (DocumentWriter.Written) throws -> Void
    ) throws {
        let (isFlushedLater, finance) = (sealed.isFlushedAtOnce, sealed.finance)
        @Sendable func write(_ body: [UInt8], as name: String) throws {
            try OutputFolder.writing {
                let file = try staging.create(name)
                try file.write(body.span)
                if isFlushedLater { try file.close() } else { try file.finish() }
            }
        }
        func take(_ run: SealedRun) throws {
            for document in run.bodies { try write(document.body, as: document.name) }
            try OutputFolder.writing { try files.append(run.finance) }
            sealed.add(run, plan)
        }
        try parts?.forEachRun(take)
        try writer.write(
            invoices,
            by: plan,
            start: { try SealedRun($0, $1, finance) },
            add: { document, hasher, run in
                try check(document)
                try write(document.body, as: document.name)
                run.add(document, hasher)
            },
            take: take
        )
    }

    /// Writes the documents of a night into archives. They are written and put in order on all cores, and appended by this one.
    private func fill(
        _ sealed: inout SealedDocuments,
        _ staging: Directory,
        _ invoices: InvoiceRuns,
        after parts: SealedParts?,
        by plan: DocumentPlan,
        _ form: ArchiveForm,
        _ files: FinanceWriter,
        _ check: @Sendable (DocumentWriter.Written) throws -> Void
    ) throws {
        let archives = try parts.map { ArchivePlan(form, $0.numbers) } ?? ArchivePlan(form, invoices)
        let format = ArchiveFormat(form, sealed.date)
        let (isFlushedLater, finance) = (sealed.isFlushedAtOnce, sealed.finance)
        let archiveWriter = ArchiveWriter(archives, format, in: staging, isFlushedLater: isFlushedLater)
        func take(_ run: SealedRun) throws {
            try OutputFolder.writing {
                try archiveWriter.append(run.pieces)
                try files.append(run.finance)
            }
            sealed.add(run, plan, form)
        }
        try parts?.forEachRun(take)
        try writer.write(
            invoices,
            by: plan,
            start: { try SealedRun($0, $1, finance) },
            add: { document, hasher, run in
                try check(document)
                run.add(document, to: archives, format, hasher)
            },
            take: take
        )
        sealed.list(try OutputFolder.writing { try archiveWriter.finish() })
    }

    /// Stages all other files of a night's folder, with those that the ledger keeps, and flushes the whole of it: the last
    /// thing before the commit. Gives what the ledger is to keep of it; nil: the night has no document and no control record.
    /// `touchesBook`: whether a night without documents has a folder all the same, which is made after the commit.
    public func complete(
        _ sealed: inout SealedDocuments,
        with kept: [NightFile],
        touchesBook: Bool = false
    ) throws -> RecordedDocuments? {
        guard let staging = sealed.staging, sealed.recorded != nil else {
            guard touchesBook, sealed.finance?.has(.control) ?? false else { return nil }
            try sealed.close(with: KeptFiles(kept)) { try $0.recorded() }
            return sealed.recorded
        }
        let isFlushedLater = sealed.isFlushedAtOnce
        try OutputFolder.writing {
            let files = try staged(kept, in: staging, isFlushedLater: isFlushedLater)
            try sealed.close(with: files) { try $0.writeRecorded(in: staging, isFlushedLater: isFlushedLater) }
            let mark = PublishedFile(name: ListingFiles.mark, body: [])
            try mark.write(as: ListingFiles.mark, in: staging, isFlushedLater: isFlushedLater)
            if isFlushedLater { try staging.flushAll() }
        }
        sealed.others = kept.map(\.name) + (sealed.recorded?.files.map(\.name) ?? []) + [ListingFiles.mark]
        return sealed.recorded
    }

    /// Writes what a night publishes beside its documents into its staging folder.
    private func staged(_ kept: [NightFile], in staging: Directory, isFlushedLater: Bool) throws -> KeptFiles {
        var folders: [String: Directory] = [:]
        let files = try KeptFiles(kept) { file in
            let inner = file.folder ?? ""
            let folder = try folders[inner] ?? (inner.isEmpty ? staging : staging.makeFolder(inner))
            folders[inner] = folder
            return try file.writeRecorded(in: folder, isFlushedLater: isFlushedLater)
        }
        for inner in folders.values where inner !== staging { try inner.flush() }
        return files
    }

    /// Removes the staging folder of a night that is not committed; what cannot be removed is left to the next run.
    public func discard(_ date: CivilDate) {
        try? output.directory.removeFolder(OutputFolder.staging + date.description)
    }

    /// Publishes a night that was committed from its complete staging folder; `night`: without its invoices.
    public func publish(_ night: Ledger.PublishedNight, _ sealed: SealedDocuments) throws {
        if let rejects = NightFolder.rejects(of: night) { try place(rejects) }
        guard let staging = sealed.staging else {
            if night.touchedBook { try place(try NightFolder.withoutDocuments(night, sealed.finance)) }
            if sealed.finance?.hasQuietMark ?? false { try placeQuietMark(night.date) }
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
    /// Writes the documents of a night and keeps none: what a dry run does. `finance`: what files for finance are made for their
    /// digests alone. `parts`: documents that come before those of `invoices`, and that other processes sealed.
    public func prerender(
        _ date: CivilDate,
        _ invoices: InvoiceRuns,
        after parts: SealedParts? = nil,
        by templates: [NightEntry.TemplateUse],
        finance: NightFinance? = nil,
        check: @Sendable (Written) throws -> Void
    ) throws -> SealedDocuments {
        let plan = DocumentPlan(templates)
        var sealed = SealedDocuments(date, expecting: invoices.count, staging: nil, finance)
        let files = try FinanceWriter(finance, in: nil)
        func take(_ run: SealedRun) throws {
            try files.append(run.finance)
            sealed.add(run, plan)
        }
        try parts?.forEachRun(take)
        try write(
            invoices,
            by: plan,
            start: { try SealedRun($0, $1, finance) },
            add: { document, hasher, run in
                try check(document)
                run.add(document, hasher)
            },
            take: take
        )
        sealed.list(try files.finish())
        return sealed
    }
}
