import Foundation
import TestSupport
import Testing

/// An export is proved whole, or the run says so: each of these was once billed short, or without PO numbers, in silence.
@Suite("An export that may not be whole")
struct ProvenExportTests {
    // MARK: Rows that may be cut

    @Test("The last row of a file without a line end is not billed, and takes its place with one")
    func cutUsage() throws {
        try SmallExport.within { place in
            try place.write(String(try SmallExport.text("usage.csv").dropLast(4)), to: "usage.csv")
            let night = try place.run(asOf: "2026-02-01")
            #expect(night.status == 3)
            #expect(night.errors.contains("usage.csv:3:1: rejected NB122: usage record \"u-2\""), "\(night.errors)")
            #expect(night.output.contains("EUR 1202.00"), "\(night.output)")
            let rejects = try contents(of: place.output)["rejects/2026-02-01/usage.csv"]
            #expect(rejects == nil, "they are those of the first night")
            try place.write(try SmallExport.text("usage.csv"), to: "usage.csv")
            let again = try place.run(asOf: "2026-03-01")
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output.contains("EUR 250.00"), "\(again.output)")
        }
    }

    @Test(
        "Whatever table is cut, nothing is billed that the whole export would bill otherwise",
        arguments: ["accounts.csv", "memberships.csv", "organizations.csv", "products.csv", "subscriptions.csv"]
    )
    func cutTables(file: String) throws {
        try SmallExport.within { place in
            try place.write(String(try SmallExport.text(file).dropLast(3)), to: file)
            let night = try place.run(asOf: "2026-01-31")
            #expect(night.status == 3 && night.errors.contains("\(file):"), "\(night.errors)")
            #expect(night.output.contains("0 invoices"), "\(night.output)")
            try place.write(try SmallExport.text(file), to: file)
            let next = try place.run(asOf: "2026-02-01")
            #expect(next.status == 0 && next.output.contains("1 with a PO number"), "\(next.output)")
        }
    }

    // MARK: Checksums

    /// Writes the list as an exporter does.
    private static func sum(_ place: Nightbill) throws {
        try SmallExport.change(place, "sha256sum *.csv > SHA256SUMS")
    }

    @Test("What sha256sum wrote proves the export, also a file without a last line end")
    func proved() throws {
        try SmallExport.within { place in
            try place.write(String(try SmallExport.text("usage.csv").dropLast()), to: "usage.csv")
            try Self.sum(place)
            let night = try place.run(asOf: "2026-02-01")
            #expect(night.status == 0 && night.output.contains("EUR 1452.00"), "\(night.errors)\(night.output)")
        }
    }

    @Test(
        "A file that differs from its checksum, or is absent, stops run and check",
        arguments: [
            ("printf 'x\\n' >> usage.csv", "SHA256SUMS:7: fatal NB017: \"usage.csv\" is not the file"),
            ("truncate -s -1 terms.csv", "SHA256SUMS:6: fatal NB017: \"terms.csv\" is not the file"),
            ("rm memberships.csv", "SHA256SUMS:2: fatal NB017: \"memberships.csv\" is absent"),
            ("head -c 100 SHA256SUMS > s && mv s SHA256SUMS", "fatal NB017: "),
            (
                "sha256sum ../input/*.csv > SHA256SUMS",
                "SHA256SUMS:1: fatal NB017: the name \"../input/accounts.csv\" has a slash"
            ),
            ("echo hello > SHA256SUMS", "SHA256SUMS:1: fatal NB017: \"hello\" is not a checksum"),
            ("mv SHA256SUMS sha256sums.txt", "sha256sums.txt: fatal NB014"),
            ("rm SHA256SUMS && mkfifo SHA256SUMS", "SHA256SUMS: it is a pipe, not a regular file"),
        ]
    )
    func contradicted(change: String, said: String) throws {
        try SmallExport.within { place in
            try Self.sum(place)
            try SmallExport.change(place, change)
            let night = try place.run(asOf: "2026-02-01")
            let check = try place.command(["check", "--input", "input"])
            for outcome in [night, check] {
                #expect(outcome.status == 65 && outcome.errors.contains(said), "\(outcome.errors)")
            }
            #expect(try contents(of: place.output).isEmpty)
        }
    }

    @Test("Settings that demand checksums refuse a folder without them")
    func demanded() throws {
        try SmallExport.within { place in
            place.environment["NIGHTBILL_INPUT_CHECKSUMS"] = "required"
            let night = try place.run(asOf: "2026-02-01")
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            for outcome in [night, check] {
                #expect(outcome.status == 65 && outcome.errors.contains("SHA256SUMS: fatal NB017"), "\(outcome.errors)")
            }
            try Self.sum(place)
            #expect(try place.run(asOf: "2026-02-01").status == 0)
        }
    }

    // MARK: Rows and columns that were there

    /// Forty terms more.
    private static func manyTerms(_ count: Int) throws -> String {
        try SmallExport.text("terms.csv") + (0..<count).map { "s-1,usage,d\($0),,,,1\n" }.joined()
    }

    @Test("A table that lost many rows stops the run unless that is allowed")
    func shrunk() throws {
        try SmallExport.within { place in
            try place.write(try Self.manyTerms(38), to: "terms.csv")
            #expect(try place.run(asOf: "2026-01-15").status == 0)
            try place.write(try Self.manyTerms(30), to: "terms.csv")
            #expect(try place.run(asOf: "2026-01-16").status == 0, "a fifth may go")
            try place.write(try Self.manyTerms(23), to: "terms.csv")
            let refused = try place.run(asOf: "2026-01-17")
            #expect(refused.status == 65)
            let said = "terms.csv: fatal NB019: the table has 25 usable rows, and on the last closed night it had 32"
            #expect(refused.errors.contains(said), "\(refused.errors)")
            #expect(try place.run(asOf: "2026-01-17", "--dry-run").status == 65)
            #expect(try place.run(asOf: "2026-01-17", "--allow-shrunk", "usage").status == 65)
            #expect(try place.run(asOf: "2026-01-17", "--allow-shrunk", "terms").status == 0)
            #expect(try place.run(asOf: "2026-01-18").status == 0, "the next night counts from there")
            place.environment["NIGHTBILL_LARGEST_SHRINK"] = "90"
            try place.write(try Self.manyTerms(10), to: "terms.csv")
            #expect(try place.run(asOf: "2026-01-19").status == 0)
        }
    }

    @Test("A column that the last night had and that is gone stops the run unless that is allowed")
    func vanishedColumn() throws {
        try SmallExport.within { place in
            #expect(try place.run(asOf: "2026-01-05").status == 0)
            let without = try SmallExport.text("subscriptions.csv").replacing("purchase_order_number,", with: "")
                .replacing("PO-1001,", with: "")
            try place.write(without, to: "subscriptions.csv")
            let refused = try place.run(asOf: "2026-01-15")
            #expect(refused.status == 65)
            let said = "subscriptions.csv: fatal NB018: the last closed night read the column purchase_order_number"
            #expect(refused.errors.contains(said), "\(refused.errors)")
            #expect(refused.errors.contains("--allow-missing subscriptions.csv.purchase_order_number"))
            let allowed = try place.run(asOf: "2026-01-15", "--allow-missing", "subscriptions.purchase_order_number")
            #expect(allowed.status == 0 && allowed.output.contains("0 with a PO number"), "\(allowed.output)")
            #expect(try place.run(asOf: "2026-01-16").status == 0)
            let ledger = try place.command(["ledger", "check", "--ledger", "ledger.sqlite"])
            #expect(ledger.status == 0, "\(ledger.output)")
        }
    }

    @Test(
        "A column that resembles an absent one stops run and check",
        arguments: [
            ("purchase_order_no", 65), ("Purchase_Order_Number", 65), ("purchase order number", 65), ("po_number", 65),
            ("purchase_order_numbre", 65), ("x_purchase_order_no", 0), ("order_remark", 0),
        ]
    )
    func misspeltColumn(name: String, status: Int32) throws {
        try SmallExport.within { place in
            let renamed = try SmallExport.text("subscriptions.csv").replacing("purchase_order_number", with: name)
            try place.write(renamed, to: "subscriptions.csv")
            for outcome in [
                try place.run(asOf: "2026-01-15"), try place.command(["check", "--input", "input"]),
            ] {
                #expect(outcome.status == status, "\(outcome.errors)")
                #expect(outcome.errors.contains("Did you mean purchase_order_number?") == (status == 65))
            }
        }
    }

    @Test("Two names that look the same are two files, each with its own checksum")
    func namesThatLookTheSame() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let script = """
                import hashlib, os, shutil
                os.chdir("input")
                header = "record_id,subscription_id,dimension,used_at,quantity\\n"
                for name, record in (("usage.\\u00e9.csv", "n-1"), ("usage.e\\u0301.csv", "n-2")):
                    with open(name, "w") as file:
                        file.write(header + record + ",sub-metering-1,events,2026-01-16T10:00:00Z,5\\n")
                with open("SHA256SUMS", "w") as sums:
                    for name in sorted(os.listdir(".")):
                        if name != "SHA256SUMS":
                            sums.write(hashlib.sha256(open(name, "rb").read()).hexdigest() + "  " + name + "\\n")
                """
            let python = URL(fileURLWithPath: "/usr/bin/env")
            let made = try Nightbill.execute(python, ["python3", "-c", script], in: place.folder, ["PYTHONUTF8": "1"])
            try #require(made.status == 0, "\(made.errors)")
            let run = try place.run(asOf: "2026-02-01", "--json")
            #expect(run.status == 3, "\(run.errors)")
            #expect(run.output.contains("\"usage.\u{e9}.csv\"") && !run.output.contains("NB017"), "\(run.output)")
        }
    }
}
