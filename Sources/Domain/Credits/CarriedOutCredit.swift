/// A row of `credits.csv` that an earlier night carried out.
public struct CarriedOutCredit: Hashable, Sendable {
    /// The number of the credit note.
    public var note: InvoiceNumber
    /// The request as it was carried out.
    public var request: CreditRequest

    /// A request with the credit note that carried it out.
    public init(note: InvoiceNumber, request: CreditRequest) {
        (self.note, self.request) = (note, request)
    }

    /// Whether a row of the same credit_id asks for the same; its reason is a text for people.
    public func isSame(as other: CreditRequest) -> Bool {
        request.invoice == other.invoice && request.line == other.line && request.amount == other.amount
            && request.creditedOn == other.creditedOn
    }

    /// What was carried out, as text for people.
    public var content: Text {
        let amount = request.amount.map { "\($0)" } ?? "all that was left"
        let line = request.line.map { " line \($0)" } ?? ""
        return Text("\(amount) of \(request.invoice)\(line)\(request.creditedOn.map { " on \($0)" } ?? "")")
    }
}
