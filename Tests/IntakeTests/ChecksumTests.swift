import Domain
import Foundation
import System
import TestSupport
import Testing

@testable import Intake

@Suite("An export with checksums")
struct ChecksumTests {
    private static let digest = SHA256Digest.hex(of: Array("x".utf8))

    @Test(
        "A line of sha256sum is a digest and a name, in every form that GNU's program writes",
        arguments: [
            ("\(digest)  usage.csv", "usage.csv"), ("\(digest) *usage.csv", "usage.csv"),
            ("\(digest.uppercased())  usage.csv", "usage.csv"), ("\(digest)   usage.csv", " usage.csv"),
            ("\\\(digest)  a\\nb\\rc\\\\d", "a\nb\rc\\d"), ("\\\(digest)  a\\x", nil),
            ("\(digest)  a\\x", "a\\x"), ("SHA256 (usage.csv) = \(digest)", "usage.csv"),
            ("\(digest)", nil), ("\(digest)  ", nil), ("\(digest) usage.csv", nil), ("\(digest)usage.csv", nil),
            ("\(digest.dropLast())  usage.csv", nil), ("\(digest)0  usage.csv", nil),
            ("g\(digest.dropFirst())  usage.csv", nil), ("usage.csv", nil), ("SHA256 (usage.csv) = 12", nil),
        ] as [(String, String?)]
    )
    func lines(text: String, name: String?) {
        let line = Checksums.line(text, 3)
        #expect(line?.name == name)
        #expect(line == nil || line?.digest == Self.digest)
    }

    /// A list of all files, as `sha256sum *.csv` writes it.
    private static func sums(_ export: ExportFiles) -> String {
        export.files.sorted { $0.key < $1.key }.map { "\(SHA256Digest.hex(of: $0.value))  \($0.key)\n" }.joined()
    }

    @Test("A list that is right is silent, with LF, CRLF, a byte-order mark, comments and without a last line end")
    func right() throws {
        let plain = Self.sums(try ExportFiles.base())
        for list in [
            plain, plain.replacing("\n", with: "\r\n"), "\u{FEFF}# made by hand\n\n" + plain, String(plain.dropLast()),
            plain.replacing("  ", with: " *"), plain.replacing("  ", with: "  ./"), plain + plain,
        ] {
            var export = try ExportFiles.base()
            export["SHA256SUMS"] = list
            #expect(try export.read().findings.isEmpty)
        }
    }

    @Test(
        "A list that contradicts the folder stops the night, with its line or the file",
        arguments: [
            ("usage.csv", "changed", "SHA256SUMS:12 \"usage.csv\" is not the file that the checksum is of"),
            ("usage.csv", "cut", "SHA256SUMS:12 \"usage.csv\" is not the file that the checksum is of"),
            ("purchasers.csv", "removed", "SHA256SUMS:9 \"purchasers.csv\" is absent from the folder"),
            ("SHA256SUMS", "../usage.csv", "SHA256SUMS:13 the name \"../usage.csv\" has a slash"),
            ("SHA256SUMS", "sub/usage.csv", "SHA256SUMS:13 the name \"sub/usage.csv\" has a slash"),
            ("SHA256SUMS", "SHA256SUMS", "SHA256SUMS:13 the list names itself"),
            ("SHA256SUMS", "notes.txt", "SHA256SUMS:13 \"notes.txt\" is absent from the folder"),
            ("SHA256SUMS", "", "SHA256SUMS:13 \"\(digest.prefix(20))"),
        ]
    )
    func wrong(file: String, how: String, said: String) throws {
        var export = try ExportFiles.base()
        export["SHA256SUMS"] = Self.sums(export)
        switch how {
        case "changed": export.replace("12.5", with: "13.5", in: file)
        case "cut": export.files[file]?.removeLast(20)
        case "removed": export.files[file] = nil
        case "added": export[file] = export["usage.csv"]
        default: export[file] += "\(Self.digest)  \(how)\n"
        }
        let fault = #expect(throws: UnusableInput.self) { try export.read() }
        guard case .fatal(let findings) = fault else { throw fault ?? .fatal([]) }
        let words = findings.map { "\($0.file)\($0.line.map { ":\($0)" } ?? "") \($0.message)" }
        #expect(words.count == 1 && words[0].hasPrefix(said), "\(words)")
        #expect(findings.allSatisfy { $0.code == .checksum })
    }

    @Test("A file beside the tables is held against the list, too")
    func besideTheTables() throws {
        var export = try ExportFiles.base()
        export["SHA256SUMS"] = Self.sums(export) + "\(Self.digest)  notes.txt\n"
        export["notes.txt"] = "x"
        #expect(try export.read().findings.isEmpty)
        export["notes.txt"] = "y"
        #expect(throws: UnusableInput.self) { try export.read() }
    }

    @Test("A folder without a list is refused where the settings demand one")
    func demanded() throws {
        var options = IntakeOptions.sample
        options.requiresChecksums = true
        var export = try ExportFiles.base()
        #expect(throws: UnusableInput.self) { try export.read(options: options) }
        export["SHA256SUMS"] = Self.sums(export)
        #expect(try export.read(options: options).findings.isEmpty)
        let list = export["SHA256SUMS"].split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        export["SHA256SUMS"] = list
        #expect(throws: UnusableInput.self, "a file without a checksum") { try export.read(options: options) }
        #expect(try export.read().codes == [.unnamedFile])
        export["SHA256SUMS"] = ""
        #expect(throws: UnusableInput.self) { try export.read(options: options) }
    }

    @Test("A file without a last line end is whole where the list says so")
    func vouchesForTheEnd() throws {
        var export = try ExportFiles.base()
        for name in export.files.keys { export.files[name]?.removeLast() }
        #expect(try export.read().rowCounts.allSatisfy { $0.rejected > 0 })
        export["SHA256SUMS"] = Self.sums(export)
        #expect(try export.read().findings.isEmpty)
    }
}
