import ArgumentParser
import Reports

/// One of the two units as it is typed.
struct UnitArgument: ExpressibleByArgument {
    let kind: SystemdUnits.Kind

    init?(argument: String) {
        guard let kind = SystemdUnits.Kind(rawValue: argument) else { return nil }
        self.kind = kind
    }

    static let allValueStrings = SystemdUnits.Kind.allCases.map(\.rawValue)
}
