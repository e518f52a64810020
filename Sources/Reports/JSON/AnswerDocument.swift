import Domain
import Ledger

/// An answer of a receiver in a report.
struct AnswerDocument: Codable, Sendable {
    /// A code of an Invoice Response, such as `RE`.
    var status: String
    /// When it was given, in UTC.
    var at: String
    var reasons: [Reason]
    /// Whether the receiver refuses the document and nothing was done about it since.
    var waiting: Bool
    /// What settles it, what to do for that, and the command, with FILE, OUTPUT, TEXT and AMOUNT for what is to be filled in; absent
    /// unless it waits. The command is absent where there is none.
    var remedy: String?
    var advice: String?
    var command: String?

    /// Why it was given.
    struct Reason: Codable, Sendable {
        /// The list of the code; absent where there is no code.
        var list: String?
        var code: String?
        /// For people.
        var words: String?
        /// The business terms that it is about, such as BT-13.
        var attributes: [String]
    }

    init(_ recorded: Ledger.RecordedAnswer, _ advice: RefusalAdvice?) {
        status = recorded.answer.status.rawValue
        at = recorded.answer.at.description
        reasons = recorded.answer.reasons.map { reason in
            Reason(
                list: reason.list?.rawValue,
                code: reason.code?.string,
                words: reason.words?.string,
                attributes: reason.conditions.map(\.attribute.string)
            )
        }
        waiting = recorded.isWaiting
        remedy = advice?.remedy.rawValue
        self.advice = advice?.words
        command = advice?.command
    }
}

/// A refusal that waits, with its document.
struct RefusalDocument: Codable, Sendable {
    /// The invoice or credit note.
    var invoiceNumber: String
    var businessDate: String
    var accountId: String
    var currency: String
    var total: String
    var answer: AnswerDocument

    init(_ recorded: Ledger.RecordedAnswer, _ advice: RefusalAdvice?) {
        invoiceNumber = recorded.answer.document.string
        businessDate = recorded.businessDate.description
        accountId = recorded.account.string
        (currency, total) = (recorded.total.currency.code, recorded.total.description)
        answer = AnswerDocument(recorded, advice)
    }
}
