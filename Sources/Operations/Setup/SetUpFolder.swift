import Domain
public import Reports
import System

/// Writes a folder to begin with: an export without rows, settings to fill in, and the first commands.
public struct SetUpFolder: Operation {
    /// The folder; it is made where it does not exist, and is empty where it does.
    public var folder: String

    /// A folder to begin with.
    public init(_ folder: String) {
        self.folder = folder
    }

    /// Where everything is written before it gets its name.
    private static let staging = ".staging-init"
    /// How many names of other files are listed.
    private static let mostNames = 3

    public func perform() throws -> SetupReport {
        guard !folder.isEmpty else {
            throw CommandFailure(.usage, "the path of the folder is empty; name a new folder")
        }
        do throws(SystemFault) {
            let directory = try Directory.make(folder, mode: 0o750)
            guard try directory.lock() else {
                throw SystemFault(
                    folder,
                    reason: "another run writes to this folder; wait for it to end, then try again"
                )
            }
            try write(into: directory)
        } catch {
            throw CommandFailure(.cannotWrite, "\(error)")
        }
        return SetupReport(
            folder: folder,
            tables: StarterFiles.tables.map(\.name),
            input: StarterFiles.input,
            settings: StarterFiles.settings,
            commands: StarterFiles.commands
        )
    }

    /// Writes everything aside, and then gives it its place: a folder that this did not get to its end with is empty but for
    /// what is whole.
    private func write(into directory: Directory) throws(SystemFault) {
        // What a killed run had staged is the program's own.
        try directory.removeFolder(Self.staging)
        let others = try directory.names()
        guard others.isEmpty else {
            let names = others.prefix(Self.mostNames).map(\.visible).joined(separator: ", ")
            let more = others.count > Self.mostNames ? " and \(others.count - Self.mostNames) more" : ""
            throw SystemFault(folder, reason: "the folder is not empty (\(names)\(more)); name a new one")
        }
        let staging = try directory.makeFolder(Self.staging)
        var placed: [String] = []
        do throws(SystemFault) {
            let input = try staging.makeFolder(StarterFiles.input)
            for (name, text) in StarterFiles.tables { try Self.write(text, to: name, in: input) }
            try input.flush()
            try Self.write(StarterFiles.settingsText, to: StarterFiles.settings, in: staging)
            try Self.write(StarterFiles.commandsText, to: StarterFiles.commands, in: staging)
            try staging.flush()
            for name in [StarterFiles.input, StarterFiles.settings, StarterFiles.commands] {
                try staging.place(name, in: directory)
                placed.append(name)
            }
            try directory.removeFolder(Self.staging)
            try directory.flush()
        } catch {
            try? directory.removeFolder(Self.staging)
            for name in placed {
                if name == StarterFiles.input {
                    try? directory.removeFolder(name)
                } else {
                    try? directory.removeFile(name)
                }
            }
            throw error
        }
    }

    private static func write(_ text: String, to name: String, in folder: Directory) throws(SystemFault) {
        let file = try folder.create(name)
        try file.write(text.utf8Span.span)
        try file.finish()
    }
}
