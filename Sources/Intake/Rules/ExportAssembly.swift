import Domain

extension Resolver {
    /// The usable records in an order of their own, without use.
    func agreements() -> [Agreement] {
        let changesOf = Dictionary(grouping: changes.records) { $0.row[ChangeColumn.subscription] }
        // An agreement is large: the records are brought into order before they become agreements.
        let sorted = subscriptions.records.sorted { one, other in
            one.record.account == other.record.account
                ? one.record.id < other.record.id : one.record.account < other.record.account
        }
        return sorted.map { row, subscription in
            var agreement = Agreement(subscription, row: row.reference)
            if case .usable(let product) = products.standing(of: subscription.product) { agreement.product = product }
            let terms = (termsOfSubscription[subscription.id] ?? []).map(\.term)
                .sorted { $0.dimension < $1.dimension }
            agreement.contractTerms = terms.filter { $0.kind == .contract }
            agreement.hasAllContractTerms = termHolds[subscription.id] == nil
            agreement.usageTerms = terms.filter { $0.kind == .usage }
            agreement.schedule = (paymentsOfSubscription[subscription.id] ?? []).map(\.payment)
                .sorted { $0.chargeOn < $1.chargeOn }
            agreement.changes = (changesOf[subscription.id] ?? []).map(\.record)
                .sorted { ($0.requestedOn, $0.id) < ($1.requestedOn, $1.id) }
            if let id = subscription.purchaser, case .usable(let permissions) = purchasers.standing(of: id) {
                agreement.purchaserPermissions = permissions
            }
            agreement.contractHold = contractHold(of: subscription)
            agreement.usageHold = wholeHold(of: subscription)
            agreement.dimensionHolds = dimensionHolds[subscription.id] ?? [:]
            return agreement
        }
    }

    /// Separates rows that are held from rows that act.
    func markHeldRows() {
        for (row, subscription) in subscriptions.records where wholeHold(of: subscription) != nil { row.fate = .held }
        for (row, term) in terms.records { mark(row, TermColumn.subscription, isContract: term.kind == .contract) }
        for (row, _) in schedules.records { mark(row, ScheduleColumn.subscription, isContract: true) }
        for (row, _) in changes.records { mark(row, ChangeColumn.subscription, isContract: true) }
    }

    private func mark(_ row: Row, _ column: Column, isContract: Bool) {
        guard case .usable(let subscription) = subscriptions.standing(of: row[column]) else {
            row.fate = .held
            return
        }
        let hold = isContract ? contractHold(of: subscription) : wholeHold(of: subscription)
        if hold != nil { row.fate = .held }
    }

    /// The export of agreements that are sorted by account and id.
    func export(of agreements: [Agreement], usageIDs: TextStore, files: [String]) -> Export {
        var accounts: [AccountAgreements] = []
        for agreement in agreements {
            let id = agreement.subscription.account
            if accounts.last?.id != id {
                var account: Account?
                if case .usable(let usable) = self.accounts.standing(of: id) { account = usable }
                accounts.append(AccountAgreements(id: id, account: account, agreements: []))
            }
            accounts[accounts.count - 1].agreements.append(agreement)
        }
        return Export(
            accounts: accounts,
            organizations: Organizations(
                organizations: organizations.records.map(\.record),
                memberships: memberships.records.filter { $0.row.fate != .held }.map(\.record)
                    .sorted { ($0.account, $0.joinedOn) < ($1.account, $1.joinedOn) }
            ),
            purchaseOrders: purchaseOrders.records.map(\.record).sorted { $0.key < $1.key },
            contacts: contacts.records.map(\.record)
                .sorted { $0.key == $1.key ? $0.email < $1.email : $0.key < $1.key },
            purchaseOrderHolds: purchaseOrderHolds(agreements),
            usageIDs: usageIDs,
            files: files
        )
    }

    private func purchaseOrderHolds(_ agreements: [Agreement]) -> [PurchaseOrderKey: Hold] {
        var holds: [PurchaseOrderKey: Hold] = [:]
        for row in purchaseOrders.unreplaced {
            if let open = row.openKey {
                for key in requestedOrders(agreements) where open.mayBe([key.payer, key.number]) {
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
    private func requestedOrders(_ agreements: [Agreement]) -> Set<PurchaseOrderKey> {
        let managers = Dictionary(organizations.records.map { ($0.record.id, $0.record.managementAccount) }) { one, _ in
            one
        }
        let payers = memberships.records.reduce(into: [Text: [Text]]()) { payers, entry in
            guard let manager = managers[entry.record.organization] else { return }
            payers[entry.record.account, default: []].append(manager)
        }
        return agreements.reduce(into: []) { keys, agreement in
            let subscription = agreement.subscription
            var numbers = [subscription.purchaseOrderNumber, subscription.procurementOrderNumber].compactMap { $0 }
            numbers += agreement.schedule.compactMap(\.purchaseOrderNumber) + agreement.changes.map(\.newNumber)
            for payer in [subscription.account] + (payers[subscription.account] ?? []) {
                for number in numbers { keys.insert(PurchaseOrderKey(payer: payer, number: number.trimmed)) }
            }
        }
    }

    /// Every row with its fate, in no order.
    var allRows: [Row] { rows.values.flatMap { $0 } }
}
