import ArgumentParser
import Domain

/// The last night to close, as it is typed: `2026-11-22`, or `yesterday` or `today`, which are days in UTC.
///
/// A scheduler that starts a run has no date at hand. The clock is asked once, here.
struct NightArgument: ExpressibleByArgument {
    let date: CivilDate

    init?(argument: String) {
        switch argument {
        case "yesterday": date = Invocation.now().date.adding(days: -1)
        case "today": date = Invocation.now().date
        default:
            guard let date = CivilDate(argument) else { return nil }
            self.date = date
        }
    }
}
