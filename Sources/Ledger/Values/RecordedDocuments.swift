public import Domain
public import System

/// The documents of a night as they were sealed: what the ledger keeps beside the facts that they are made of.
///
/// With them a published folder is held against the ledger without a document being written again.
public struct RecordedDocuments: Hashable, Sendable {
    /// What the numbers of the night's invoices begin with; empty where it has none.
    public var prefix: Text
    /// What the numbers of its credit notes begin with; nil: it has none.
    public var creditNotePrefix: Text?
    /// What holds the documents; nil: each is a file of its own.
    public var archive: ArchiveForm?
    /// The kinds of documents, each once; those of ``documents`` are indices.
    public var kinds: [DocumentKind] = []
    /// Those of invoices before those of credit notes, by number, and those of one number by the bytes of their names.
    public var documents: [RecordedDocument] = []
    /// The archives, and the files that list all others of the folder.
    public var files: [RecordedFile] = []

    /// No document yet.
    public init(prefix: Text, creditNotePrefix: Text? = nil, archive: ArchiveForm?) {
        (self.prefix, self.creditNotePrefix, self.archive) = (prefix, creditNotePrefix, archive)
    }

    /// The number of the invoice or credit note of a document, of the night of a date.
    public func number(of document: RecordedDocument, on date: CivilDate) -> InvoiceNumber {
        let isInvoice = document.place < InvoiceNumber.numbersPerYear
        return InvoiceNumber(
            prefix: isInvoice ? prefix : creditNotePrefix ?? "",
            year: date.year,
            place: document.place
        )
    }
}

/// Documents of a format whose files have the same suffix.
public struct DocumentKind: Hashable, Sendable {
    public var format: Text
    /// What the name of the file has after the invoice's number: `.xml`.
    public var suffix: String

    /// A kind of documents.
    public init(format: Text, suffix: String) {
        (self.format, self.suffix) = (format, suffix)
    }
}

/// A document of a night.
public struct RecordedDocument: Hashable, Codable, Sendable {
    /// Of the number of its invoice or credit note, in the year of the business date: ``Domain/InvoiceNumber/place``.
    public var place: Int64
    /// The index of its kind.
    public var kind: Int
    /// Its size in bytes.
    public var bytes: Int
    public var digest: SHA256Value

    /// A document with its size in bytes.
    public init(place: Int64, kind: Int, bytes: Int, digest: SHA256Value) {
        (self.place, self.kind) = (place, kind)
        (self.bytes, self.digest) = (bytes, digest)
    }
}

/// A file of a night's folder.
public struct RecordedFile: Hashable, Sendable {
    /// Its path below the folder.
    public var name: String
    /// Its size in bytes.
    public var bytes: Int
    public var digest: SHA256Value

    /// A file with its size in bytes.
    public init(name: String, bytes: Int, digest: SHA256Value) {
        (self.name, self.bytes, self.digest) = (name, bytes, digest)
    }
}
