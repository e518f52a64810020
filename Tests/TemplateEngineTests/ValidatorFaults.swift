import TemplateEngine

extension DocumentValidator {
    /// What is wrong with a document, in its order; nothing where it is valid.
    ///
    /// - Throws: ``TemplateError`` where its root has no schema, or none that can be used.
    func faults(of document: [UInt8]) throws(TemplateError) -> [DocumentFault] {
        switch try verdict(on: document) {
        case .unreadable(let faults), .validated(_, let faults): return faults
        case .undeclared(let name):
            throw TemplateError(
                .notASchema,
                file: folder.path,
                message: "no schema in it declares the root element \(name)"
            )
        }
    }
}
