public import Foundation
public import Testing

/// Whether the tests run in CI, where nothing may be skipped: `.ci/run` sets `CI`.
public enum ContinuousIntegration {
    /// True if `CI` is set to anything but `0` or `false`.
    public static let isOn = !["", "0", "false"].contains(ProcessInfo.processInfo.environment["CI", default: ""])
}

/// A program outside the package that some tests need.
public enum Tool: String, Sendable {
    /// The C compiler, for the library that disturbs calls.
    case compiler = "cc"
    /// The Python that has the official e-invoice rules; `Tests/Oracle/install` prints its path.
    case oraclePython = "NIGHTBILL_ORACLE_PYTHON"
    /// Any Python 3.
    case python = "python3"
    /// A reader of QR codes, of the package zbar-tools.
    case codeReader = "zbarimg"
    /// What judges units of systemd, of the package systemd.
    case systemd = "systemd-analyze"
    /// What finds the libraries that a package needs, of the package dpkg-dev.
    case packager = "dpkg-shlibdeps"
    /// The checker of Prometheus's metrics and rules; `Tests/Monitoring/install` prints its folder.
    case promtool

    /// A tool that a test cannot do without is not there.
    public struct Missing: Error, CustomStringConvertible {
        /// The tool.
        public var tool: Tool

        public var description: String { tool.complaint }
    }

    /// Where the tool is, if it is there.
    public var location: URL? {
        let environment = ProcessInfo.processInfo.environment
        if self == .oraclePython { return environment[rawValue].map { URL(fileURLWithPath: $0) } }
        return environment["PATH", default: ""].split(separator: ":")
            .map { URL(fileURLWithPath: "\($0)/\(rawValue)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Where the tool is; a missing one fails the test.
    public func required() throws -> URL {
        guard let location else { throw Missing(tool: self) }
        return location
    }

    fileprivate var complaint: String {
        switch self {
        case .oraclePython: "\(rawValue) is not set; Tests/Oracle/install makes that Python and prints its path"
        case .promtool: "promtool is not in PATH; Tests/Monitoring/install prints a folder that has it"
        case .compiler, .python, .codeReader, .systemd, .packager: "\(rawValue) is not installed"
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// The test needs tools. Where one is missing it is skipped with a word, but in CI it runs and fails.
    public static func needs(_ tools: Tool..., sourceLocation: SourceLocation = #_sourceLocation) -> Self {
        let missing = tools.filter { $0.location == nil }
        return .enabled(
            if: missing.isEmpty || ContinuousIntegration.isOn,
            Comment(rawValue: missing.map(\.complaint).joined(separator: "; ")),
            sourceLocation: sourceLocation
        )
    }
}
