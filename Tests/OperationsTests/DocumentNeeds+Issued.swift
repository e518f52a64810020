import Documents
import Domain

@testable import Operations

extension DocumentNeeds {
    /// The needs of invoices that are issued.
    init(_ issued: [IssuedInvoice], extraFormats: [Text] = []) {
        self.init()
        let extraFormats = extraFormats.map { DocumentFormat.named($0) }
        for invoice in issued { add(invoice.format, invoice.documentType, invoice.invoice.buyer, extraFormats) }
    }
}
