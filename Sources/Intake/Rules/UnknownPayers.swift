import Domain

extension Resolver {
    /// Up to so many management accounts that nothing else names are held against all accounts: where more are, management
    /// accounts are usually not listed, and each is held against its members and the payers of POs alone.
    private static let fewPayers = 100

    /// A management account that nothing else of the export names is a payer like any other. Where its name resembles one that is
    /// named elsewhere, the POs of that one are not looked up, and somebody has to know.
    func noteUnknownPayers() {
        typealias Columns = OrganizationColumn
        let unknown = organizations.records.filter { accounts.isUnknown($0.record.managementAccount) }
        guard !unknown.isEmpty else { return }
        let payers = Set(purchaseOrders.records.map { $0.record.key.payer })
        let members = Dictionary(grouping: memberships.records.map { $0.record }, by: \.organization)
            .mapValues { Set($0.map(\.account)) }
        let listed = Set(memberships.records.map { $0.record.account })
        let managers = Set(organizations.records.map { $0.record.managementAccount })
        // Of one that manages no organization no PO is looked up, so the management account may have been meant.
        let idle = payers.subtracting(managers).sorted()
        let ghosts = unknown.filter {
            !payers.contains($0.record.managementAccount) && !listed.contains($0.record.managementAccount)
        }
        guard !ghosts.isEmpty else { return }
        let all =
            ghosts.count > Self.fewPayers ? [] : accounts.records.map { $0.record.id }.filter { !managers.contains($0) }
        for (number, organization) in ghosts {
            let name = organization.managementAccount
            let near = members[organization.id, default: []].subtracting(managers).sorted() + all
            let meant =
                idle.first { Resemblance.isSlip(name, of: $0, inDigits: true) }
                ?? near.first { Resemblance.isSlip(name, of: $0, inDigits: false) }
            guard let meant else { continue }
            organizations.rows.row(number).note(
                .unknownPayer,
                cell: Columns.managementAccount,
                "is named nowhere else, and resembles \(DisplayText.quoted(meant))",
                hint:
                    "If \(DisplayText.quoted(meant)) is meant, write it here: its POs are not looked up. If not, add the account to "
                    + "accounts.csv."
            )
        }
    }
}
