import ArgumentParser
import Domain

/// A time of day as it is typed: `02:30`.
struct TimeArgument: ExpressibleByArgument {
    let time: TimeOfDay

    init?(argument: String) {
        guard let time = TimeOfDay(argument) else { return nil }
        self.time = time
    }
}
