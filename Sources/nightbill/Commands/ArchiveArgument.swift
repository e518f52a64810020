import ArgumentParser
import Domain

/// What holds the documents of a night: `tar`, `zip`, or `none` for a file each.
struct ArchiveArgument: ExpressibleByArgument {
    let form: ArchiveForm?

    init?(argument: String) {
        guard let form = ArchiveForm.named(argument) else { return nil }
        self.form = form
    }

    static let allValueStrings = ArchiveForm.allCases.map(\.rawValue) + ["none"]
}
