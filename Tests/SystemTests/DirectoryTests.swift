import Foundation
import System
import TestSupport
import Testing

/// Runs a test in a folder of its own.
func withFolder(_ work: (String) throws -> Void) throws {
    try withTemporaryFolder { try work($0.path) }
}

@Suite("Folders held open")
struct DirectoryTests {
    private func write(_ text: String, _ name: String, in folder: Directory) throws {
        let writer = try folder.create(name)
        try writer.write(Array(text.utf8).span)
        try writer.finish()
    }

    @Test("What is written is read back, and a name is never taken twice")
    func writing() throws {
        try withFolder { path in
            let folder = try Directory.make("\(path)/a/b", mode: 0o750)
            try write("one", "file", in: folder)
            #expect(try folder.read("file") == Array("one".utf8))
            #expect(try folder.size(of: "file") == 3)
            #expect(throws: SystemFault.self) { try write("two", "file", in: folder) }
            try folder.rename("file", to: "other")
            #expect(try folder.names().map(\.visible) == ["other"])
            #expect(try folder.kind(of: "file") == .nothing)
        }
    }

    @Test(
        "What is made in a folder may be read by whoever may read the folder",
        arguments: [(0o700, 0o600), (0o750, 0o640), (0o755, 0o644)]
    )
    func modes(folderMode: UInt32, fileMode: UInt16) throws {
        try withFolder { path in
            let folder = try Directory.make("\(path)/a", mode: folderMode)
            try write("one", "file", in: try folder.makeFolder("b"))
            for (name, mode) in [("a", UInt16(folderMode)), ("a/b", UInt16(folderMode)), ("a/b/file", fileMode)] {
                let found = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions]
                #expect(found as? NSNumber == NSNumber(value: mode), "\(name)")
            }
        }
    }

    @Test("A link is never followed: not to make, read, list or remove what is behind it")
    func links() throws {
        try withFolder { path in
            let home = try Directory.make("\(path)/home", mode: 0o750)
            try write("canary", "canary", in: home)
            let folder = try Directory.make("\(path)/output", mode: 0o750)
            symlink("\(path)/home", "\(path)/output/folder")
            symlink("\(path)/home/canary", "\(path)/output/file")
            symlink("\(path)/nowhere", "\(path)/output/dangling")
            for name in ["folder", "file", "dangling"] {
                #expect(try folder.kind(of: name) == .link)
                #expect(throws: SystemFault.self) { try folder.folder(name) }
                #expect(throws: SystemFault.self) { try folder.ensureFolder(name) }
                #expect(throws: SystemFault.self) { try write("x", name, in: folder) }
                #expect(throws: SystemFault.self) { try folder.read(name) }
                #expect(throws: SystemFault.self) { try folder.removeFile(name) }
                #expect(throws: SystemFault.self) { try folder.removeFolder(name) }
            }
            let staged = try folder.makeFolder("staged")
            symlink("\(path)/home", "\(staged.path)/inner")
            #expect(throws: SystemFault.self) { try folder.removeFolder("staged") }
            #expect(try home.read("canary") == Array("canary".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/home") == ["canary"])
            #expect(!FileManager.default.fileExists(atPath: "\(path)/nowhere"))
            // The folder that a person names may be a link.
            symlink("\(path)/output", "\(path)/linked")
            try write("x", "new", in: try Directory.open("\(path)/linked"))
            #expect(try folder.read("new") == Array("x".utf8))
        }
    }

    @Test("A folder goes on being the one that was opened, wherever its name leads by now")
    func moved() throws {
        try withFolder { path in
            let folder = try Directory.make("\(path)/output", mode: 0o750)
            try FileManager.default.moveItem(atPath: "\(path)/output", toPath: "\(path)/moved")
            try FileManager.default.createDirectory(atPath: "\(path)/output", withIntermediateDirectories: false)
            try write("x", "file", in: folder)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/output").isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/moved") == ["file"])
        }
    }

    @Test("One handle at a time has a folder's lock")
    func locks() throws {
        try withFolder { path in
            var one: Directory? = try Directory.open(path)
            let other = try Directory.open(path)
            #expect(try one?.lock() == true)
            #expect(try !other.lock())
            one = nil
            #expect(try other.lock())
        }
    }

    @Test("Files below a folder are listed by path, and removed with it")
    func trees() throws {
        try withFolder { path in
            let folder = try Directory.open(path)
            let outer = try folder.makeFolder("outer")
            try write("1", "b", in: outer)
            try write("2", "c", in: try outer.makeFolder("a"))
            _ = try outer.makeFolder("empty")
            #expect(try outer.paths() == ["a/c", "b", "empty"])
            try folder.removeFolder("outer")
            #expect(try folder.names().isEmpty)
            try folder.removeFolder("outer")
        }
    }

    @Test(
        "Names are shown as text that a terminal does not act on",
        arguments: [
            ([UInt8]("usage.csv".utf8), "usage.csv", true), ([0x61, 0x0A, 0x62], "a\\nb", false),
            ([0x61, 0xFF], "a\\xFF", false), ([UInt8]("a\u{202E}b".utf8), "a\\u{202E}b", false),
            ([0x1B, 0x5B], "\\u{1B}[", false), ([UInt8]("é".utf8), "é", true),
        ]
    )
    func visibleNames(bytes: [UInt8], visible: String, isPlain: Bool) {
        let name = EntryName(bytes: bytes)
        #expect(name.visible == visible)
        #expect(name.isPlain == isPlain)
    }
}
