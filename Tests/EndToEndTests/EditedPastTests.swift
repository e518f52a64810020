import Foundation
import TestSupport
import Testing

@Suite("Edits of what was billed")
struct EditedPastTests {
    @Test("An edited payment holds the rest of its schedule until it fits again")
    func fitsAgain() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let before = try contents(of: nightbill.output)
            let original = try nightbill.text(of: "payment_schedules.csv")
            // Σ still fits the contract: the first payment, billed with 4000.00, is told as 3900.00.
            try nightbill.replace("4000.00", by: "3900.00", in: "payment_schedules.csv")
            try nightbill.replace("2026-07-20,2500.00", by: "2026-07-20,2600.00", in: "payment_schedules.csv")
            let held = try nightbill.run(asOf: "2026-02-25")
            #expect(held.status == 3)
            #expect(
                held.errors.contains(
                    "instalment 1 was billed on INV-2026-00000003 with 4000.00 EUR, now 3900.00 EUR"
                ),
                "\(held.errors)"
            )
            #expect(try contents(of: nightbill.output) == before)
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(status.output.contains("1 conflict in the last night"), "\(status.output)")
            try nightbill.write(original, to: "payment_schedules.csv")
            let fits = try nightbill.run(asOf: "2026-02-26")
            #expect(!fits.errors.contains("conflict"), "\(fits.errors)")
            let invoice = try nightbill.invoice("2026-02-26/INV-2026-00000006.xml")
            #expect(invoice.contains(">2500.00</cbc:TaxExclusiveAmount>"))
        }
    }

    @Test("An accepted edit stands for what is not billed; what is billed stays")
    func accepted() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            try nightbill.replace("4000.00", by: "3900.00", in: "payment_schedules.csv")
            try nightbill.replace("2026-02-20,2500.00", by: "2026-02-20,2600.00", in: "payment_schedules.csv")
            let accept = ["accept", "sub-platform-1", "--ledger", "ledger.sqlite", "--reason", "agreed by phone"]
            let early = try nightbill.command(accept)
            #expect(early.status == 2)
            #expect(early.errors.contains("has no conflict after the last night"))
            try nightbill.run(asOf: "2026-02-25")
            let done = try nightbill.command(accept)
            #expect(done.status == 0, "\(done.errors)")
            #expect(done.output.contains("4000.00 EUR, now 3900.00 EUR"))
            let next = try nightbill.run(asOf: "2026-02-26")
            #expect(!next.errors.contains("conflict"), "\(next.errors)")
            let invoice = try nightbill.invoice("2026-02-26/INV-2026-00000006.xml")
            #expect(invoice.contains(">2600.00</cbc:TaxExclusiveAmount>"))
            // Another edit is another conflict.
            try nightbill.replace("3900.00", by: "3800.00", in: "payment_schedules.csv")
            try nightbill.replace("2026-07-20,2500.00", by: "2026-07-20,2600.00", in: "payment_schedules.csv")
            let again = try nightbill.run(asOf: "2026-02-27")
            #expect(again.errors.contains("now 3800.00 EUR"), "\(again.errors)")
        }
    }

    @Test("A payment put before billed ones is not billed in a billed one's place")
    func inserted() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-25")
            let before = try contents(of: nightbill.output)
            let rows = "sub-platform-1,2026-02-01,500.00,\nsub-platform-1,2026-02-20"
            try nightbill.replace("sub-platform-1,2026-02-20", by: rows, in: "payment_schedules.csv")
            try nightbill.replace("2026-07-20,2500.00", by: "2026-07-20,2000.00", in: "payment_schedules.csv")
            let outcome = try nightbill.run(asOf: "2026-02-26")
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("instalment 2 was billed on INV-2026-00000006"), "\(outcome.errors)")
            #expect(try contents(of: nightbill.output) == before)
        }
    }

    @Test("Edited prices: the billed term is reported, later use takes the new price, no invoice changes")
    func prices() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let before = try contents(of: nightbill.output)
            try nightbill.replace(",25,C62,480", by: ",25,C62,490", in: "terms.csv")
            try nightbill.replace("0.000125", by: "0.000250", in: "terms.csv")
            try nightbill.append("u-9,sub-platform-1,api-calls,2026-02-15T00:00:00Z,1000000\n", to: "input/usage.csv")
            let outcome = try nightbill.run(asOf: "2026-03-01")
            #expect(
                outcome.errors.contains(
                    "the upfront charge was billed on INV-2026-00000002 with 13500.50 EUR, now 13750.50"
                ),
                "\(outcome.errors)"
            )
            let after = try contents(of: nightbill.output)
            for (path, bytes) in before { #expect(after[path] == bytes, "\(path) changed") }
            let use = after.filter { $0.key.hasPrefix("2026-03-01/INV") }.map {
                String(decoding: $0.value, as: UTF8.self)
            }
            #expect(use.contains { $0.contains(">250.00</cbc:LineExtensionAmount>") })
        }
    }

    @Test("Of many conflicts of one kind the first ten are shown, and all are in the report")
    func many() throws {
        try SmallExport.within { nightbill in
            func usage(_ quantity: Int) throws -> String {
                let rows = (10..<26).map { "u-\($0),s-1,calls,2026-01-15T10:00:00Z,\(quantity)\n" }
                return try SmallExport.text("usage.csv") + rows.joined()
            }
            try nightbill.write(try usage(1), to: "usage.csv")
            try nightbill.run(asOf: "2026-02-01")
            try nightbill.write(try usage(2), to: "usage.csv")
            let outcome = try nightbill.run(asOf: "2026-02-02")
            #expect(outcome.status == 3)
            #expect(outcome.errors.split(separator: "\n").count { $0.contains(": conflict NB501: subscription") } == 10)
            let rest = "\nusage.csv: conflict NB501: and 6 more like these\n hint: All are in the report of --json.\n"
            #expect(outcome.errors.hasSuffix(rest + "\n"), "\(outcome.errors)")
            let report = try nightbill.run(asOf: "2026-02-03", "--json")
            #expect(report.output.split(separator: "\n").count { $0.contains("\"code\" : \"NB501\"") } == 16)
        }
    }

    @Test("A billed usage record told otherwise holds the contract charges and is billed once")
    func usage() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            try nightbill.replace("12:00:00Z,120.5", by: "12:00:00Z,999", in: "usage.csv")
            let outcome = try nightbill.run(asOf: "2026-03-01")
            #expect(outcome.errors.contains("usage record u-0003 was billed on INV-2026-0000000"), "\(outcome.errors)")
            #expect(outcome.errors.contains("quantity 120.5, now subscription sub-platform-1"), "\(outcome.errors)")
            #expect(try contents(of: nightbill.output).keys.allSatisfy { !$0.hasPrefix("2026-02-20") })
        }
    }
}

extension Nightbill {
    func text(of name: String) throws -> String {
        try String(contentsOf: input.appending(path: name), encoding: .utf8)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: input.appending(path: name))
    }

    /// Edits an input file; what is replaced must be there.
    func replace(_ old: String, by new: String, in name: String) throws {
        let before = try text(of: name)
        try #require(before.contains(old), "\(name) has no \(old)")
        try write(before.replacingOccurrences(of: old, with: new), to: name)
    }

    /// A published file's text.
    func invoice(_ path: String) throws -> String {
        try String(contentsOf: output.appending(path: path), encoding: .utf8)
    }
}
