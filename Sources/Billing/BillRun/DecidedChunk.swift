public import Domain

/// The decisions on a run of accounts: what is due, and of all facts what has to be kept.
public struct DecidedChunk: Codable, Sendable {
    /// Contract invoices by account, subscription and ordinal.
    public internal(set) var contract: [DraftInvoice] = []
    /// Invoices of use by account and currency.
    public internal(set) var consumption: [DraftInvoice] = []
    /// Contract charges without an invoice, in the order of the contract invoices.
    public internal(set) var openings: [Charge] = []
    /// Billed charges whose content differs tonight.
    public private(set) var conflicts: [Conflict] = []
    /// What takes the place of what was billed, and the subscriptions of which that was asked.
    public private(set) var corrections: [Correction] = []
    public private(set) var corrected: [Text] = []
    /// Every fact of the accounts with its disposition.
    public private(set) var facts = NightFacts()
    /// What the accounts' subscriptions come to.
    public private(set) var subscriptions = ContentSum()
    /// How many invoices there are, and the sum of all charges.
    public private(set) var sum = ChunkSum()
    /// What the PO book has to be asked, in its order.
    public internal(set) var questions: [BookQuestion] = []
    /// What does not add up between the accounts' part of the export, their facts and their charges, as text for an
    /// operator.
    public private(set) var faults: [String] = []

    /// No accounts.
    public init() {}

    /// Adds the decision on the next account, by id.
    mutating func add(_ decision: AccountDecision, of buyer: AccountAgreements) {
        faults += AccountReconciliation.faults(decision, of: buyer)
        for fact in decision.facts { facts.add(fact) }
        for agreement in buyer.agreements { subscriptions.add(agreement.subscription) }
        conflicts += decision.conflicts
        corrections += decision.corrections
        corrected += decision.corrected
        addCharges(decision)
    }

    /// Adds the openings and invoices of the next account alone.
    mutating func addCharges(_ decision: AccountDecision) {
        openings += decision.openings
        for opening in decision.openings { sum.add(opening: opening) }
        for draft in decision.drafts {
            sum.add(draft)
            if draft.invoice.kind == .contract { contract.append(draft) } else { consumption.append(draft) }
        }
    }

    /// The invoices of a kind alone, with all that their PO decisions hang on: for another process, which writes them.
    public func invoices(of kind: InvoiceKind) -> DecidedChunk {
        var own = DecidedChunk()
        if kind == .contract {
            (own.contract, own.openings) = (contract, openings)
        } else {
            own.consumption = consumption
        }
        return own
    }

    /// The invoices of a kind with final decisions; nil: they are not those that were decided.
    public func invoices(of kind: InvoiceKind, as decided: BillRunDecision.Chunk) -> [DraftInvoice]? {
        guard kind == .contract else { return consumption.count == decided.sum.consumption ? consumption : nil }
        var settled = self
        guard contract.count == decided.sum.contract, settled.settle(decided.entries) else { return nil }
        return settled.contract
    }

    /// Forgets the invoices, which the same decision gives again, and keeps what the PO book has to be asked about them.
    public mutating func keepQuestions() {
        var questions: [BookQuestion] = []
        forEachContractCharge { charge, tax in
            if let question = BookQuestion(charge, tax: tax) { questions.append(question) }
            return nil
        }
        self.questions = questions
        (contract, consumption) = ([], [])
    }

    /// Forgets what the PO book was asked, which has answered.
    mutating func forgetQuestions() { questions = [] }

    /// Makes the decisions on PO numbers final. `entries`: what the book made of each charge that it was asked about, in the
    /// order of the questions.
    ///
    /// - Returns: Whether there are as many entries as questions.
    mutating func settle(_ entries: [LineItemEntry]) -> Bool {
        var rest = entries[...]
        var isAnswered = true
        forEachContractCharge { charge, _ in
            guard let request = charge.purchaseOrderAnswer.request else { return nil }
            guard let entry = rest.popFirst() else {
                isAnswered = false
                return nil
            }
            charge.purchaseOrderAnswer = .final(request.decision(found: entry.found))
            return entry
        }
        return isAnswered && rest.isEmpty
    }

    /// The charges without an invoice, with final decisions: those that had an invoice have been forgotten.
    func settledOpenings(_ entries: [LineItemEntry]) -> [Charge] {
        var states: [ChargeKey: PurchaseOrderState?] = [:]
        for (question, entry) in zip(questions, entries) where !question.charge.kind.code.isInvoiced {
            states[question.charge.key] = entry.found
        }
        return openings.map { opening in
            var opening = opening
            if let request = opening.purchaseOrderAnswer.request, let found = states[opening.key] {
                opening.purchaseOrderAnswer = .final(request.decision(found: found))
            }
            return opening
        }
    }

    /// Passes the charges of contracts with the tax on each, in the order in which the book is asked; the entry that comes back
    /// is that of the charge's invoice. Those with and those without an invoice are each in this order.
    private mutating func forEachContractCharge(_ body: (inout Charge, Money) -> LineItemEntry?) {
        var next = 0
        for place in contract.indices {
            while next < openings.count, BookOrder(openings[next]) < BookOrder(contract[place].charges[0]) {
                _ = body(&openings[next], .zero(openings[next].net.currency))
                next += 1
            }
            contract[place].entry = body(&contract[place].charges[0], contract[place].invoice.tax)
        }
        while next < openings.count {
            _ = body(&openings[next], .zero(openings[next].net.currency))
            next += 1
        }
    }
}

/// How many invoices a chunk has, and the sum of its charges: by them a chunk that is decided again, perhaps by another process,
/// is held against the first time.
public struct ChunkSum: Hashable, Codable, Sendable {
    /// Contract invoices. They are numbered before the others, by account, subscription and ordinal.
    public private(set) var contract = 0
    /// Invoices of use, by account and currency.
    public private(set) var consumption = 0
    /// The charges of invoices and openings.
    public private(set) var charges = ChargeSum()
    /// The sum of hashes of the invoices' accounts and amounts.
    private var invoices: UInt128 = 0

    /// Nothing.
    public init() {}

    /// Adds what another run of accounts comes to.
    public mutating func add(_ other: ChunkSum) {
        contract += other.contract
        consumption += other.consumption
        charges.add(other.charges)
        invoices &+= other.invoices
    }

    /// Adds a charge without an invoice.
    public mutating func add(opening: Charge) { charges.add(opening) }

    /// Adds an invoice with its charges.
    public mutating func add(_ draft: DraftInvoice) {
        let invoice = draft.invoice
        if invoice.kind == .contract { contract += 1 } else { consumption += 1 }
        for charge in draft.charges { charges.add(charge) }
        var hasher = StableHasher()
        hasher.add(invoice.buyer.id)
        hasher.add(draft.format)
        hasher.add(Int(invoice.paymentDueOn.daysSinceEpoch))
        for amount in [invoice.net, invoice.tax, invoice.total] { hasher.add(amount) }
        hasher.add(draft.charges.count)
        invoices &+= hasher.finish()
    }
}

/// The order in which a run asks the PO book and numbers contract invoices: account, subscription, ordinal, compared as
/// bytes; then the kind, in the order of its codes, and the number of a correction.
private struct BookOrder: Comparable {
    private let account: Text
    private let subscription: Text
    private let ordinal: Int
    private let kind: Int
    private let correction: Int

    init(_ charge: Charge) {
        correction = charge.kind.correctionNumber
        account = charge.account
        subscription = charge.subscription
        ordinal = charge.kind.ordinal
        kind = charge.kind.code.place
    }

    static func < (one: BookOrder, other: BookOrder) -> Bool {
        (one.account, one.subscription, one.ordinal, one.kind, one.correction)
            < (other.account, other.subscription, other.ordinal, other.kind, other.correction)
    }
}
