public import Domain

/// Nothing is lost and nothing is doubled between an account's part of the export, its facts and its charges.
public enum AccountReconciliation {
    /// What does not add up, as text for an operator; empty where everything agrees.
    public static func faults(_ decision: AccountDecision, of buyer: AccountAgreements) -> [String] {
        var faults: [String] = []
        if !AccountTally(decision, of: buyer.agreements).agrees { faults = differences(decision, of: buyer.agreements) }
        for draft in decision.drafts where !addsUp(draft) {
            let names = draft.charges.map { "\($0.kind.name) of \($0.subscription)" }.joined(separator: ", ")
            faults.append("the invoice for \(names): its parts do not sum to its totals")
        }
        return faults
    }

    /// The differences by kind, subscription and measure: each fact of the export is in exactly one disposition, and what
    /// is called newly invoiced is what the charges bill.
    static func differences(_ decision: AccountDecision, of agreements: [Agreement]) -> [String] {
        var currencies: [Text: Text] = [:]
        for agreement in agreements {
            currencies[agreement.subscription.id] = Text(agreement.subscription.currency.code)
        }
        let decided = FactSums.of(decision.facts.filter(\.kind.code.isPlanned), currencies: currencies)
        let new = FactSums.of(decision.facts.filter(\.isNew), currencies: currencies)
        return decided.differences(from: .of(agreements), "decided", "read")
            + FactSums.of(decision.charges).differences(from: new, "charged", "newly invoiced")
    }

    private static func addsUp(_ draft: DraftInvoice) -> Bool {
        let invoice = draft.invoice
        return invoice.net == Money.sum(draft.charges.lazy.map(\.net), in: invoice.currency)
            && invoice.net == Money.sum(invoice.lines.lazy.map(\.charge.amount), in: invoice.currency)
            && invoice.tax == Money.sum(invoice.taxes.lazy.map(\.tax), in: invoice.currency)
            && invoice.total == invoice.net.adding(invoice.tax)
    }
}

extension AccountDecision {
    /// What tonight bills and posts.
    var charges: [Charge] { drafts.flatMap(\.charges) + openings }
}

/// Counts and sums of one account's facts, side by side.
///
/// CLEVER CODE.
///
/// - **What:** counts and sums in one array, a row for each contract kind and each usage term of an agreement. Facts and
///   charges come in the order of the agreements, so the row of the next one is found at the place of the last.
/// - **Why:** three dictionaries by kind, subscription and measure took 12 µs for each invoice of a night.
/// - **The plain version:** ``FactSums``, which also names the differences where there are any.
/// - **Held equal by:** `ReconciliationTests`, which lose, double and alter facts and charges of drawn accounts.
private struct AccountTally {
    private struct Sum: Equatable {
        var count = 0
        var units: Int128 = 0

        mutating func add(_ count: Int, _ units: Int128) {
            self.count += count
            // Sums are compared here, never billed: wrapping keeps equal sums equal.
            self.units &+= units
        }
    }

    private struct Row {
        var read = Sum()
        var decided = Sum()
        var new = Sum()
        var charged = Sum()
    }

    private let agreements: [Agreement]
    private var rows: [Row] = []
    /// What no agreement plans: corrections of what was billed.
    private var unplanned = Row()
    /// The first row of each agreement.
    private var starts: [Int] = []
    /// The agreement of the last fact.
    private var last = 0
    /// Whether every fact and charge belongs to an agreement.
    private var isWhole = true

    init(_ decision: AccountDecision, of agreements: [Agreement]) {
        self.agreements = agreements
        for agreement in agreements { read(agreement) }
        for fact in decision.facts {
            let units = fact.quantity?.units ?? Int128(fact.amount?.minorUnits ?? 0)
            add(fact.count, units, fact.subscription, fact.kind, to: \.decided)
            if fact.isNew { add(fact.count, units, fact.subscription, fact.kind, to: \.new) }
        }
        for draft in decision.drafts {
            for charge in draft.charges { add(charge) }
        }
        for charge in decision.openings { add(charge) }
    }

    /// Whether nothing is lost, doubled or altered.
    var agrees: Bool {
        isWhole && unplanned.new == unplanned.charged
            && rows.allSatisfy { $0.read == $0.decided && $0.new == $0.charged }
    }

    private static let usageStart = ChargeCode.usage.place

    /// Everything that an agreement can cause to be billed, from the agreement alone.
    private mutating func read(_ agreement: Agreement) {
        let start = rows.count
        starts.append(start)
        for _ in 0..<Self.usageStart + agreement.usageTerms.count { rows.append(Row()) }
        for planned in agreement.plannedCharges {
            rows[start + planned.kind.code.place].read.add(1, Int128(planned.net?.minorUnits ?? 0))
        }
        for record in agreement.usage {
            rows[start + Self.usageStart + Int(record.term)].read.add(1, record.quantity.units)
        }
    }

    private mutating func add(_ charge: Charge) {
        guard case .consumption = charge.kind else {
            add(1, Int128(charge.net.minorUnits), charge.subscription, charge.kind, to: \.charged)
            return
        }
        let units = charge.usage.reduce(Int128(0)) { $0 &+ $1.quantity.units }
        add(charge.usage.count, units, charge.subscription, charge.kind, to: \.charged)
    }

    private mutating func add(
        _ count: Int,
        _ units: Int128,
        _ subscription: Text,
        _ kind: ChargeKind,
        to side: WritableKeyPath<Row, Sum>
    ) {
        guard kind.code.isPlanned else { return unplanned[keyPath: side].add(count, units) }
        guard let row = row(of: subscription, kind) else {
            isWhole = false
            return
        }
        rows[row][keyPath: side].add(count, units)
    }

    private mutating func row(of subscription: Text, _ kind: ChargeKind) -> Int? {
        for step in agreements.indices {
            let place = last + step < agreements.count ? last + step : last + step - agreements.count
            guard agreements[place].subscription.id == subscription else { continue }
            last = place
            guard case .consumption(let dimension, _) = kind else { return starts[place] + kind.code.place }
            let term = agreements[place].usageTerms.firstIndex { $0.dimension == dimension }
            return term.map { starts[place] + Self.usageStart + $0 }
        }
        return nil
    }
}
