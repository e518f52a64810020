import Domain

/// The words of `purchase_order_integration`.
private enum Integration: String, CaseIterable {
    case enabled
    case disabled
}

/// Who manages which organization.
struct OrganizationRule: RowRule {
    private typealias Columns = OrganizationColumn

    func record(_ row: Row) -> Organization? {
        let id = row.id(Columns.id)
        let account = row.id(Columns.managementAccount)
        let integration = row.word(Columns.integration, as: Integration.self)
        guard !row.isRejected, let id, let account, let integration else { return nil }
        return Organization(id: id, managementAccount: account, purchaseOrderIntegration: integration == .enabled)
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        bytes.isPlainID(cells[Columns.id]) && bytes.isPlainID(cells[Columns.managementAccount])
            && bytes.plainWord(cells[Columns.integration], as: Integration.self) != nil ? () : nil
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Organization {
        Organization(
            id: bytes.text(of: cells[Columns.id]),
            managementAccount: bytes.text(of: cells[Columns.managementAccount]),
            purchaseOrderIntegration: bytes.plainWord(cells[Columns.integration], as: Integration.self) == .enabled
        )
    }
}

/// Which account was in which organization when.
struct MembershipRule: RowRule {
    private typealias Columns = MembershipColumn

    let organizations: TableRows<OrganizationRule>
    let limits: DayLimits

    func record(_ row: Row) -> Membership? {
        let account = row.id(Columns.account)
        let organization = row.id(Columns.organization)
        let joinedOn = row.date(Columns.joinedOn)
        let leftOn = row.optionalDate(Columns.leftOn)
        limits.note(row, .opens, (Columns.joinedOn, joinedOn))
        limits.note(row, .ends, (Columns.leftOn, leftOn))
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

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        guard bytes.isPlainID(cells[Columns.account]), bytes.isPlainID(cells[Columns.organization]),
            let joinedOn = bytes.plainDate(cells[Columns.joinedOn]), !limits.isDoubtful(joinedOn, .opens),
            organizations.number(of: bytes.extracting(cells[Columns.organization].range)) != nil
        else { return nil }
        let left = cells[Columns.leftOn]
        return left.isEmpty || bytes.plainDate(left).map { $0 > joinedOn && !limits.isDoubtful($0, .ends) } ?? false
            ? () : nil
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Membership {
        guard let joinedOn = bytes.plainDate(cells[Columns.joinedOn]) else { preconditionFailure(Self.changed) }
        return Membership(
            account: bytes.text(of: cells[Columns.account]),
            organization: bytes.text(of: cells[Columns.organization]),
            joinedOn: joinedOn,
            leftOn: bytes.plainDate(cells[Columns.leftOn])
        )
    }
}

extension Resolver {
    private typealias Columns = MembershipColumn

    /// Organizations; an account manages one at most.
    func resolveOrganizations() {
        organizations.dropRivals()
        for numbers in organizations.sharing(OrganizationColumn.managementAccount) {
            for number in numbers {
                let other = numbers.first { $0 != number }.map { organizations.rows.place(of: $0).text }
                let account = organizations.record(number).managementAccount
                organizations.rows.row(number).reject(
                    .managesTwo,
                    cell: OrganizationColumn.managementAccount,
                    "manages \(numbers.count) organizations",
                    hint: "\(DisplayText.quoted(account)) is also at "
                        + "\(other ?? "another row"). An account manages one organization."
                )
            }
        }
        organizations.settle()
    }

    /// Memberships, and the accounts whose payer cannot be determined.
    func resolveMemberships() {
        memberships.dropRivals()
        rejectOverlaps()
        memberships.settle()
        noteUnlistedMembers()
        holdAccountsOfMemberships()
    }

    private func rejectOverlaps() {
        for numbers in memberships.sharing(Columns.account) {
            // Numbers go by file and line.
            let stays = numbers.map { (number: $0, record: memberships.record($0)) }
                .sorted { ($0.record.joinedOn, $0.number) < ($1.record.joinedOn, $1.number) }
            // Of those before, the one that lasts longest overlaps if any does; of those after, the next one.
            var longest: Int?
            for (place, (number, stay)) in stays.enumerated() {
                let next = place + 1 < stays.count ? stays[place + 1] : nil
                let before = longest.map { stays[$0] }.flatMap { $0.record.end > stay.joinedOn ? $0 : nil }
                if let other = before ?? next.flatMap({ $0.record.joinedOn < stay.end ? $0 : nil }) {
                    memberships.rows.row(number).reject(
                        .overlappingMemberships,
                        Columns.joinedOn,
                        "in \(DisplayText.quoted(stay.organization)) overlaps another one",
                        hint:
                            "The other one is \(memberships.rows.place(of: other.number).text). Give the earlier one a left_on; an account is a "
                            + "member of one organization at a time."
                    )
                }
                if longest.map({ stays[$0].record.end < stay.end }) ?? true { longest = place }
            }
        }
    }

    private func noteUnlistedMembers() {
        for (number, membership) in memberships.records where accounts.isUnknown(membership.account) {
            memberships.rows.row(number).note(
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
        for (number, membership) in memberships.records where organizations.isAnythingBroken {
            guard let hold = organizations.hold(of: membership.organization) else { continue }
            memberships.rows.set(.held, of: number)
            holdAccount(membership.account, hold)
        }
        guard !organizations.unreplaced.isEmpty else { return }
        // The management account belongs to its organization without a row of its own.
        let members = Set((0..<memberships.rows.count).map { memberships.text($0, Columns.account) })
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
