public import Domain
public import Ledger
public import System

extension RecordedDocuments {
    /// Passes the name, size in bytes and SHA-256 of every document of a night, invoices before credit notes, each in the
    /// order of the numbers. An archive has them as entries of these names.
    public func forEachDocument(
        on date: CivilDate,
        _ body: (_ name: String, _ type: DocumentType, _ bytes: Int, _ digest: SHA256Value) throws -> Void
    ) rethrows {
        let names = DocumentNames(self, date)
        for document in documents {
            let type = document.place < InvoiceNumber.numbersPerYear ? DocumentType.invoice : .creditNote
            try body(names.name(of: document), type, document.bytes, document.digest)
        }
    }
}

extension SealedDocuments {
    /// What was sealed of each document; nil: the night has none.
    public var list: RecordedDocuments? { recorded }
}
