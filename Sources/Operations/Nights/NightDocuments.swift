import Billing
import Documents
import Domain
import Ledger
import Publishing

/// The invoices of a night that is about to be closed, and the templates that write them.
struct NightDocuments: Sendable {
    /// With the numbers that the commit will give them.
    var invoices: [IssuedInvoice] = []
    /// Those that the documents need, and no others.
    var templates: [NightEntry.TemplateUse] = []
    private var files: [String: String] = [:]

    /// A night without documents.
    init() {}

    /// The documents of a night, numbered from `first` on.
    init(
        _ decision: BillRunDecision,
        from first: InvoiceNumber,
        settings: Settings,
        library: TemplateLibrary,
        extraFormats: [String]
    ) throws {
        invoices = decision.invoices.enumerated().map { index, draft in
            IssuedInvoice(draft, number: first.later(by: index), issuer: settings.issuer)
        }
        templates = try Self.templates(of: invoices, library, extraFormats: extraFormats)
        for use in templates {
            files[use.digest] = try library.entry(use.format.string, use.document).file
        }
    }

    /// What a template of the night is called, for a person.
    func file(of use: NightEntry.TemplateUse) -> String {
        files[use.digest] ?? TemplateFileName(use.format.string, use.document).description
    }

    /// The templates that write invoices: in their own formats and those asked for beside.
    static func templates(
        of invoices: [IssuedInvoice],
        _ library: TemplateLibrary,
        extraFormats: [String]
    ) throws -> [NightEntry.TemplateUse] {
        var needed: Set<Need> = []
        for issued in invoices {
            let own = Need(format: issued.format.string, document: issued.documentType)
            needed.insert(own)
            for format in extraFormats where DocumentWriter.isWritten(issued, in: Text(format), beside: true) {
                needed.insert(Need(format: format, document: issued.documentType))
            }
        }
        var uses: Set<NightEntry.TemplateUse> = []
        for need in needed {
            let entry = try library.entry(need.format, need.document)
            uses.insert(NightEntry.TemplateUse(entry, isExtra: extraFormats.contains(need.format)))
        }
        return uses.sorted { ($0.format, $0.document.rawValue) < ($1.format, $1.document.rawValue) }
    }

    private struct Need: Hashable {
        var format: String
        var document: DocumentType
    }
}
