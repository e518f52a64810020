public import Domain

/// What an export holds, whatever was billed of it: no ledger is asked.
public struct HeldSearch: Sendable {
    private let export: Export
    private let decider: AccountDecider
    private let receivers: Receivers

    /// A search through an export. `receivers`: what documents would be held against on some day; `taxCurrency`: in which the
    /// seller accounts for tax, nil: that of each invoice. By the time that everything is due each rate is valid, so only a
    /// currency without any holds its charges.
    public init(_ export: Export, receivers: Receivers = .none, taxCurrency: Currency? = nil) {
        self.export = export
        self.receivers = receivers
        // Everything falls due by then, and nothing is left out of scope.
        let run = BillRun(
            date: CivilDate(daysSinceEpoch: Self.farAway),
            billingStart: CivilDate(daysSinceEpoch: -Self.farAway),
            usageInvoiceDay: 28,
            paymentTermsDays: 0,
            taxCurrency: taxCurrency
        )
        // What is billed is not known, so no PO number is demanded of it.
        decider = AccountDecider(
            run,
            export: export,
            billed: BilledCharges(),
            demand: nil,
            receivers: receivers
        ) { _ in "" }
    }

    /// 1,000 years in days, and no 28th of a month.
    private static let farAway: Int32 = 365_250

    /// Runs of accounts that together are all of the export. Each can be searched alone.
    public var chunks: [Range<Int>] { decider.chunks }

    /// The facts of a run of accounts that are held.
    public func held(_ accounts: Range<Int>) -> [BillingFact] {
        var held: [BillingFact] = []
        for place in accounts {
            let buyer = export.accounts[place]
            guard mayHold(buyer) else { continue }
            held += decider.decide(buyer).facts.lazy.filter { $0.disposition == .held }
        }
        return held
    }

    /// What is held, by subscription: the facts found in each chunk, and those in no agreement.
    public static func all(_ found: [[BillingFact]], setAside: some Sequence<SetAsideFact>) -> [HeldCharges] {
        var tally = HeldChargesTally()
        for fact in found.joined() { tally.add(fact) }
        for fact in setAside { tally.add(fact) }
        return tally.all
    }

    // MARK: Accounts that hold nothing

    /// Whether an account may have something that is held.
    ///
    /// CLEVER CODE.
    ///
    /// - **What:** an account without any hold, whose amounts are far from the largest, is not decided at all.
    /// - **Why:** deciding builds every charge and invoice of the export, which took 20 µs a subscription of `check`, and
    ///   nearly all accounts hold nothing.
    /// - **The plain version:** `true`.
    /// - **Held equal by:** `HeldSearchTests`, over drawn accounts with and without holds and large amounts.
    private func mayHold(_ buyer: AccountAgreements) -> Bool {
        guard let account = buyer.account, account.tax.rate.units <= Self.whole, export.purchaseOrderHolds.isEmpty
        else {
            return true
        }
        var most: Int64 = 0
        var holds = receivers.holds(of: account)
        guard !holds.limitsNumbers else { return true }
        for agreement in buyer.agreements {
            guard holds.hold(agreement, invoicing: []) == nil else { return true }
            guard agreement.product != nil, agreement.subscription.hold == nil, agreement.contractHold == nil,
                agreement.usageHold == nil,
                agreement.dimensionHolds.isEmpty
            else { return true }
            for planned in agreement.plannedCharges {
                guard let net = planned.net, Self.add(net, to: &most) else { return true }
            }
            guard addUse(of: agreement, to: &most) else { return true }
        }
        return !buyer.agreements.allSatisfy {
            decider.conversion.fits(Money(minorUnits: most, currency: $0.subscription.currency))
        }
    }

    /// A tax rate of 100 per cent, which has four decimal places.
    private static let whole = Int128(100 * 10_000)

    /// The largest sum of amounts in minor units that is surely billed: with tax it is less than a hundredth of 64 bits.
    private static let largestSum = Int64.max / 400

    /// Adds up amounts whatever their sign; false: their sum is large.
    private static func add(_ amount: Money, to most: inout Int64) -> Bool {
        guard amount.minorUnits.magnitude <= largestSum else { return false }
        most += Int64(amount.minorUnits.magnitude)
        return most <= largestSum
    }

    /// Adds the most that the use of an agreement can come to, in whatever charges: that of all of it, each record counted
    /// whatever its sign.
    private func addUse(of agreement: Agreement, to most: inout Int64) -> Bool {
        guard !agreement.usage.isEmpty else { return true }
        var sums = [Int128](repeating: 0, count: agreement.usageTerms.count)
        for record in agreement.usage {
            let (sum, overflow) = sums[Int(record.term)].addingReportingOverflow(abs(record.quantity.units))
            guard !overflow else { return false }
            sums[Int(record.term)] = sum
        }
        for (term, sum) in zip(agreement.usageTerms, sums) {
            let amount = term.amount(of: Quantity(units: sum), in: agreement.subscription.currency)
            guard let amount, Self.add(amount, to: &most) else { return false }
        }
        return true
    }
}
