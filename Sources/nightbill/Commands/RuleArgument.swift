import ArgumentParser
import Domain

/// A rule of the PO decision as it is typed.
struct RuleArgument: ExpressibleByArgument {
    let rule: PurchaseOrderRule

    init?(argument: String) {
        guard let rule = PurchaseOrderRule(rawValue: argument.lowercased()) else { return nil }
        self.rule = rule
    }

    static var allValueStrings: [String] { PurchaseOrderRule.allCases.map(\.rawValue) }
    static var words: String { allValueStrings.joined(separator: ", ") }
}
