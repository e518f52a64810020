import Documents
import Domain
import Intake
import Ledger
import Synchronization

/// Documents measured by the XML Schemas of a folder before anything is committed or published; threads may share it.
final class DocumentCheck: Sendable {
    private let validator: DocumentValidator
    /// What templates write, by the digest of their text.
    private let origins = Mutex<[String: TemplateOrigin]>([:])
    /// Why the documents of a format were not measured.
    private let unmeasured = Mutex<[Text: String]>([:])

    /// How many faults of one document are told.
    private static let told = 5

    /// Reads the schemas of a folder, and compiles those that documents of these templates are measured by.
    init(folder path: String, templates: [TemplateLibrary.Entry]) throws(RunFailure) {
        validator = DocumentValidator(try Self.usable { () throws(TemplateError) in try SchemaFolder(path) })
        for root in Set(templates.compactMap { TemplateOrigin($0.text).root }) {
            try Self.usable { () throws(TemplateError) in try validator.schema(for: root) }
        }
    }

    /// What a person is told of formats that could not be measured, because there are no schemas for such.
    var notices: [String] {
        unmeasured.withLock { $0 }.sorted { $0.key < $1.key }
            .map { format, reason in "\(format) documents were not checked: \(reason)" }
    }

    /// Measures a document; `file`: what its template is called.
    func check(_ document: DocumentWriter.Written, templateFile file: String) throws(RunFailure) {
        let origin = origin(of: document.use)
        guard let root = origin.root ?? DocumentValidator.root(of: document.body) else {
            unmeasured.withLock { $0[document.use.format] = "they are not XML" }
            return
        }
        let schema = try Self.usable { () throws(TemplateError) in try validator.schema(for: root) }
        guard let schema else {
            guard root.namespace.isEmpty else { throw Self.unmeasurable(document.use.format, root, validator.folder) }
            let folder = validator.folder.path
            unmeasured.withLock { unmeasured in
                unmeasured[document.use.format] =
                    "no schema in \(folder) declares their root element \(root), which is in no namespace"
            }
            return
        }
        let faults = try Self.usable { () throws(TemplateError) in try validator.faults(of: document.body) }
        guard !faults.isEmpty else { return }
        var lines = ["\(Self.name(of: document.invoice)) is not valid as \(document.use.format):"]
        for fault in faults.prefix(Self.told) { lines += Self.lines(on: fault, origin, file) }
        if faults.count > Self.told { lines.append("  and more faults of this document") }
        lines.append("  measured by \(schema)")
        lines.append(" hint: Mend the template at that line, or the data that it shows there, and run again; without")
        lines.append("       --validate the document would be published as it is.")
        throw RunFailure(.settings, lines.joined(separator: "\n"))
    }

    private static func lines(on fault: DocumentFault, _ origin: TemplateOrigin, _ file: String) -> [String] {
        let (found, isWhole) = origin.lines(of: fault.path)
        let places = found.map { "\(file):\($0)" }.joined(separator: " or ")
        var lines: [String] = []
        if !found.isEmpty { lines.append("  \(places)\(isWhole ? "" : ", in what this element writes"):") }
        lines.append("    \(fault.message)")
        if !fault.place.isEmpty { lines.append("    at \(fault.place)") }
        return lines
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

    private static func unmeasurable(_ format: Text, _ root: ElementName, _ folder: SchemaFolder) -> RunFailure {
        RunFailure(
            .settings,
            "\(format) documents cannot be checked: no schema in \(folder.path) declares their root element \(root); put "
                + "the schemas of this format there, or run without --validate"
        )
    }

    private func origin(of use: NightEntry.TemplateUse) -> TemplateOrigin {
        if let known = origins.withLock({ $0[use.digest] }) { return known }
        let origin = TemplateOrigin(use.body)
        origins.withLock { $0[use.digest] = origin }
        return origin
    }

    @discardableResult
    private static func usable<Value>(_ work: () throws(TemplateError) -> Value) throws(RunFailure) -> Value {
        do {
            return try work()
        } catch {
            throw RunFailure(.settings, "--validate: \(error)")
        }
    }
}
