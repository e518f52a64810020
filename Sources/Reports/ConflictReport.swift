import Billing
public import Domain
import Intake

/// A billed charge that tonight's export contradicts.
public struct ConflictReport: Hashable, Sendable {
    public let code: Text
    public let file: String
    public let line: Int
    public let subscription: Text
    public let message: Text

    /// A conflict with the place of its row; `files` are the names behind row references.
    public init(_ conflict: Conflict, files: [String]) {
        code = BillingCode.code(of: conflict.key.item)
        file = files[Int(conflict.row.file)]
        line = Int(conflict.row.line)
        subscription = conflict.subscription
        message = conflict.message
    }

    /// What to do about it.
    var hint: String { "\(advice): \(command)" }

    private var advice: String {
        code == BillingCode.endedBeforeBilled
            ? "What was billed stays. If the subscription ended on that day, credit these invoices and accept it; if not,"
                + " correct status or ended_on"
            : "What was billed stays, and its other contract charges are held. Put the billed value back into the export, or"
                + " accept the new one"
    }

    private var command: String { "nightbill accept \(subscription.visible) --ledger FILE --reason TEXT" }

    /// The conflict for a person.
    public var text: String {
        let advice = advice.replacing("if not, ", with: "if not,\n       ")
            .replacing("export, or ", with: "export, or\n       ")
        let difference =
            code == BillingCode.endedBeforeBilled
            ? "" : "\n       (with --bill-difference the next night bills or credits what differs)"
        return """
            \(DisplayText.text(file)):\(line): conflict \(code): subscription \(subscription.visiblyQuoted): \(message.visible)
             hint: \(advice): \(command)\(difference)

            """
    }
}

extension ConflictReport {
    /// Conflicts of one file and code of which only the first are shown.
    struct Surplus: Hashable, Sendable {
        let file: String
        let code: Text
        let count: Int

        /// How many are left out.
        var message: String { "and \(DisplayText.grouped(count)) more like \(count == 1 ? "it" : "these")" }

        /// Where the others are.
        var hint: String { "All are in the report of --json." }
    }

    /// Gives at most ``FindingRenderer/mostShown`` conflicts of each code for each file, and then what was left out.
    static func forEach(
        _ conflicts: [ConflictReport],
        _ body: (ConflictReport) throws -> Void,
        surplus: (Surplus) throws -> Void
    ) rethrows {
        struct Kind: Hashable {
            var file: String
            var code: Text
        }
        var counts: [Kind: Int] = [:]
        var kinds: [Kind] = []
        for conflict in conflicts {
            let kind = Kind(file: conflict.file, code: conflict.code)
            let count = counts[kind, default: 0] + 1
            counts[kind] = count
            if count == 1 { kinds.append(kind) }
            if count <= FindingRenderer.mostShown { try body(conflict) }
        }
        for kind in kinds {
            let more = (counts[kind] ?? 0) - FindingRenderer.mostShown
            if more > 0 { try surplus(Surplus(file: kind.file, code: kind.code, count: more)) }
        }
    }

    /// Conflicts for a person, a text each; of each code at most ``FindingRenderer/mostShown`` for each file, and a text for the
    /// rest.
    static func texts(_ conflicts: [ConflictReport]) -> [String] {
        var texts: [String] = []
        forEach(conflicts) {
            texts.append($0.text)
        } surplus: {
            texts.append("\(DisplayText.text($0.file)): conflict \($0.code): \($0.message)\n hint: \($0.hint)\n")
        }
        return texts
    }
}
