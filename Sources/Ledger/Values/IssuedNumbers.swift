public import Domain

/// The numbers that a night gave to its invoices and credit notes: invoices first, each series without a gap.
public struct IssuedNumbers: RandomAccessCollection, Sendable {
    /// Numbers of one series that follow each other.
    struct Series: Sendable {
        let first: InvoiceNumber
        /// At least one.
        let count: Int

        /// Nil: there is none.
        init?(_ first: InvoiceNumber, count: Int) {
            guard count > 0 else { return nil }
            (self.first, self.count) = (first, count)
        }

        var last: InvoiceNumber { first.later(by: count - 1) }
    }

    let invoices: Series?
    let creditNotes: Series?

    /// None by default.
    init(invoices: Series? = nil, creditNotes: Series? = nil) {
        (self.invoices, self.creditNotes) = (invoices, creditNotes)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { (invoices?.count ?? 0) + (creditNotes?.count ?? 0) }

    public subscript(place: Int) -> InvoiceNumber {
        let place = (place, place - (invoices?.count ?? 0))
        guard let series = place.1 < 0 ? invoices : creditNotes else {
            preconditionFailure("a place is below the number of numbers")
        }
        return series.first.later(by: place.1 < 0 ? place.0 : place.1)
    }
}
