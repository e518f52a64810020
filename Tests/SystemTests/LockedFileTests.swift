import Foundation
import System
import Testing

@Suite("A locked file")
struct LockedFileTests {
    /// Runs a body with the path of a file in a folder of its own, which is not there yet.
    private static func withPath(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "locked-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appending(path: "file").path)
    }

    @Test("A missing file is made only where its permissions are given")
    func missing() throws {
        try Self.withPath { path in
            #expect(throws: LockedFile.Refusal.missing) { _ = try LockedFile(path, newMode: nil) }
            #expect(!Path.mayExist(path))
            let file = try LockedFile(path, newMode: 0o600)
            #expect(file.status?.mode == 0o600 && file.status?.size == 0)
            #expect(Path.mayExist(path))
        }
    }

    @Test("The lock is held by one at a time, and goes with its holder")
    func held() throws {
        try Self.withPath { path in
            var first: LockedFile? = try LockedFile(path, newMode: 0o600)
            #expect(throws: LockedFile.Refusal.held) { _ = try LockedFile(path, newMode: nil) }
            withExtendedLifetime(first) {}
            first = nil
            _ = try LockedFile(path, newMode: nil)
        }
    }

    @Test("Neither a link nor a folder is opened")
    func others() throws {
        try Self.withPath { path in
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere")
            #expect(throws: LockedFile.Refusal.self) { _ = try LockedFile(path, newMode: 0o600) }
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            #expect(throws: LockedFile.Refusal.self) { _ = try LockedFile(path, newMode: nil) }
        }
    }

    @Test("A note is quoted while its writer holds it, and goes with it")
    func note() throws {
        try Self.withPath { path in
            try Data("left behind\n".utf8).write(to: URL(fileURLWithPath: path))
            // The lock of a note is the process's own, so that it does not see it; nobody vouches for this one.
            #expect(HolderNote.awaited(at: path) == nil)
            let note = HolderNote(path)
            note.write("process 1", mode: 0o600)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "process 1\n")
            note.remove()
            #expect(!Path.mayExist(path))
        }
    }
}
