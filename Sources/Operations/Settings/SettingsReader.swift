import Documents
public import Domain
public import Reports
import System

/// Settings from a file, the environment and defaults; all faults are reported together.
public enum SettingsReader {
    /// The largest settings file that is read, in bytes; the documented sample has 4,000.
    private static let largest = 1 << 20

    /// The settings of a file, nil where there is none, under the environment; `templates` determines which formats exist.
    public static func read(
        file path: String?,
        environment: [String: String],
        templates: String?
    ) throws -> Settings {
        var yaml: String?
        if let path {
            do {
                let bytes = try RegularFile.contents(of: path, atMost: largest)
                yaml = String(validating: bytes, as: UTF8.self)
            } catch {
                throw CommandFailure(.settings, "the settings cannot be read: \(error)")
            }
            guard yaml != nil else {
                throw CommandFailure(.settings, "\(DisplayText.text(path)): the settings are not UTF-8")
            }
        }
        let formats = try TemplateLibrary.read(folder: templates).formats
        return try read(
            yaml: yaml,
            name: path ?? "",
            folder: path.map(Path.parent),
            environment: environment,
            formats: formats
        )
    }

    /// The settings; `yaml` is the file's text and `name` what messages call it, nil where there is no file; paths in it begin at
    /// `folder`.
    public static func read(
        yaml: String?,
        name: String,
        folder: String? = nil,
        environment: [String: String],
        formats: [String]
    ) throws(CommandFailure) -> Settings {
        var file = yaml.map { SettingsFile(yaml: $0, name: name) } ?? SettingsFile()
        file.override(from: environment)
        guard file.isReadable else { throw CommandFailure(.settings, lines(file.faults)) }
        var values = SettingsValues(file: file, name: yaml == nil ? "the settings" : name, folder: folder)
        let settings = values.settings(formats: formats)
        guard values.faults.isEmpty else {
            throw CommandFailure(.settings, lines(values.faults))
        }
        return settings
    }

    /// What is wrong, a line each: keys, values and names of files may hold anything.
    private static func lines(_ faults: [String]) -> String { faults.map(DisplayText.text).joined(separator: "\n") }

    /// The memory in MB that templates may take, for a command that has no settings file: from the environment, else the
    /// default.
    public static func templateMegabytes(environment: [String: String]) throws(CommandFailure) -> Int {
        var file = SettingsFile()
        file.override(from: environment)
        var values = SettingsValues(file: file, name: "the settings")
        let megabytes = values.templateMegabytes() ?? Settings.defaultTemplateMegabytes
        guard values.faults.isEmpty else { throw CommandFailure(.settings, lines(values.faults)) }
        return megabytes
    }

    /// Environment variables that look like settings and are none, with the nearest that is.
    public static func unknownVariables(in environment: [String: String], besides others: [String]) -> [String] {
        let known = SettingsKey.allCases.map(\.environmentName)
        return environment.keys
            .filter { $0.hasPrefix("NIGHTBILL_") && !known.contains($0) && !others.contains($0) }
            .sorted()
            .map { name in
                "\(name) is not a setting"
                    + (Spelling.nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? "")
            }
    }
}
