import Documents
public import Domain
public import Ledger
import System

/// The documents of a night that is about to be committed: each was written once, and validated where there are
/// schemas. They are already in the night's staging folder; a dry run keeps only their digests.
public struct SealedDocuments: Sendable {
    let date: CivilDate
    let invoices: [IssuedInvoice]
    let entries: [Manifest.File]
    /// The staging folder; nil where nothing is written, or the night has no document.
    let staging: Directory?
}

extension Publisher {
    /// Writes the documents of a night into its staging folder, on all cores, and flushes each. A template that fails,
    /// or a full disk, stops the night before it is committed.
    public func seal(
        _ date: CivilDate,
        _ invoices: [IssuedInvoice],
        by templates: [NightEntry.TemplateUse],
        check: @Sendable (DocumentWriter.Written) throws -> Void
    ) throws -> SealedDocuments {
        guard !invoices.isEmpty else {
            return SealedDocuments(date: date, invoices: [], entries: [], staging: nil)
        }
        let staging = try OutputFolder.writing { try output.makeStaging(date.description, in: output.directory) }
        let entries = try writer.write(invoices, by: templates) { document in
            try check(document)
            return try OutputFolder.writing {
                let file = try staging.create(document.name)
                try file.write(document.body.span)
                try file.finish()
                return Manifest.File(name: document.name, document.body)
            }
        }
        return SealedDocuments(date: date, invoices: invoices, entries: entries, staging: staging)
    }

    /// Removes the staging folder of a night that is not committed; what cannot be removed is left to the next run.
    public func discard(_ date: CivilDate) {
        try? output.directory.removeFolder(OutputFolder.staging + date.description)
    }

    /// Publishes a night from its staging folder, with what the commit kept to be published beside the documents.
    public func publish(_ night: Ledger.PublishedNight, _ sealed: SealedDocuments) throws {
        guard let staging = sealed.staging else { return try publish(night) }
        if let rejects = NightFolder.rejects(of: night) { try place(rejects) }
        let kept = night.files.map { PublishedFile(name: $0.name, body: $0.bytes) }
        let entries = sealed.entries + night.files.map { Manifest.File(name: $0.name, $0.bytes) }
        let last = try NightFolder.lastFiles(of: night, invoices: sealed.invoices, entries)
        let paths = sealed.entries.map(\.name) + (kept + last).map(\.name)
        try OutputFolder.writing {
            try write(kept + last, into: staging)
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
        _ invoices: [IssuedInvoice],
        by templates: [NightEntry.TemplateUse],
        check: @Sendable (Written) throws -> Void
    ) throws -> SealedDocuments {
        let entries = try write(invoices, by: templates) { document in
            try check(document)
            return Manifest.File(name: document.name, document.body)
        }
        return SealedDocuments(date: date, invoices: invoices, entries: entries, staging: nil)
    }
}
