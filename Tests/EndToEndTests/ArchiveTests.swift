import Foundation
import TestSupport
import Testing

@Suite("Nights in archives")
struct ArchiveTests {
    static let night = "2026-01-15"

    /// Nights in archives of a form, and the same nights in folders.
    private static func withNights(_ form: String, _ body: (inout Nightbill, Nightbill) throws -> Void) throws {
        try Nightbill.within(Nightbill.firstNight) { files in
            try files.run(asOf: "2026-02-01", "--format", "html")
            try Nightbill.within(Nightbill.firstNight) { archives in
                try archives.run(asOf: "2026-02-01", "--format", "html", "--archive", form)
                try body(&archives, files)
            }
        }
    }

    private static func python(_ script: String, _ arguments: String..., in folder: URL) throws -> Nightbill.Outcome {
        try Nightbill.execute(try Tool.python.required(), ["-c", script] + arguments, in: folder)
    }

    @Test(
        "hold what folders hold, under the same names, and the sums of both are right",
        .needs(.python),
        arguments: ["tar", "zip"]
    )
    func same(form: String) throws {
        try Self.withNights(form) { archives, files in
            let script = """
                import hashlib, pathlib, sys, shutil
                for night in pathlib.Path("output").glob("20*"):
                    for line in (night / "SHA256SUMS").read_text().splitlines():
                        digest, name = line.split("  ", 1)
                        assert hashlib.sha256((night / name).read_bytes()).hexdigest() == digest, name
                    for archive in night.glob("invoices-*"):
                        shutil.unpack_archive(archive, night)
                        archive.unlink()
                """
            let done = try Self.python(script, in: archives.folder)
            #expect(done.status == 0, "\(done.errors)")
            let lists = ["manifest.json", "SHA256SUMS"]
            let (one, other) = (try contents(of: archives.output), try contents(of: files.output))
            #expect(one.keys.sorted() == other.keys.sorted())
            for (path, bytes) in one where !lists.contains(where: path.hasSuffix) {
                #expect(bytes == other[path], "\(path)")
            }
        }
    }

    /// What happens to a night's archive, what is told of it, and whether it can be repaired.
    struct Damage: Sendable {
        var name: String
        var change: @Sendable (inout Data) -> Void
        var says: String
    }

    static let damages = [
        Damage(name: "a byte of a document", change: { $0[$0.count / 2] ^= 1 }, says: "altered: "),
        Damage(name: "a byte of a header", change: { $0[10] ^= 1 }, says: " (from INV-2026-00000002.xml on)"),
        Damage(name: "cut off", change: { $0.removeLast(700) }, says: "altered: "),
        Damage(name: "a byte behind the end", change: { $0.append(0) }, says: "altered: "),
        Damage(name: "emptied", change: { $0 = Data() }, says: " (from INV-2026-00000002.xml on)"),
    ]

    @Test("Damage is told, and the archive is written again", arguments: damages.indices, ["tar", "zip"])
    func damage(row: Int, form: String) throws {
        let damage = Self.damages[row]
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.environment["NIGHTBILL_ARCHIVE"] = form
            try nightbill.run(asOf: "2026-02-01")
            let sound = try nightbill.command(VerificationTests.verify)
            #expect(sound.status == 0, "\(sound.output)")
            let before = try contents(of: nightbill.output)
            let path = "\(Self.night)/invoices-ubl.\(form)"
            let archive = nightbill.output.appending(path: path)
            var bytes = try Data(contentsOf: archive)
            damage.change(&bytes)
            try bytes.write(to: archive)
            let found = try nightbill.command(VerificationTests.verify)
            #expect(found.status == 74, "\(damage.name)")
            #expect(found.output.contains("altered: \(path)"), "\(found.output)")
            #expect(found.output.contains(damage.says), "\(found.output)")
            let repaired = try nightbill.command(VerificationTests.verify + ["--repair"])
            #expect(repaired.status == 0, "\(repaired.output)")
            #expect(try contents(of: nightbill.output) == before)
            try FileManager.default.removeItem(at: archive)
            let missing = try nightbill.command(VerificationTests.verify + ["--repair"])
            #expect(missing.output.contains("missing: \(path) (written again)"), "\(missing.output)")
            #expect(try contents(of: nightbill.output) == before)
        }
    }

    @Test("An archive is left as it is where the manifest beside it is not the ledger's, or anything else is wrong")
    func others() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01", "--archive", "tar")
            let folder = nightbill.output.appending(path: Self.night)
            let sound = try contents(of: nightbill.output)
            for name in ["manifest.json", "SHA256SUMS", "surplus"] {
                try Data("x".utf8).write(to: folder.appending(path: name))
                try Data("x".utf8).write(to: folder.appending(path: "invoices-ubl.tar"))
                let before = try contents(of: nightbill.output)
                let repair = try nightbill.command(VerificationTests.verify + ["--repair"])
                #expect(repair.status == 74)
                #expect(try contents(of: nightbill.output) == before, "\(name)")
                if let bytes = sound["\(Self.night)/\(name)"] {
                    try bytes.write(to: folder.appending(path: name))
                } else {
                    try FileManager.default.removeItem(at: folder.appending(path: name))
                }
            }
        }
    }

    @Test(
        "A night that is finished, or written again, has the form that it was closed with",
        arguments: ["tar", "none"]
    )
    func finished(form: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: Self.night, "--archive", form)
            let before = try contents(of: nightbill.output)
            try nightbill.unpublish(Self.night)
            nightbill.environment["NIGHTBILL_ARCHIVE"] = "zip"
            let finished = try nightbill.run(asOf: Self.night)
            #expect(finished.output.contains("finished publishing \(Self.night)"), "\(finished.output)")
            #expect(try contents(of: nightbill.output) == before)
            try FileManager.default.removeItem(at: nightbill.output.appending(path: Self.night))
            let repaired = try nightbill.command(VerificationTests.verify + ["--repair"])
            #expect(repaired.status == 0, "\(repaired.output)")
            #expect(try contents(of: nightbill.output) == before)
            // Later nights go by the settings of their own time.
            try nightbill.run(asOf: "2026-02-01")
            let names = try contents(of: nightbill.output).keys
            #expect(names.contains("2026-02-01/invoices-ubl.zip"), "\(names.sorted())")
            #expect(try nightbill.command(VerificationTests.verify).status == 0)
        }
    }

    @Test("A form that there is not is refused")
    func unknown() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let outcome = try nightbill.run(asOf: Self.night, "--archive", "rar")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("rar"), "\(outcome.errors)")
        }
    }
}
