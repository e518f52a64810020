import Domain

extension ExportRows {
    /// What the next night misses if it is gone.
    init(_ resolver: Resolver, _ files: [SourceFile]) {
        self.init(usable: ExportRowList(KeptRows(resolver)))
        let rejectedRows: [(ExportRow.Kind, [Row])] = [
            (.credit, resolver.credits.unreplaced),
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
            (.credits, .credit),
            (.memberships, .membership), (.organizations, .organization), (.purchaseOrders, .purchaseOrder),
        ]
        absent = Set(kinds.lazy.filter { !tables.contains($0.0) }.map(\.1))
    }
}

/// The usable credits, memberships, organizations and POs of an export by their keys, made of their rows when they are asked for.
///
/// It may be read from several threads: nothing that it looks at changes once the export is read.
private final class KeptRows: ExportRowSource, @unchecked Sendable {
    private let resolver: Resolver
    /// The numbers of the rows.
    private let credits: [UInt32]
    private let memberships: [UInt32]
    private let organizations: [UInt32]
    private let purchaseOrders: [UInt32]

    init(_ resolver: Resolver) {
        self.resolver = resolver
        credits = resolver.credits.sorted { $0.id < $1.id }
        memberships = resolver.memberships.sorted { ($0.account, $0.joinedOn) < ($1.account, $1.joinedOn) }
        organizations = resolver.organizations.sorted { $0.id < $1.id }
        purchaseOrders = resolver.purchaseOrders.sorted { $0.key < $1.key }
    }

    var rowCount: Int { credits.count + memberships.count + organizations.count + purchaseOrders.count }

    func row(at place: Int) -> ExportRow {
        if place < credits.count { return credit(resolver.credits.record(Int(credits[place]))) }
        return contractRow(at: place - credits.count)
    }

    /// A membership, an organization or a PO.
    private func contractRow(at place: Int) -> ExportRow {
        if place < memberships.count {
            let membership = resolver.memberships.record(Int(memberships[place]))
            let joinedOn = Text(membership.joinedOn.description)
            return ExportRow(ExportRow.Key(.membership, membership.account, joinedOn), value: membership.organization)
        }
        let place = place - memberships.count
        if place < organizations.count {
            let organization = resolver.organizations.record(Int(organizations[place]))
            return ExportRow(ExportRow.Key(.organization, organization.id), value: organization.managementAccount)
        }
        let order = resolver.purchaseOrders.record(Int(purchaseOrders[place - organizations.count]))
        return ExportRow(ExportRow.Key(.purchaseOrder, order.key.payer, order.key.number))
    }

    private func credit(_ request: CreditRequest) -> ExportRow {
        guard let day = request.creditedOn else { preconditionFailure("a row of credits has a day") }
        return ExportRow(credit: request.id, of: request.invoice, on: day)
    }
}
