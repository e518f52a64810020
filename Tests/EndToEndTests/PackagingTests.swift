import Foundation
import TestSupport
import Testing

@Suite("Installing")
struct PackagingTests {
    /// Runs a script of Samples with the program that was built beside the tests.
    @discardableResult
    private func script(
        _ name: String,
        _ arguments: [String],
        in place: Nightbill,
        _ environment: [String: String] = [:]
    ) throws -> Nightbill.Outcome {
        let script = Nightbill.samples.appending(path: name)
        let outcome = try Nightbill.execute(
            script,
            arguments + ["--binary", Nightbill.binary.path],
            in: place.folder,
            environment
        )
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome
    }

    /// Every file below a folder, with its permissions.
    private func files(_ folder: URL) throws -> [String: Int] {
        let paths = try contents(of: folder).keys
        return try Dictionary(
            uniqueKeysWithValues: paths.map { path in
                let facts = try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)
                return (path, facts[.posixPermissions] as? Int ?? 0)
            }
        )
    }

    @Test("Again changes nothing, an upgrade removes what is gone, and uninstalling leaves nothing")
    func install() throws {
        try Nightbill.within { place in
            let prefix = place.folder.appending(path: "pre fix")
            let said = try script("install-nightbill", ["--prefix", prefix.path], in: place)
            #expect(said.output.hasPrefix("installed nightbill 0.1.0 ("))
            let first = try contents(of: prefix)
            for (path, mode) in try files(prefix) {
                let isProgram = mode & 0o111 != 0
                #expect(mode == (isProgram ? 0o755 : 0o644), "\(path)")
            }
            for file in [
                "bin/nightbill", "share/man/man1/nightbill.1", "share/man/man1/nightbill-po-contact-add.1",
                "share/bash-completion/completions/nightbill", "share/zsh/site-functions/_nightbill",
                "share/fish/vendor_completions.d/nightbill.fish", "share/nightbill/samples/settings.yaml",
                "share/nightbill/samples/first-night/input/accounts.csv", "share/nightbill/schemas/run.json",
                "share/nightbill/templates/ubl-invoice.xml", "share/doc/nightbill/README.md",
            ] {
                #expect(first[file] != nil, "\(file) is not installed")
            }

            // As if an earlier version had installed a file more.
            let list = prefix.appending(path: "share/nightbill/installed-files")
            let gone = prefix.appending(path: "share/nightbill/old/gone.txt")
            try write(Data("x".utf8), to: gone)
            try place.append("share/nightbill/old/gone.txt\n", to: "pre fix/share/nightbill/installed-files")
            try script("install-nightbill", ["--prefix", prefix.path], in: place)
            #expect(try contents(of: prefix) == first)
            #expect(
                String(decoding: try Data(contentsOf: list), as: UTF8.self).split(separator: "\n").count == first.count
                    - 1
            )

            let own = prefix.appending(path: "share/own.txt")
            try write(Data("x".utf8), to: own)
            try script("install-nightbill", ["--uninstall", "--prefix", prefix.path], in: place)
            #expect(try contents(of: prefix).keys.sorted() == ["share/own.txt"])
        }
    }

    @Test("What is installed completes in bash, and closes a night with the same bytes")
    func use() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try script("install-nightbill", ["--prefix", "/usr"], in: place, ["DESTDIR": place.folder.path])
            let offers = """
                source usr/share/bash-completion/completions/nightbill
                COMP_WORDS=(nightbill install systemd --un) COMP_CWORD=3
                COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
                _nightbill nightbill --un systemd
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let bash = URL(fileURLWithPath: "/bin/bash")
            let completed = try Nightbill.execute(bash, ["--norc", "-c", offers], in: place.folder)
            #expect(
                completed.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["--unit"]
            )

            let night =
                CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-01-15"] + Nightbill.anyDate
            let installed = try Nightbill.execute(
                place.folder.appending(path: "usr/bin/nightbill"),
                night,
                in: place.folder
            )
            #expect(installed.status == 3, "\(installed.errors)")
            try FileManager.default.moveItem(at: place.output, to: place.folder.appending(path: "installed"))
            try FileManager.default.removeItem(at: place.ledger)
            try place.run(asOf: "2026-01-15")
            try expectSame(place.output, place.folder.appending(path: "installed"))
        }
    }

    @Test("The Debian package is the same each time, and its units are switched off", .needs(.packager, .systemd))
    func package() throws {
        try Nightbill.within { place in
            var packages: [Data] = []
            for folder in ["one", "two"] {
                let said = try script("package-deb", ["--fast", "--output", "\(folder) folder"], in: place)
                packages.append(
                    try Data(contentsOf: URL(fileURLWithPath: said.output.trimmingCharacters(in: .newlines)))
                )
            }
            #expect(packages[0] == packages[1])

            try write(packages[0], to: place.folder.appending(path: "nightbill.deb"))
            let unpacked = """
                dpkg-deb --raw-extract nightbill.deb root && dpkg-deb --contents nightbill.deb | grep -v ' root/root ' >&2
                cd root && md5sum --quiet --check DEBIAN/md5sums >&2 && for part in postinst prerm postrm; do sh -n DEBIAN/$part; done
                """
            let outcome = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", unpacked], in: place.folder)
            #expect(outcome.errors.isEmpty && outcome.status == 0, "\(outcome.errors)")
            let root = place.folder.appending(path: "root")
            let files = try contents(of: root)
            let control = String(decoding: try #require(files["DEBIAN/control"]), as: UTF8.self)
            for library in ["libc6", "libxml2", "libxslt1.1", "libqrencode4", "libsqlite3-0", "libssl3"] {
                #expect(control.contains("\(library) (>=") || control.contains("\(library),"), "\(control)")
            }
            #expect(!control.lowercased().contains("swift"))
            #expect(files["usr/share/doc/nightbill/copyright"] != nil)
            #expect(files.keys.filter { $0.hasPrefix("etc/") || $0.contains("/timers.target.wants/") }.isEmpty)
            #expect(files["usr/share/zsh/vendor-completions/_nightbill"] != nil)
            #expect(files["usr/share/man/man1/nightbill-run.1.gz"] != nil)

            let service = String(
                decoding: try #require(files["usr/lib/systemd/system/nightbill.service"]),
                as: UTF8.self
            )
            #expect(
                service.contains("\nExecStart=/usr/bin/nightbill run \\\n    --input /var/lib/nightbill/input \\\n")
            )
            #expect(service.contains("\nReadWritePaths=/var/lib/nightbill/ledger /var/lib/nightbill/output\n"))
            // Where the program is not at its place, that is all there is to say of the units.
            let verify = [
                "verify", "--man=no", "usr/lib/systemd/system/nightbill.service",
                "usr/lib/systemd/system/nightbill.timer",
            ]
            let verified = try Nightbill.execute(try Tool.systemd.required(), verify, in: root)
            let complaints = verified.errors.split(separator: "\n").filter {
                !$0.contains("Command /usr/bin/nightbill is not executable") && !$0.contains("man nightbill")
            }
            #expect(complaints.isEmpty, "\(verified.errors)")
        }
    }

    @Test("The version says the commit, and no document does")
    func version() throws {
        try Nightbill.within { place in
            let outcome = try place.command(["--version"])
            let words = /nightbill 0\.1\.0 \((of no known commit|commit [0-9a-f]{12}\+?)\)\n/
            #expect(outcome.output.wholeMatch(of: words) != nil, "\(outcome.output)")
        }
    }
}
