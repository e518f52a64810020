import Domain

extension CorrectionPlan {
    /// Corrects a charge for use, whose records differ tonight: each counts as it is now, at the price that was billed.
    mutating func correctUse(_ reference: ChargeReference, _ conflicts: [Conflict]) {
        guard let documents = billed.history.use[reference], let original = documents.first,
            let use = original.kind.use
        else { return outcome.conflicts += conflicts }
        let saved = self
        var records: [Correction.Record] = []
        var moved: [ChargeKind: (quantity: Quantity, term: Term)] = [:]
        var quantity: Quantity? = original.quantity
        for conflict in conflicts {
            guard case .usageRecord(let id) = conflict.key.item, case .usage(let tonight) = conflict.content,
                let before = billed.usage[id]?.content
            else { continue }
            quantity = quantity?.adding(before.quantity.negated)
            var record = Correction.Record(id: id, content: tonight)
            if tonight.dimension == before.dimension, tonight.subscription == before.subscription {
                quantity = quantity?.adding(tonight.quantity)
            } else if let term = agreement.usageTerms.first(where: { $0.dimension == tonight.dimension }) {
                let month = agreement.subscription.monthOfUse(at: tonight.usedAt)
                let kind = ChargeKind.consumption(dimension: tonight.dimension, month: month)
                guard let sum = (moved[kind]?.quantity ?? Quantity(units: 0)).adding(tonight.quantity) else {
                    return outcome.conflicts += conflicts
                }
                moved[kind] = (sum, term)
                record.movedTo = key(kind)
            }
            records.append(record)
        }
        guard let quantity, records.count == conflicts.count,
            let correction = correction(reference, documents, use, quantity, &records, moved, conflicts)
        else {
            let waiting = self.waiting
            self = saved
            if let waiting {
                outcome.isWaiting = true
                outcome.conflicts += conflicts.map { Self.waiting($0, waiting) }
            } else {
                outcome.conflicts += conflicts
            }
            return
        }
        outcome.corrections.append(correction)
    }

    private mutating func correction(
        _ reference: ChargeReference,
        _ documents: [BilledDocument],
        _ use: (dimension: Text, month: YearMonth),
        _ quantity: Quantity,
        _ records: inout [Correction.Record],
        _ moved: [ChargeKind: (quantity: Quantity, term: Term)],
        _ conflicts: [Conflict]
    ) -> Correction? {
        let original = documents[0]
        let currency = original.left.currency
        func amount(_ quantity: Quantity) -> Money? {
            Money.product(quantity, original.unitPrice, in: currency, rounding: .halfAwayFromZero)
        }
        let kind = ChargeKind.consumption(dimension: use.dimension, month: use.month)
        var correction = Correction(
            corrected: reference,
            key: key(kind),
            content: .use(quantity: quantity, records: []),
            conflicts: conflicts
        )
        guard let before = amount(original.quantity), let after = amount(quantity),
            let difference = after.adding(before.negated)
        else { return nil }
        let words = "\(before) \(currency.code) billed, \(after) \(currency.code) used"
        let period = original.chargeLine?.period ?? use.month.period
        if difference.minorUnits > 0 {
            let line = Self.line(difference, "Correction of \(original.invoice ?? ""): \(words)", period)
            guard billUse(kind, line, &correction) else { return nil }
        } else if difference.minorUnits < 0 {
            let reason = Text("\(kind.name) of \(agreement.subscription.id): \(words)")
            guard giveBack(difference.magnitude, documents, reason, kind, &correction) else { return nil }
        }
        for (kind, part) in moved.sorted(by: { $0.key.name < $1.key.name }) {
            guard let month = kind.use?.month,
                let line = ChargeLine(
                    part.term,
                    part.quantity,
                    in: agreement.subscription.currency,
                    period: month.period
                ),
                billUse(kind, line, &correction)
            else { return nil }
            for place in records.indices where records[place].movedTo == key(kind) {
                records[place].movedTo = correction.charges.last
            }
        }
        correction.content = .use(quantity: quantity, records: records)
        return correction
    }

    private mutating func billUse(_ kind: ChargeKind, _ line: ChargeLine, _ correction: inout Correction) -> Bool {
        guard let product = agreement.product, Self.isBillable(line.amount), !isHeld(line) else {
            return false
        }
        var last = numbers[kind] ?? 0
        for document in correctedUse.compactMap({ billed.history.use[$0] }).joined() {
            if case .correction(of: kind, let number) = document.kind { last = max(last, number) }
        }
        numbers[kind] = last + 1
        let charge = Charge(
            subscription: agreement.subscription.id,
            kind: .correction(of: kind, number: last + 1),
            account: agreement.subscription.account,
            product: product,
            chargeOn: date,
            dueOn: date,
            lines: [line],
            net: line.amount,
            period: line.period,
            purchaseOrderAnswer: .final(PurchaseOrderDecision(.payAsYouGo)),
            fields: agreement.subscription.fields
        )
        outcome.use.append(charge)
        correction.charges.append(charge.key)
        return true
    }
}
