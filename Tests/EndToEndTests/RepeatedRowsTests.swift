import Foundation
import TestSupport
import Testing

/// Exports that overlap, and what the same value may look like.
@Suite("Rows that an export has twice")
struct RepeatedRowsTests {
    private static let usage = "record_id,subscription_id,dimension,used_at,quantity\n"

    @Test(
        "Records of overlapping parts are invoiced once where their values are equal, and not at all where they differ",
        arguments: [
            ("1000,r-1,sub-metering-1,events,2026-01-15T10:00:00Z", nil),
            ("1000.0,r-1,sub-metering-1,events,2026-01-15T10:00:00Z", nil),
            ("01000,r-1,sub-metering-1,events,2026-01-15T11:00:00+01:00", nil),
            ("1000,r-1,sub-metering-1,events,2026-01-15t09:59:59.99999999999-00:00", "used_at"),
            ("1000,r-1,sub-metering-1,events,2026-01-15T10:00:00.0000000000001Z", nil),
            ("1000.000000000000001,r-1,sub-metering-1,events,2026-01-15T10:00:00Z", "quantity"),
            ("1000,r-1,sub-platform-1,storage,2026-01-21T10:00:00Z", "subscription_id"),
            // A rejected row is no rival, and another id is another record.
            ("1e3,r-1,sub-metering-1,events,2026-01-15T10:00:00Z", nil),
        ]
    )
    func overlap(row: String, column: String?) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.write(
                Self.usage + "r-1,sub-metering-1,events,2026-01-15T10:00:00Z,1000\n"
                    + "R-1,sub-metering-1,events,2026-01-15T10:00:00Z,1000\n",
                to: "usage.csv"
            )
            try nightbill.write("quantity,record_id,subscription_id,dimension,used_at\n\(row)\n", to: "usage.feb.csv")
            let night = try nightbill.run(asOf: "2026-02-01")
            #expect(night.errors.contains("differ in") == (column != nil), "\(night.errors)")
            if let column { #expect(night.errors.contains("differ in \(column): "), "\(night.errors)") }
            let invoice = try nightbill.invoice("2026-02-01/INV-2026-00000004.xml")
            // 1,000 or 2,000 at 0.0035.
            #expect(
                invoice.contains(column == nil ? ">2000</cbc:InvoicedQuantity>" : ">1000</cbc:InvoicedQuantity>"),
                "\(invoice)"
            )
        }
    }

    @Test(
        "Timestamps of any precision are billed, and what is not one is rejected with the reason",
        arguments: [
            ("2026-01-15T10:00:00.111111Z", nil), ("2026-01-15T10:00:00.111111111111Z", nil),
            ("2026-01-15T10:00:00.99999999999999999999999999999999Z", nil), ("2026-01-31t23:59:60z", nil),
            ("2026-02-01T05:29:60.25+05:30", nil), ("2026-01-31T18:59:60-05:00", nil),
            ("2026-01-31T22:59:60Z", "second 60 is only at the end of a UTC month (23:59:60Z)"),
            ("2026-01-15T10:00:61Z", "times of day go from 00:00:00 to 23:59:59"),
            ("2026-01-15T10:00:00+24:00", "an offset goes up to 23:59"),
            ("2026-01-15T10:00:00.Z", "no digit follows the point"),
            ("2026-01-15T10:00:00.5", "neither Z nor an offset follows the time"),
            ("2026-02-29T10:00:00Z", "the calendar has no such day"),
        ] as [(String, String?)]
    )
    func timestamps(moment: String, says: String?) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.write(Self.usage + "r-1,sub-metering-1,events,\(moment),1000\n", to: "usage.csv")
            let night = try nightbill.run(asOf: "2026-02-01")
            #expect(night.status == (says == nil ? 0 : 3))
            if let says { #expect(night.errors.contains("is not a timestamp: \(says)"), "\(night.errors)") }
            let names = try contents(of: nightbill.output).keys
            #expect(names.contains("2026-02-01/INV-2026-00000004.xml") == (says == nil))
        }
    }

    @Test("A purchaser without permissions takes the number off with a reason, and holds nothing")
    func noPermissions() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.write("purchaser,permissions\nj.martin,\nk.weber,aws-marketplace:*\n", to: "purchasers.csv")
            let night = try nightbill.run(asOf: "2026-01-20")
            #expect(night.status == 3 && !night.errors.contains("purchasers.csv"), "\(night.errors)")
            let explained = try nightbill.command(["explain", "INV-2026-00000002", "--ledger", "ledger.sqlite"])
            #expect(explained.output.contains("j.martin had no permission."), "\(explained.output)")
        }
    }
}
