import Domain

extension ExportRows {
    /// What the next night misses if it is gone.
    init(_ resolver: Resolver, _ files: [SourceFile]) {
        self.init()
        for (_, membership) in resolver.memberships.records {
            let joinedOn = Text(membership.joinedOn.description)
            usable[ExportRow.Key(.membership, membership.account, joinedOn)] = membership.organization
        }
        for (_, organization) in resolver.organizations.records {
            usable[ExportRow.Key(.organization, organization.id)] = organization.managementAccount
        }
        for (_, order) in resolver.purchaseOrders.records {
            usable[ExportRow.Key(.purchaseOrder, order.key.payer, order.key.number)] = ""
        }
        let rejectedRows: [(ExportRow.Kind, [Row])] = [
            (.membership, resolver.memberships.unreplaced), (.organization, resolver.organizations.unreplaced),
            (.purchaseOrder, resolver.purchaseOrders.unreplaced),
        ]
        for (kind, rows) in rejectedRows {
            open += rows.lazy.compactMap(\.openKey).map { (kind, $0) }
            for key in rows.lazy.compactMap(\.key) {
                rejected.insert(ExportRow.Key(kind, key[0], key.count > 1 ? key[1] : ""))
            }
        }
        rejectedSubscriptions = Set(resolver.subscriptions.unreplaced.lazy.compactMap { $0.key?.first })
        openSubscriptions = resolver.subscriptions.unreplaced.compactMap(\.openKey)
        let tables = Set(files.map(\.table))
        let kinds: [(Table, ExportRow.Kind)] = [
            (.memberships, .membership), (.organizations, .organization), (.purchaseOrders, .purchaseOrder),
        ]
        absent = Set(kinds.lazy.filter { !tables.contains($0.0) }.map(\.1))
    }
}
