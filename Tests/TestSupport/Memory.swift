import Foundation

/// What this process takes.
public enum Memory {
    /// The most memory that the process had so far, in MB.
    public static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1_024 } ?? 0
    }
}
