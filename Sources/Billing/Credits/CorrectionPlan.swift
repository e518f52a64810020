import Domain

/// Makes what an agreement's conflicts come to where an operator asked for their differences to be billed: charges for what is
/// more than was billed, credits for what is less.
struct CorrectionPlan {
    let date: CivilDate
    let agreement: Agreement
    let billed: BilledCharges
    /// The due charge of a plan, with its PO asked for as on its night, or why it is held.
    let charge: (PlannedCharge) -> AccountDecider.Outcome

    private(set) var outcome = Outcome()
    /// Why the last charge was held.
    private var waiting: Hold?
    /// What was given back of invoices tonight, in minor units.
    private var given: [Text: Int64] = [:]
    /// The last number of a correction of use, by dimension and month.
    private var numbers: [ChargeKind: Int] = [:]

    /// What corrections come to.
    struct Outcome {
        /// By ordinal and number.
        var contract: [Charge] = []
        var use: [Charge] = []
        var corrections: [Correction] = []
        /// What remains in conflict.
        var conflicts: [Conflict] = []
        /// Whether a correction is held, and is to be made on a later night.
        var isWaiting = false
    }

    init(
        on date: CivilDate,
        _ agreement: Agreement,
        _ billed: BilledCharges,
        charge: @escaping (PlannedCharge) -> AccountDecider.Outcome
    ) {
        (self.date, self.agreement, self.billed) = (date, agreement, billed)
        self.charge = charge
    }

    /// Corrects what can be corrected.
    mutating func correct(_ conflicts: [Conflict]) {
        let planned = agreement.plannedCharges
        var use: [ChargeReference: [Conflict]] = [:]
        for conflict in conflicts {
            switch conflict.key.item {
            case .service: outcome.conflicts.append(conflict)
            case .charge(let kind): correct(conflict, kind, planned.first { $0.kind == kind })
            case .usageRecord(let id):
                if let charge = billed.usage[id]?.charge {
                    use[charge, default: []].append(conflict)
                } else {
                    outcome.conflicts.append(conflict)
                }
            }
        }
        for (charge, conflicts) in use.sorted(by: { $0.key.id < $1.key.id }) { correctUse(charge, conflicts) }
        outcome.contract.sort {
            ($0.kind.ordinal, $0.kind.correctionNumber) < ($1.kind.ordinal, $1.kind.correctionNumber)
        }
    }

    private func key(_ kind: ChargeKind) -> ChargeKey {
        ChargeKey(subscription: agreement.subscription.id, kind: kind)
    }

    // MARK: Contract charges

    private mutating func correct(_ conflict: Conflict, _ kind: ChargeKind, _ planned: PlannedCharge?) {
        let earlier = billed.contract[agreement.subscription.id]?.first { $0.kind == kind }
        guard let earlier, let documents = billed.history.contract[key(kind)], let original = documents.first,
            planned == nil || planned?.net != nil
        else { return outcome.conflicts.append(conflict) }
        let content = planned.map(agreement.content(of:))
        var correction = Correction(
            corrected: original.charge,
            key: key(kind),
            content: .charge(content),
            conflicts: [conflict]
        )
        let before = earlier.content.flatMap(\.net)
        let after = content?.net
        let isElsewhere =
            content != nil && earlier.content != nil
            && (content?.account != earlier.content?.account || after?.currency != before?.currency)
        let number = (documents.map(\.kind.correctionNumber).max() ?? 0) + 1
        let name = ChargeKind.correction(of: kind, number: number)
        if isElsewhere {
            let reason = Text("\(key(kind).name): it is billed to account \(agreement.subscription.account)"
                + " in \(agreement.subscription.currency.code)")
            for document in documents where document.left.minorUnits > 0 {
                correction.credits.append(credit(document, nil, reason, kind))
            }
            guard bill(planned, name, nil, "", &correction) else {
                return outcome.conflicts.append(short(conflict, after?.magnitude))
            }
        } else if let currency = after?.currency ?? before?.currency {
            let (old, new) = (before ?? .zero(currency), after ?? .zero(currency))
            let words = "\(old) \(currency.code) billed, \(new) \(currency.code) agreed"
            guard let difference = new.adding(old.negated) else { return outcome.conflicts.append(conflict) }
            let done =
                difference.minorUnits > 0
                ? bill(planned, name, difference, "\(documents.compactMap(\.invoice).first ?? ""): \(words)", &correction)
                : giveBack(difference.magnitude, documents, Text("\(key(kind).name): \(words)"), kind, &correction)
            guard done else { return outcome.conflicts.append(short(conflict, difference.magnitude)) }
        }
        outcome.corrections.append(correction)
    }

    /// Bills a planned charge anew, or the difference to what was billed; false: it cannot be billed.
    private mutating func bill(
        _ planned: PlannedCharge?,
        _ name: ChargeKind,
        _ difference: Money?,
        _ words: String,
        _ correction: inout Correction
    ) -> Bool {
        guard let planned else { return false }
        // An opening is zero, and has no invoice.
        guard planned.kind.code.isInvoiced else { return true }
        guard case .due(var charge) = held(charge(planned)), Self.isBillable(difference ?? charge.net) else { return false }
        charge.kind = name
        if let difference {
            charge.net = difference
            charge.lines = [Self.line(difference, "Correction of \(words)", charge.period)]
        }
        outcome.contract.append(charge)
        correction.charges.append(charge.key)
        return true
    }

    /// Notes why a charge is held.
    private mutating func held(_ result: AccountDecider.Outcome) -> AccountDecider.Outcome {
        if case .held(let hold) = result { (outcome.isWaiting, waiting) = (true, hold) }
        return result
    }

    /// Gives an amount back: first of the invoice, then of its corrections, newest first; false: less is left.
    private mutating func giveBack(
        _ amount: Money,
        _ documents: [BilledDocument],
        _ reason: Text,
        _ kind: ChargeKind,
        _ correction: inout Correction
    ) -> Bool {
        var rest = amount.minorUnits
        var taken: [(BilledDocument, Int64)] = []
        for document in documents.prefix(1) + documents.dropFirst().reversed() where rest > 0 {
            guard let invoice = document.invoice, document.left.currency == amount.currency else { continue }
            let part = min(rest, document.left.minorUnits, document.invoiceLeft.minorUnits - given[invoice, default: 0])
            guard part > 0 else { continue }
            taken.append((document, part))
            rest -= part
        }
        guard rest == 0 else { return false }
        for (document, part) in taken {
            if let invoice = document.invoice { given[invoice, default: 0] += part }
            correction.credits.append(
                credit(document, Money(minorUnits: part, currency: amount.currency), reason, kind)
            )
        }
        return true
    }

    private func credit(_ document: BilledDocument, _ amount: Money?, _ reason: Text, _ kind: ChargeKind) -> CreditRequest {
        CreditRequest(
            source: .correction(key(kind)),
            invoice: document.invoice ?? "",
            line: document.line,
            amount: amount?.unitPrice,
            reason: reason
        )
    }

    /// A conflict that cannot be corrected, and why.
    private mutating func short(_ conflict: Conflict, _ difference: Money?) -> Conflict {
        var conflict = conflict
        guard let difference, waiting == nil else {
            if let waiting { conflict.message = Text("\(conflict.message); its correction is held: \(waiting.message)") }
            waiting = nil
            return conflict
        }
        conflict.message = Text(
            "\(conflict.message); the difference of \(difference) \(difference.currency.code) is not billed: it is more than "
                + "is left of the invoices, or than an invoice can bill"
        )
        return conflict
    }

    // MARK: Use

    private mutating func correctUse(_ reference: ChargeReference, _ conflicts: [Conflict]) {
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
                let sum = (moved[kind]?.quantity ?? Quantity(units: 0)).adding(tonight.quantity)
                moved[kind] = sum.map { ($0, term) }
                record.movedTo = key(kind)
            }
            records.append(record)
        }
        guard let quantity, records.count == conflicts.count,
            let correction = correction(reference, documents, use, quantity, &records, moved, conflicts)
        else {
            let outcome = self.outcome.conflicts
            self = saved
            self.outcome.conflicts = outcome + conflicts
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
                let line = ChargeLine(part.term, part.quantity, in: agreement.subscription.currency, period: month.period),
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
        guard let product = agreement.product, Self.isBillable(line.amount) else { return false }
        let known = billed.history.use.values.joined().filter { $0.kind.use.map { $0 == kind.use ?? $0 } ?? false }
        let last = numbers[kind] ?? known.map(\.kind.correctionNumber).max() ?? 0
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
            purchaseOrderAnswer: .final(PurchaseOrderDecision(.payAsYouGo))
        )
        outcome.use.append(charge)
        correction.charges.append(charge.key)
        return true
    }

    // MARK: Lines

    /// Amounts whose invoice surely fits 64 bits.
    private static func isBillable(_ amount: Money) -> Bool {
        amount.minorUnits.magnitude <= Int64.max / 1_000_000
    }

    private static func line(_ difference: Money, _ words: String, _ period: Period) -> ChargeLine {
        ChargeLine(
            dimension: nil,
            description: Text(words),
            quantity: .one,
            unitCode: "C62",
            unitPrice: difference.unitPrice,
            amount: difference,
            period: period
        )
    }
}
