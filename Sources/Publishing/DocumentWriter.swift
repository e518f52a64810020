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
    private let templates = TemplatePool()

    /// A writer whose templates may use this much memory in MB for a document.
    public init(megabytes: Int = Settings.defaultTemplateMegabytes) {
        self.megabytes = megabytes
    }

    /// A document of an invoice, and the template that wrote it.
    public struct Written: Sendable {
        public var invoice: IssuedInvoice
        public var use: NightEntry.TemplateUse
        /// The name of its file.
        public var name: String
        public var body: [UInt8]

        /// A document as a file.
        public init(invoice: IssuedInvoice, use: NightEntry.TemplateUse, name: String, body: [UInt8]) {
            (self.invoice, self.use, self.name, self.body) = (invoice, use, name, body)
        }
    }

    /// The documents of each invoice, each in its format and in those requested in addition; `finish` makes the value
    /// that is kept of each. The failure reported is that of the first invoice that has one.
    public func write<Value: Sendable>(
        _ invoices: [IssuedInvoice],
        by uses: [NightEntry.TemplateUse],
        finish: @Sendable (Written) throws -> Value
    ) throws -> [Value] {
        let values = try AllCores.map(invoices, begin: templates.take, end: templates.giveBack) {
            issued,
            cache in
            var values: [Value] = []
            for use in Self.uses(of: issued, among: uses) {
                values.append(try finish(try document(of: issued, by: use, cache)))
            }
            return values
        }
        return values.flatMap(\.self)
    }

    private func document(
        of issued: IssuedInvoice,
        by use: NightEntry.TemplateUse,
        _ cache: TemplateCache
    ) throws -> Written {
        let template = try cache.template(use)
        do {
            return Written(
                invoice: issued,
                use: use,
                name: "\(issued.number)\(DocumentFormat.named(use.format).fileSuffix(beside: issued.format))",
                body: try template.render(issued, megabytes: megabytes)
            )
        } catch {
            throw PublishingError(.template, "\(issued.number) cannot be written as \(use.format): \(error)")
        }
    }

    /// The templates of a night that write an invoice: in its format and those requested in addition; for a credit note
    /// its own template where the format has one.
    private static func uses(
        of issued: IssuedInvoice,
        among uses: [NightEntry.TemplateUse]
    ) -> [NightEntry.TemplateUse] {
        uses.filter { use in
            isWritten(issued, in: use.format, beside: use.isExtra)
                && use == NightTemplates.use(use.format, issued.documentType, among: uses)
        }
    }

    /// Whether an invoice is written in a format: its own, or one requested in addition where the account has what that
    /// format needs, such as an electronic address.
    public static func isWritten(_ issued: IssuedInvoice, in format: Text, beside isExtra: Bool) -> Bool {
        format == issued.format || (isExtra && DocumentFormat.named(format).canReach(issued.invoice.buyer))
    }
}

/// Templates compiled for one thread at a time, kept for the next.
private final class TemplatePool: Sendable {
    private let idle = Mutex<[TemplateCache]>([])

    func take() -> TemplateCache {
        idle.withLock { $0.popLast() } ?? TemplateCache()
    }

    func giveBack(_ cache: TemplateCache) {
        idle.withLock { $0.append(cache) }
    }
}

/// Templates compiled once from the texts that the ledger keeps.
///
/// Used by one thread at a time: the pool hands it to one and takes it back.
private final class TemplateCache: @unchecked Sendable {
    private var compiled: [Key: Template] = [:]

    private struct Key: Hashable {
        // Two formats may share a text, not a name.
        var format: Text
        var document: DocumentType
        var digest: String
    }

    func template(_ use: NightEntry.TemplateUse) throws -> Template {
        let key = Key(format: use.format, document: use.document, digest: use.digest)
        if let template = compiled[key] { return template }
        let template = try NightTemplates.template(use)
        compiled[key] = template
        return template
    }
}
