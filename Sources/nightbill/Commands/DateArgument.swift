import ArgumentParser
import Domain
import Foundation
import Operations
import Reports

/// A date as it is typed: `2026-11-22`.
struct DateArgument: ExpressibleByArgument {
    let date: CivilDate

    init?(argument: String) {
        guard let date = CivilDate(argument) else { return nil }
        self.date = date
    }
}
