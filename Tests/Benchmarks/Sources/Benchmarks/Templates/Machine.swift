import Foundation
import TextWriter

/// The cores that this process may use, and the one it measures on.
struct CoreAffinity: Sendable {
    let count = ProcessInfo.processInfo.activeProcessorCount
    /// Whether the system keeps a thread where it is told to stay.
    let isPinned: Bool

    /// Pins the calling thread, and those that it starts, to the last core.
    init() {
        isPinned = pin_to_core(Int32(ProcessInfo.processInfo.activeProcessorCount - 1)) != 0
    }

    /// Pins the calling thread again.
    func pin() {
        if isPinned { _ = pin_to_core(Int32(count - 1)) }
    }

    /// Lets the calling thread run on all cores.
    func release() {
        if isPinned { _ = pin_to_core(-1) }
    }
}

/// What the numbers were measured on.
enum Machine {
    /// Processor, cores and system.
    static func description(_ cores: CoreAffinity) -> String {
        let model = value("model name", in: "/proc/cpuinfo") ?? "unknown processor"
        let kernel = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
        let release = kernel.trimmingCharacters(in: .whitespacesAndNewlines)
        let system = value("PRETTY_NAME", in: "/etc/os-release") ?? ProcessInfo.processInfo.operatingSystemVersionString
        return "\(model), \(cores.count) cores; \(system), kernel \(release)"
    }

    /// How many threads of the whole machine ran or waited for a core in the last minute; nil where nobody counts.
    static var load: Double? {
        var load = 0.0
        return getloadavg(&load, 1) == 1 ? load : nil
    }

    private static func value(_ key: String, in file: String) -> String? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }),
            let separator = line.firstIndex(where: { $0 == ":" || $0 == "=" })
        else { return nil }
        return line[line.index(after: separator)...].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
    }

    /// A version that libxml2 and libxslt tell as one number: 20914 is 2.9.14.
    static func dotted(_ version: String) -> String {
        guard let number = Int(version.prefix(while: \.isNumber)) else { return version }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
