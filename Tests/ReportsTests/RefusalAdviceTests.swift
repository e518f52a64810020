import Domain
import Testing

@testable import Ledger
@testable import Reports

@Suite("What to do about a refusal")
struct RefusalAdviceTests {
    private static let payer = Payer(account: "head", organization: "org", purchaseOrderIntegration: true)
    private static let order = RequestedNumber(number: "PO 1", source: .subscription)

    /// An invoice's decision, or one for use.
    private enum Subject {
        case contract(PurchaseOrderRule)
        case foreign
        case use
        case creditNote
    }

    /// Reasons of a refusal, what it is of, and what settles it.
    private static let cases: [(reasons: [AnswerReason], of: Subject, remedy: RefusalAdvice.Remedy, command: String?)] =
        [
            (
                [number], .contract(.shown), .changeRequest,
                "nightbill regenerate T-2026-00000001 --ledger FILE --output OUTPUT --reason TEXT"
            ),
            ([number], .contract(.noneRequested), .changeRequest, regenerate),
            ([number], .contract(.invalidNumber), .changeRequest, regenerate),
            ([number], .contract(.notPermitted), .changeRequest, regenerate),
            ([number], .contract(.suspended), .activation, regenerate),
            ([number], .contract(.notIntegrated), .credit, credit),
            ([number], .contract(.notAvailable), .credit, credit),
            ([number], .foreign, .credit, credit), ([number], .use, .credit, credit),
            ([number], .creditNote, .nothing, nil),
            ([reason("REF")], .contract(.shown), .changeRequest, regenerate),
            ([reason("REF", about: "BT-10")], .contract(.shown), .credit, credit),
            ([reason("OTH", about: "BT-13")], .contract(.shown), .changeRequest, regenerate),
            ([AnswerReason(words: "REF BT-13")], .contract(.shown), .credit, credit),
            ([reason("PRI")], .contract(.shown), .correction, correction),
            ([reason("QTY")], .use, .correction, correction),
            ([reason("PRI"), action("CNF")], .contract(.shown), .credit, credit),
            ([reason("PRI"), action("CNP")], .contract(.shown), .creditPart, part),
            ([action("CNA")], .use, .creditPart, part),
            ([reason("LEG"), action("NIN")], .contract(.shown), .credit, credit),
            ([], .contract(.shown), .credit, credit),
        ]

    private static let number = reason("REF", about: "BT-13")
    private static let regenerate = "nightbill regenerate T-2026-00000001 --ledger FILE --output OUTPUT --reason TEXT"
    private static let credit = "nightbill credit T-2026-00000001 --all --ledger FILE --reason TEXT"
    private static let part = "nightbill credit T-2026-00000001 --amount AMOUNT --ledger FILE --reason TEXT"
    private static let correction = "nightbill accept 's 1' --bill-difference --ledger FILE --reason TEXT"

    private static func reason(_ code: Text, about term: Text? = nil) -> AnswerReason {
        AnswerReason(.reason, code, conditions: term.map { [.init($0)] } ?? [])
    }

    private static func action(_ code: Text) -> AnswerReason { AnswerReason(.action, code) }

    @Test("follows from codes and from the decision on the PO number", arguments: cases.indices)
    func advice(row: Int) throws {
        let (reasons, subject, remedy, command) = Self.cases[row]
        let date = try #require(CivilDate("2026-02-01"))
        let euros = try #require(Currency.named("EUR"))
        var isCreditNote = false
        var rule = PurchaseOrderRule.payAsYouGo
        var contract: Ledger.RefusalFacts.Contract? = Ledger.RefusalFacts.Contract(
            subscription: "s 1",
            chargeOn: date,
            payer: Self.payer
        )
        switch subject {
        case .contract(let decided): rule = decided
        case .foreign:
            rule = .noneRequested
            contract?.payer = Payer(account: "a", organization: nil, purchaseOrderIntegration: false)
        case .use: contract = nil
        case .creditNote: isCreditNote = true
        }
        let refusal = Ledger.RecordedAnswer(
            answer: ReceiverAnswer(to: "T-2026-00000001", .refused, reasons, at: Instant(startOf: date)),
            isCreditNote: isCreditNote,
            businessDate: date,
            account: "a",
            total: Money(minorUnits: 1, currency: euros),
            isCurrent: true,
            isHandled: false
        )
        let decision = PurchaseOrderDecision(
            rule,
            requested: rule == .noneRequested || rule == .payAsYouGo ? nil : Self.order,
            purchaser: nil,
            payer: rule == .suspended ? Self.payer : nil,
            found: nil
        )
        let facts = Ledger.RefusalFacts(decision, subscriptions: ["s 1"], contract: contract)
        let advice = RefusalAdvice(about: refusal, facts)
        #expect(advice.remedy == remedy && advice.command == command, "\(advice)")
        #expect(advice.words.contains("`nightbill po activate 'PO 1' --payer head ") == (remedy == .activation))
        #expect(advice.words.contains("(subscription_id s 1, charge_on 2026-02-01)") == (remedy == .changeRequest))
    }
}
