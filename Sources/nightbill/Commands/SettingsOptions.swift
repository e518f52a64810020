import ArgumentParser
import Domain
import Foundation
import Operations
import Reports

/// The settings file and the environment, for every command that needs them.
struct SettingsOptions: ParsableArguments {
    @Option(
        name: .customLong("settings"),
        help: ArgumentHelp(
            "The YAML settings file; else $NIGHTBILL_SETTINGS. Any key can come from the environment too: billing_start "
                + "as NIGHTBILL_BILLING_START.",
            valueName: "file"
        )
    )
    var settingsFile: String?

    @Option(help: ArgumentHelp("A folder of templates that go before the bundled ones.", valueName: "dir"))
    var templates: String?

    /// The file that the flag or the environment names.
    var path: String? {
        settingsFile ?? ProcessInfo.processInfo.environment["NIGHTBILL_SETTINGS"]
    }

    /// The settings; all faults are reported together.
    func settings() throws -> Settings {
        let environment = ProcessInfo.processInfo.environment
        let own = ["NIGHTBILL_SETTINGS", "NIGHTBILL_LOG_LEVEL", LogForm.variable, MetricsOptions.variable]
        for line in SettingsReader.unknownVariables(in: environment, besides: own) {
            Terminal.tell(LogLine(.notice, line))
        }
        return try SettingsReader.read(
            file: path,
            environment: environment,
            templates: templates
        )
    }
}

/// What a command without a settings file takes from the environment.
enum EnvironmentSettings {
    /// The memory in MB that templates may take for a document.
    static func templateMegabytes() throws -> Int {
        try SettingsReader.templateMegabytes(environment: ProcessInfo.processInfo.environment)
    }
}
