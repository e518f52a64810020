import CLibXML2

/// The XML Schemas of a folder, read once: no schema is read from outside the folder or from the network.
public struct SchemaFolder: Sendable {
    /// The folder, as it was named.
    public let path: String
    /// By path below the folder.
    private let files: [String: SchemaText]
    /// Where an element is declared globally.
    private let declarations: [ElementName: [Declaration]]

    /// A place that declares an element.
    public struct Declaration: Hashable, Sendable {
        /// The path of the file.
        public var file: String
        public var line: Int
    }

    /// Reads all files `*.xsd` of a folder and its subfolders.
    ///
    /// - Throws: ``TemplateError`` with file and line, where the folder has none, one is not a schema, or one needs
    ///   another that is not in the folder.
    public init(_ path: String) throws(TemplateError) {
        var folder = path
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.path = folder
        var files: [String: SchemaText] = [:]
        for (name, text) in try SchemaFiles.read(folder) {
            files[name] = try SchemaText(text, file: "\(folder)/\(name)")
        }
        guard !files.isEmpty else {
            throw TemplateError(
                .unreadable,
                file: folder,
                message: "it contains no *.xsd file (subfolders were searched)"
            )
        }
        self.files = files
        let known = Set(files.keys)
        var declarations: [ElementName: [Declaration]] = [:]
        for (name, schema) in files.sorted(by: { $0.key < $1.key }) {
            let file = "\(folder)/\(name)"
            func declare(_ elements: [String: Int], as line: (Int) -> Int) {
                for (element, place) in elements {
                    let element = ElementName(namespace: schema.targetNamespace, local: element)
                    declarations[element, default: []].append(Declaration(file: file, line: line(place)))
                }
            }
            declare(schema.elements) { $0 }
            for reference in schema.references {
                guard let other = SchemaLocation.resolve(reference.location, from: name, among: known) else {
                    throw TemplateError(
                        .notASchema,
                        file: file,
                        line: reference.line,
                        message:
                            "needs \(reference.location), which is not in \(folder); nothing is read from elsewhere, "
                            + "so put a copy there"
                    )
                }
                // A schema without a namespace takes that of the schema that includes it.
                guard reference.isIncluded, !schema.targetNamespace.isEmpty, let included = files[other],
                    included.targetNamespace.isEmpty
                else { continue }
                declare(included.elements) { _ in reference.line }
            }
        }
        self.declarations = declarations
    }

    /// Where an element is declared globally: documents with this root are validated by that file.
    public func declarations(of element: ElementName) -> [Declaration] {
        declarations[element] ?? []
    }

    /// The elements of any namespace that are declared globally under a local name, in order.
    public func namesakes(of local: String) -> [ElementName] {
        declarations.keys.filter { $0.local == local }.sorted { $0.namespace < $1.namespace }
    }

    /// Compiles a file with all schemas that it needs.
    func compile(_ file: String) throws(TemplateError) -> CompiledSchema {
        var texts: [String: [UInt8]] = [:]
        let known = Set(files.keys)
        for (name, schema) in files {
            texts["/\(name)"] = schema.text
            for reference in schema.references where reference.location.contains("://") {
                let other = SchemaLocation.resolve(reference.location, from: name, among: known)
                texts[reference.location] = other.flatMap { files[$0]?.text }
            }
        }
        let (schema, faults) = SchemaLoader.serving(texts) {
            CompiledSchema.compile("/" + file.dropFirst(path.count + 1))
        }
        if let schema { return schema }
        let first = faults.first { $0.isError } ?? faults.first
        let place = first.flatMap(\.file).map { $0.hasPrefix("/") ? "\(path)\(SchemaLocation.decoded($0))" : $0 }
        throw TemplateError(
            .notASchema,
            file: place ?? file,
            line: first?.line,
            message: first?.message ?? "libxml2 gives no reason"
        )
    }
}
