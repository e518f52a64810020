import CLibXML2
import Synchronization

/// Validates documents by the schemas of a folder; threads may share it.
///
/// A document is validated by the schema that declares its root element; each is compiled once, when it is first
/// needed.
public final class DocumentValidator: Sendable {
    /// The largest document that is validated, in bytes.
    public static let largest = 64 * 1_024 * 1_024

    public let folder: SchemaFolder
    private let compiled = Mutex<[ElementName: CompiledSchema]>([:])

    /// A validator with the schemas of a folder.
    public init(_ folder: SchemaFolder) {
        self.folder = folder
    }

    /// The compiled schema for documents with this root; nil where no schema declares it.
    ///
    /// - Throws: ``TemplateError`` with file and line where several schemas declare it or the one that does is broken.
    @discardableResult
    public func schema(for root: ElementName) throws(TemplateError) -> String? {
        guard let declaration = try declaration(of: root) else { return nil }
        _ = try compiledSchema(for: root, in: declaration.file)
        return declaration.file
    }

    /// The result of validating a document.
    public enum Verdict: Sendable {
        /// It is not XML, as an HTML page is not, or too large to be read; why.
        case unreadable([DocumentFault])
        /// No schema declares its root element.
        case undeclared(ElementName)
        /// It was validated by the schema in a file, with these faults in its order; none where it is valid.
        case validated(by: String, [DocumentFault])
    }

    /// Validates a document by the schema that declares its root element.
    ///
    /// - Throws: ``TemplateError`` where the schema cannot be used.
    public func verdict(on document: [UInt8]) throws(TemplateError) -> Verdict {
        guard document.count <= Self.largest else {
            let message = "larger than \(Self.largest) bytes, which is too large to be validated"
            return .unreadable([DocumentFault(message: message)])
        }
        // The parser's limits apply: 256 elements deep, 10 million bytes of text in one.
        let (parsed, faults) = XMLTree.parse(document)
        guard let tree = parsed, let root = tree.rootNode else {
            return .unreadable(faults.map { DocumentFault(message: $0.message, line: $0.line) })
        }
        let name = root.elementName
        guard let declaration = try declaration(of: name) else { return .undeclared(name) }
        let schema = try compiledSchema(for: name, in: declaration.file)
        Self.forgetSchemas(in: root.pointer)
        return .validated(by: declaration.file, schema.faults(of: tree))
    }

    private func declaration(of root: ElementName) throws(TemplateError) -> SchemaFolder.Declaration? {
        let declarations = folder.declarations(of: root)
        guard declarations.count > 1 else { return declarations.first }
        let places = declarations.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
        throw TemplateError(
            .notASchema,
            file: declarations[1].file,
            line: declarations[1].line,
            message: "the root element \(root) is declared more than once: \(places); keep one of these files in "
                + "\(folder.path) and move the others away"
        )
    }

    private func compiledSchema(for root: ElementName, in file: String) throws(TemplateError) -> CompiledSchema {
        let result = compiled.withLock { compiled -> Result<CompiledSchema, TemplateError> in
            if let schema = compiled[root] { return .success(schema) }
            do throws(TemplateError) {
                let schema = try folder.compile(file)
                compiled[root] = schema
                return .success(schema)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    /// Removes the attributes by which a document names its schemas: it is validated by those of the folder.
    private static func forgetSchemas(in root: xmlNodePtr) {
        var next: xmlNodePtr? = root
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE, node.pointee.properties != nil {
                for name in ["schemaLocation", "noNamespaceSchemaLocation"] {
                    if let attribute = xmlHasNsProp(node, name, schemaInstance) { xmlRemoveProp(attribute) }
                }
            }
            next = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.children : nil
            var above: xmlNodePtr? = node
            while next == nil, let ended = above, ended != root {
                next = ended.pointee.next
                above = ended.pointee.parent
            }
        }
    }
}
