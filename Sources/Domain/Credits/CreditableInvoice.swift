/// An invoice with what was given back of it: what a credit is judged by.
public struct CreditableInvoice: Hashable, Sendable {
    /// The invoice in its newest revision.
    public var issued: IssuedInvoice
    /// Its charges, in the order of its lines.
    public var charges: [BilledPart]
    /// What the credit notes before gave back, above zero.
    public var creditedNet: Money
    public var creditedTax: Money
    /// What credits of a line gave back, by the line's position from 1.
    public var creditedOfLine: [Int: Money]
    /// What all credit notes gave back of each line, by its position from 1, whichever they asked for.
    public var sharedOut: [Int: Money]
    /// Where the line item of its charge is; nil: it has none.
    public var position: LineItemPosition?

    /// A charge of an invoice.
    public struct BilledPart: Hashable, Sendable {
        public var charge: ChargeReference
        public var key: ChargeKey
        public var product: Product
        public var chargeOn: CivilDate
        public var period: Period
        /// How many lines of the invoice it has.
        public var lines: Int

        /// A charge as it was billed.
        public init(
            charge: ChargeReference,
            key: ChargeKey,
            product: Product,
            chargeOn: CivilDate,
            period: Period,
            lines: Int
        ) {
            (self.charge, self.key, self.product) = (charge, key, product)
            (self.chargeOn, self.period, self.lines) = (chargeOn, period, lines)
        }
    }

    /// What is left to be given back, before tax, of a line or of the invoice as a whole; and whether it is the line that sets the
    /// limit.
    public func left(ofLine line: Int?) -> (left: Money, isOfLine: Bool) {
        let invoice = issued.invoice
        let left = invoice.net.minorUnits - creditedNet.minorUnits
        guard let line, invoice.lines.indices.contains(line - 1) else {
            return (Money(minorUnits: left, currency: invoice.currency), false)
        }
        let ofLine = invoice.lines[line - 1].charge.amount.minorUnits - (creditedOfLine[line]?.minorUnits ?? 0)
        return (Money(minorUnits: min(left, ofLine), currency: invoice.currency), ofLine < left)
    }

    /// An invoice of which nothing was given back yet.
    public init(issued: IssuedInvoice, charges: [BilledPart], position: LineItemPosition? = nil) {
        self.issued = issued
        self.charges = charges
        self.position = position
        creditedNet = .zero(issued.invoice.currency)
        creditedTax = .zero(issued.invoice.currency)
        creditedOfLine = [:]
        sharedOut = [:]
    }
}
