import CLibXML2
import Synchronization

/// Measures documents by the schemas of a folder; threads may share it.
///
/// A document is measured by the schema that declares its root element; each is compiled once, when it is first needed.
public final class DocumentValidator: Sendable {
    /// The largest document that is measured, in bytes.
    public static let largest = 64 * 1_024 * 1_024

    public let folder: SchemaFolder
    private let compiled = Mutex<[ElementName: CompiledSchema]>([:])

    /// Measures by the schemas of a folder.
    public init(_ folder: SchemaFolder) {
        self.folder = folder
    }

    /// The file that documents with this root are measured by, compiled; nil where no schema declares it.
    ///
    /// - Throws: ``TemplateError`` with file and line where several schemas declare it or the one that does is broken.
    @discardableResult
    public func schema(for root: ElementName) throws(TemplateError) -> String? {
        guard let declaration = try declaration(of: root) else { return nil }
        _ = try compiledSchema(for: root, in: declaration.file)
        return declaration.file
    }

    /// The root element of a document; nil where it is not XML, as an HTML page is not.
    public static func root(of document: [UInt8]) -> ElementName? {
        guard document.count <= largest, let tree = XMLTree.parse(document).0 else { return nil }
        return withExtendedLifetime(tree) { tree.rootNode?.elementName }
    }

    /// What is wrong with a document, in its order; nothing where it is valid.
    ///
    /// - Throws: ``TemplateError`` where its root has no schema, or none that can be used.
    public func faults(of document: [UInt8]) throws(TemplateError) -> [DocumentFault] {
        guard document.count <= Self.largest else {
            return [DocumentFault(message: "larger than \(Self.largest) bytes, which is too much to be measured")]
        }
        // The parser's own limits stand: 256 elements deep, 10 million bytes of text in one.
        let (parsed, faults) = XMLTree.parse(document)
        guard let tree = parsed, let root = tree.rootNode else {
            return faults.map { DocumentFault(message: $0.message, line: $0.line) }
        }
        let name = root.elementName
        guard let declaration = try declaration(of: name) else {
            throw TemplateError(
                .notASchema,
                file: folder.path,
                message: "no schema in it declares the root element \(name)"
            )
        }
        let schema = try compiledSchema(for: name, in: declaration.file)
        Self.forgetSchemas(in: root.pointer)
        return schema.faults(of: tree)
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

    /// Takes out the attributes by which a document says where its schemas lie: it is measured by those of the folder.
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
