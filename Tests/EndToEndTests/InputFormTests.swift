import Foundation
import TestSupport
import Testing

/// Files that are not read, or not as they are: each says so in one finding.
@Suite("Files of an export in other names and forms")
struct InputFormTests {
    @Test("A file that no table reads is named by run and check; one that was meant for a table stops them")
    func unreadFiles() throws {
        try SmallExport.within { place in
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
        "A table that is packed, in another form or in a folder is told; it stops the night where nothing else of the table is there",
        arguments: [
            ("usage.txt", "usage.txt", "the file is not read, for its name resembles usage.csv"),
            ("usage", "usage", "the file is not read"), ("usage.csv.gz", "usage.csv.gz", "the file is not read"),
            ("Usage.xlsx", "Usage.xlsx", "the file is not read"),
            ("usage.csv.part", "usage.csv.part", "the file is not read"),
            ("usage/part-1.csv", "usage", "the folder is not read"),
            ("usage.csv\n", "usage.csv\\n", "the file is not read"),
        ]
    )
    func otherKinds(path: String, shown: String, said: String) throws {
        try SmallExport.within { place in
            if path.contains("/") { try SmallExport.change(place, "mkdir usage") }
            try place.write("a,b\n", to: path)
            let beside = try place.run(asOf: "2026-01-15")
            #expect(beside.status == 0 && beside.errors.contains("\(shown): notice NB903: \(said)"), "\(beside.errors)")
            try SmallExport.change(place, "rm usage.csv")
            let alone = try place.run(asOf: "2026-01-16", "--allow-missing", "usage.csv")
            #expect(alone.status == 65 && alone.errors.contains("\(shown): fatal NB014: \(said)"), "\(alone.errors)")
        }
    }

    @Test(
        "A folder whose name resembles that of orders stops the night; one like that of answers, on which no night depends, is named",
        arguments: [
            ("Orders", 65, "fatal NB014", "orders"), ("order", 65, "fatal NB014", "orders"),
            ("ORDERS", 65, "fatal NB014", "orders"),
            ("Responses", 0, "notice NB903", "responses"), ("response", 0, "notice NB903", "responses"),
        ]
    )
    func misnamedFolders(name: String, status: Int32, code: String, meant: String) throws {
        try SmallExport.within { place in
            try SmallExport.change(place, "mkdir \(name); echo '<a/>' > \(name)/1.xml")
            for outcome in [try place.run(asOf: "2026-01-15"), try place.command(["check", "--input", "input"])] {
                #expect(outcome.status == status, "\(outcome.errors)")
                let said = "\(name): \(code): the folder is not read: its name resembles \(meant)"
                #expect(outcome.errors.contains(said), "\(outcome.errors)")
            }
        }
    }

    @Test("What the folders of orders and answers have beside such files is named, once for each folder")
    func besideOrders() throws {
        try SmallExport.within { place in
            let made = "mkdir -p orders/sub responses; touch orders/a.cxml orders/a.txt orders/sub/a.xml orders/.a.swp"
            try SmallExport.change(place, made + " responses/a.json")
            let night = try place.run(asOf: "2026-01-15")
            #expect(night.status == 0, "\(night.errors)")
            for said in [
                "orders: notice NB903: \"a.cxml\" and 2 more are not", "responses: notice NB903: \"a.json\" is not",
            ] {
                #expect(night.errors.components(separatedBy: said).count == 2, "\(night.errors)")
            }
        }
    }

    @Test("A letter of another alphabet in the name of a file is found, and shown as what it is")
    func lookalikes() throws {
        try SmallExport.within { place in
            for name in ["us\u{430}ge.csv", "2026-01-usage.csv", "Copy of usage.csv"] {
                try place.write("a,b\n", to: name)
            }
            let night = try place.run(asOf: "2026-01-15")
            #expect(night.status == 65)
            for said in [
                "us\\u{430}ge.csv: fatal NB014", "2026-01-usage.csv: fatal NB014", "Copy of usage.csv: fatal NB014",
            ] {
                #expect(night.errors.contains(said), "\(night.errors)")
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
        try SmallExport.within { place in
            try SmallExport.change(place, make)
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
            ("gzip -c usage.csv > u; mv u usage.csv", "usage.csv: fatal NB008: the file is packed by gzip, not a text"),
            (
                "printf 'PK\\003\\004x' > usage.csv",
                "usage.csv: fatal NB008: the file is a ZIP archive or a spreadsheet"
            ),
            ("printf '%%PDF-1.7' > usage.csv", "usage.csv: fatal NB008: the file is a PDF"),
        ]
    )
    func otherForms(change: String, said: String) throws {
        try SmallExport.within { place in
            try SmallExport.change(place, change)
            let night = try place.run(asOf: "2026-01-15")
            #expect(night.status == 65 && night.errors.contains(said), "\(night.errors)")
            #expect(night.errors.components(separatedBy: "fatal").count == 2, "\(night.errors)")
            #expect(try contents(of: place.output).isEmpty)
        }
    }

    @Test(
        "Rows whose cells are all empty are blank, however the emptiness is written",
        arguments: ["\"\",\"\",\"\"", " , ,,", "\t,\t,", "\u{A0},\u{A0}", "   ", "\"\"", "\t", "\"  \",\"\n\""]
    )
    func emptyRows(row: String) throws {
        try SmallExport.within { place in
            for (name, text) in SmallExport.files {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
                // Before the header, between rows, and last without a line end.
                try place.write(lines.map { row + "\n" + $0 + "\r\n" }.joined() + row, to: name)
            }
            let night = try place.run(asOf: "2026-02-01")
            #expect(night.status == 0 && night.errors.isEmpty, "\(night.errors.prefix(2_000))")
            #expect(night.output.contains("EUR 1452.00"), "\(night.output)")
        }
    }

    @Test("Rows of commas alone are blank in every table")
    func blankRows() throws {
        try SmallExport.within { place in
            for (name, text) in SmallExport.files {
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
        try SmallExport.within { place in
            let row = "x-1,,,,,,\n"
            try place.write(
                try SmallExport.text("accounts.csv") + String(repeating: row, count: 30),
                to: "accounts.csv"
            )
            let check = try place.command(["check", "--input", "input"])
            let said = "accounts.csv:4:5: rejected NB102: account \"x-1\" has no name, country or tax_category"
            #expect(check.errors.contains(said), "\(check.errors)")
            #expect(check.errors.components(separatedBy: "rejected NB102: account").count == 11)
            #expect(check.errors.contains("accounts.csv: rejected NB102: and 20 more like these"), "\(check.errors)")
        }
    }
}
