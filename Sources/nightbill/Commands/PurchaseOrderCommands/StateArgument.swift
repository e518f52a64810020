import ArgumentParser
import Domain
import Operations

/// A state as it is typed, in letters of either case.
struct StateArgument: ExpressibleByArgument {
    let state: PurchaseOrderState

    init?(argument: String) {
        guard let state = PurchaseOrderState(rawValue: argument.uppercased()) else { return nil }
        self.state = state
    }

    static var allValueStrings: [String] { PurchaseOrderState.allCases.map { $0.rawValue.lowercased() } }
}
