import Documents
import Domain
import TemplateEngine

/// A document's faults against a schema, as lines for an operator, with what can be done.
struct DocumentFaultText {
    let lines: [String]

    /// How many faults of one document are reported.
    private static let reported = 5

    /// The faults of a document; `file`: the file name of its template, `schema`: nil where the document is not XML.
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
        for fault in faults.prefix(Self.reported) {
            let (found, isWhole) = origin.lines(of: fault.path)
            let places = found.map { "\(file):\($0)" }.joined(separator: " or ")
            if !found.isEmpty {
                lines.append("  \(places)\(isWhole ? "" : ", in what this element writes"):")
                hasLine = true
            }
            lines.append("    \(fault.message)")
            if !fault.place.isEmpty { lines.append("    at \(fault.place)") }
        }
        if faults.count > Self.reported { lines.append("  and more faults of this document") }
        lines.append(schema.map { "  validated by \($0)" } ?? "  written by \(file)")
        if isBundled {
            lines += [
                " hint: The bundled template may not fit this schema, for example a smaller profile; use the schemas",
                "       of the whole standard, or change a copy of the template: nightbill template show \(format)",
            ]
        } else {
            let what =
                hasLine ? "Correct the template at that line, or the data that it writes there" : "Correct the template"
            lines += [
                " hint: \(what), and run again; without --validate",
                "       the document would be published as it is.",
            ]
        }
        self.lines = lines
    }
}
