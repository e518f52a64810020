import Domain
import Foundation
import Ledger
import System
import TestSupport
import Testing

@testable import Publishing

@Suite("Archives that other programs read")
struct ArchiveFormatTests {
    /// Reads an archive with Python's own modules and prints a line for each entry: name, size, time, mode, first bytes.
    private static let reader = """
        import datetime, sys, tarfile, zipfile
        path = sys.argv[1]
        if path.endswith(".tar"):
            archive = tarfile.open(path)
            for entry in archive:
                body = archive.extractfile(entry).read(9)
                owner = (entry.uid, entry.gid, oct(entry.mode))
                print(entry.name, entry.size, int(entry.mtime), *owner, body.decode())
        else:
            archive = zipfile.ZipFile(path)
            if len(sys.argv) == 2:
                assert archive.testzip() is None
            for entry in archive.infolist():
                body = archive.open(entry).read(9) if entry.file_size < 1 << 30 else b""
                print(entry.filename, entry.file_size, *entry.date_time[:3], oct(entry.external_attr >> 16), body.decode())
        """

    private static func read(_ path: String, _ more: String...) throws -> [String] {
        let process = Process()
        process.executableURL = try Tool.python.required()
        process.arguments = ["-c", reader, path] + more
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return text.split(separator: "\n").map(String.init)
    }

    /// The bytes of an archive of files with these names and bodies.
    private static func archive(_ form: ArchiveForm, _ date: CivilDate, _ files: [(String, [UInt8])]) -> [UInt8] {
        let format = ArchiveFormat(form, date)
        var piece = ArchivePiece(ArchivePlan.Key(format: "f", block: 0))
        var directory = ArchiveFormat.Directory(format)
        for (name, body) in files { piece.add(name, body, format) }
        for entry in piece.entries { directory.add(entry) }
        #expect(directory.place == piece.bytes.count)
        return piece.bytes + directory.end
    }

    @Test("hold names, sizes and bytes, and the business date as the time of each", .needs(.python))
    func plain() throws {
        let long = String(repeating: "n", count: 150)
        let files = [("a.xml", "one"), ("b.xml", ""), (long, "three"), ("c.xml", String(repeating: "x", count: 512))]
        for (text, seconds, fields) in [
            ("2026-03-31", 1_774_915_200, "2026 3 31"), ("1960-01-01", -315_619_200, "1980 1 1"),
            ("2300-01-01", 10_413_792_000, "2107 12 31"),
        ] {
            let date = try #require(CivilDate(text))
            try withTemporaryFolder { folder in
                for form in ArchiveForm.allCases {
                    let path = folder.appending(path: "archive.\(form.rawValue)")
                    try Data(Self.archive(form, date, files.map { ($0, Array($1.utf8)) })).write(to: path)
                    let facts = form == .tar ? "\(seconds) 0 0 0o644" : "\(fields) 0o100644"
                    let expected = files.map { name, body in
                        "\(name) \(body.utf8.count) \(facts) \(body.prefix(9))"
                    }
                    let found = try Self.read(path.path)
                    #expect(found == expected)
                }
            }
        }
    }

    @Test("hold more files than 16 bits count", .needs(.python))
    func many() throws {
        let date = try #require(CivilDate("2026-03-31"))
        let files = (0..<65_536).map { ("\($0)", [UInt8]()) }
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "archive.zip")
            try Data(Self.archive(.zip, date, files)).write(to: path)
            let found = try Self.read(path.path)
            #expect(found.count == 65_536)
            #expect(found.last == "65535 0 2026 3 31 0o100644 ")
        }
    }

    /// A file of nothing but zeros takes no room on the disk.
    @Test("hold files, and places of files, that exceed 32 bits and eleven octal digits", .needs(.python))
    func large() throws {
        let date = try #require(CivilDate("2026-03-31"))
        let gigantic = 9 << 30
        try withTemporaryFolder { folder in
            for form in ArchiveForm.allCases {
                let format = ArchiveFormat(form, date)
                let path = folder.appending(path: "archive.\(form.rawValue)").path
                let entries = [
                    ArchiveFormat.Entry(name: "large", bytes: gigantic, sum: 0),
                    format.entry("small", Array("behind it".utf8).span),
                ]
                var directory = ArchiveFormat.Directory(format)
                _ = FileManager.default.createFile(atPath: path, contents: Data(format.header(entries[0])))
                directory.add(entries[0])
                let file = try #require(FileHandle(forWritingAtPath: path))
                try file.truncate(atOffset: UInt64(directory.place))
                try file.seekToEnd()
                try file.write(contentsOf: Data(format.header(entries[1]) + Array("behind it".utf8)))
                directory.add(entries[1])
                try file.truncate(atOffset: UInt64(directory.place))
                try file.seekToEnd()
                try file.write(contentsOf: Data(directory.end))
                try file.close()
                let found = try Self.read(path, "large")
                #expect(found.count == 2)
                #expect(found.first?.hasPrefix("large \(gigantic) ") ?? false, "\(found)")
                #expect(found.last?.hasPrefix("small 9 ") ?? false, "\(found)")
                #expect(found.last?.hasSuffix(" behind it") ?? false, "\(found)")
            }
        }
    }

    @Test("are called by format, and by block where a night has more than one")
    func names() {
        let key = ArchivePlan.Key(format: "ubl", block: 0)
        let small = ArchivePlan(.tar, invoices: ArchivePlan.Numbers(first: 70_000, count: 65_536))
        #expect(small.name(of: small.key("ubl", of: 70_000)) == "invoices-ubl.tar")
        #expect(small.key("ubl", of: 70_000 + 65_535) == key)
        let large = ArchivePlan(.zip, invoices: ArchivePlan.Numbers(first: 70_000, count: 65_537))
        #expect(large.name(of: large.key("ubl", of: 70_000)) == "invoices-ubl-0001.zip")
        #expect(large.name(of: large.key("ubl", of: 70_000 + 65_535)) == "invoices-ubl-0001.zip")
        #expect(large.name(of: large.key("ubl", of: 70_000 + 65_536)) == "invoices-ubl-0002.zip")
        #expect(large.name(of: ArchivePlan.Key(format: "cii", block: 9_999)) == "invoices-cii-10000.zip")
    }

    @Test("are others for credit notes, whose blocks are counted from the first credit note of the night")
    func ofCreditNotes() {
        let first = InvoiceNumber.numbersPerYear + 40_000
        let few = ArchivePlan(
            .tar,
            invoices: ArchivePlan.Numbers(first: 1, count: 70_000),
            creditNotes: ArchivePlan.Numbers(first: first, count: 2)
        )
        #expect(few.name(of: few.key("ubl", of: 70_000)) == "invoices-ubl-0002.tar")
        #expect(few.name(of: few.key("ubl", of: first + 1)) == "credit-notes-ubl.tar")
        #expect(few.key("ubl", of: 1) < few.key("cii", of: first))
        let many = ArchivePlan(
            .zip,
            invoices: ArchivePlan.Numbers(),
            creditNotes: ArchivePlan.Numbers(first: first, count: 65_537)
        )
        #expect(many.name(of: many.key("ubl", of: first + 65_536)) == "credit-notes-ubl-0002.zip")
    }

    @Test("hold each document of a night once, invoices and credit notes apart", arguments: [0, 3, 65_540])
    func ranges(invoices: Int) {
        var recorded = RecordedDocuments(prefix: "INV", creditNotePrefix: "CN", archive: .tar)
        recorded.kinds = [DocumentKind(format: "f", suffix: ".xml")]
        let digest = SHA256Digest.value(of: [])
        let start = InvoiceNumber.numbersPerYear + 6
        for place in Array(8..<Int64(invoices) + 8) + Array(start..<start + 65_537) {
            recorded.documents.append(RecordedDocument(place: place, kind: 0, bytes: 1, digest: digest))
        }
        let ranges = ArchivePlan(recorded)?.ranges(recorded).mapValues(\.documents) ?? [:]
        var expected = [
            "credit-notes-f-0001.tar": invoices..<invoices + 65_536,
            "credit-notes-f-0002.tar": invoices + 65_536..<invoices + 65_537,
        ]
        if invoices == 3 { expected["invoices-f.tar"] = 0..<3 }
        if invoices > 65_536 {
            expected["invoices-f-0001.tar"] = 0..<65_536
            expected["invoices-f-0002.tar"] = 65_536..<invoices
        }
        #expect(ranges == expected)
    }
}
