import CLibXML2

/// A schema as libxml2 compiled it, freed with its owner.
///
/// Threads may share it: validation changes only a context, and each thread has one. The one thing that would change
/// the schema, loading more for a document's `xsi:schemaLocation`, is removed from documents before.
final class CompiledSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    private init(_ schema: xmlSchemaPtr) {
        self.schema = schema
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// A message of libxml2 about a schema.
    struct Fault: Sendable {
        var file: String?
        var line: Int?
        var message: String
        /// False for a warning.
        var isError: Bool
    }

    /// Compiles the schema that the loader provides under a name; nil where it is not usable.
    static func compile(_ name: String) -> sending (CompiledSchema?, [Fault]) {
        let faults = FaultCollector<Fault>()
        let (schema, _) = XMLFaults.collecting { () -> xmlSchemaPtr? in
            guard let parser = xmlSchemaNewParserCtxt(name) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            xmlSchemaSetParserStructuredErrors(
                parser,
                { collector, error in
                    guard let collector, let error = error?.pointee, let message = error.message else { return }
                    let fault = Fault(
                        file: error.file.map { String(cString: $0) },
                        line: error.line > 0 ? Int(error.line) : nil,
                        message: LibraryMessage.trimmed(message),
                        isError: error.level != XML_ERR_WARNING
                    )
                    Unmanaged<FaultCollector<Fault>>.fromOpaque(collector).takeUnretainedValue().add(fault)
                },
                Unmanaged.passUnretained(faults).toOpaque()
            )
            return xmlSchemaParse(parser)
        }
        return (schema.map(CompiledSchema.init), faults.found)
    }

    /// The faults of a document, in its order.
    func faults(of tree: XMLTree) -> [DocumentFault] {
        let faults = FaultCollector<DocumentFault>()
        let (status, _) = XMLFaults.collecting { () -> Int32 in
            guard let context = xmlSchemaNewValidCtxt(schema) else { return -1 }
            defer { xmlSchemaFreeValidCtxt(context) }
            xmlSchemaSetValidStructuredErrors(
                context,
                { collector, error in
                    guard let collector, let error = error?.pointee, let message = error.message,
                        error.level != XML_ERR_WARNING
                    else { return }
                    let node = error.node.map { $0.assumingMemoryBound(to: xmlNode.self) }
                    let line = error.line > 0 ? Int(error.line) : nil
                    Unmanaged<FaultCollector<DocumentFault>>.fromOpaque(collector).takeUnretainedValue()
                        .add(DocumentFault(LibraryMessage.trimmed(message), at: node, line: line))
                },
                Unmanaged.passUnretained(faults).toOpaque()
            )
            return xmlSchemaValidateDoc(context, tree.document)
        }
        withExtendedLifetime((tree, faults)) {}
        if status != 0, faults.found.isEmpty {
            return [DocumentFault(message: "libxml2 could not validate it (\(status))")]
        }
        return faults.found
    }
}
