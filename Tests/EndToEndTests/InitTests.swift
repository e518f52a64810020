import Foundation
import TestSupport
import Testing

@Suite("A folder to begin with")
struct InitTests {
    /// A place with a folder that was made.
    private static func within(_ folder: String = "first", _ body: (Nightbill, URL) throws -> Void) throws {
        try Nightbill.within { place in
            let made = try place.command(["init", folder])
            #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
            try body(place, place.folder.appending(path: folder))
        }
    }

    /// Fills in a line of the settings.
    private static func fill(_ key: String, _ value: String, in folder: URL) throws {
        let file = folder.appending(path: "settings.yaml")
        var lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        .map(String.init)
        let places = lines.indices.filter {
            lines[$0].drop { $0 == " " }.hasPrefix("\(key):") && lines[$0].contains("FILL IN")
        }
        let line = try #require(places.first, "\(key) is not to be filled in")
        lines[line] = lines[line].prefix { $0 == " " } + "\(key): \(value)"
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }

    private static let run = [
        "run", "--input", "first/input", "--output", "first/output", "--ledger", "first/ledger.sqlite", "--settings",
        "first/settings.yaml", "--as-of", "2026-01-03",
    ]

    @Test("A run over settings that are not filled in says which key is missing, and closes nothing until all are")
    func settings() throws {
        try Self.within { place, folder in
            let steps = [
                ("name", "Quay SARL", "`issuer.name` is missing"),
                ("country", "FR", "`issuer.address.country` is missing"),
                ("vat_id", "FR40303265045", "issuer.vat_id, issuer.legal_id or both"),
                ("billing_start", "2026-01-01", "billing_start is missing"),
            ]
            for (key, value, message) in steps {
                let refused = try place.command(Self.run)
                #expect(refused.status == 78 && refused.errors.contains(message), "\(refused.errors)")
                #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "output").path))
                try Self.fill(key, value, in: folder)
            }
            let text = try String(contentsOf: folder.appending(path: "settings.yaml"), encoding: .utf8)
            #expect(!text.contains("FILL IN:") && !text.contains("Lumi"))
            let closed = try place.command(Self.run)
            #expect(closed.status == 0, "\(closed.errors)")
            #expect(
                closed.output.contains("closed 2026-01-01 to 2026-01-03 (3 nights); 0 invoices"),
                "\(closed.output)"
            )
        }
    }

    @Test("The settings have every key of the documented ones, in its order")
    func keys() throws {
        try Self.within { place, folder in
            func keys(_ file: URL) throws -> [Substring] {
                try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                    .filter { !$0.drop { $0 == " " }.hasPrefix("#") }.map { $0.prefix { $0 != ":" } }
            }
            let (own, documented) = (try keys(folder.appending(path: "settings.yaml")), try keys(place.settings))
            #expect(own == documented)
        }
    }

    @Test("There is a file for each table, and a folder of headers is a clean export")
    func tables() throws {
        try Self.within { place, folder in
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "input").path)
            #expect(names.count == 14)
            let check = try place.command(["check", "--input", "first/input"])
            #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                    "first-run.sh", "input", "settings.yaml",
                ]
            )
        }
    }

    @Test(
        "The command that it names next runs the first nights, whatever the folder is called",
        arguments: [
            "first", "a b's", "-x", "$HOME `id`", "line\nbreak", "é\u{202E}", "deep/er/",
        ]
    )
    func nextStep(name: String) throws {
        try Nightbill.within { place in
            let made = try place.command(["init", "--", name])
            try #require(made.status == 0, "\(made.errors)")
            let folder = place.folder.appending(path: name)
            let values = [
                ("name", "Quay SARL"), ("country", "FR"), ("vat_id", "FR40303265045"),
            ]
            for (key, value) in values { try Self.fill(key, value, in: folder) }
            // The clock's yesterday is the last date that the commands close.
            let date = try Nightbill.execute(
                URL(fileURLWithPath: "/bin/date"),
                ["-u", "-d", "2 days ago", "+%F"],
                in: place.folder
            )
            try Self.fill("billing_start", date.output.trimmingCharacters(in: .whitespacesAndNewlines), in: folder)
            let next = try #require(made.output.split(separator: "\n").last).replacing("next: ", with: "")
            let path = Nightbill.binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
            let done = try Nightbill.execute(
                URL(fileURLWithPath: "/bin/bash"),
                ["-c", String(next)],
                in: place.folder,
                ["PATH": path]
            )
            #expect(done.status == 0, "\(next) \(done.errors)")
            #expect(done.output.contains("dry run") && done.output.contains("(2 nights); 0 invoices"), "\(done.output)")
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "ledger.sqlite").path))
        }
    }

    @Test("The commands stop at settings that are not filled in, with their status")
    func unfilled() throws {
        try Self.within { place, folder in
            let path = Nightbill.binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
            let done = try Nightbill.execute(
                URL(fileURLWithPath: "/bin/sh"),
                ["first/first-run.sh"],
                in: place.folder,
                ["PATH": path]
            )
            #expect(done.status == 78 && done.errors.contains("`issuer.name` is missing"), "\(done.errors)")
        }
    }

    @Test("A folder that is not empty, or is none, is left as it is")
    func refusals() throws {
        try Nightbill.within { place in
            let folder = place.folder.appending(path: "full")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            try Data("mine".utf8).write(to: folder.appending(path: "letter.txt"))
            let before = try contents(of: place.folder)
            let full = try place.command(["init", "full"])
            #expect(full.status == 73 && full.errors.contains("not empty (letter.txt)"), "\(full.errors)")
            let file = try place.command(["init", "full/letter.txt"])
            #expect(file.status == 73, "\(file.errors)")
            #expect(try place.command(["init", ""]).status == 2)
            #expect(try contents(of: place.folder) == before)
            let twice = [try place.command(["init", "new"]), try place.command(["init", "new"])]
            #expect(twice.map(\.status) == [0, 73])
            #expect(twice[1].errors.contains("first-run.sh, input, settings.yaml"), "\(twice[1].errors)")
        }
    }

    @Test("An empty folder is filled in its place, and what a killed run left in it is cleared")
    func emptyFolder() throws {
        try Nightbill.within { place in
            let folder = place.folder.appending(path: "first")
            let left = folder.appending(path: ".staging-init/input")
            try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
            try Data("account_id".utf8).write(to: left.appending(path: "accounts.csv"))
            let inode = try Self.inode(of: folder)
            #expect(try place.command(["init", "first"]).status == 0)
            #expect(try Self.inode(of: folder) == inode)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
        }
    }

    @Test("A link in the folder is not followed")
    func links() throws {
        try Nightbill.within { place in
            let (folder, other) = (place.folder.appending(path: "first"), place.folder.appending(path: "other"))
            for url in [folder, other] {
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: ".staging-init"),
                withDestinationURL: other
            )
            let refused = try place.command(["init", "first"])
            #expect(refused.status == 73 && refused.errors.contains(".staging-init"), "\(refused.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: other.path).isEmpty)
        }
    }

    private static func inode(of url: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url.path)[.systemFileNumber] as? Int
    }
}
