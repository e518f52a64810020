import Documents
public import Domain
public import Ledger
import Synchronization
import System
import TemplateEngine

/// Writes the documents of invoices by the templates of their night, on all cores.
public struct DocumentWriter: Sendable {
    /// Memory in MB that libxslt may use for a document.
    private let megabytes: Int
    private let benches = BenchPool()

    /// A writer whose templates may use this much memory in MB for a document.
    public init(megabytes: Int = Settings.defaultTemplateMegabytes) {
        self.megabytes = megabytes
    }

    /// A document of an invoice, and the template that wrote it.
    public struct Written: Sendable {
        public var invoice: IssuedInvoice
        public var use: NightEntry.TemplateUse
        /// The index of its kind among the night's.
        var kind: Int
        /// The name of its file.
        public var name: String
        public var body: [UInt8]

        /// A document as a file; `kind`: the index of its kind among the night's.
        public init(invoice: IssuedInvoice, use: NightEntry.TemplateUse, kind: Int = 0, name: String, body: [UInt8]) {
            (self.invoice, self.use, self.kind) = (invoice, use, kind)
            (self.name, self.body) = (name, body)
        }
    }

    /// How many invoices a core takes at a time. More of them cost less, and wait for their turn with all their documents.
    private static let run = 16

    /// Writes the documents of invoices on all cores, a run of invoices at a time. `start` makes the value that is kept of
    /// a run, `add` adds each document to it, and `take` takes the values in the order of the invoices, on the calling
    /// thread. The failure reported is that of the first invoice that has one.
    func write<Value: Sendable>(
        _ invoices: InvoiceRuns,
        by plan: DocumentPlan,
        start: @Sendable ([IssuedInvoice], SHA256Hasher) throws -> Value,
        add: @Sendable (Written, SHA256Hasher, inout Value) throws -> Void,
        take: (Value) throws -> Void
    ) throws {
        let benches = benches
        try AllCores.inOrder(
            invoices.count,
            length: Self.run,
            begin: { benches.take() },
            end: { benches.giveBack($0) },
            { range, bench in
                let issued = try invoices.run(range)
                var value = try start(issued, bench.hasher)
                for invoice in issued {
                    for document in plan.documents(of: invoice) {
                        try add(try write(invoice, document, plan, bench), bench.hasher, &value)
                    }
                }
                return value
            },
            take: take
        )
    }

    private func write(
        _ issued: IssuedInvoice,
        _ document: DocumentPlan.Document,
        _ plan: DocumentPlan,
        _ bench: Bench
    ) throws -> Written {
        let template = try bench.template(document.use)
        do {
            return Written(
                invoice: issued,
                use: document.use,
                kind: document.kind,
                name: "\(issued.number)\(plan.kinds[document.kind].suffix)",
                body: try template.render(issued, megabytes: megabytes)
            )
        } catch {
            throw PublishingError(.template, "\(issued.number) cannot be written as \(document.use.format): \(error)")
        }
    }

    /// Whether an invoice is written in a format: its own, or one requested in addition where the account has what that
    /// format needs, such as an electronic address.
    public static func isWritten(_ issued: IssuedInvoice, in format: Text, beside isExtra: Bool) -> Bool {
        isWritten(issued, in: DocumentFormat.named(format), beside: isExtra)
    }

    static func isWritten(_ issued: IssuedInvoice, in format: DocumentFormat, beside isExtra: Bool) -> Bool {
        format.name == issued.format || (isExtra && format.canReach(issued.invoice.buyer))
    }
}

/// What one thread at a time works with, kept for the next.
private final class BenchPool: Sendable {
    private let idle = Mutex<[Bench]>([])

    func take() -> Bench {
        idle.withLock { $0.popLast() } ?? Bench()
    }

    func giveBack(_ bench: Bench) {
        idle.withLock { $0.append(bench) }
    }
}

/// Templates compiled once from the texts that the ledger keeps, and a hasher.
///
/// Used by one thread at a time: the pool hands it to one and takes it back.
private final class Bench: @unchecked Sendable {
    let hasher = SHA256Hasher()
    private var compiled: [Key: Template] = [:]
    /// The last one, for most documents are of one format.
    private var last: (use: NightEntry.TemplateUse, template: Template)?

    private struct Key: Hashable {
        // Two formats may share a text, not a name.
        var format: Text
        var document: DocumentType
        var digest: String
    }

    func template(_ use: NightEntry.TemplateUse) throws -> Template {
        if let last, last.use.digest == use.digest, last.use.format == use.format, last.use.document == use.document {
            return last.template
        }
        let key = Key(format: use.format, document: use.document, digest: use.digest)
        let template = try compiled[key] ?? NightTemplates.template(use)
        compiled[key] = template
        last = (use, template)
        return template
    }
}
