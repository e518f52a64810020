import Foundation
import System
import Testing

@Suite("A staged file")
struct StagedFileTests {
    /// Runs a body with a folder of its own, in which a file `model` is.
    private static func withFolder(_ body: (URL, FileStatus) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "staged-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appending(path: "model")
        try Data().write(to: model)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: model.path)
        try body(folder, try #require(FileStatus(at: model.path)))
    }

    private static func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("It gets its name when it is placed, with the permissions of its model")
    func placed() throws {
        try Self.withFolder { folder, model in
            let target = folder.appending(path: "target").path
            var file: StagedFile? = try StagedFile(for: target, like: model)
            try Data("whole".utf8).write(to: URL(fileURLWithPath: try #require(file).path))
            #expect(!Path.mayExist(target))
            try file?.place()
            file = nil
            #expect(try String(contentsOfFile: target, encoding: .utf8) == "whole")
            #expect(try Self.names(folder) == ["model", "target"])
        }
    }

    @Test("One that is not placed leaves nothing behind")
    func abandoned() throws {
        try Self.withFolder { folder, model in
            var file: StagedFile? = try StagedFile(for: folder.appending(path: "target").path, like: model)
            #expect(try Self.names(folder).count == 2)
            #expect(FileStatus(at: try #require(file).path)?.mode == 0o600)
            file = nil
            #expect(try Self.names(folder) == ["model"])
        }
    }

    @Test("It never takes the place of another file, not even of one that came meanwhile")
    func occupied() throws {
        try Self.withFolder { folder, model in
            let target = folder.appending(path: "target")
            let file = try StagedFile(for: target.path, like: model)
            try Data("first".utf8).write(to: target)
            #expect(throws: SystemFault.self) { try file.place() }
            #expect(throws: SystemFault.self) { _ = try StagedFile(for: target.path, like: model) }
            #expect(throws: SystemFault.self) { _ = try StagedFile(for: "", like: model) }
            #expect(try String(contentsOf: target, encoding: .utf8) == "first")
        }
    }
}
