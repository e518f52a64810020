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
    /// By account, then by the day of joining.
    private let stays: [Membership]
    /// The place of an account's first stay plus one, where the account's hash leads to or in a later slot; 0: free. A
    /// dictionary of arrays takes ten times the room.
    private var firstStays: [UInt32]

    /// Memberships of one account must not overlap.
    public init(organizations: [Organization], memberships: [Membership]) {
        for organization in organizations {
            self.organizations[organization.id] = organization
            managed[organization.managementAccount] = organization.id
        }
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
