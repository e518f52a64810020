public import Domain

/// A charge that falls due tonight, and the PO it still has to be asked about.
public struct DueCharge: Hashable, Sendable {
    /// The charge; its PO decision stands unless `lookUp` is set.
    public var charge: Charge
    /// The PO that decides the rest; nil: an earlier rule answered.
    public var lookUp: PurchaseOrderKey?

    /// A charge with its decision, or with the PO to look up.
    public init(charge: Charge, lookUp: PurchaseOrderKey?) {
        self.charge = charge
        self.lookUp = lookUp
    }
}

/// An invoice that is due tonight with the charges it asks for, before it has a number.
public struct DueInvoice: Hashable, Sendable {
    public var invoice: Invoice
    public var charges: [Charge]
    /// The PO that decides whether its number stands on the invoice; nil: an earlier rule answered.
    public var lookUp: PurchaseOrderKey?
}

/// What one account's night comes to, before the PO book is opened and numbers are given.
public struct AccountDecision: Sendable {
    /// Contract invoices by subscription and instalment, then consumption by currency.
    public var invoices: [DueInvoice]
    /// Openings of payment schedules: line items of zero, no invoice.
    public var openings: [DueCharge]
    /// Every fact of the account with its disposition; those due are invoiced.
    public var facts: [BillingFact]
    /// Billed charges whose content differs tonight.
    public var conflicts: [Conflict]

    /// Nothing decided yet.
    public init() {
        invoices = []
        openings = []
        facts = []
        conflicts = []
    }
}
