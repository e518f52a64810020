public import Domain

/// What became of invoices that were to be produced again.
public struct RegenerationReport: Report {
    /// In the order in which they were asked for.
    public var invoices: [RegeneratedInvoice] = []
    /// Whether nothing was written.
    public let isDryRun: Bool
    /// The PO whose suspended invoices were asked for; nil: they were named.
    public let suspendedUnder: Text?
    public var notices: [String] = []

    /// Nothing produced yet.
    public init(isDryRun: Bool, suspendedUnder: Text?) {
        (self.isDryRun, self.suspendedUnder) = (isDryRun, suspendedUnder)
    }

    public func answer(width: Int) -> Answer {
        if invoices.isEmpty, let suspendedUnder {
            return .text("no invoice waits for PO \(suspendedUnder.visiblyQuoted)")
        }
        return .text(invoices.map { $0.text(isDryRun: isDryRun) }.joined(separator: "\n"))
    }
}
