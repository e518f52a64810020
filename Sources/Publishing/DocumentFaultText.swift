import Documents
import Domain
import TemplateEngine

/// What a schema does not allow in a document, told to a person line by line, with what can be done.
struct DocumentFaultText {
    let lines: [String]

    /// How many faults of one document are told.
    private static let told = 5

    /// The faults of a document; `file`: what its template is called, `schema`: nil where it is not XML.
    init(
        _ format: Text,
        _ faults: [DocumentFault],
        _ origin: TemplateOrigin,
        _ file: String,
        isBundled: Bool,
        schema: String?
    ) {
        var lines: [String] = []
        var hasLine = false
        for fault in faults.prefix(Self.told) {
            let (found, isWhole) = origin.lines(of: fault.path)
            let places = found.map { "\(file):\($0)" }.joined(separator: " or ")
            if !found.isEmpty {
                lines.append("  \(places)\(isWhole ? "" : ", in what this element writes"):")
                hasLine = true
            }
            lines.append("    \(fault.message)")
            if !fault.place.isEmpty { lines.append("    at \(fault.place)") }
        }
        if faults.count > Self.told { lines.append("  and more faults of this document") }
        lines.append(schema.map { "  measured by \($0)" } ?? "  written by \(file)")
        if isBundled {
            lines += [
                " hint: The bundled template may not fit this schema, as where it is of a smaller profile; take the schemas",
                "       of the whole standard, or change a copy of the template: nightbill template show \(format)",
            ]
        } else {
            let what = hasLine ? "Mend the template at that line, or the data that it shows there" : "Mend the template"
            lines += [
                " hint: \(what), and run again; without --validate",
                "       the document would be published as it is.",
            ]
        }
        self.lines = lines
    }
}
