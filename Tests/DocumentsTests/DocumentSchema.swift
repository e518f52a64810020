import CLibXML2

@testable import TemplateEngine

/// An XML Schema that documents can be held against.
///
/// Not safe for use by two threads at once: each makes its own.
final class DocumentSchema {
    private let schema: xmlSchemaPtr

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - text: The schema in UTF-8; it cannot include or import others.
    ///   - name: What errors call it.
    /// - Throws: ``TemplateError`` with line and reason where the text is no usable schema.
    init(text: [UInt8], name: String) throws(TemplateError) {
        let (parsed, faults) = XMLTree.parse(text)
        guard let tree = parsed else { throw TemplateError(.notWellFormed, file: name, faults) }
        let (schema, schemaFaults) = XMLFaults.collecting { () -> xmlSchemaPtr? in
            guard let parser = xmlSchemaNewDocParserCtxt(tree.document) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            return xmlSchemaParse(parser)
        }
        withExtendedLifetime(tree) {}
        guard let schema else { throw TemplateError(.notASchema, file: name, schemaFaults) }
        self.schema = schema
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// The schema of the neutral invoice, `Templates/invoice.xsd`.
    static func neutralInvoice() throws(TemplateError) -> DocumentSchema {
        try DocumentSchema(text: NeutralInvoiceSchema.text, name: "invoice.xsd")
    }

    /// What is wrong with a document, as `line: reason`; nothing where it is valid.
    func validate(_ document: [UInt8]) -> [String] {
        let (parsed, faults) = XMLTree.parse(document)
        guard let tree = parsed else { return faults.map(Self.describe) }
        let (status, found) = XMLFaults.collecting { () -> Int32 in
            guard let context = xmlSchemaNewValidCtxt(schema) else { return -1 }
            defer { xmlSchemaFreeValidCtxt(context) }
            return xmlSchemaValidateDoc(context, tree.document)
        }
        withExtendedLifetime(tree) {}
        guard status != 0 || !found.isEmpty else { return [] }
        return found.isEmpty ? ["not valid (\(status))"] : found.map(Self.describe)
    }

    private static func describe(_ fault: XMLFault) -> String {
        fault.line.map { "\($0): \(fault.message)" } ?? fault.message
    }
}
