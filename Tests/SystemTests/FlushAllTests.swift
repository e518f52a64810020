import Testing

@testable import System

@Suite("One flush of a whole file system")
struct FlushAllTests {
    @Test(
        "is trusted from Linux 5.8 on, which tells of failed writes",
        arguments: [
            ("5.8.0-1-amd64", true), ("5.7.19", false), ("5.10.0", true), ("6.1", true), ("4.19.0-27", false),
            ("10.0.1", true), ("5", false), ("", false), ("x.y", false),
        ]
    )
    func releases(release: String, isTrusted: Bool) {
        #expect(Directory.reportsFaults(release: release) == isTrusted)
    }

    @Test("keeps what was written and closed before it")
    func flush() throws {
        try withFolder { path in
            let folder = try Directory.make("\(path)/a", mode: 0o750)
            let writer = try folder.create("file")
            try writer.write([1, 2, 3].span)
            try writer.close()
            try folder.flushAll()
            #expect(try folder.read("file") == [1, 2, 3])
        }
    }
}
