import Domain
import Foundation
import System
import Testing

@testable import Ledger

@Suite("The place of a ledger")
struct LedgerPlaceTests {
    @Test(
        "A ledger that loses its name, or its log, closes no further night",
        arguments: ["deleted", "moved", "replaced", "log deleted", "folder moved"]
    )
    func displaced(_ how: String) throws {
        try HandMade.withLedger { ledger, path in
            _ = try ledger.commit(HandMade.night(try HandMade.day("2026-01-01"), []))
            let files = FileManager.default
            switch how {
            case "deleted": try files.removeItem(atPath: path)
            case "moved": try files.moveItem(atPath: path, toPath: path + ".old")
            case "replaced":
                try files.copyItem(atPath: path, toPath: path + ".new")
                try #require(rename(path + ".new", path) == 0)
            case "log deleted": try files.removeItem(atPath: path + "-wal")
            default:
                let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
                try files.moveItem(at: folder, to: folder.appendingPathExtension("old"))
                try files.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            let second = try HandMade.day("2026-01-02")
            for work in [
                { _ = try ledger.commit(HandMade.night(second, [])) },
                { try ledger.markPublished(try HandMade.day("2026-01-01")) },
                { _ = try ledger.night(try HandMade.day("2026-01-01")) },
            ] {
                #expect(throws: LedgerError.displaced(path: path)) { try work() }
            }
            try? files.removeItem(
                at: URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathExtension("old")
            )
        }
    }

    @Test("A ledger that was replaced leaves the new one's log and note alone")
    func newcomer() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        var old: Ledger? = try Ledger.open(path, holder: "old")
        _ = try old?.commit(HandMade.night(try HandMade.day("2026-01-01"), []))
        for suffix in ["", "-wal", "-shm", "-holder"] { try FileManager.default.removeItem(atPath: path + suffix) }
        let new = try Ledger.open(path, holder: "new")
        _ = try new.commit(HandMade.night(try HandMade.day("2026-02-01"), []))
        old = nil
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        #expect(FileManager.default.fileExists(atPath: path + "-holder"))
        _ = try new.commit(HandMade.night(try HandMade.day("2026-02-02"), []))
        #expect(try Ledger.reading(path).state().lastClosed == HandMade.day("2026-02-02"))
        withExtendedLifetime(new) {}
    }

    @Test(
        "A name is a path, followed to its file",
        arguments: [
            ("ledger", "/ledger"), ("./ledger", "/ledger"), (":memory:", "/:memory:"), ("file:ledger", "/file:ledger"),
            ("sub/../ledger", "/ledger"), ("link", "/sub/file"), ("dangling", "/sub/later"), ("far", "/sub/file"),
        ]
    )
    func names(_ name: String, _ file: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "sub"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func link(_ name: String, _ target: String) throws {
            let path = folder.appending(path: name).path
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        }
        try Data().write(to: folder.appending(path: "sub/file"))
        try link("link", "sub/file")
        try link("dangling", "sub/later")
        try link("far", folder.appending(path: "link").path)
        let real = try #require(Path.real(folder.path))
        #expect(try LedgerPath("\(folder.path)/\(name)").file == real + file)
    }

    @Test("A link that leads to itself is no ledger")
    func circle() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)").path
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let fault = #expect(throws: LedgerError.self) { _ = try Ledger.open(path) }
        #expect(fault?.description.contains("cannot be used") == true)
    }
}
