import Foundation
import System
import Testing

@Suite("Files read whole")
struct FileContentsTests {
    @Test("A file written to, replaced or removed meanwhile is not believed; its bytes stay as they were")
    func changes() throws {
        try withFolder { folder in
            let path = "\(folder)/usage.csv"
            func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }
            try write("")
            let empty = try FileContents(path: path)
            #expect(empty.withBytes { $0.count } == 0)
            #expect(empty.changed() == nil)
            try write("one")
            let file = try FileContents(path: path)
            #expect(file.count == 3)
            #expect(file.changed() == nil)
            try write("two")
            #expect(file.changed() != nil)
            try FileManager.default.removeItem(atPath: path)
            #expect(file.changed() != nil)
            #expect(file.withBytes { bytes in bytes[0] } == UInt8(ascii: "o"))
            #expect(throws: SystemFault.self) { try FileContents(path: path) }
        }
    }

    @Test("A file cut to nothing while it is read is refused or read whole, and never ends the process")
    func cutShort() throws {
        try withFolder { folder in
            let path = "\(folder)/usage.csv"
            let whole = Data(repeating: UInt8(ascii: "x"), count: 8 << 20)
            for _ in 0..<20 {
                try whole.write(to: URL(filePath: path))
                let cutter = Thread { _ = truncate(path, 0) }
                cutter.start()
                guard let file = try? FileContents(path: path) else { continue }
                let isWhole = file.withBytes { bytes in
                    stride(from: 0, to: bytes.count, by: 997).allSatisfy { bytes[$0] == UInt8(ascii: "x") }
                }
                #expect(isWhole)
            }
        }
    }

    @Test(
        "Reading ends within the first line that is too long",
        arguments: [("a\n", 1_000, 20 << 20, 1_000), ("a\n", 10_000_000, 0, 10_000_000)]
    )
    func longLines(line: String, lines: Int, thenBytes: Int, readAtLeast: Int) throws {
        try withFolder { folder in
            let path = "\(folder)/usage.csv"
            let text = String(repeating: line, count: lines) + String(repeating: "x", count: thenBytes)
            try Data(text.utf8).write(to: URL(filePath: path))
            let file = try FileContents(path: path, longestLine: 1 << 20)
            #expect((file.count < text.utf8.count) == (thenBytes > 1 << 20))
            #expect(file.count >= readAtLeast * 2)
            #expect(file.changed() == nil)
        }
    }

    @Test("Only regular files are opened", arguments: ["folder", "pipe", "/dev/zero", "loop"])
    func others(name: String) throws {
        try withFolder { folder in
            mkdir("\(folder)/folder", 0o700)
            mkfifo("\(folder)/pipe", 0o600)
            symlink("\(folder)/loop", "\(folder)/loop")
            let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
            #expect(throws: SystemFault.self) { try FileContents(path: path) }
            #expect(throws: SystemFault.self) { try RegularFile.contents(of: path) }
        }
    }

    @Test("A file is read up to its limit and refused beyond", arguments: [(3, true), (2, false)])
    func limit(limit: Int, isRead: Bool) throws {
        try withFolder { folder in
            try Data("abc".utf8).write(to: URL(filePath: "\(folder)/a"))
            let bytes = try? RegularFile.contents(of: "\(folder)/a", atMost: limit)
            #expect((bytes == Array("abc".utf8)) == isRead)
        }
    }
}
