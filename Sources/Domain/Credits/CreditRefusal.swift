/// A credit that a night does not carry out, and why.
public struct CreditRefusal: Hashable, Sendable {
    public var request: CreditRequest
    public var reason: Reason

    /// Why a credit is not carried out.
    public enum Reason: Error, Hashable, Sendable {
        case unknownInvoice
        /// The number is that of a credit note.
        case creditNote
        /// The invoice has only so many lines.
        case unknownLine(lines: Int)
        /// Less is left than is asked for, of the invoice or of its line.
        case moreThanLeft(left: Money, ofLine: Bool)
        case nothingLeft(ofLine: Bool)
        /// The invoice was issued later.
        case beforeInvoice(CivilDate)
        case tooManyDecimals(Currency)
        /// It was carried out already with another content.
        case carriedOut(InvoiceNumber, Text)
    }

    /// A credit and why it is not carried out.
    public init(request: CreditRequest, reason: Reason) {
        (self.request, self.reason) = (request, reason)
    }
}
