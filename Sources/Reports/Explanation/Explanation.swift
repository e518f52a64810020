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

    public func answer(width: Int) -> Answer { .text(text) }

    public var json: any Encodable { ExplanationDocument(self) }
}
