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
        if held.isOverflow {
            self.init(
                .sumOverflow,
                file: files[Int(held.hold.row.file)],
                line: Int(held.hold.row.line),
                message: "\(name): \(held.hold.message.visible); \(facts) \(verb)",
                hint: "Check quantities and prices for a slipped decimal point, and correct the export."
            )
            return
        }
        let others = held.otherRows > 0 ? " and \(Summary.count(held.otherRows, "other row"))" : ""
        self.init(
            .heldCharges,
            file: files[Int(held.hold.row.file)],
            line: Int(held.hold.row.line),
            message: "\(name): \(facts) \(verb) until \(place) (\(held.hold.code))\(others) can be used",
            hint: isAfterNight
                ? "Correct that row; the next night bills what it holds. `nightbill explain` shows each charge."
                : "Correct that row; the night after bills what it holds."
        )
    }
}
