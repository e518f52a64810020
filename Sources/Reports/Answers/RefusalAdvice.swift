import Billing
import Domain
public import Ledger

/// What a clerk does about a document that its receiver refused: sentences, and the command that settles it. It follows from codes and
/// facts alone.
public struct RefusalAdvice: Hashable, Sendable {
    /// What settles it.
    public enum Remedy: String, CaseIterable, Sendable {
        /// Another PO number: a change request, then a revision.
        case changeRequest = "change_request"
        /// The number of a PO that is suspended: its activation, then a revision.
        case activation
        /// A credit note of all that is left.
        case credit
        /// A credit note of a part.
        case creditPart = "credit_part"
        /// The difference between what was billed and what the export says once it is corrected.
        case correction
        /// No command does.
        case nothing
    }

    public let remedy: Remedy
    /// What is to be done, and what for.
    public let words: String
    /// With AMOUNT in place of what a clerk fills in, and the places that were given; nil: there is none.
    public let command: String?

    /// What commands name, quoted for a shell; FILE, OUTPUT and TEXT are for a clerk to fill in.
    public struct Places: Hashable, Sendable {
        public var ledger = "FILE"
        public var output = "OUTPUT"
        public var reason = "TEXT"

        /// All for a clerk to fill in.
        public init() {}

        /// The options that every command has.
        fileprivate var options: String { "--ledger \(ledger) --reason \(reason)" }
    }

    /// What to do about a refusal.
    public init(about refusal: Ledger.RecordedAnswer, _ facts: Ledger.RefusalFacts, _ places: Places = Places()) {
        let answer = refusal.answer
        let number = ShellWord.quoted(answer.document.string)
        guard !refusal.isCreditNote else {
            (remedy, command) = (.nothing, nil)
            words = "No command changes a credit note: settle it with the receiver, and record the next answer."
            return
        }
        if answer.isAboutOrderNumber, let advice = Self.ofOrderNumber(number, facts, places) {
            (remedy, words, command) = advice
            return
        }
        let (reasons, actions) = (answer.codes(of: .reason), answer.codes(of: .action))
        if actions.contains("CNP") || actions.contains("CNA") {
            remedy = .creditPart
            words = "The receiver asks for a credit note of a part:"
            command = "nightbill credit \(number) --amount AMOUNT \(places.options)"
        } else if !actions.contains("CNF"), reasons.contains(where: Self.ofAmounts.contains) {
            let subscription =
                facts.subscriptions.count == 1 ? ShellWord.quoted(facts.subscriptions[0].string) : "SUBSCRIPTION"
            remedy = .correction
            words =
                "Correct the price or quantity in the export, and close a night, which reports the conflict; to bill or credit the "
                + "difference, then:"
            command = "nightbill accept \(subscription) --bill-difference \(places.options)"
        } else {
            remedy = .credit
            words =
                actions.contains("CNF")
                ? "The receiver asks for a credit note of the whole invoice:"
                : "Nothing issues this invoice with other facts than those of its night; if it is to be given back:"
            command = "nightbill credit \(number) --all \(places.options)"
        }
    }

    /// Codes of what is corrected in the export: prices, quantities, items.
    private static let ofAmounts: Set<Text> = ["PRI", "QTY", "ITM"]

    /// What puts the right PO number on an invoice; nil: nothing does.
    private static func ofOrderNumber(
        _ number: String,
        _ facts: Ledger.RefusalFacts,
        _ places: Places
    ) -> (Remedy, String, String)? {
        let decision = facts.decision
        guard let contract = facts.contract else { return nil }
        let regenerate =
            "nightbill regenerate \(number) --ledger \(places.ledger) --output \(places.output) --reason \(places.reason)"
        switch PurchaseOrderRemedy(for: decision, payer: contract.payer) {
        case .activation:
            let order = decision.requested.map { ShellWord.quoted($0.number.string) } ?? "NUMBER"
            let payer = decision.payer.map { " --payer \(ShellWord.quoted($0.account.string))" } ?? ""
            return (
                .activation,
                "The PO is suspended: `nightbill po activate \(order)\(payer) \(places.options)`, then:",
                regenerate
            )
        case .nothing where decision.rule != .shown: return nil
        case .changeRequest, .nothing:
            return (
                .changeRequest,
                "Name the right PO number in a new row of purchase_order_changes.csv (subscription_id "
                    + "\(contract.subscription.visible), charge_on \(contract.chargeOn)), close a night, then:",
                regenerate
            )
        case .laterInvoices: return nil
        }
    }
}

extension ReceiverAnswer {
    /// Whether its codes say that the PO number is missing or wrong, or that a reference is and not which.
    var isAboutOrderNumber: Bool {
        attributes.contains(AnswerReason.purchaseOrderNumber)
            || codes(of: .reason).contains("REF") && attributes.isEmpty
    }
}
