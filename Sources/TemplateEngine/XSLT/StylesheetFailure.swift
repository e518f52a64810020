/// Why a template wrote no document.
enum StylesheetFailure: Error {
    /// The library found these faults in the template, or while applying it to the invoice.
    case failed([XMLFault])
    /// The result is not a document.
    case noDocument(String)
    case exhausted(Exhaustion)
}

extension TemplateError {
    /// Why a template wrote no document.
    init(_ failure: StylesheetFailure, file: String) {
        switch failure {
        case .failed(let faults): self.init(.failed, file: file, faults)
        case .noDocument(let problem): self.init(.failed, file: file, message: problem)
        case .exhausted(let exhaustion): self.init(exhaustion, file: file)
        }
    }
}
