import Domain
import Ledger

/// The decision on a charge's PO number: the rule, the facts that led to it, and both in sentences.
struct PurchaseOrderDecisionDocument: Codable, Sendable {
    /// The rule that decided.
    var rule: String
    var numberOnInvoice: Bool
    /// The number on the invoice; absent where there is none.
    var purchaseOrderNumber: String?
    /// The line of the buyer's PO on the invoice; absent where none comes with the number.
    var purchaseOrderLine: String?
    /// A number that was asked for and is not on an invoice; else absent.
    var requestedNumber: String?
    /// The line that came with such a number; absent where none did.
    var requestedLine: String?
    /// Who asked for the number: `change_request`, `instalment`, `procurement` or `subscription`.
    var requestedBy: String?
    /// The id of the change request that asked for it; where none was asked for, of the one that took the number off.
    var changeRequest: String?
    /// The file of the procurement system's order that gave the number; absent: none did.
    var procurementFile: String?
    /// The number of that order's line; absent where it has none.
    var procurementLine: String?
    /// The purchaser whose permission was asked about.
    var purchaser: String?
    var purchaserPermissions: [String]?
    var missingPermission: String?
    /// Who paid on the business date; absent where no PO number is possible, and in decisions of an early version.
    var payerAccountId: String?
    /// The payer's organization; absent where it was in none, too.
    var organizationId: String?
    /// Whether that organization had enabled the PO integration.
    var integrationEnabled: Bool?
    /// The state of the PO when the charge came to it; absent: it was not looked up, or did not exist.
    var found: String?
    /// Whether the charge created the PO; absent where it came to none.
    var created: Bool?
    /// Whether the charge made an expired PO active again; absent where it came to none.
    var revived: Bool?
    /// Its place in the PO book; absent where it has none.
    var postedLineItem: PostedLineItem?
    /// The decision in sentences.
    var why: [String]
    /// Earlier decisions, oldest first, where the invoice was issued again; the one above counts.
    var earlier: [Earlier]

    init(_ explained: ExplainedDecision) {
        let decision = explained.decision
        rule = decision.rule.rawValue
        purchaseOrderNumber = explained.numberOnInvoice?.string
        numberOnInvoice = purchaseOrderNumber != nil
        purchaseOrderLine = explained.lineOnInvoice?.string
        requestedNumber = numberOnInvoice ? nil : decision.requested?.number.string
        requestedLine = numberOnInvoice ? nil : decision.requested?.line?.string
        requestedBy = decision.requested?.source.rawValue
        changeRequest = (decision.requested?.changeRequest ?? decision.withdrawnBy)?.string
        procurementFile = explained.procurementFile?.string
        procurementLine = explained.procurementLine?.string
        purchaser = decision.purchaser?.string
        purchaserPermissions = explained.permissions?.map(\.string)
        missingPermission = explained.missingPermission?.string
        payerAccountId = decision.payer?.account.string
        organizationId = decision.payer?.organization?.string
        integrationEnabled = decision.payer?.purchaseOrderIntegration
        found = decision.found?.rawValue
        (created, revived) = (explained.createdOrder, explained.revivedOrder)
        postedLineItem = explained.lineItem.map(PostedLineItem.init)
        why = explained.why
        earlier = explained.earlier.map(Earlier.init)
    }

    /// The line item that the charge is, and its PO as it is after the last night.
    struct PostedLineItem: Codable, Sendable {
        var payerAccountId: String
        var purchaseOrderNumber: String
        /// Its number within the PO, from 1.
        var lineItem: Int
        var state: String
        /// The PO expires after the last day of this date's month; absent: never.
        var expiresOn: String?
        /// What the charge did to the PO on its night, in order.
        var events: [Event]

        init(_ explained: ExplainedDecision.LineItem) {
            let (item, order) = (explained.recorded, explained.recorded.order)
            payerAccountId = order.key.payer.string
            purchaseOrderNumber = order.key.number.string
            lineItem = item.number
            state = explained.state.rawValue
            expiresOn = order.expiresOn?.description
            events = item.events.map { Event(kind: $0.kind.rawValue, detail: $0.detail.string) }
        }
    }

    /// Something that a charge did to a PO.
    struct Event: Codable, Sendable {
        var kind: String
        /// What was done, for a person.
        var detail: String
    }

    /// A decision that a later revision of the invoice replaced.
    struct Earlier: Codable, Sendable {
        /// The revision that had it.
        var revision: Int
        var rule: String
        var numberOnInvoice: Bool
        /// The number on that revision; absent where there was none.
        var purchaseOrderNumber: String?
        /// The line of the buyer's PO on that revision; absent where there was none.
        var purchaseOrderLine: String?
        /// Who had it decided again, when and why.
        var replacedBy: String
        var replacedAt: String
        var reason: String

        init(_ earlier: ExplainedDecision.Earlier) {
            revision = earlier.revision
            rule = earlier.decision.rule.rawValue
            purchaseOrderNumber = earlier.decision.numberOnInvoice?.string
            numberOnInvoice = purchaseOrderNumber != nil
            purchaseOrderLine = earlier.decision.lineOnInvoice?.string
            replacedBy = earlier.replacement.name.string
            replacedAt = earlier.replacement.time
            reason = earlier.replacement.reason.string
        }
    }
}
