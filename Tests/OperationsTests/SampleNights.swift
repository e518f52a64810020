import Domain
import Foundation
import Logging
import Operations
import TestSupport
import Testing

/// The sample folder of the first night, with a ledger and an output folder of its own.
struct SampleNights {
    let folder: URL

    var ledger: String { folder.appending(path: "ledger.sqlite").path }
    var output: String { folder.appending(path: "output").path }

    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples")

    /// Runs a body with a folder that is gone afterwards.
    static func use<Value>(_ body: (SampleNights) throws -> Value) throws -> Value {
        try withTemporaryFolder { try body(SampleNights(folder: $0)) }
    }

    /// The request to close all nights of the sample up to a date.
    func closing(_ date: String) throws -> CloseNights {
        CloseNights(
            input: Self.samples.appending(path: "first-night/input").path,
            output: output,
            ledger: ledger,
            asOf: try #require(CivilDate(date)),
            settings: try SettingsReader.read(
                file: Self.samples.appending(path: "settings.yaml").path,
                environment: [:],
                templates: nil
            ),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// Every file below the output folder with its bytes, by path.
    func published() throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = URL(fileURLWithPath: output)
        for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init()
        {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[String(file.path.dropFirst(root.path.count + 1))] = try Data(contentsOf: file)
        }
        return files
    }
}
