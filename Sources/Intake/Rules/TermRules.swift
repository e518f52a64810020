import Domain

extension Resolver {
    private typealias Columns = TermColumn

    /// Prices by subscription, kind and dimension.
    func resolveTerms() {
        terms = TableRows(rows[.terms] ?? [], record: term)
        terms.dropRivals()
        for (row, term) in terms.records {
            termsOfSubscription[row[Columns.subscription], default: []].append((row, term))
        }
        for row in terms.unreplaced { hold(for: row) }
    }

    private func term(_ row: Row) -> Term? {
        let id = row.id(Columns.subscription)
        let kind = row.word(Columns.kind, as: TermKind.self)
        let dimension = row.id(Columns.dimension)
        let description = row.optionalText(Columns.description)
        let isEmpty = row[Columns.quantity].isBlank
        let quantity = isEmpty ? nil : row.decimal(Columns.quantity, as: Quantity.self)
        let unitCode = unitCode(row)
        let unitPrice = row.decimal(Columns.unitPrice, as: UnitPrice.self)
        if let kind { checkQuantity(row, kind, isEmpty: isEmpty) }
        var subscription: Subscription?
        if let id {
            switch subscriptions.standing(of: id) {
            case .unknown: row.rejectUnknownSubscription(Columns.subscription)
            case .usable(let usable): subscription = usable
            case .broken: break
            }
        }
        if let subscription, kind == .contract {
            checkContract(row, subscription, quantity: quantity, unitPrice: unitPrice)
        }
        guard !row.isRejected, let kind, let dimension, let unitCode, let unitPrice else { return nil }
        return Term(
            kind: kind,
            dimension: dimension,
            description: description,
            quantity: quantity,
            unitCode: unitCode,
            unitPrice: unitPrice
        )
    }

    private func unitCode(_ row: Row) -> Text? {
        guard !row[Columns.unitCode].isBlank else { return "C62" }
        let code = row[Columns.unitCode]
        guard !UnitCode.isKnown(code.string) else { return code }
        row.reject(
            .badUnitCode,
            cell: Columns.unitCode,
            "is not a unit code",
            hint: "Use a code of UN/ECE Recommendation 20, such as C62 (one), HUR (hour) or MON (month); empty is C62."
        )
        return nil
    }

    private func checkQuantity(_ row: Row, _ kind: TermKind, isEmpty: Bool) {
        switch kind {
        case .contract where isEmpty:
            row.reject(
                .termQuantity,
                Columns.quantity,
                "is a contract term and has no quantity",
                hint: "Fill the contracted quantity, or correct kind."
            )
        case .usage where !isEmpty:
            row.reject(
                .termQuantity,
                cell: Columns.quantity,
                "must be empty for a usage term",
                hint: "Use is counted in usage.csv; empty the quantity, or correct kind."
            )
        default: break
        }
    }

    private func checkContract(_ row: Row, _ subscription: Subscription, quantity: Quantity?, unitPrice: UnitPrice?) {
        if subscription.plan == .none {
            row.reject(
                .contractTermWithoutPlan,
                cell: Columns.kind,
                "does not go with payment_plan none of the subscription",
                hint: "Remove the row, or correct payment_plan. Nothing is held for it."
            )
        }
        if let quantity, let unitPrice,
            Money.product(quantity, unitPrice, in: subscription.currency, rounding: .halfAwayFromZero) == nil
        {
            row.reject(
                .amountOverflow,
                cell: Columns.unitPrice,
                "times quantity \(quantity) is too large an amount",
                hint: "Check quantity and unit_price for a slipped decimal point."
            )
        }
    }

    /// What is held for a rejected term: contract charges, or the use of its dimension; both where its kind cannot be read.
    private func hold(for row: Row) {
        for id in row.meant(by: Columns.subscription, among: subscriptionIDs) { hold(id, for: row) }
    }

    private func hold(_ id: Text, for row: Row) {
        let dimension = row[Columns.dimension]
        guard case .usable(let subscription) = subscriptions.standing(of: id) else { return }
        let kind = TermKind(rawValue: row[Columns.kind].string)
        let isWhole = row.openKey == nil
        func isReplaced(_ kind: TermKind) -> Bool {
            isWhole && terms.isUsable([id, Text(kind.rawValue), dimension])
        }
        if kind != .usage, subscription.plan != .none, !isReplaced(.contract) {
            termHolds[id] = Hold.first(termHolds[id], row.hold)
        }
        if kind != .contract, !dimension.isEmpty, !isReplaced(.usage) {
            dimensionHolds[id, default: [:]][dimension] = Hold.first(dimensionHolds[id]?[dimension], row.hold)
        }
    }
}
