import Domain

/// A folder that was written to begin with.
public struct SetupReport: Report {
    /// The folder, as it was given.
    public let folder: String
    /// The tables in it.
    public let tables: [String]
    /// Where they are, below the folder.
    public let input: String
    /// The settings file, below the folder.
    public let settings: String
    /// The file of the first commands, below the folder.
    public let commands: String

    /// What was written.
    public init(folder: String, tables: [String], input: String, settings: String, commands: String) {
        (self.folder, self.tables) = (folder, tables)
        (self.input, self.settings, self.commands) = (input, settings, commands)
    }

    public func answer(width: Int) -> Answer {
        // A path that begins with a hyphen would be read as an option.
        let place = folder.hasPrefix("-") ? "./\(folder)" : folder
        func path(_ name: String) -> String {
            ShellWord.quoted(place.hasSuffix("/") ? place + name : "\(place)/\(name)")
        }
        return .text(
            """
            \(path(input)): \(tables.count) tables with their headers; `nightbill about input` describes them
            \(path(settings)): fill in the lines that say FILL IN
            \(path(commands)): the first commands

            next: sh \(path(commands))
            """
        )
    }

    public var lasting: String? { "the folder is written" }

    public var json: any Encodable { [input, settings, commands] }
}
