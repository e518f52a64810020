import Billing
import Domain

/// Until when something is held, by the code of what holds it.
enum HoldTitles {
    /// Where a row has to be corrected.
    static let row = "held, until the row is corrected"

    /// Where something else has to be done, in the order in which it is listed.
    static let own: [(title: String, codes: Set<Text>)] = [
        ("held, until the column hold of subscriptions.csv is empty", [HoldCode.subscription]),
        ("held, until an invoice can show the PO number that the account demands", [HoldCode.demandedOrder]),
        ("held, until receivers would take the document", HoldCode.receivers),
        ("held, until exchange_rates.csv has a rate of the currency", [HoldCode.exchangeRate]),
    ]

    /// Until when what a code holds is held.
    static func title(_ code: Text) -> String { own.first { $0.codes.contains(code) }?.title ?? row }

    /// Whether it is held because of a conflict, which an operator may accept.
    static func isConflict(_ code: Text) -> Bool { code == BillingCode.conflict }
}
