import Domain

/// In what nights are not as an approved plan has them.
struct PlanDifferencesDocument: Codable, Sendable {
    /// How many lines of the plan differ, without those that are counted beside.
    var count: Int
    /// Nights whose totals differ.
    var totals: Int
    /// Invoices that are as planned but for their numbers.
    var renumberedInvoices: Int
    /// Documents and other files that differ.
    var files: Int
    /// The first differences, in the order of the plan.
    var first: [Difference]

    /// A line of the plan that differs.
    struct Difference: Codable, Sendable {
        /// The night.
        var businessDate: String
        /// `missing`, `new` or `changed`.
        var kind: String
        /// What kind of line of the plan it is, such as `invoice` or `purchase_order`.
        var record: String
        /// What it is about, for a person.
        var name: String
        /// The values that differ; empty unless it is changed.
        var values: [Value]

        init(_ difference: PlanDifference) {
            businessDate = difference.date?.description ?? ""
            (kind, record, name) = (difference.kind.rawValue, difference.record.rawValue, difference.name)
            values = difference.values.map(Value.init)
        }
    }

    /// A value that differs.
    struct Value: Codable, Sendable {
        /// The key of the plan's line.
        var path: String
        /// Absent where the plan has none.
        var planned: String?
        /// Absent where the night has none.
        var now: String?

        init(_ value: PlanDifference.Value) {
            (path, planned, now) = (value.path, value.planned, value.now)
        }
    }

    init(_ differences: PlanDifferences) {
        (count, totals) = (differences.count, differences.totals)
        (renumberedInvoices, files) = (differences.renumbered, differences.files)
        first = differences.named.map(Difference.init)
    }
}

/// The plan that a dry run wrote, or that a run was held against.
struct PlannedRunDocument: Codable, Sendable {
    /// The path of its file.
    var file: String
    /// The digest that its last line says.
    var sha256: String
    /// Whether it was given as approved; else it was written.
    var approved: Bool

    init(_ plan: PlannedRun) {
        (file, sha256, approved) = (plan.file, plan.sha256, plan.isApproved)
    }
}
