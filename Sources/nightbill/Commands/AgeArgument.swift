import ArgumentParser
import Reports

/// An age as it is typed: `36h`.
struct AgeArgument: ExpressibleByArgument {
    let age: MaximumAge

    init?(argument: String) {
        guard let age = MaximumAge(argument) else { return nil }
        self.age = age
    }
}
