import Domain
import Foundation
import Intake
import TestSupport

/// The clean export of `Findings/base`, to be changed by a test and read.
struct ExportFiles {
    /// The files' texts by name.
    var files: [String: [UInt8]]

    static let findings = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Findings")

    /// The clean export.
    static func base() throws -> ExportFiles { ExportFiles(files: try csvFiles(in: findings.appending(path: "base"))) }

    /// All CSV files of a folder, and its checksums.
    static func csvFiles(in folder: URL) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".csv") || $0 == "SHA256SUMS"
        }
        let ofSides = ["orders", "responses"].flatMap { side in
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: side).path)
            return (names ?? []).map { "\(side)/\($0)" }
        }
        return try Dictionary(
            uniqueKeysWithValues: (names + ofSides).map {
                ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
            }
        )
    }

    subscript(_ name: String) -> String {
        get { String(decoding: files[name] ?? [], as: UTF8.self) }
        set { files[name] = [UInt8](newValue.utf8) }
    }

    /// Adds a row at a file's end.
    mutating func add(_ row: String, to name: String) { self[name] += row + "\n" }

    /// Replaces a text that must be there.
    mutating func replace(_ text: String, with other: String, in name: String) {
        precondition(self[name].contains(text), "\(name) holds no \(text)")
        self[name] = self[name].replacingOccurrences(of: text, with: other)
    }

    /// Reads the files as a folder.
    func read(options: IntakeOptions = .sample) throws -> IntakeReport {
        try written { try Intake.read(folder: $0, options: options) }
    }

    /// Reads the answers of the folder.
    func answers(options: IntakeOptions = .sample) throws -> AnswersRead {
        try written { try Intake.answers(folder: $0, options: options) }
    }

    private func written<Value>(_ read: (String) throws -> Value) throws -> Value {
        try withTemporaryFolder { folder in
            for (name, bytes) in files {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(bytes).write(to: file)
            }
            return try read(folder.path)
        }
    }
}

extension IntakeReport {
    /// An agreement by its subscription.
    func agreement(_ id: Text) -> Agreement? {
        export.accounts.flatMap(\.agreements).first { $0.subscription.id == id }
    }

    /// `read/used/rejected/held/repeated` of a file.
    func tally(_ file: String) -> String {
        guard let tally = rowCounts.first(where: { $0.file == file }) else { return "none" }
        return [tally.read, tally.used, tally.rejected, tally.held, tally.repeated].map(String.init)
            .joined(separator: "/")
    }

    /// The rejects of a file as a text.
    func rejects(_ file: String) -> String? {
        rejects.first { $0.name == file }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The codes found, in order.
    var codes: [FindingCode] { findings.map(\.code) }
}

extension RejectFile {
    /// The file as it is published.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        RejectedRowsFile.appendHeader(columns, to: &bytes)
        forEachRow { RejectedRowsFile.append($0, of: name, to: &bytes) }
        return bytes
    }
}
