import Foundation
import TestSupport
import Testing

@Suite("An invoice again, on request")
struct RegenerationTests {
    static let suspended = """
        payer_account_id,purchase_order_number,status,effective_on,expires_on,description
        acme-hq,4500012345,SUSPENDED,2026-01-01,2027-12-31,yearly budget

        """

    @Test("Every invoice of a real night comes out byte for byte, without input, from anywhere")
    func sameBytes() throws {
        try Nightbill.within(Nightbill.focusNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = "2024-08-01"
            try nightbill.run(asOf: "2024-10-02", "--format", "ubl")
            try FileManager.default.removeItem(at: nightbill.input)
            let published = try contents(of: nightbill.output).filter { $0.key.contains("/INV-") }
            let numbers = published.keys.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
            let arguments = ["regenerate", "--ledger", "ledger.sqlite", "--output", "again"] + numbers.sorted()
            let outcome = try nightbill.command(arguments)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let again = try contents(of: nightbill.folder.appending(path: "again/regenerated"))
            #expect(again.count == 146)
            for (path, bytes) in published {
                #expect(again[URL(fileURLWithPath: path).lastPathComponent] == bytes, "\(path) differs")
            }
        }
    }

    @Test("A format that is asked for twice is written once")
    func sameFormat() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            let outcome = try nightbill.command(
                ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
                    + ["--format", "html", "--format", "ubl", "--format", "html"]
            )
            let files = outcome.output.split(separator: "\n").dropFirst().map { $0.trimmingPrefix("  ") }
            #expect(
                files == ["html", "xml"].map { "output/regenerated/INV-2026-00000002.\($0)" },
                "\(outcome.output)\(outcome.errors)"
            )
        }
    }

    private static let changeRequests = """
        change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
        c-1,sub-analytics-1,2026-01-15,4500099999,2026-01-21,typed wrong at checkout

        """

    @Test("A change request names another number: revision 2 has it, the line item moves, amounts stay")
    func changeRequest() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            try nightbill.write(Self.changeRequests, to: "purchase_order_changes.csv")
            let night = try nightbill.run(asOf: "2026-01-22")
            #expect(night.status == 3, "the row that was broken all along")
            let regenerate = ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            let rehearsal = try nightbill.command(regenerate + ["--dry-run"])
            #expect(
                rehearsal.output.contains("revision 2 would be issued: PO \"4500012345\" (shown) → PO \"4500099999\""),
                "\(rehearsal.output)\(rehearsal.errors)"
            )
            #expect(!FileManager.default.fileExists(atPath: nightbill.output.appending(path: "regenerated").path))
            let done = try nightbill.command(regenerate)
            #expect(done.status == 0, "\(done.errors)")
            let first = try nightbill.invoice("2026-01-15/INV-2026-00000002.xml")
            let second = try nightbill.invoice("regenerated/INV-2026-00000002.r2.xml")
            #expect(first.replacingOccurrences(of: "4500012345", with: "4500099999") == second)
            // Once more is the same revision again; the first stays readable.
            let again = try nightbill.command(regenerate)
            #expect(again.output.contains("revision 2: as it was issued"), "\(again.output)")
            try nightbill.command(regenerate + ["--revision", "1"])
            #expect(try nightbill.invoice("regenerated/INV-2026-00000002.xml") == first)
            let none = try nightbill.command(regenerate + ["--revision", "7"])
            #expect(none.status == 2)
        }
    }

    @Test("A revision under another number passes the official rules", .needs(.oraclePython))
    func changeRequestIsValid() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            try nightbill.write(Self.changeRequests, to: "purchase_order_changes.csv")
            try nightbill.run(asOf: "2026-01-22")
            try nightbill.command(
                ["regenerate", "INV-2026-00000002", "--ledger", "ledger.sqlite", "--output", "output"]
            )
            #expect(try nightbill.invoice("regenerated/INV-2026-00000002.r2.xml").contains("4500099999"))
            try Oracle.expectValid(nightbill.output)
        }
    }

    @Test("A suspended PO keeps its number off, also when asked again")
    func stillSuspended() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.write(Self.suspended, to: "purchase_orders.csv")
            try nightbill.run(asOf: "2026-01-20")
            let invoice = try nightbill.invoice("2026-01-15/INV-2026-00000002.xml")
            #expect(!invoice.contains("OrderReference"))
            let arguments = ["--all-suspended", "4500012345", "--ledger", "ledger.sqlite", "--output", "output"]
            let outcome = try nightbill.command(["regenerate"] + arguments)
            #expect(outcome.output.contains("revision 1: as it was issued, no PO number (suspended)"))
            #expect(try nightbill.invoice("regenerated/INV-2026-00000002.xml") == invoice)
        }
    }

    @Test(
        "Wrong use is told",
        arguments: [
            (["INV-2026-00000099"], "the ledger has no invoice INV-2026-00000099"),
            ([], "name invoices, or a PO with --all-suspended"),
            (["--all-suspended", "nothing"], "the book has no PO \"nothing\""),
        ]
    )
    func wrongUse(arguments: [String], message: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-16")
            let outcome = try nightbill.command(
                ["regenerate", "--ledger", "ledger.sqlite", "--output", "output"] + arguments
            )
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(message), "\(outcome.errors)")
        }
    }
}
