import Billing
import Documents
import Domain
import Ledger
import Publishing

/// The invoices of a night that is about to be closed, with the numbers that the commit will give them, and the templates
/// that write them.
struct NightDocuments: Sendable {
    let invoices: NightInvoices
    /// The number of the first invoice; nil: there is none.
    let first: InvoiceNumber?
    /// They come after the invoices.
    let credits: NightCredits.CarriedOut
    /// Those that the documents need, and no others.
    let templates: [NightEntry.TemplateUse]
    private let files: [String: String]
    /// What all documents need.
    let needs: DocumentNeeds

    /// The documents of a night, numbered from `first` on.
    init(_ booked: BookedNight, from first: InvoiceNumber?, _ tools: NightTools) throws {
        (invoices, credits, self.first) = (booked.invoices, booked.credits, first)
        var needs = booked.needs
        for note in credits.outcome.notes {
            needs.add(note.draft.format, .creditNote, note.draft.invoice.buyer, tools.documents.extraFormats)
        }
        templates = try Self.templates(needs, tools.documents.library, extraFormats: tools.request.extraFormats)
        files = try Self.files(of: templates, tools.documents.library)
        self.needs = needs
    }

    /// What templates are called, for a person, by their digests.
    static func files(of templates: [NightEntry.TemplateUse], _ library: TemplateLibrary) throws -> [String: String] {
        var files: [String: String] = [:]
        for use in templates { files[use.digest] = try library.entry(use.format.string, use.document).file }
        return files
    }

    /// The templates that documents need.
    static func templates(
        _ needs: DocumentNeeds,
        _ library: TemplateLibrary,
        extraFormats: [String]
    ) throws -> [NightEntry.TemplateUse] {
        let uses = try needs.needs.map { need in
            let entry = try library.entry(need.format.string, need.document)
            return NightEntry.TemplateUse(entry, isExtra: extraFormats.contains(need.format.string))
        }
        return Set(uses).sorted { ($0.format, $0.document.rawValue) < ($1.format, $1.document.rawValue) }
    }

    /// How many documents there are.
    var count: Int { invoices.count + creditNotes }

    /// How many of them are credit notes.
    var creditNotes: Int { credits.outcome.notes.count }

    /// The numbers of all of them.
    var numbers: NightNumbers {
        NightNumbers(
            firstInvoice: first?.place ?? 0,
            invoices: invoices.count,
            firstCreditNote: credits.first?.place ?? 0,
            creditNotes: creditNotes
        )
    }

    /// The documents from a place on, given a run at a time; `sealed` hears of each run.
    func runs(
        from start: Int,
        by issuer: SharedIssuer,
        sealed: @escaping @Sendable (Int) -> Void
    ) -> InvoiceRuns {
        InvoiceRuns(count: count - start, creditNotes: creditNotes) { places in
            defer { sealed(places.count) }
            return try issued(places.lowerBound + start..<places.upperBound + start, by: issuer)
        }
    }

    /// The documents of a range of places, as they are issued: invoices, then credit notes.
    func issued(_ places: Range<Int>, by issuer: SharedIssuer) throws -> [IssuedInvoice] {
        var issued: [IssuedInvoice] = []
        let own = places.clamped(to: 0..<invoices.count)
        if let first, !own.isEmpty {
            issued = zip(own, try invoices.documents(own)).map { place, draft in
                IssuedInvoice(draft, number: first.later(by: place), issuer: issuer)
            }
        }
        guard let first = credits.first else { return issued }
        let notes = credits.outcome.notes
        let start = invoices.count
        for place in places.clamped(to: start..<start + notes.count) {
            issued.append(IssuedInvoice(notes[place - start], number: first.later(by: place - start), issuer: issuer))
        }
        return issued
    }

    /// What a template of the night is called, for a person.
    func file(of use: NightEntry.TemplateUse) -> String {
        files[use.digest] ?? TemplateFileName(use.format.string, use.document).description
    }
}
