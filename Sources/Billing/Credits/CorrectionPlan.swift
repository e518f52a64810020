import Domain

/// Makes what an agreement's conflicts come to where an operator asked for their differences to be billed: charges for what is
/// more than was billed, credits for what is less.
struct CorrectionPlan {
    let date: CivilDate
    let agreement: Agreement
    let billed: BilledCharges
    private let conversion: TaxConversion
    private var receivers: ReceiverHolds
    /// The due charge of a plan, with its PO asked for as on its night, or why it is held.
    let charge: (PlannedCharge) -> AccountDecider.Outcome

    var outcome = Outcome()
    /// Why the last charge was held.
    var waiting: Hold?
    /// Which subscription corrects a charge for use.
    private let correctors: [ChargeReference: Text]
    /// What was given back of invoices tonight, in minor units.
    private(set) var given: [Text: Int64]
    /// The last number of a correction of use, by dimension and month.
    var numbers: [ChargeKind: Int] = [:]
    /// The charges for use that are corrected.
    private(set) var correctedUse: [ChargeReference] = []

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
        _ correctors: [ChargeReference: Text],
        given: [Text: Int64],
        _ conversion: TaxConversion,
        _ receivers: ReceiverHolds,
        charge: @escaping (PlannedCharge) -> AccountDecider.Outcome
    ) {
        (self.date, self.agreement, self.billed) = (date, agreement, billed)
        (self.correctors, self.given, self.charge) = (correctors, given, charge)
        (self.conversion, self.receivers) = (conversion, receivers)
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
        correctedUse = use.keys.sorted { $0.id < $1.id }
        for charge in correctedUse {
            let conflicts = use[charge] ?? []
            if let other = correctors[charge], other != agreement.subscription.id {
                wait(conflicts, for: other)
            } else {
                correctUse(charge, conflicts)
            }
        }
        outcome.contract.sort {
            ($0.kind.ordinal, $0.kind.correctionNumber) < ($1.kind.ordinal, $1.kind.correctionNumber)
        }
    }

    /// Leaves conflicts to the next night: another subscription corrects the same charge tonight.
    private mutating func wait(_ conflicts: [Conflict], for other: Text) {
        outcome.isWaiting = true
        for var conflict in conflicts {
            conflict.message = Text(
                "\(conflict.message); its correction waits for that of subscription \(DisplayText.quoted(other)), to which records "
                    + "of the same line belong"
            )
            outcome.conflicts.append(conflict)
        }
    }

    func key(_ kind: ChargeKind) -> ChargeKey {
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
            let reason = Text(
                "\(key(kind).name): it is billed to account \(agreement.subscription.account)"
                    + " in \(agreement.subscription.currency.code)"
            )
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
                ? bill(
                    planned,
                    name,
                    difference,
                    "\(documents.compactMap(\.invoice).first ?? ""): \(words)",
                    &correction
                )
                : giveBack(difference.magnitude, documents, Text("\(key(kind).name): \(words)"), kind, &correction)
            guard done else { return outcome.conflicts.append(short(conflict, difference.magnitude)) }
        }
        outcome.corrections.append(correction)
    }

    /// Bills a planned charge again, or the difference to what was billed; false: it cannot be billed.
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
        guard case .due(var charge) = held(charge(planned), isWhole: difference == nil),
            Self.isBillable(difference ?? charge.net)
        else {
            return false
        }
        charge.kind = name
        if let difference {
            charge.net = difference
            charge.lines = [Self.line(difference, "Correction of \(words)", charge.period)]
        }
        outcome.contract.append(charge)
        correction.charges.append(charge.key)
        return true
    }

    /// Notes that a line for use cannot be invoiced tonight, where that is so.
    mutating func isHeld(_ line: ChargeLine) -> Bool {
        waiting =
            conversion.hold(line.amount.currency, agreement.row)
            ?? receivers.hold(agreement, invoicing: [line], isMetered: true)
        return waiting != nil
    }

    /// Notes why a charge is held; `isWhole`: it is billed with its own lines, not with one of a difference.
    private mutating func held(_ result: AccountDecider.Outcome, isWhole: Bool) -> AccountDecider.Outcome {
        var result = result
        if isWhole, case .due(let charge) = result, let hold = receivers.hold(agreement, invoicing: charge.lines) {
            result = .held(hold)
        }
        if case .held(let hold) = result { (outcome.isWaiting, waiting) = (true, hold) }
        return result
    }

    /// Gives an amount back: first of the invoice, then of its corrections, newest first; false: less is left.
    mutating func giveBack(
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

    private func credit(_ document: BilledDocument, _ amount: Money?, _ reason: Text, _ kind: ChargeKind)
        -> CreditRequest
    {
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
        guard let difference, waiting == nil else {
            defer { waiting = nil }
            return waiting.map { Self.waiting(conflict, $0) } ?? conflict
        }
        var conflict = conflict
        conflict.message = Text(
            "\(conflict.message); the difference of \(difference) \(difference.currency.code) is not billed: it is more than "
                + "is left of the invoices, or than an invoice can bill"
        )
        return conflict
    }

    /// A conflict whose correction is held.
    static func waiting(_ conflict: Conflict, _ hold: Hold) -> Conflict {
        var conflict = conflict
        conflict.message = Text("\(conflict.message); its correction is held: \(hold.message)")
        return conflict
    }

    // MARK: Lines

    /// Amounts whose invoice surely fits 64 bits.
    static func isBillable(_ amount: Money) -> Bool {
        amount.minorUnits.magnitude <= Int64.max / 1_000_000
    }

    static func line(_ difference: Money, _ words: String, _ period: Period) -> ChargeLine {
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
