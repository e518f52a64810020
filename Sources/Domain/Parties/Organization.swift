/// A buyer's organization: its management account is the payer of all member accounts.
public struct Organization: Hashable, Sendable {
    public var id: Text
    public var managementAccount: Text
    /// Whether the management account gave the marketplace access to its purchase orders.
    public var purchaseOrderIntegration: Bool

    /// An organization from its row in tonight's export.
    public init(id: Text, managementAccount: Text, purchaseOrderIntegration: Bool) {
        self.id = id
        self.managementAccount = managementAccount
        self.purchaseOrderIntegration = purchaseOrderIntegration
    }
}

/// All organizations and memberships of an export: finds who pays for whom on a date.
public struct Organizations: Sendable {
    private var organizations: [Text: Organization] = [:]
    private var managed: [Text: Text] = [:]
    private var memberships: [Text: [Membership]] = [:]

    /// Memberships of one account must not overlap.
    public init(organizations: [Organization], memberships: [Membership]) {
        for organization in organizations {
            self.organizations[organization.id] = organization
            managed[organization.managementAccount] = organization.id
        }
        for membership in memberships {
            self.memberships[membership.account, default: []].append(membership)
        }
    }

    /// The payer of an account on a date. A management account without a membership row is a member of its
    /// organization.
    public func payer(of account: Text, on date: CivilDate) -> Payer {
        let organization =
            if let stays = memberships[account] {
                stays.first { $0.covers(date) }.flatMap { organizations[$0.organization] }
            } else {
                managed[account].flatMap { organizations[$0] }
            }
        guard let organization else {
            return Payer(account: account, organization: nil, purchaseOrderIntegration: false)
        }
        return Payer(
            account: organization.managementAccount,
            organization: organization.id,
            purchaseOrderIntegration: organization.purchaseOrderIntegration
        )
    }
}
