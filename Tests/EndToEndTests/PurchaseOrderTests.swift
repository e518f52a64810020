import Foundation
import TestSupport
import Testing

@Suite("The purchase order book, end to end")
struct PurchaseOrderTests {
    @Test("The book on the command line is what it was")
    func goldens() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-02-20")
            let by = ["--by", "j.doe", "--reason"]
            var files: [String: Data] = [:]
            func keep(_ name: String, _ arguments: [String]) throws {
                let outcome = try nightbill.command(["po"] + arguments + ["--ledger", "ledger.sqlite"])
                #expect(outcome.status == 0, "\(outcome.errors)")
                let isPast = arguments.firstIndex(of: "--on").map { arguments[$0 + 1] < "2026-02-20" } ?? false
                #expect(outcome.errors.contains("as it stands after the night of 2026-02-20") == isPast)
                #expect(outcome.errors.isEmpty == !isPast)
                files[name] = withoutTimes(outcome.output)
            }
            let order = ["acme-hq", "4500012345"]
            try keep("list.txt", ["list"])
            try keep("list.json", ["list", "--json", "--payer", "acme-hq", "--state", "active"])
            try keep("list.csv", ["list", "--csv"])
            try keep("expiring.txt", ["list", "--expiring-before", "2026-03-01"])
            try keep("show.txt", ["show"] + order)
            try keep("01-activate.txt", ["activate"] + order + by + ["Budget released"])
            try keep("02-again.txt", ["activate"] + order + by + ["Budget released"])
            try keep("03-suspend.txt", ["suspend"] + order + by + ["Frozen"])
            try keep("04-expire.txt", ["expire"] + order + ["--on", "2027-06-30"] + by + ["Longer"])
            let (add, remove) = (["contact", "add"] + order, ["contact", "remove"] + order)
            let (bo, anne) = (["--email", "bo@acme.example"], ["--email", "anne@acme.example"])
            try keep("05-add.txt", add + bo + ["--name", "Bo\u{1B}[31m", "--phone", "1"] + by + ["New desk"])
            try keep("06-change.txt", add + bo + ["--name", "Bo"] + by + ["Typo"])
            try keep("07-remove.txt", remove + anne + by + ["Left"])
            try keep("08-again.txt", remove + anne + by + ["Left"])
            try keep("show-later.txt", ["show"] + order)
            try keep("show-later.json", ["show"] + order + ["--json"])
            try keep("show-schedule.txt", ["show", "acme-hq", "PO-2026/077 & Co"])
            try keep("show-schedule.csv", ["show", "acme-hq", "PO-2026/077 & Co", "--csv"])
            try keep("show-later-date.txt", ["show", "acme-hq", "SOON", "--on", "2026-01-15"])
            try expectGolden("purchase-orders", files)
        }
    }

    @Test("What a night published of the book is what it was, and passes the rules", .needs(.oraclePython))
    func exports() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-03-01")
            let csv = try contents(of: nightbill.output).filter { $0.key.contains("/purchase-order") }
            try expectGolden("purchase-order-exports", csv)
            try Oracle.expectValid(nightbill.output)
        }
    }

    @Test("The whole book is exported as the files of all nights have it")
    func wholeBook() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-03-01")
            let outcome = try nightbill.po("export", "--output", "book")
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
            let book = try contents(of: nightbill.folder.appending(path: "book")).mapValues {
                String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
            }
            #expect(book.keys.sorted() == ["purchase-order-lines.csv", "purchase-orders.csv"])
            // Every line item was published by the night that added it, and by no other.
            let nights = try contents(of: nightbill.output).filter { $0.key.hasSuffix("/purchase-order-lines.csv") }
            let lines = nights.values.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").dropFirst() }
            #expect(book["purchase-order-lines.csv"]?.dropFirst().sorted() == lines.map(String.init).sorted())
            let list = try nightbill.po("list", "--csv").output.split(separator: "\n").map(String.init)
            #expect(book["purchase-orders.csv"] == list)
            #expect(try nightbill.po("export", "--output", "book/purchase-orders.csv").status == 73)
        }
    }

    @Test("Suspended: a line item, but no number on the invoice; activating it changes no issued invoice")
    func suspended() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            let invoice = try nightbill.published("2026-01-15/INV-2026-00000002.xml")
            #expect(!invoice.contains("4500012345"))
            let lines = try nightbill.published("2026-01-15/purchase-order-lines.csv")
            #expect(lines.contains("acme-hq,4500012345,1,sub-analytics-1,"))
            #expect(lines.contains(",INV-2026-00000002,no,not enabled"))
            let before = try contents(of: nightbill.output)
            #expect(try nightbill.po("activate", "acme-hq", "4500012345", "--reason", "Released").status == 0)
            try nightbill.run(asOf: "2026-01-16")
            #expect(try contents(of: nightbill.output) == before)
            let list = try nightbill.po("list", "--state", "ACTIVE", "--payer", "acme-hq")
            #expect(list.output.contains("4500012345"))
        }
    }

    @Test("Expired: active again, and it expires with the line item's end")
    func expired() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-01-19")
            let before = try nightbill.po("list", "--csv")
            #expect(before.output.contains("acme-hq,PO-2026/077 & Co,EXPIRED,no,yes,,2026-06-30,"))
            try nightbill.run(asOf: "2026-01-20")
            let orders = try nightbill.published("2026-01-20/purchase-orders.csv")
            let revived = "acme-hq,PO-2026/077 & Co,ACTIVE,no,no,,2027-01-19,2027-01-31,,import,2026-01-01,0,"
            #expect(orders.contains(revived), "\(orders)")
            let invoice = try nightbill.published("2026-01-20/INV-2026-00000003.xml")
            #expect(invoice.contains("<cbc:ID>PO-2026/077 &amp; Co</cbc:ID>"))
        }
    }

    @Test("A contact comes with its PO, and stays removed")
    func contacts() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-01-09")
            #expect(try nightbill.po("show", "nordwind-hq", "000123").status == 2)
            try nightbill.run(asOf: "2026-01-10")
            #expect(try nightbill.po("show", "nordwind-hq", "000123").output.contains("lars@nordwind.example"))
            let lars = "lars@nordwind.example"
            try nightbill.po("contact", "remove", "nordwind-hq", "000123", "--email", lars, "--reason", "Left")
            try nightbill.run(asOf: "2026-01-12")
            let removed = try nightbill.po("show", "nordwind-hq", "000123")
            #expect(removed.output.contains("contacts\n  none"))
            let folders = try FileManager.default.contentsOfDirectory(atPath: nightbill.output.path)
            #expect(!folders.contains("2026-01-11") && !folders.contains("2026-01-12"))
            let edited = Nightbill.contacts.replacing("Lars Søn", with: "Lars")
            try nightbill.write(edited, to: "purchase_order_contacts.csv")
            try nightbill.run(asOf: "2026-01-13")
            let orders = try nightbill.published("2026-01-13/purchase-orders.csv")
            #expect(orders.contains("nordwind-hq,000123,ACTIVE,no,no,"))
            #expect(try nightbill.po("show", "nordwind-hq", "000123").output.contains("lars@nordwind.example"))
        }
    }

    /// A command line over the book, its exit status, and words on standard error.
    struct Fault: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var arguments: [String]
        var status: Int32 = 2
        var says: [String]
    }

    static let why = ["--reason", "r", "--ledger", "ledger.sqlite"]

    static let faults = [
        Fault(
            testDescription: "a number that is not in the book",
            arguments: ["activate", "acme-hq", "4500012346"] + why,
            says: ["acme-hq has no purchase order \"4500012346\"", "4500012345"]
        ),
        Fault(
            testDescription: "numbers are compared byte for byte",
            arguments: ["show", "nordwind-hq", "123", "--ledger", "ledger.sqlite"],
            says: ["no purchase order \"123\"", "\"000123\""]
        ),
        Fault(
            testDescription: "an unknown payer",
            arguments: ["suspend", "acme-HQ", "4500012345"] + why,
            says: ["acme-HQ has no purchase order in the book; did you mean acme-hq?"]
        ),
        Fault(
            testDescription: "no reason",
            arguments: ["suspend", "acme-hq", "4500012345", "--ledger", "ledger.sqlite"],
            says: ["--reason"]
        ),
        Fault(
            testDescription: "an empty reason",
            arguments: ["suspend", "acme-hq", "4500012345", "--reason", " ", "--ledger", "ledger.sqlite"],
            says: ["--reason must not be empty"]
        ),
        Fault(
            testDescription: "no address",
            arguments: ["contact", "add", "acme-hq", "4500012345", "--email", "a@b,c@d", "--name", "A"] + why,
            says: ["\"a@b,c@d\" is not an email address"]
        ),
        Fault(
            testDescription: "a link in place of an address",
            arguments: ["contact", "add", "acme-hq", "4500012345", "--email", "mailto:a@b.example", "--name", "A"]
                + why,
            says: ["\"mailto:a@b.example\" is not an email address"]
        ),
        Fault(
            testDescription: "no date",
            arguments: ["expire", "acme-hq", "4500012345", "--on", "2026-02-30"] + why,
            says: ["2026-02-30"]
        ),
        Fault(
            testDescription: "no ledger",
            arguments: ["activate", "acme-hq", "4500012345", "--reason", "r", "--ledger", "none.sqlite"],
            status: 74,
            says: ["there is no ledger at none.sqlite"]
        ),
    ]

    @Test("A fault has its exit status and its words, and changes nothing")
    func faults() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            let before = try nightbill.po("show", "acme-hq", "4500012345", "--json").output
            for fault in Self.faults {
                let outcome = try nightbill.command(["po"] + fault.arguments)
                #expect(outcome.status == fault.status, "\(fault.testDescription): \(outcome.errors)")
                for words in fault.says { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
                #expect(outcome.output.isEmpty)
            }
            #expect(try nightbill.po("show", "acme-hq", "4500012345", "--json").output == before)
            #expect(!FileManager.default.fileExists(atPath: nightbill.folder.appending(path: "none.sqlite").path))
        }
    }

    @Test("An act waits for no run: 75 while one holds the ledger; looking is allowed")
    func held() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            let descriptor = open(nightbill.ledger.path, O_RDWR)
            defer { close(descriptor) }
            try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            let act = try nightbill.po("suspend", "acme-hq", "SOON", "--reason", "r")
            #expect(act.status == 75)
            #expect(try nightbill.po("list").status == 0)
        }
    }

    @Test("Options stand in any order, tables fit COLUMNS, and are not cut in a pipe, as CSV and JSON")
    func forms() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-01-15")
            let act = try nightbill.command(
                ["po", "suspend", "--reason", "r", "acme-hq", "--ledger", "ledger.sqlite", "SOON", "--by", "me"]
            )
            #expect(act.output == "purchase order SOON of acme-hq is now suspended\n", "\(act.errors)")
            nightbill.environment["COLUMNS"] = "70"
            let list = try nightbill.po("list").output.split(separator: "\n")
            #expect(list.dropFirst().allSatisfy { $0.unicodeScalars.count <= 90 })
            #expect(list.contains { $0.contains("…") })
            nightbill.environment["COLUMNS"] = ""
            let whole = try nightbill.po("list").output
            #expect(!whole.contains("…") && whole.split(separator: "\n").contains { $0.unicodeScalars.count > 100 })
            #expect(try !nightbill.po("list", "--csv").output.contains("…"))
            #expect(try !nightbill.po("list", "--json").output.contains("…"))
        }
    }
}
