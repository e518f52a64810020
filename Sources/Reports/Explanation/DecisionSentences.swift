import Billing
import Domain
import Ledger

/// A PO decision in sentences: the rule first, then the facts that led to it, then what would change it.
struct DecisionSentences {
    private let charge: Charge
    private let decision: PurchaseOrderDecision
    private let invoice: Text?
    private let date: CivilDate
    private let acts: [PurchaseOrderEvent]
    private let lineItem: ExplainedDecision.LineItem?
    private let credit: Ledger.RecordedCredit?

    /// The decision that counts for a charge; `lineItem` is its place in the PO book.
    init(_ recorded: Ledger.RecordedCharge, _ lineItem: ExplainedDecision.LineItem?) {
        charge = recorded.charge
        decision = recorded.decision
        invoice = recorded.invoice
        date = recorded.businessDate
        acts = recorded.revisions.isEmpty ? recorded.lineItem?.events ?? [] : []
        self.lineItem = lineItem
        credit = recorded.credit
    }

    private var permissions: [Text]? { charge.purchaseOrderInputs?.permissions }

    /// All sentences, in the order in which they are read.
    var all: [String] { credit.map { [takenOver($0)] + place } ?? [rule] + source + payer + book + remedy }

    /// Of a credit note nothing is decided.
    private func takenOver(_ credit: Ledger.RecordedCredit) -> String {
        guard let number = decision.numberOnInvoice else {
            return
                "No PO number: \(credit.invoice) had none when it was credited; `nightbill explain \(credit.invoice)` says why."
        }
        return "The PO number \(number.visiblyQuoted) is on the credit note, as it was on \(credit.invoice)."
    }

    private var rule: String {
        let number = decision.requested?.number.visiblyQuoted ?? ""
        switch decision.rule {
        case .payAsYouGo:
            return "No PO number: this is use (pay as you go), and an invoice for use never carries one, whatever "
                + "number the subscription names."
        case .notAvailable:
            return "No PO number: the product is of type \(charge.product.type.rawValue) with pricing "
                + "\(charge.product.pricing.rawValue); only SaaSProduct with contract pricing takes one."
        case .noneRequested where decision.withdrawnBy != nil:
            return "No PO number: change request \((decision.withdrawnBy ?? "").visible) took it off."
        case .noneRequested:
            return "No PO number: no one asked for one, neither a change request nor the payment, procurement or the "
                + "subscription."
        case .invalidNumber: return "No PO number: \(number) cannot be one, \(fault)."
        case .notPermitted:
            return "No PO number: \(number) was typed in by \(purchaser), who lacked the permission "
                + "\(Permission.subscribe)."
        case .notIntegrated:
            return "No PO number: \(number) was asked for, but the PO integration was not enabled for the account."
        case .suspended: return "No PO number: \(number) was asked for, but its PO was suspended."
        case .shown:
            return invoice == nil
                ? "The charge came to the PO \(number); it has no invoice that could show the number."
                : "The PO number \(number) is on the invoice\(line)."
        }
    }

    /// The line of the buyer's PO, where one comes with the number.
    private var line: String {
        decision.requested?.line.map { ", and line \($0.visiblyQuoted) of that PO on each of its lines" } ?? ""
    }

    private var purchaser: String { decision.purchaser?.visible ?? "no one" }

    private var fault: String {
        switch decision.requested.flatMap({ NumberFault($0.number) }) {
        case .tooLong(let count): "it has \(count) characters and \(NumberFault.longest) are allowed"
        case .holds(let scalar): "it holds the control character U+\(Self.hexadecimal(scalar))"
        case nil: "it is refused"
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    // MARK: Facts

    private var source: [String] {
        guard let requested = decision.requested else { return [] }
        let sentence =
            switch requested.source {
            case .changeRequest: "Change request \((requested.changeRequest ?? "").visible) asked for it\(permission)."
            case .instalment: "The scheduled payment has this number of its own\(permission)."
            case .procurement: "The integrated procurement system gave it\(order)\(permission)."
            case .subscription: "It was given at checkout, with the subscription\(permission)."
            }
        guard decision.rule == .notPermitted else { return [sentence] }
        return [sentence, held]
    }

    /// The order that gave the number, where one did.
    private var order: String {
        guard let file = charge.purchaseOrderInputs?.procurementFile else { return "" }
        let line = charge.purchaseOrderInputs?.procurementLine.map { ", line \($0.visible)" } ?? ""
        return ", in the order \(file.visible)\(line)"
    }

    /// Whether a permission was needed, and whether there was one; nothing where an earlier rule answered.
    private var permission: String {
        guard decision.rule != .invalidNumber, decision.rule != .notPermitted else { return "" }
        guard decision.requested?.source.isTyped == true else { return "; that needs no permission" }
        guard decision.purchaser != nil else { return "; no purchaser is named, and then no permission is needed" }
        let granting = Permission.sufficient.filter { permissions?.contains($0) ?? false }
        return ", by \(purchaser), who may: \(granting.map(\.string).joined(separator: ", "))"
    }

    private var held: String {
        let enough = Permission.sufficient.dropFirst().map(\.string).joined(separator: ", ")
        guard let permissions else {
            return "\(purchaser) had no row in purchasers.csv. The permission also comes with \(enough)."
        }
        let names = permissions.map(\.visible).joined(separator: " ")
        return "\(purchaser) had \(names.isEmpty ? "no permission" : names). The permission also comes with \(enough)."
    }

    private var payer: [String] {
        guard let payer = decision.payer else { return [] }
        let account = charge.account.visible
        guard let organization = payer.organization else {
            return [
                "On \(date) account \(account) was in no organization, so no one could have enabled the PO integration "
                    + "for it."
            ]
        }
        return [
            "On \(date) account \(account) belonged to organization \(organization.visible), whose management account "
                + "\(payer.account.visible) pays and "
                + (payer.purchaseOrderIntegration
                    ? "has enabled the PO integration for all of its accounts."
                    : "has not enabled the PO integration; no one else can.")
        ]
    }

    private var book: [String] {
        guard decision.order != nil else { return [] }
        let found =
            switch decision.found {
            case nil: "The PO did not exist: the charge created it."
            case .expired: "The PO was found EXPIRED: the charge made it active again."
            case .active: "The PO was found ACTIVE."
            case .suspended: "The PO was found SUSPENDED: it got the line item and stayed suspended."
            case .suspendedExpired:
                "The PO was found SUSPENDED and expired: it got the line item and stayed suspended."
            }
        let done = acts.filter { $0.kind != .lineItemAdded }
            .map { "\($0.kind.rawValue.replacing("_", with: " ")): \($0.detail.visible)" }
        return [found] + done.map { "In the PO's history: \($0)." } + place
    }

    private var place: [String] {
        guard let lineItem else { return [] }
        let line = "The charge is line item \(lineItem.recorded.number)"
        let key = lineItem.recorded.order.key
        guard key.number != decision.requested?.number || key.payer != decision.payer?.account else {
            return ["\(line) of the PO."]
        }
        return ["\(line) of PO \(key.number.visiblyQuoted) of payer \(key.payer.visible) now."]
    }

    // MARK: What would change it

    private var remedy: [String] {
        guard let invoice else { return [] }
        let regenerate = "`nightbill regenerate \(invoice)`"
        switch PurchaseOrderRemedy(for: decision, payer: charge.purchaseOrderInputs?.payer) {
        case .changeRequest:
            let row = decision.withdrawnBy == nil ? "a row" : "a newer row"
            return ["To change it: \(row) in purchase_order_changes.csv that names the number, then \(regenerate)."]
        case .laterInvoices(let isNumberMissing):
            let condition = isNumberMissing ? " and a number is given with the purchase or by a change request" : ""
            return [
                "Nothing puts a number on this invoice: the PO integration was not enabled on \(date). Later invoices carry "
                    + "one once it is enabled\(condition)."
            ]
        case .activation where lineItem?.state == .active:
            return ["The PO is ACTIVE by now: \(regenerate) puts the number on the invoice."]
        case .activation:
            return ["To change it: `nightbill po activate`, then \(regenerate); activating alone changes no invoice."]
        case .nothing: return []
        }
    }
}
