public import Domain
public import Ledger

/// Why an invoice or a subscription is as it is: the facts that the nights recorded, and sentences made of them.
///
/// The text for a person and the JSON for a program are two views of this one value.
public struct Explanation: Report, Sendable {
    /// What was asked about.
    var subject: Text
    /// The last night closed; what is said of things not invoiced was so after it.
    var lastClosed: CivilDate?
    var invoice: ExplainedInvoice?
    var subscription: ExplainedSubscription?

    /// What a ledger's records of a subject say, with its rejected rows, of which `billed` are usage records that are on
    /// an invoice all the same; nil: there are none.
    public init?(
        of subject: Text,
        _ records: Ledger.Records,
        rejected: [Ledger.RecordedReject],
        billed: Set<Text>
    ) {
        self.subject = subject
        lastClosed = records.lastClosed
        invoice = records.invoice.map { ExplainedInvoice($0, lastClosed: records.lastClosed) }
        subscription = ExplainedSubscription(subject, records, rejected, billed)
        guard invoice != nil || subscription != nil else { return nil }
    }

    /// The same with what to do about refused documents, by their numbers.
    public func adding(_ advices: [Text: RefusalAdvice]) -> Explanation {
        var explanation = self
        explanation.invoice?.advice = advices[subject]
        return explanation
    }

    /// The same with requests to change a PO number that came after their invoice.
    public func adding(_ late: [LateChange]) -> Explanation {
        guard !late.isEmpty else { return self }
        let sentences = Dictionary(late.map { ($0.invoice, $0.sentence) }) { first, _ in first }
        func add(_ charges: inout [ExplainedCharge]) {
            for place in charges.indices {
                let invoice = charges[place].recorded.invoice.map { "\($0)" }
                if let sentence = invoice.flatMap({ sentences[$0] }) { charges[place].decision.why.append(sentence) }
            }
        }
        var explanation = self
        if var charges = explanation.invoice?.charges {
            add(&charges)
            explanation.invoice?.charges = charges
        }
        if var charges = explanation.subscription?.billed {
            add(&charges)
            explanation.subscription?.billed = charges
        }
        return explanation
    }

    /// The subscriptions whose contract charges it has.
    public var subscriptions: Set<Text> {
        let charges = (invoice?.charges ?? []).filter { !$0.charge.kind.code.isMetered }
        return Set(charges.map(\.charge.subscription) + (subscription.map { [$0.id] } ?? []))
    }

    public func answer(width: Int) -> Answer { .text(text) }

    public var json: any Encodable { ExplanationDocument(self) }
}
