public import Foundation
public import Testing

/// Results that are kept in the repository, with which those of now are compared byte for byte.
///
/// `NIGHTBILL_UPDATE_GOLDENS=1` keeps the results of now instead. In CI that is a failure, and nothing is written: there
/// it would make any result right.
public enum Golden {
    private static let variable = "NIGHTBILL_UPDATE_GOLDENS"

    /// Expects a document to be the kept one.
    public static func expect(
        _ document: [UInt8],
        at file: URL,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        if updates(sourceLocation) { try write(document, to: file) }
        compare(document, with: try? Data(contentsOf: file), file.path, sourceLocation)
    }

    /// Expects files, by their relative paths, to be all that a folder keeps.
    public static func expect(
        _ files: [String: Data],
        in folder: URL,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        if updates(sourceLocation) {
            try? FileManager.default.removeItem(at: folder)
            for (path, bytes) in files { try write(bytes, to: folder.appending(path: path)) }
        }
        let kept = try contents(of: folder)
        if kept.isEmpty { Issue.record("\(folder.path) keeps no file", sourceLocation: sourceLocation) }
        for path in Set(kept.keys).union(files.keys).sorted() {
            guard let bytes = files[path] else {
                Issue.record("\(folder.path)/\(path) is kept, but was not written", sourceLocation: sourceLocation)
                continue
            }
            compare([UInt8](bytes), with: kept[path], "\(folder.path)/\(path)", sourceLocation)
        }
    }

    private static func compare(
        _ bytes: [UInt8],
        with kept: Data?,
        _ path: String,
        _ sourceLocation: SourceLocation
    ) {
        guard let kept else {
            Issue.record("\(path) is not kept; \(variable)=1 keeps it", sourceLocation: sourceLocation)
            return
        }
        guard bytes != [UInt8](kept) else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let old = String(decoding: kept, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(lines, old).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(path):\(line + 1) differs
            kept: \(line < old.count ? old[line] : "(end)")
            now:  \(line < lines.count ? lines[line] : "(end)")
            \(variable)=1 keeps what is written now:
            \(text)
            """,
            sourceLocation: sourceLocation
        )
    }

    /// Whether the results of now are kept.
    private static func updates(_ sourceLocation: SourceLocation) -> Bool {
        guard ProcessInfo.processInfo.environment[variable] == "1" else { return false }
        guard !ContinuousIntegration.isOn else {
            Issue.record("\(variable) is set, but nothing is updated in CI", sourceLocation: sourceLocation)
            return false
        }
        return true
    }
}
