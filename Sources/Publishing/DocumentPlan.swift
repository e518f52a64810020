import Documents
import Domain
import Ledger

/// Which documents each invoice of a night gets, by which template, and what their files are called.
struct DocumentPlan: Sendable {
    /// The kinds of documents that the night may have.
    let kinds: [DocumentKind]
    private let writers: [Writer]

    /// A template in use, and what is asked of an invoice that it writes.
    private struct Writer: Sendable {
        var use: NightEntry.TemplateUse
        var format: DocumentFormat
        /// Whether credit notes have a template of their own.
        var leavesCreditNotes: Bool
        /// The index of the kind, by the invoice's own format.
        var kinds: [(own: Text, kind: Int)]
    }

    /// A document of an invoice: the template that writes it, and the index of its kind.
    struct Document {
        var use: NightEntry.TemplateUse
        var kind: Int
    }

    /// The plan of a night that uses these templates.
    init(_ uses: [NightEntry.TemplateUse]) {
        var kinds: [DocumentKind] = []
        var owns: [Text] = []
        for use in uses where !owns.contains(use.format) { owns.append(use.format) }
        writers = uses.map { use in
            let format = DocumentFormat.named(use.format)
            let places = owns.filter { use.isExtra || $0 == use.format }.map { own in
                let kind = DocumentKind(format: use.format, suffix: format.fileSuffix(beside: own))
                if let known = kinds.firstIndex(of: kind) { return (own: own, kind: known) }
                kinds.append(kind)
                return (own: own, kind: kinds.count - 1)
            }
            return Writer(
                use: use,
                format: format,
                leavesCreditNotes: NightTemplates.use(use.format, .creditNote, among: uses) != use,
                kinds: places
            )
        }
        self.kinds = kinds
    }

    /// The documents of an invoice, by the bytes of their names: in its format and in those requested in addition; for a
    /// credit note by its own template where the format has one.
    func documents(of issued: IssuedInvoice) -> [Document] {
        let type = issued.documentType
        var documents: [Document] = []
        for writer in writers {
            guard writer.use.document == type || (type == .creditNote && !writer.leavesCreditNotes),
                let kind = writer.kinds.first(where: { $0.own == issued.format })?.kind,
                DocumentWriter.isWritten(issued, in: writer.format, beside: writer.use.isExtra)
            else { continue }
            let suffix = kinds[kind].suffix
            var place = documents.endIndex
            while place > 0, suffix.utf8.lexicographicallyPrecedes(kinds[documents[place - 1].kind].suffix.utf8) {
                place -= 1
            }
            documents.insert(Document(use: writer.use, kind: kind), at: place)
        }
        return documents
    }
}
