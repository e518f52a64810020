public import Documents
import Domain
import Ledger
import Synchronization
import TemplateEngine

/// Validates documents by the XML Schemas of a folder before anything is committed or published; threads may share it.
///
/// Every document is validated, except html and cxml (no schema exists) and custom formats whose root element the
/// folder does not declare.
public final class DocumentCheck: Sendable {
    private let validator: DocumentValidator
    /// The origin of documents, by the digest of the template's text.
    private let origins = Mutex<[String: TemplateOrigin]>([:])
    /// Why documents of a format were not validated.
    private let unvalidated = Mutex<[Text: String]>([:])
    /// The digests of the templates that came with the program.
    private let bundled: Set<String>

    /// Reads the schemas of a folder, and compiles those that validate documents of these templates.
    public init(folder path: String, templates: [TemplateLibrary.Entry]) throws {
        guard !path.isEmpty else { throw PublishingError(.usage, "--validate names no folder: it is empty") }
        validator = DocumentValidator(try Self.usable { try SchemaFolder(path) })
        bundled = Set(
            try TemplateLibrary(folder: nil).entries.map { NightEntry.TemplateUse($0, isExtra: false).digest }
        )
        for root in Set(templates.compactMap { TemplateOrigin($0.text).root }) {
            _ = try Self.usable { try validator.schema(for: root) }
        }
    }

    /// Notes for the operator on formats that were not validated, because there are no schemas for them.
    public var notices: [String] {
        unvalidated.withLock { $0 }.sorted { $0.key < $1.key }
            .map { format, reason in "\(format) documents were not validated: \(reason)" }
    }

    /// Refuses templates whose text shows that the folder has no schema for their documents.
    public func refuse(_ templates: [TemplateLibrary.Entry]) throws {
        for entry in templates {
            let format = Text(entry.format)
            guard let root = TemplateOrigin(entry.text).root, !mayPass(format, root), try schema(for: root) == nil
            else { continue }
            throw PublishingError(
                .template,
                "\(format) documents cannot be validated: \(noSchema(for: root, of: "their"))\n  \(entry.file) writes them\n"
                    + whatToDo(root)
            )
        }
    }

    /// Validates a document; `file`: the file name of its template.
    public func check(_ document: DocumentWriter.Written, templateFile file: String) throws {
        let (format, origin) = (document.use.format, origin(of: document.use))
        if DocumentFormat.named(format).schemas == .none, let root = origin.root, try schema(for: root) == nil {
            note(format, noSchema(for: root, of: "their"))
            return
        }
        let verdict = try Self.usable { try validator.verdict(on: document.body) }
        switch verdict {
        case .unreadable(let faults):
            guard !mayBeNoXML(format, origin) else {
                note(format, "they are not XML")
                return
            }
            throw refusal(of: document, faults, origin, file, measuredBy: nil)
        case .undeclared(let root):
            guard !mayPass(format, root) else {
                note(format, noSchema(for: root, of: "their"))
                return
            }
            throw PublishingError(
                .template,
                "\(Self.name(of: document.invoice)) cannot be validated as \(format): \(noSchema(for: root, of: "its"))\n"
                    + "  \(file) writes it\n\(whatToDo(root))"
            )
        case .validated(_, []): return
        case .validated(let schema, let faults):
            throw refusal(of: document, faults, origin, file, measuredBy: schema)
        }
    }

    // MARK: What passes unvalidated

    /// Whether documents of a format may have a root that no schema declares: a name in no namespace may be left out of
    /// the schemas on purpose, unless they declare it in another namespace.
    private func mayPass(_ format: Text, _ root: ElementName) -> Bool {
        switch DocumentFormat.named(format).schemas {
        case .none: return true
        case .standard: return false
        case .custom: break
        }
        return root.namespace.isEmpty
            && validator.folder.namesakes(of: root.local).isEmpty
    }

    /// Whether documents of a format need not be XML: pages, and what a custom template writes as text or HTML.
    private func mayBeNoXML(_ format: Text, _ origin: TemplateOrigin) -> Bool {
        let format = DocumentFormat.named(format)
        return format.isPage || (format.schemas == .custom && !origin.writesXML)
    }

    private func note(_ format: Text, _ reason: String) {
        // Of several reasons always the same one, whichever thread reports first.
        unvalidated.withLock { $0[format] = min($0[format] ?? reason, reason) }
    }

    // MARK: Messages

    private func noSchema(for root: ElementName, of whose: String) -> String {
        "no schema in \(validator.folder.path) declares \(whose) root element \(root)"
            + (root.namespace.isEmpty ? ", which is in no namespace" : "")
    }

    private func whatToDo(_ root: ElementName) -> String {
        let others = validator.folder.namesakes(of: root.local).map(\.description)
        guard others.isEmpty else { return " hint: did you mean \(others.joined(separator: " or "))?" }
        return " hint: Put the schemas of this format there, or run without --validate."
    }

    private func refusal(
        of document: DocumentWriter.Written,
        _ faults: [DocumentFault],
        _ origin: TemplateOrigin,
        _ file: String,
        measuredBy schema: String?
    ) -> PublishingError {
        let isBundled = bundled.contains(document.use.digest)
        let text = DocumentFaultText(document.use.format, faults, origin, file, isBundled: isBundled, schema: schema)
        let verdict =
            schema == nil ? "is not XML, as \(document.use.format) must be" : "is not valid as \(document.use.format)"
        return PublishingError(
            .template,
            (["\(Self.name(of: document.invoice)) \(verdict):"] + text.lines).joined(separator: "\n")
        )
    }

    /// The number, the account and what is charged.
    private static func name(of issued: IssuedInvoice) -> String {
        let invoice = issued.invoice
        var subscriptions: [Text] = []
        for line in invoice.lines where !subscriptions.contains(line.subscription) {
            subscriptions.append(line.subscription)
        }
        var names = "account \(invoice.buyer.id.visiblyQuoted)"
        if let first = subscriptions.first {
            names += ", subscription \(first.visiblyQuoted)"
            if subscriptions.count > 1 { names += " and \(subscriptions.count - 1) more" }
        }
        return "\(issued.number) (\(names))"
    }

    private func origin(of use: NightEntry.TemplateUse) -> TemplateOrigin {
        if let known = origins.withLock({ $0[use.digest] }) { return known }
        let origin = TemplateOrigin(use.body)
        origins.withLock { $0[use.digest] = origin }
        return origin
    }

    private func schema(for root: ElementName) throws -> String? {
        try Self.usable { try validator.schema(for: root) }
    }

    /// Names the flag that gave the schemas.
    private static func usable<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let fault as TemplateError {
            throw PublishingError(.template, "--validate: \(fault)")
        }
    }
}
