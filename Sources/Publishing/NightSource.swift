public import Domain
public import Ledger
import System

/// All that a closed night publishes, from the ledger alone.
public struct NightSource {
    /// The night without its invoices.
    public let night: Ledger.PublishedNight
    /// The documents as they were sealed; nil: there is none, or an earlier version closed the night.
    public let recorded: RecordedDocuments?
    /// What it publishes for finance; nil: nothing.
    let finance: NightFinance?
    private let invoices: NightInvoices

    /// The night of a date.
    public init(_ ledger: Ledger, _ date: CivilDate) throws {
        night = try ledger.night(date, invoices: false)
        recorded = try ledger.recordedDocuments(of: date)
        finance = try ledger.finance(of: date)
        invoices = try ledger.invoices(of: date)
    }

    /// Whether it has documents.
    public var hasDocuments: Bool { invoices.count > 0 }

    /// Whether it was quiet and leaves a mark.
    var hasQuietMark: Bool { finance?.hasQuietMark ?? false }

    /// Whether it has a folder of its own.
    public var hasFolder: Bool { hasDocuments || night.touchedBook }

    /// Its invoices and credit notes.
    var runs: InvoiceRuns {
        let invoices = invoices
        return InvoiceRuns(count: invoices.count, creditNotes: invoices.creditNotes) { try invoices.run($0) }
    }

    /// Some of its documents, by their places.
    func runs(_ places: [Int]) -> InvoiceRuns {
        let invoices = invoices
        return InvoiceRuns(count: places.count) { range in
            try places[range].flatMap { try invoices.run($0..<$0 + 1) }
        }
    }

    /// What its documents and the files that list them must be: as they were sealed, else as they are written now.
    public func expected(_ writer: DocumentWriter) throws -> RecordedDocuments {
        if let recorded { return recorded }
        var sealed = try writer.prerender(night.date, runs, by: night.templates) { _ in }
        try sealed.close(with: KeptFiles(night.files)) { try $0.recorded() }
        return sealed.recorded ?? RecordedDocuments(prefix: "", archive: nil)
    }

    /// The documents that are written differently now than when they were sealed; `every`: of so many invoices, and of so many
    /// credit notes, only one is looked at. Where all are, so are the files for finance.
    public func rewritten(_ writer: DocumentWriter, every step: Int) throws -> [String] {
        guard let recorded else { return [] }
        let notes = invoices.count - invoices.creditNotes
        let places = [0..<notes, notes..<invoices.count].flatMap {
            Array(stride(from: $0.lowerBound, to: $0.upperBound, by: max(1, step)))
        }
        let finance = step <= 1 ? finance : nil
        let now = try writer.prerender(night.date, runs(places), by: night.templates, finance: finance) { _ in }
        guard let written = now.recorded else { return [] }
        let names = (DocumentNames(recorded, night.date), DocumentNames(written, night.date))
        let sealed = recorded.byName(of: Set(written.documents.map(\.place)), names.0)
        let again = written.byName(of: nil, names.1)
        let others = written.files.filter { !recorded.files.contains($0) }.map(\.name)
        let differing = Set(sealed.keys).union(again.keys).filter { sealed[$0] != again[$0] }.union(others)
        return differing.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension RecordedDocuments {
    /// The name of the first document, or else of the first file, that differs from another record of the same night; nil:
    /// none does.
    func difference(from other: RecordedDocuments, _ date: CivilDate) -> String? {
        let (names, others) = (DocumentNames(self, date), DocumentNames(other, date))
        for (one, two) in zip(documents, other.documents)
        where (one.bytes, one.digest, one.place) != (two.bytes, two.digest, two.place)
            || kinds[one.kind] != other.kinds[two.kind]
        { return names.name(of: one) }
        let common = min(documents.count, other.documents.count)
        if documents.count > common { return names.name(of: documents[common]) }
        if other.documents.count > common { return others.name(of: other.documents[common]) }
        func sorted(_ files: [RecordedFile]) -> [RecordedFile] {
            files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        }
        return zip(sorted(files), sorted(other.files)).first { $0 != $1 }?.0.name
    }

    /// Size and digest of documents by name: of the numbers at these places, nil: of all.
    fileprivate func byName(of places: Set<Int64>?, _ names: DocumentNames) -> [String: RecordedFile] {
        var files: [String: RecordedFile] = [:]
        for document in documents where places?.contains(document.place) ?? true {
            let name = names.name(of: document)
            files[name] = RecordedFile(name: name, bytes: document.bytes, digest: document.digest)
        }
        return files
    }
}
