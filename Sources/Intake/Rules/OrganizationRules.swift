import Domain

/// The words of `purchase_order_integration`.
private enum Integration: String, CaseIterable {
    case enabled
    case disabled
}

extension Resolver {
    /// Organizations; an account manages one at most.
    func resolveOrganizations() {
        organizations = TableRows(rows[.organizations] ?? []) { row in
            let id = row.id(OrganizationColumn.id)
            let account = row.id(OrganizationColumn.managementAccount)
            let integration = row.word(OrganizationColumn.integration, as: Integration.self)
            guard !row.isRejected, let id, let account, let integration else { return nil }
            return Organization(
                id: id,
                managementAccount: account,
                purchaseOrderIntegration: integration == .enabled
            )
        }
        organizations.dropRivals()
        let managed = Dictionary(grouping: organizations.records) { $0.record.managementAccount }
        for rows in managed.values where rows.count > 1 {
            for (row, organization) in rows {
                let other = rows.first { $0.row !== row }
                row.reject(
                    .managesTwo,
                    cell: OrganizationColumn.managementAccount,
                    "manages \(rows.count) organizations",
                    hint: "\(DisplayText.quoted(organization.managementAccount)) is also at "
                        + "\(other?.row.place ?? "another row"). An account manages one organization."
                )
            }
        }
        organizations.settle()
    }

    /// Memberships, and the accounts whose payer cannot be determined.
    func resolveMemberships() {
        memberships = TableRows(rows[.memberships] ?? [], record: membership)
        memberships.dropRivals()
        rejectOverlaps()
        memberships.settle()
        noteUnlistedMembers()
        holdAccountsOfMemberships()
    }

    private typealias Columns = MembershipColumn

    private func membership(_ row: Row) -> Membership? {
        let account = row.id(Columns.account)
        let organization = row.id(Columns.organization)
        let joinedOn = row.date(Columns.joinedOn)
        let leftOn = row.optionalDate(Columns.leftOn)
        if let joinedOn, let leftOn, leftOn <= joinedOn {
            row.reject(
                .datesOutOfOrder,
                cell: Columns.leftOn,
                "is not after joined_on \(joinedOn)",
                hint: "left_on is the first day outside; leave it empty for a member of today."
            )
        }
        if let organization, organizations.isUnknown(organization) {
            row.reject(
                .unknownOrganization,
                cell: Columns.organization,
                "is in no row of organizations.csv",
                hint: "Add the organization to organizations.csv, or correct the id."
            )
        }
        guard !row.isRejected, let account, let organization, let joinedOn else { return nil }
        return Membership(account: account, organization: organization, joinedOn: joinedOn, leftOn: leftOn)
    }

    private func rejectOverlaps() {
        for stays in Dictionary(grouping: memberships.records, by: \.record.account).values where stays.count > 1 {
            let stays = stays.sorted {
                ($0.record.joinedOn, $0.row.reference) < ($1.record.joinedOn, $1.row.reference)
            }
            // Of those before, the one that lasts longest overlaps if any does; of those after, the next one.
            var longest: Int?
            for (place, (row, stay)) in stays.enumerated() {
                let next = place + 1 < stays.count ? stays[place + 1] : nil
                let before = longest.map { stays[$0] }.flatMap { $0.record.end > stay.joinedOn ? $0 : nil }
                if let other = before ?? next.flatMap({ $0.record.joinedOn < stay.end ? $0 : nil }) {
                    row.reject(
                        .overlappingMemberships,
                        Columns.joinedOn,
                        "in \(DisplayText.quoted(stay.organization)) overlaps another one",
                        hint: "The other one is \(other.row.place). Give the earlier one a left_on; an account is a "
                            + "member of one organization at a time."
                    )
                }
                if longest.map({ stays[$0].record.end < stay.end }) ?? true { longest = place }
            }
        }
    }

    private func noteUnlistedMembers() {
        for (row, membership) in memberships.records where accounts.isUnknown(membership.account) {
            row.note(
                .unlistedMember,
                Columns.account,
                "is of an account that is in no row of accounts.csv",
                hint: "Nothing to do, unless the account should be billed."
            )
        }
    }

    private func holdAccountsOfMemberships() {
        for row in memberships.unreplaced {
            for account in row.meant(by: Columns.account, among: accountIDs) { holdAccount(account, row.hold) }
        }
        for (row, membership) in memberships.records {
            guard let hold = organizations.hold(of: membership.organization) else { continue }
            row.fate = .held
            holdAccount(membership.account, hold)
        }
        // The management account belongs to its organization without a row of its own.
        let members = Set(memberships.allRows.map { $0[Columns.account] })
        let managers = Set(organizations.records.map(\.record.managementAccount))
        for row in organizations.unreplaced {
            for manager in row.meant(by: OrganizationColumn.managementAccount, among: accountIDs)
            where !members.contains(manager) && !managers.contains(manager) {
                holdAccount(manager, row.hold)
            }
        }
    }

    private var accountIDs: [Text] { accounts.records.map(\.record.id) }

    private func holdAccount(_ account: Text, _ hold: Hold) {
        // Nothing is charged to an account in no row.
        guard !accounts.isUnknown(account) else { return }
        accountHolds[account] = Hold.first(accountHolds[account], hold)
    }
}

extension Membership {
    /// The first day outside; after all days that can be written where the account is still a member.
    fileprivate var end: CivilDate { leftOn ?? CivilDate(daysSinceEpoch: .max) }
}
