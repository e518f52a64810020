public import Domain

/// One thing in which a night is not as it was planned.
public struct PlanDifference: Hashable, Sendable {
    /// What the plan and the night say of it.
    public enum Kind: String, CaseIterable, Sendable {
        /// The plan has it, the night has not.
        case missing
        /// The night has it, the plan has not.
        case new
        /// Both have it, with other values.
        case changed
    }

    /// A value that differs.
    public struct Value: Hashable, Sendable {
        /// The key of the plan's line, such as `total` or `charges[0].rule`.
        public var path: String
        /// The same for a person: `rule`, `rows[usage.csv].used`.
        var label: String
        /// Nil: it has none.
        public var planned: String?
        /// Nil: it has none.
        public var now: String?
    }

    public var kind: Kind
    /// The night; nil: the line is of none.
    public var date: CivilDate?
    /// What kind of line it is.
    public var record: PlanRecord
    /// What it is about, for a person.
    public var name: String
    /// The values that differ; none unless it is changed.
    public var values: [Value]

    /// A line that one side alone has.
    public init(_ kind: Kind, _ line: PlanLine) {
        (self.kind, date, record, name, values) = (kind, line.date, line.record, line.name, [])
    }

    /// Two lines about the same.
    public init(planned: PlanLine, now: PlanLine) {
        (kind, date, record, name) = (.changed, now.date, now.record, now.name)
        var values: [Value] = []
        let old = Dictionary(planned.fields.map { ($0.path, $0.value) }) { first, _ in first }
        let new = Dictionary(now.fields.map { ($0.path, $0.value) }) { first, _ in first }
        for (path, value) in planned.fields where new[path] != value {
            values.append(Value(path: path, label: planned.label(of: path), planned: value, now: new[path]))
        }
        for (path, value) in now.fields where old[path] == nil {
            values.append(Value(path: path, label: now.label(of: path), planned: nil, now: value))
        }
        self.values = values
    }

    /// Whether it only follows from another difference: an invoice that moves up has another number.
    var isRenumbered: Bool { values.count == 1 && values[0].path == "invoice_number" }

    /// Whether nothing differs but digests, which say no more than that something does.
    var isOfDigests: Bool { kind == .changed && values.allSatisfy { $0.path.hasSuffix("sha256") } }

    /// For a person.
    var text: String {
        switch kind {
        case .missing: "\(name): planned, and not there now"
        case .new: "\(name): not in the plan"
        case .changed: "\(name): \(valuesText)"
        }
    }

    /// How many values a sentence has.
    private static let mostValues = 8

    private var valuesText: String {
        let shown = values.prefix(Self.mostValues).map(\.text)
        let more = values.count - shown.count
        return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}

extension PlanDifference.Value {
    /// For a person.
    fileprivate var text: String {
        switch path {
        case "open_facts_sha256": "what is still to be billed differs"
        case "documents_sha256": "documents differ"
        case "sha256": "bytes differ"
        default: "\(DisplayText.text(label)) \(Self.shown(planned)) → \(Self.shown(now))"
        }
    }

    private static func shown(_ value: String?) -> String {
        value.map { DisplayText.quoted(Text($0)) } ?? "none"
    }
}

extension PlanLine {
    /// What the line is about, for a person.
    var name: String {
        func quoted(_ path: String) -> String { DisplayText.quoted(Text(self[path] ?? "")) }
        switch record {
        case .plan, .digest: return record.rawValue
        case .night: return "the night"
        case .invoice, .creditNote:
            let what = record == .invoice ? "invoice" : "credit note"
            let subscription = self["charges[0].subscription_id"].map { " for \(DisplayText.quoted(Text($0)))" } ?? ""
            return "\(what) \(self["invoice_number"] ?? "") of account \(quoted("account_id"))\(subscription)"
        case .opening: return "opening of \(quoted("subscription_id"))"
        case .refusedCredit: return "refused credit of \(quoted("invoice_number"))"
        case .purchaseOrder: return "PO \(quoted("purchase_order_number")) of \(quoted("payer_account_id"))"
        case .notice: return "expiry notice of PO \(quoted("purchase_order_number")) of \(quoted("payer_account_id"))"
        case .conflict: return "conflict \(self["code"] ?? "") of \(quoted("subscription_id"))"
        case .held: return "what \(self["code"] ?? "") holds of \(quoted("subscription_id"))"
        case .gone: return "what is gone of \(quoted("subject")) (\(self["code"] ?? ""))"
        case .file: return "file \(quoted("name"))"
        }
    }

    /// A path for a person: what is in a list is named by its file or currency, and the only charge not at all.
    func label(of path: String) -> String {
        guard let open = path.firstIndex(of: "["), let end = path.firstIndex(of: "]") else { return path }
        let item = path[...end]
        let key = path[path.index(after: end)...]
        for name in ["file", "currency"] where !item.hasPrefix("charges") {
            if let value = self["\(item).\(name)"] { return "\(path[..<open])[\(value)]\(key)" }
        }
        return item == "charges[0]" && self["charges[1].amount"] == nil ? String(key.dropFirst()) : path
    }
}
