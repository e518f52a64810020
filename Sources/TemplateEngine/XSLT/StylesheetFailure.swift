/// Why a template wrote no document.
enum StylesheetFailure: Error {
    /// What the library found wrong with the template, or it with the invoice.
    case failed([XMLFault])
    /// What it wrote is none.
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
