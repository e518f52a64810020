import Domain
import Ledger
import Reports

/// A PO that the book does not have, and what may have been meant.
enum UnknownPurchaseOrder {
    /// That the book does not have a PO, with what may have been meant.
    static func failure(_ key: PurchaseOrderKey, _ ledger: Ledger) throws -> CommandFailure {
        let numbers = try ledger.numbers(of: key.payer)
        let (payer, number) = (DisplayText.text(key.payer), DisplayText.text(key.number))
        guard numbers.isEmpty else {
            let nearest = Spelling.nearest(to: key.number.string, among: numbers, atMost: 3)
            let names = nearest.map { "\"\(DisplayText.text($0))\"" }.joined(separator: ", ")
            let what = numbers.count > 3 ? "the nearest of its \(numbers.count) are" : "it has"
            return CommandFailure(
                .usage,
                "the payer \(payer) has no purchase order \"\(number)\" in the book; \(what) \(names)"
            )
        }
        let payers = try ledger.payers()
        let nearest = Spelling.nearest(to: key.payer.string, among: payers)
        let hint = nearest.map { "; did you mean \(DisplayText.text($0))?" } ?? ""
        return CommandFailure(.usage, "the payer \(payer) has no purchase order in the book\(hint)")
    }

    /// The date for which states are shown: one that is asked for, else the last business date closed.
    static func stateDate(_ date: CivilDate?, _ ledger: Ledger) throws -> StateDate {
        let last = try ledger.state().lastClosed
        guard let known = date ?? last else {
            throw CommandFailure(.usage, "no night is closed yet, so there is no purchase order in the book")
        }
        return StateDate(date: known, lastClosed: last)
    }
}
