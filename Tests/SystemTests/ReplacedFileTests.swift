import Dispatch
import Foundation
import Synchronization
import System
import TestSupport
import Testing

@Suite("Files that take the place of others")
struct ReplacedFileTests {
    /// Writes a file and puts it in place.
    private func replace(
        _ path: String,
        by text: String,
        replacing start: String? = nil,
        isForEverybody: Bool = false
    ) throws {
        let file = try ReplacedFile(at: path, replacing: start.map { Array($0.utf8) }, isForEverybody: isForEverybody)
        try file.write(Array(text.utf8).span)
        try file.place()
    }

    private func content(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test(
        "A file is put in place of another, and the mask says who may read it unless everybody may",
        arguments: [(false, 0o600), (true, 0o644)]
    )
    func replacing(isForEverybody: Bool, mode: Int) throws {
        try withFolder { folder in
            for text in ["one", "two, longer", "3"] {
                try withMask(0o077) {
                    try replace("\(folder)/file", by: text, isForEverybody: isForEverybody)
                }
                #expect(content("\(folder)/file") == text)
                #expect(try names(folder) == ["file"])
                let status = try #require(FileStatus(at: "\(folder)/file"))
                #expect(Int(status.mode & 0o777) == mode)
            }
        }
    }

    /// Does something under a mask of its own, which no other test sees: on a thread that leaves what threads share.
    private func withMask(_ mask: mode_t, _ body: @escaping @Sendable () throws -> Void) throws {
        let result = Mutex<Result<Void, any Error>?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        // Swift's module for the C library has no `unshare`; 0x200 is CLONE_FS.
        let unshare = unsafeBitCast(
            try #require(dlsym(nil, "unshare")),
            to: (@convention(c) (CInt) -> CInt).self
        )
        let thread = Thread {
            guard unshare(0x200) == 0 else {
                isDone.signal()
                return
            }
            umask(mask)
            let ended = Result { try body() }
            result.withLock { $0 = ended }
            isDone.signal()
        }
        thread.start()
        isDone.wait()
        try #require(result.withLock { $0 }, "a thread has a mask of its own").get()
    }

    @Test("A file that is not placed leaves the old one, and nothing beside it")
    func notPlaced() throws {
        try withFolder { folder in
            try replace("\(folder)/file", by: "old")
            do {
                let file = try ReplacedFile(at: "\(folder)/file", replacing: nil)
                try file.write(Array("new".utf8).span)
                #expect(try names(folder).count == 2)
            }
            #expect(content("\(folder)/file") == "old")
            #expect(try names(folder) == ["file"])
        }
    }

    @Test("A file that does not begin as it should is not replaced; an empty one is")
    func otherFiles() throws {
        try withFolder { folder in
            for (old, isReplaced) in [("PLAN 1", true), ("", true), ("PLA", false), ("ledger", false)] {
                try Data(old.utf8).write(to: URL(filePath: "\(folder)/file"))
                do {
                    try replace("\(folder)/file", by: "PLAN 2", replacing: "PLAN")
                    #expect(isReplaced)
                } catch is SystemFault {
                    #expect(!isReplaced)
                }
                #expect(content("\(folder)/file") == (isReplaced ? "PLAN 2" : old))
                #expect(try names(folder) == ["file"])
            }
        }
    }

    @Test("What is no file is not replaced, nor what a link leads to", arguments: ["link", "folder"])
    func noFiles(kind: String) throws {
        try withFolder { folder in
            try Data("kept".utf8).write(to: URL(filePath: "\(folder)/other"))
            if kind == "link" {
                try FileManager.default.createSymbolicLink(atPath: "\(folder)/file", withDestinationPath: "other")
            } else {
                try FileManager.default.createDirectory(atPath: "\(folder)/file", withIntermediateDirectories: false)
            }
            #expect(throws: SystemFault.self) { try replace("\(folder)/file", by: "new") }
            #expect(content("\(folder)/other") == "kept")
            #expect(try names(folder) == ["file", "other"])
        }
    }
}
