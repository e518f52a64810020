import Domain

extension Resolver {
    /// The export with agreements that are made on demand.
    func export(of contracts: ContractColumns, usageIDs: TextStore, files: [String]) -> Export {
        var export = Export(
            organizations: Organizations(
                organizations: organizations.records.map { $0.record },
                memberships: memberships.records.filter { !self.memberships.rows.isHeld($0.number) }.map { $0.record }
            ),
            purchaseOrders: purchaseOrders.records.map { $0.record }.sorted { $0.key < $1.key },
            contacts: contacts.records.map { $0.record }
                .sorted { $0.key == $1.key ? $0.email < $1.email : $0.key < $1.key },
            purchaseOrderHolds: purchaseOrderHolds(contracts),
            usageIDs: usageIDs,
            files: files
        )
        export.accounts = AccountList(contracts)
        export.credits = credits.records.map { $0.record }.sorted { $0.id < $1.id }
        export.exchangeRates = rates
        return export
    }

    /// Where the rows of the usable credits are.
    var creditPlaces: [RowReference: RowPlace] {
        credits.numbers.reduce(into: [:]) { places, number in
            let place = credits.rows.place(of: number)
            places[place.reference] = place
        }
    }

    private func purchaseOrderHolds(_ contracts: ContractColumns) -> [PurchaseOrderKey: Hold] {
        var holds: [PurchaseOrderKey: Hold] = [:]
        for row in purchaseOrders.unreplaced {
            if let open = row.openKey {
                for key in requestedOrders(contracts) where open.mayBe([key.payer, key.number]) {
                    holds[key] = Hold.first(holds[key], row.hold)
                }
            }
            guard let key = row.key else { continue }
            let order = PurchaseOrderKey(payer: key[0], number: key[1])
            holds[order] = Hold.first(holds[order], row.hold)
        }
        return holds
    }

    /// Every PO that a charge may look up, whoever pays on which day.
    private func requestedOrders(_ contracts: ContractColumns) -> Set<PurchaseOrderKey> {
        let managers = Dictionary(organizations.records.map { ($0.record.id, $0.record.managementAccount) }) { one, _ in
            one
        }
        let payers = memberships.records.reduce(into: [Text: [Text]]()) { payers, entry in
            guard let manager = managers[entry.record.organization] else { return }
            payers[entry.record.account, default: []].append(manager)
        }
        var keys: Set<PurchaseOrderKey> = []
        contracts.forEachAgreement { _, agreement in
            let subscription = agreement.subscription
            var numbers = [subscription.purchaseOrderNumber, subscription.procurementOrderNumber].compactMap { $0 }
            numbers += agreement.schedule.compactMap(\.purchaseOrderNumber) + agreement.changes.compactMap(\.newNumber)
            numbers += agreement.procurementOrders.compactMap(\.number)
            for payer in [subscription.account] + (payers[subscription.account] ?? []) {
                for number in numbers { keys.insert(PurchaseOrderKey(payer: payer, number: number.trimmed)) }
            }
        }
        return keys
    }
}
