/// A buyer's organization: its management account is the payer of all member accounts.
public struct Organization: Hashable, Codable, Sendable {
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
    private let organizations: [Text: Organization]
    /// The organization of each management account.
    private let managed: [Text: Text]
    /// By account, then by the day of joining.
    private let stays: [Membership]
    /// The place of an account's first stay plus one, where the account's hash leads to or in a later slot; 0: free. A
    /// dictionary of arrays takes ten times the room.
    private var firstStays: [UInt32]

    /// Memberships of one account must not overlap.
    public init(organizations: [Organization], memberships: [Membership]) {
        let managed = organizations.map { ($0.managementAccount, $0.id) }
        self.init(
            organizations: Dictionary(organizations.map { ($0.id, $0) }) { $1 },
            managed: Dictionary(managed) { $1 },
            memberships: memberships
        )
    }

    private init(organizations: [Text: Organization], managed: [Text: Text], memberships: [Membership]) {
        (self.organizations, self.managed) = (organizations, managed)
        func precedes(_ one: Membership, _ other: Membership) -> Bool {
            (one.account, one.joinedOn) < (other.account, other.joinedOn)
        }
        let isSorted = zip(memberships, memberships.dropFirst()).allSatisfy(precedes)
        stays = isSorted ? memberships : memberships.sorted(by: precedes)
        var size = 4
        while size < stays.count * 2 { size *= 2 }
        firstStays = [UInt32](repeating: 0, count: size)
        for (place, stay) in stays.enumerated() where place == 0 || stays[place - 1].account != stay.account {
            firstStays[slot(of: stay.account)] = UInt32(place + 1)
        }
    }

    /// Where an account's first stay is noted, or would be.
    private func slot(of account: Text) -> Int {
        var slot = account.hashValue & (firstStays.count - 1)
        while firstStays[slot] != 0, stays[Int(firstStays[slot]) - 1].account != account {
            slot = (slot + 1) & (firstStays.count - 1)
        }
        return slot
    }

    /// An account's stays; none: it is no member by a row of its own.
    private func stays(of account: Text) -> ArraySlice<Membership> {
        let first = firstStays[slot(of: account)]
        guard first != 0 else { return [] }
        return stays[(Int(first) - 1)...].prefix { $0.account == account }
    }

    /// The payer of an account on a date. A management account without a membership row is a member of its
    /// organization.
    public func payer(of account: Text, on date: CivilDate) -> Payer {
        let organization =
            if case let stays = self.stays(of: account), !stays.isEmpty {
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

extension Organizations {
    /// As much as says who pays for some accounts, each named once.
    public func part(of accounts: some Sequence<Text>) -> Organizations {
        var organizations: [Text: Organization] = [:]
        var managed: [Text: Text] = [:]
        var stays: [Membership] = []
        for account in accounts {
            let own = self.stays(of: account)
            stays += own
            for stay in own { organizations[stay.organization] = self.organizations[stay.organization] }
            guard let id = self.managed[account] else { continue }
            managed[account] = id
            organizations[id] = self.organizations[id]
        }
        return Organizations(organizations: organizations, managed: managed, memberships: stays)
    }

    /// The accounts that pay for the members of an organization.
    public var managementAccounts: some Sequence<Text> { organizations.values.lazy.map(\.managementAccount) }
}

extension Organizations: Codable {
    private struct Parts: Codable {
        var organizations: [Organization]
        var managed: [Manager]
        var stays: [Membership]
    }

    private struct Manager: Codable {
        var account: Text
        var organization: Text
    }

    public func encode(to encoder: any Encoder) throws {
        let parts = Parts(
            organizations: organizations.values.sorted { $0.id < $1.id },
            managed: managed.map { Manager(account: $0.key, organization: $0.value) }.sorted {
                $0.account < $1.account
            },
            stays: stays
        )
        try parts.encode(to: encoder)
    }

    public init(from decoder: any Decoder) throws {
        let parts = try Parts(from: decoder)
        self.init(
            organizations: Dictionary(parts.organizations.map { ($0.id, $0) }) { $1 },
            managed: Dictionary(parts.managed.map { ($0.account, $0.organization) }) { $1 },
            memberships: parts.stays
        )
    }
}
