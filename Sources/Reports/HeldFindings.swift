import Billing
import Domain
import Intake

extension Finding {
    /// What a subscription has that is held, at the row that holds it; `files` are the names behind row references.
    /// `isAfterNight`: what was billed is known and left out.
    init(_ held: HeldCharges, files: [String], isAfterNight: Bool) {
        let place = "\(files[Int(held.hold.row.file)]):\(held.hold.row.line)"
        let name = "subscription \(DisplayText.quoted(held.subscription))"
        var what: [String] = []
        if held.charges > 0 {
            let details = [
                held.amount.map { "\($0) \($0.currency.code)" }, held.firstDueOn.map { "the first due \($0)" },
            ]
            let known = details.compactMap(\.self).joined(separator: ", ")
            what.append(
                Summary.count(held.charges, "contract charge") + (known.isEmpty ? "" : " (\(known))")
            )
        }
        if held.usageRecords > 0 { what.append(Summary.count(held.usageRecords, "usage record")) }
        let isOne = held.charges + held.usageRecords == 1
        let facts = what.joined(separator: " and ") + (isAfterNight ? "" : ", where not yet billed,")
        let verb = isOne ? "is held" : "are held"
        let reason = held.hold.message.visible
        let night = isAfterNight ? "the next night" : "the night after"
        let (code, message, hint): (FindingCode, String, String) =
            switch held.cause {
            case .overflow:
                (
                    .sumOverflow, "\(reason); \(facts) \(verb)",
                    "Check quantities and prices for a slipped decimal point, and correct the export."
                )
            case .subscription:
                (
                    .subscriptionHold, "\(facts) \(verb) by its column hold: \(reason)",
                    "Empty the column to release them; \(night) bills what is due by then."
                )
            case .demand:
                (
                    .demandedOrder, "\(facts) \(verb): \(reason)",
                    "The next night that can show the number invoices it. `nightbill explain` shows each charge."
                )
            case .receivers:
                (
                    Self.code(held.hold), "\(facts) \(verb): \(reason)",
                    "\(isAfterNight ? "The next night" : "A night") that can write the document invoices it."
                        + (isAfterNight ? " `nightbill explain` shows each charge." : "")
                )
            case .exchangeRate:
                (
                    .missingRate, "\(facts) \(verb): \(reason)",
                    "Add a row to exchange_rates.csv: the currency, in valid_on the night or a day before it, and in rate what one "
                        + "unit of it is worth in the tax currency."
                )
            case .rows:
                (
                    .heldCharges,
                    "\(facts) \(verb) until \(place) (\(held.hold.code))\(Self.others(held)) can be used",
                    "Correct that row; \(night) bills what it holds."
                        + (isAfterNight ? " `nightbill explain` shows each charge." : "")
                )
            }
        self.init(
            code,
            file: files[Int(held.hold.row.file)],
            line: Int(held.hold.row.line),
            message: "\(name): \(message)",
            hint: hint
        )
    }

    /// The code of a hold that says why receivers would refuse the document.
    private static func code(_ hold: Hold) -> FindingCode {
        FindingCode.allCases.first { $0.rawValue == hold.code.string } ?? .receiversAccount
    }

    private static func others(_ held: HeldCharges) -> String {
        held.otherRows > 0 ? " and \(Summary.count(held.otherRows, "other row"))" : ""
    }
}
