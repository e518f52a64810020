public import Domain

/// The credit notes of a night: one for each request that can be carried out, in the order of the invoices that they credit.
///
/// Requests are judged one after the other, each by what those before it left, so the order of rows makes no difference.
public struct CreditRun: Sendable {
    private let date: CivilDate
    private var subjects: [Text: CreditSubject]
    private let carriedOut: [Text: CarriedOutCredit]
    private let firstSequence: Int64
    public private(set) var outcome = Outcome()

    /// What a night does with requests.
    public struct Outcome: Hashable, Sendable {
        /// In the order of their numbers.
        public var notes: [CreditNote] = []
        /// Where each note's line item is to be entered; nil: nowhere.
        public var positions: [PurchaseOrderKey?] = []
        public var refusals: [CreditRefusal] = []
        /// How many requests are done, tonight and before, and how many are for a later night.
        public var done = 0
        public var notYetDue = 0
        /// What does not add up, as text for an operator.
        public var faults: [String] = []

        /// No request.
        public init() {}

        /// How many requests were looked at.
        public var count: Int { done + notYetDue + refusals.count }
    }

    /// A night's credits: `subjects` is what the numbers in the requests name, `carriedOut` which of the rows an earlier
    /// night carried out, by credit_id, and `firstSequence` the sequence of the night's first credit note.
    public init(
        on date: CivilDate,
        subjects: [Text: CreditSubject],
        carriedOut: [Text: CarriedOutCredit],
        firstSequence: Int64
    ) {
        (self.date, self.subjects, self.carriedOut) = (date, subjects, carriedOut)
        self.firstSequence = firstSequence
    }

    /// Carries requests out, whatever order they come in.
    public mutating func carryOut(_ requests: [CreditRequest]) {
        let ordered = requests.map { (place: place(of: $0), request: $0) }.sorted { $0.place < $1.place }
        for (_, request) in ordered { carryOut(request) }
    }

    /// Invoice, then credit_id; corrections by their lines, before operators, who have none. What names no invoice comes last.
    private struct Place: Comparable {
        var number: Int64
        var year: Int
        var id: Text
        var source: Int
        var request: Int64
        var text: Text

        static func < (one: Place, other: Place) -> Bool {
            (one.year, one.number, one.id, one.source, one.request, one.text)
                < (other.year, other.number, other.id, other.source, other.request, other.text)
        }
    }

    private func place(of request: CreditRequest) -> Place {
        var place = Place(number: 0, year: .max, id: request.id, source: 2, request: 0, text: request.invoice)
        if case .invoice(let invoice) = subjects[request.invoice] {
            (place.year, place.number) = (invoice.issued.number.year, invoice.issued.number.sequence)
        }
        switch request.source {
        case .correction: (place.source, place.request) = (0, Int64(request.line ?? 0))
        case .operator(let id): (place.source, place.request) = (1, id)
        case .export: break
        }
        return place
    }

    private mutating func carryOut(_ request: CreditRequest) {
        if let before = carriedOut[request.id], request.row != nil {
            guard before.isSame(as: request) else {
                return refuse(request, .carriedOut(before.note, before.content))
            }
            outcome.done += 1
            return
        }
        if let creditedOn = request.creditedOn, creditedOn > date {
            outcome.notYetDue += 1
            return
        }
        guard let subject = subjects[request.invoice] else { return refuse(request, .unknownInvoice) }
        guard case .invoice(var invoice) = subject else { return refuse(request, .creditNote) }
        switch CreditJudgement.judge(request, invoice, on: date) {
        case .failure(let reason): refuse(request, reason)
        case .success(let net):
            let sequence = firstSequence + Int64(outcome.notes.count)
            let draft = CreditNoteDraft(of: invoice, giving: net, ofLine: request.line, on: date, sequence: sequence)
            guard let draft, draft.addsUp(net), invoice.take(draft, request.line) else {
                outcome.faults.append("the credit of \(net) for \(request.invoice) does not add up")
                return
            }
            outcome.notes.append(draft.note(for: request))
            outcome.positions.append(invoice.position?.order)
            outcome.done += 1
            subjects[request.invoice] = .invoice(invoice)
        }
    }

    private mutating func refuse(_ request: CreditRequest, _ reason: CreditRefusal.Reason) {
        outcome.refusals.append(CreditRefusal(request: request, reason: reason))
    }
}

extension CreditableInvoice {
    /// Takes over what a credit note gives back; false: it is more than there is.
    fileprivate mutating func take(_ draft: CreditNoteDraft, _ line: Int?) -> Bool {
        let invoice = issued.invoice
        guard let net = creditedNet.adding(draft.net), let tax = creditedTax.adding(draft.tax),
            net.minorUnits <= invoice.net.minorUnits, tax.minorUnits <= invoice.tax.minorUnits,
            net != invoice.net || tax == invoice.tax
        else { return false }
        (creditedNet, creditedTax) = (net, tax)
        if let line { creditedOfLine[line] = (creditedOfLine[line] ?? .zero(invoice.currency)).adding(draft.net) }
        for (line, amount) in draft.parts {
            sharedOut[line] = (sharedOut[line] ?? .zero(invoice.currency)).adding(amount)
        }
        return true
    }
}

extension NightFacts {
    /// Counts the credits of a night.
    public mutating func count(_ outcome: CreditRun.Outcome) {
        count(.credit, .invoiced, outcome.done)
        count(.credit, .notYetDue, outcome.notYetDue)
        count(.credit, .rejected, outcome.refusals.count)
    }
}
