/// What revenue comes from, as far as a line of an invoice says it.
public enum RevenueKind: String, CaseIterable, Sendable {
    /// A contract charge that is no instalment.
    case contract
    /// A payment of a schedule.
    case instalment
    /// Usage.
    case consumption

    /// The kind of a line of an invoice of a kind.
    public init(_ line: InvoiceLine, of invoice: InvoiceKind) {
        switch invoice {
        case .consumption: self = .consumption
        case .contract: self = line.instalment == nil ? .contract : .instalment
        }
    }
}
