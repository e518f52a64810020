import Foundation
import System
import TestSupport
import Testing

/// An export is proved whole, or the run says so: each of these was once billed short, or without PO numbers, in silence.
@Suite("An export that may not be whole")
struct ProvenExportTests {
    /// A clean export of two nights: an upfront charge with a PO number, and use.
    private static let files = [
        "accounts.csv": """
        account_id,name,city,country,vat_id,tax_category,tax_rate
        alder-hq,Alder Mills SA,Lille,FR,FR40303265045,S,20
        alder-lab,Alder Lab SARL,Metz,FR,FR40303265045,S,20

        """,
        "organizations.csv": """
        organization_id,management_account_id,purchase_order_integration
        alder,alder-hq,enabled

        """,
        "memberships.csv": """
        account_id,organization_id,joined_on,left_on
        alder-lab,alder,2024-01-01,

        """,
        "products.csv": """
        product_id,title,product_type,pricing_model,unspsc
        suite,Quay Suite,SaaSProduct,contract_with_consumption,81162000

        """,
        "subscriptions.csv": """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchase_order_number,status,ended_on
        s-1,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,PO-1001,ACTIVE,

        """,
        "terms.csv": """
        subscription_id,kind,dimension,description,quantity,unit_code,unit_price
        s-1,contract,seats,Seat for a year,10,C62,120
        s-1,usage,calls,API call,,C62,0.001

        """,
        "usage.csv": """
        record_id,subscription_id,dimension,used_at,quantity
        u-1,s-1,calls,2026-01-15T10:00:00Z,2000
        u-2,s-1,calls,2026-01-16T10:00:00Z,250000

        """,
    ]

    /// Runs a body with the export as it is, in a place of its own.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try Nightbill.within { place in
            for (name, text) in files { try place.write(text, to: name) }
            try body(&place)
        }
    }

    private static func text(_ name: String) throws -> String { try #require(files[name]) }

    private static func hasPublished(_ place: Nightbill) throws -> Bool { try !contents(of: place.output).isEmpty }

    // MARK: Rows that may be cut

    @Test("The last row of a file without a line end is not billed, and takes its place with one")
    func cutUsage() throws {
        try Self.within { place in
            try place.write(String(try Self.text("usage.csv").dropLast(4)), to: "usage.csv")
            let night = try place.run(asOf: "2026-02-01")
            #expect(night.status == 3)
            #expect(night.errors.contains("usage.csv:3:1: rejected NB122: usage record \"u-2\""), "\(night.errors)")
            #expect(night.output.contains("EUR 1202.00"), "\(night.output)")
            let rejects = try contents(of: place.output)["rejects/2026-02-01/usage.csv"]
            #expect(rejects == nil, "they are those of the first night")
            try place.write(try Self.text("usage.csv"), to: "usage.csv")
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
        try Self.within { place in
            try place.write(String(try Self.text(file).dropLast(3)), to: file)
            let night = try place.run(asOf: "2026-01-31")
            #expect(night.status == 3 && night.errors.contains("\(file):"), "\(night.errors)")
            #expect(night.output.contains("0 invoices"), "\(night.output)")
            try place.write(try Self.text(file), to: file)
            let next = try place.run(asOf: "2026-02-01")
            #expect(next.status == 0 && next.output.contains("1 with a PO number"), "\(next.output)")
        }
    }

    // MARK: Checksums

    /// Writes the list as an exporter does.
    private static func sum(_ place: Nightbill) throws {
        let shell = URL(fileURLWithPath: "/bin/sh")
        let done = try Nightbill.execute(shell, ["-c", "sha256sum *.csv > SHA256SUMS"], in: place.input)
        try #require(done.status == 0, "\(done.errors)")
    }

    @Test("What sha256sum wrote proves the export, also a file without a last line end")
    func proved() throws {
        try Self.within { place in
            try place.write(String(try Self.text("usage.csv").dropLast()), to: "usage.csv")
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
            ("cp usage.csv usage.2.csv", "usage.2.csv: fatal NB017: SHA256SUMS does not name the file"),
            ("head -c 100 SHA256SUMS > s && mv s SHA256SUMS", "fatal NB017: "),
            ("sha256sum ./*.csv > SHA256SUMS", "SHA256SUMS:1: fatal NB017: the name \"./accounts.csv\" has a slash"),
            ("echo hello > SHA256SUMS", "SHA256SUMS:1: fatal NB017: \"hello\" is not a checksum"),
            ("mv SHA256SUMS sha256sums.txt", "sha256sums.txt: fatal NB014"),
            ("rm SHA256SUMS && mkfifo SHA256SUMS", "SHA256SUMS: it is a pipe, not a regular file"),
        ]
    )
    func contradicted(change: String, said: String) throws {
        try Self.within { place in
            try Self.sum(place)
            let shell = URL(fileURLWithPath: "/bin/sh")
            #expect(try Nightbill.execute(shell, ["-c", change], in: place.input).status == 0)
            let night = try place.run(asOf: "2026-02-01")
            let check = try place.command(["check", "--input", "input"])
            for outcome in [night, check] {
                #expect(outcome.status == 65 && outcome.errors.contains(said), "\(outcome.errors)")
            }
            #expect(try !Self.hasPublished(place))
        }
    }

    @Test("Settings that demand checksums refuse a folder without them")
    func demanded() throws {
        try Self.within { place in
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
        try text("terms.csv") + (0..<count).map { "s-1,usage,d\($0),,,,1\n" }.joined()
    }

    @Test("A table that lost many rows stops the run unless that is allowed")
    func shrunk() throws {
        try Self.within { place in
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
        try Self.within { place in
            #expect(try place.run(asOf: "2026-01-05").status == 0)
            let without = try Self.text("subscriptions.csv").replacing("purchase_order_number,", with: "")
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
        try Self.within { place in
            let renamed = try Self.text("subscriptions.csv").replacing("purchase_order_number", with: name)
            try place.write(renamed, to: "subscriptions.csv")
            for outcome in [
                try place.run(asOf: "2026-01-15"), try place.command(["check", "--input", "input"]),
            ] {
                #expect(outcome.status == status, "\(outcome.errors)")
                #expect(outcome.errors.contains("Did you mean purchase_order_number?") == (status == 65))
            }
        }
    }

    // MARK: Files and forms

    @Test("A file that no table reads is named by run and check; one that was meant for a table stops them")
    func unreadFiles() throws {
        try Self.within { place in
            try place.write("a,b\n", to: "notes.csv")
            let night = try place.run(asOf: "2026-01-15")
            #expect(night.status == 0 && night.errors.contains("notes.csv: notice NB903"), "\(night.errors)")
            for name in ["Usage.csv", "usage-mended.csv", "purchase-orders.csv", "account.csv", "terms (2).CSV"] {
                try place.write("a,b\n", to: name)
            }
            let refused = try place.run(asOf: "2026-01-16")
            let check = try place.command(["check", "--input", "input"])
            for outcome in [refused, check] {
                #expect(outcome.status == 65)
                for said in [
                    "Usage.csv: fatal NB014", "usage-mended.csv: fatal NB014", "Call it usage.mended.csv",
                    "purchase-orders.csv: fatal NB014", "Call it accounts.1.csv", "Call it terms.2.csv",
                ] {
                    #expect(outcome.errors.components(separatedBy: said).count == 2, "\(said): \(outcome.errors)")
                }
            }
        }
    }

    @Test(
        "A folder, a pipe or a link to nothing under a table's name is told at once",
        arguments: [
            ("mkdir usage.x.csv", "usage.x.csv: it is a folder, not a regular file"),
            ("mkfifo usage.2.csv", "usage.2.csv: it is a pipe, not a regular file"),
            ("ln -s /dev/zero terms.2.csv", "terms.2.csv: it is a device, not a regular file"),
            ("ln -s gone.csv terms.2.csv", "terms.2.csv: it is a link that leads to no file"),
        ]
    )
    func others(make: String, said: String) throws {
        try Self.within { place in
            _ = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", make], in: place.input)
            let night = try place.run(asOf: "2026-01-15")
            #expect(night.status == 65 && night.errors.contains(said), "\(night.errors)")
        }
    }

    @Test(
        "A file in another form than CSV with commas in UTF-8 is refused with one finding",
        arguments: [
            ("sed -i 's/,/;/g' accounts.csv", "accounts.csv:1:1: fatal NB015: the fields are separated by semicolons"),
            ("sed -i 's/,/\\t/g' terms.csv", "terms.csv:1:1: fatal NB015: the fields are separated by tabs"),
            ("sed -i 's/,/|/g' usage.csv", "usage.csv:1:1: fatal NB015: the fields are separated by pipes"),
            ("sed -i '1i sep=,' usage.csv", "usage.csv:1:1: fatal NB015: the first line is \"sep=,\""),
            ("sed -i 's/,/;/g;1i sep=;' usage.csv", "usage.csv:1:1: fatal NB015: the first line is \"sep=;\""),
            ("iconv -t UTF-16 usage.csv > u; mv u usage.csv", "usage.csv: fatal NB016: the file is UTF-16"),
            ("iconv -t UTF-16LE usage.csv > u; mv u usage.csv", "usage.csv: fatal NB016: the file is UTF-16 (little"),
            ("iconv -t UTF-16BE usage.csv > u; mv u usage.csv", "usage.csv: fatal NB016: the file is UTF-16 (big"),
            ("iconv -t UTF-32 usage.csv > u; mv u usage.csv", "usage.csv: fatal NB016: the file is UTF-32"),
        ]
    )
    func otherForms(change: String, said: String) throws {
        try Self.within { place in
            let done = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", change], in: place.input)
            try #require(done.status == 0, "\(done.errors)")
            let night = try place.run(asOf: "2026-01-15")
            #expect(night.status == 65 && night.errors.contains(said), "\(night.errors)")
            #expect(night.errors.components(separatedBy: "fatal").count == 2, "\(night.errors)")
            #expect(try !Self.hasPublished(place))
        }
    }

    @Test("Rows of commas alone are blank in every table")
    func blankRows() throws {
        try Self.within { place in
            for (name, text) in Self.files {
                let commas = String(repeating: ",", count: text.prefix { $0 != "\n" }.count { $0 == "," })
                try place.write(text + String(repeating: commas + "\n", count: 1_000) + ",,\r\n", to: name)
            }
            let night = try place.run(asOf: "2026-02-01")
            #expect(night.status == 0 && night.errors.isEmpty, "\(night.errors.prefix(2_000))")
            #expect(night.output.contains("EUR 1452.00"), "\(night.output)")
        }
    }

    @Test("A row in which many cells are empty is one finding that names them")
    func emptyCells() throws {
        try Self.within { place in
            let row = "x-1,,,,,,\n"
            try place.write(try Self.text("accounts.csv") + String(repeating: row, count: 30), to: "accounts.csv")
            let check = try place.command(["check", "--input", "input"])
            let said = "accounts.csv:4:5: rejected NB102: account \"x-1\" has no name, country or tax_category"
            #expect(check.errors.contains(said), "\(check.errors)")
            #expect(check.errors.components(separatedBy: "rejected NB102: account").count == 11)
            #expect(check.errors.contains("accounts.csv: rejected NB102: and 20 more like these"), "\(check.errors)")
        }
    }
}
