/// Who pays for an account on a date, and whether POs are enabled there.
public struct Payer: Hashable, Codable, Sendable {
    /// The management account of the organization, or the account itself where it is in none.
    public var account: Text
    /// The organization the account belongs to on the date.
    public var organization: Text?
    /// Whether that organization has enabled the PO integration; false where there is none.
    public var purchaseOrderIntegration: Bool

    /// A payer on some date.
    public init(account: Text, organization: Text?, purchaseOrderIntegration: Bool) {
        self.account = account
        self.organization = organization
        self.purchaseOrderIntegration = purchaseOrderIntegration
    }
}
