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
    /// Conflicts for a person, a text each; of each code at most ``FindingRenderer/mostShown`` for each file, and a text for the
    /// rest.
    static func texts(_ conflicts: [ConflictReport]) -> [String] {
        struct Kind: Hashable {
            var file: String
            var code: Text
        }
        var counts: [Kind: Int] = [:]
        var kinds: [Kind] = []
        var texts: [String] = []
        for conflict in conflicts {
            let kind = Kind(file: conflict.file, code: conflict.code)
            let count = counts[kind, default: 0] + 1
            counts[kind] = count
            if count == 1 { kinds.append(kind) }
            if count <= FindingRenderer.mostShown { texts.append(conflict.text) }
        }
        for kind in kinds {
            let more = (counts[kind] ?? 0) - FindingRenderer.mostShown
            guard more > 0 else { continue }
            let others = "and \(DisplayText.grouped(more)) more like \(more == 1 ? "it" : "these")"
            let hint = "All are in the report of --json."
            texts.append("\(DisplayText.text(kind.file)): conflict \(kind.code): \(others)\n hint: \(hint)\n")
        }
        return texts
    }
}
