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

/// An account's time in an organization: `joinedOn ≤ date < leftOn`.
public struct Membership: Hashable, Sendable {
    public var account: Text
    public var organization: Text
    public var joinedOn: CivilDate
    public var leftOn: CivilDate?

    /// A stay, open-ended where `leftOn` is nil.
    public init(account: Text, organization: Text, joinedOn: CivilDate, leftOn: CivilDate?) {
        self.account = account
        self.organization = organization
        self.joinedOn = joinedOn
        self.leftOn = leftOn
    }

    /// Whether the account is a member on a date.
    public func covers(_ date: CivilDate) -> Bool {
        joinedOn <= date && leftOn.map { date < $0 } ?? true
    }
}

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
