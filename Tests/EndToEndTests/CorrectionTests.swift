import Foundation
import TestSupport
import Testing

/// `accept --bill-difference`, from the conflict to the night after, with the real program.
@Suite("Corrections, night by night")
struct CorrectionTests {
    /// What the export says otherwise from 2026-02-03 on, and what the correction of 2026-02-04 issues.
    struct Row: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var subscription: String
        var file: String
        /// What stands in the file, and what stands there instead.
        var old: String
        var new: String
        var issued: [String]
        /// What all documents of the subscription come to then, by account and currency: what the export says.
        var sums: [String: String]
        /// What going back to the old content issues on 2026-02-07.
        var back: [String]
    }

    static let rows = [
        Row(
            testDescription: "the price goes up",
            subscription: "s-1",
            file: "terms.csv",
            old: ",10,C62,120\n",
            new: ",10,C62,150.01\n",
            // 1500.10 + 99.99
            issued: ["02-04 INV-2026-00000008 300.10 60.02 EUR PO-1001"],
            sums: ["alder-lab EUR": "1600.09"],
            back: ["02-07 CN-2026-00000001 INV-2026-00000001 -300.10 -60.02 EUR PO-1001"]
        ),
        Row(
            testDescription: "the price goes down",
            subscription: "s-1",
            file: "terms.csv",
            old: ",10,C62,120\n",
            new: ",10,C62,99.99\n",
            // 999.90 + 99.99
            issued: ["02-04 CN-2026-00000001 INV-2026-00000001 -200.10 -40.02 EUR PO-1001"],
            sums: ["alder-lab EUR": "1099.89"],
            back: ["02-07 INV-2026-00000008 200.10 40.02 EUR PO-1001"]
        ),
        Row(
            testDescription: "the price of a charge in JPY without decimals goes up",
            subscription: "s-2",
            file: "terms.csv",
            old: ",3,C62,3333\n",
            new: ",3,C62,3333.5\n",
            // 10000.5 is 10001.
            issued: ["02-04 INV-2026-00000008 2 0 JPY PO-1002"],
            sums: ["alder-lab JPY": "10001"],
            back: ["02-07 CN-2026-00000001 INV-2026-00000002 -2 0 JPY PO-1002"]
        ),
        Row(
            testDescription: "another quantity",
            subscription: "s-1",
            file: "terms.csv",
            old: ",10,C62,120\n",
            new: ",7,C62,120\n",
            // 840.00 + 99.99
            issued: ["02-04 CN-2026-00000001 INV-2026-00000001 -360.00 -72.00 EUR PO-1001"],
            sums: ["alder-lab EUR": "939.99"],
            back: ["02-07 INV-2026-00000008 360.00 72.00 EUR PO-1001"]
        ),
        Row(
            testDescription: "a line is gone",
            subscription: "s-1",
            file: "terms.csv",
            old: "s-1,contract,support,Support,1,C62,99.99\n",
            new: "",
            issued: ["02-04 CN-2026-00000001 INV-2026-00000001 -99.99 -20.00 EUR PO-1001"],
            sums: ["alder-lab EUR": "1200.00"],
            back: ["02-07 INV-2026-00000008 99.99 20.00 EUR PO-1001"]
        ),
        Row(
            testDescription: "the amount of an instalment",
            subscription: "s-5",
            file: "payment_schedules.csv",
            old: "s-5,2026-01-25,800.00",
            new: "s-5,2026-01-25,650.05",
            // 400.00 + 650.05
            issued: ["02-04 CN-2026-00000001 INV-2026-00000006 -149.95 -29.99 EUR PO-1005"],
            sums: ["alder-mill EUR": "1050.05"],
            back: ["02-07 INV-2026-00000008 149.95 29.99 EUR PO-1005"]
        ),
        Row(
            testDescription: "the amounts of both instalments, one up and one down",
            subscription: "s-5",
            file: "payment_schedules.csv",
            old: "400.00,\ns-5,2026-01-25,800.00",
            new: "500.00,\ns-5,2026-01-25,750.00",
            issued: [
                "02-04 INV-2026-00000008 100.00 20.00 EUR PO-1005",
                "02-04 CN-2026-00000001 INV-2026-00000006 -50.00 -10.00 EUR PO-1005",
            ],
            sums: ["alder-mill EUR": "1250.00"],
            back: [
                "02-07 INV-2026-00000009 50.00 10.00 EUR PO-1005",
                "02-07 CN-2026-00000002 INV-2026-00000005 -100.00 -20.00 EUR PO-1005",
            ]
        ),
        Row(
            testDescription: "a usage record, less",
            subscription: "s-6",
            file: "usage.csv",
            old: "10:00:00Z,2500",
            new: "10:00:00Z,2000",
            // 3000 calls at 0.05
            issued: ["02-04 CN-2026-00000001 INV-2026-00000007 -25.00 -5.00 EUR"],
            sums: ["birch EUR": "150.00"],
            back: ["02-07 INV-2026-00000008 25.00 5.00 EUR"]
        ),
        Row(
            testDescription: "a usage record, more",
            subscription: "s-6",
            file: "usage.csv",
            old: "10:00:00Z,1000",
            new: "10:00:00Z,1000.3",
            // 3500.3 calls at 0.05 are 175.015, which is 175.02.
            issued: ["02-04 INV-2026-00000008 0.02 0.00 EUR"],
            sums: ["birch EUR": "175.02"],
            back: ["02-07 CN-2026-00000001 INV-2026-00000007 -0.02 0.00 EUR"]
        ),
        Row(
            testDescription: "another currency",
            subscription: "s-1",
            file: "subscriptions.csv",
            old: "2026-01-10,2026-12-31,EUR",
            new: "2026-01-10,2026-12-31,USD",
            issued: [
                "02-04 INV-2026-00000008 1299.99 260.00 USD PO-1001",
                "02-04 CN-2026-00000001 INV-2026-00000001 -1299.99 -260.00 EUR PO-1001",
            ],
            sums: ["alder-lab EUR": "0.00", "alder-lab USD": "1299.99"],
            back: [
                "02-07 INV-2026-00000009 1299.99 260.00 EUR PO-1001",
                "02-07 CN-2026-00000002 INV-2026-00000008 -1299.99 -260.00 USD PO-1001",
            ]
        ),
        Row(
            testDescription: "another account",
            subscription: "s-1",
            file: "subscriptions.csv",
            old: "s-1,alder-lab",
            new: "s-1,birch-two",
            // Its own payer, whose integration nobody enabled: no number on its invoices.
            issued: [
                "02-04 INV-2026-00000008 1299.99 260.00 EUR",
                "02-04 CN-2026-00000001 INV-2026-00000001 -1299.99 -260.00 EUR PO-1001",
            ],
            sums: ["alder-lab EUR": "0.00", "birch-two EUR": "1299.99"],
            back: [
                "02-07 INV-2026-00000009 1299.99 260.00 EUR PO-1001",
                "02-07 CN-2026-00000002 INV-2026-00000008 -1299.99 -260.00 EUR",
            ]
        ),
        Row(
            testDescription: "another account of the same payer",
            subscription: "s-5",
            file: "subscriptions.csv",
            old: "s-5,alder-mill",
            new: "s-5,alder-lab",
            issued: [
                "02-04 INV-2026-00000008 400.00 80.00 EUR PO-1005",
                "02-04 INV-2026-00000009 800.00 160.00 EUR PO-1005",
                "02-04 CN-2026-00000001 INV-2026-00000005 -400.00 -80.00 EUR PO-1005",
                "02-04 CN-2026-00000002 INV-2026-00000006 -800.00 -160.00 EUR PO-1005",
            ],
            sums: ["alder-mill EUR": "0.00", "alder-lab EUR": "1200.00"],
            back: [
                "02-07 INV-2026-00000010 400.00 80.00 EUR PO-1005",
                "02-07 INV-2026-00000011 800.00 160.00 EUR PO-1005",
                "02-07 CN-2026-00000003 INV-2026-00000008 -400.00 -80.00 EUR PO-1005",
                "02-07 CN-2026-00000004 INV-2026-00000009 -800.00 -160.00 EUR PO-1005",
            ]
        ),
    ]

    private static func accept(_ place: Nightbill, _ subscription: String) throws -> Nightbill.Outcome {
        try place.command(
            ["accept", subscription, "--bill-difference", "--ledger", "ledger.sqlite", "--reason", "as agreed"]
        )
    }

    /// What a subscription's documents come to before tax, by account and currency.
    static func sums(_ place: Nightbill, _ subscription: String) throws -> [String: String] {
        var sums: [String: Decimal] = [:]
        for row in try place.documents() where row["subscription_ids"] == subscription {
            let net = try #require(row["net"].flatMap { Decimal(string: $0) })
            sums["\(row["account_id"] ?? "") \(row["currency"] ?? "")", default: 0] += net
        }
        return Dictionary(
            uniqueKeysWithValues: sums.map { key, sum in
                (key, key.hasSuffix("JPY") ? "\(sum)" : String(format: "%.2f", (sum as NSDecimalNumber).doubleValue))
            }
        )
    }

    @Test("Each change is billed or given back once, and the night after has no conflict", arguments: rows)
    func table(_ row: Row) throws {
        try CreditExport.within { place in
            #expect(try place.run(asOf: "2026-02-02").status == 0)
            let billed = try Self.sums(place, row.subscription)
            try place.replace(row.old, by: row.new, in: row.file)
            let conflict = try place.run(asOf: "2026-02-03")
            #expect(conflict.status == 3 && conflict.errors.contains("NB501"), "\(conflict.errors)")
            // Asked for twice, done once.
            for begins in ["requested: ", "requested already: "] {
                let outcome = try Self.accept(place, row.subscription)
                #expect(outcome.status == 0 && outcome.output.hasPrefix(begins), "\(outcome)")
            }
            let corrected = try place.run(asOf: "2026-02-05")
            #expect(corrected.status == 0 && !corrected.errors.contains("conflict"), "\(corrected)")
            #expect(try place.published(from: "2026-02-03") == row.issued)
            #expect(try Self.sums(place, row.subscription) == row.sums)
            let late = try Self.accept(place, row.subscription)
            #expect(late.status == 2 && late.errors.contains("has no conflict"), "\(late)")
            // What was billed first is a conflict now, and can be gone back to.
            let text = try #require(CreditExport.files[row.file])
            try place.write(text, to: row.file)
            let again = try place.run(asOf: "2026-02-06")
            #expect(again.status == 3 && again.errors.contains("NB501"), "\(again.errors)")
            #expect(try Self.accept(place, row.subscription).status == 0)
            #expect(try place.run(asOf: "2026-02-08").status == 0)
            #expect(try place.published(from: "2026-02-06") == row.back)
            var sums = try Self.sums(place, row.subscription)
            for (key, sum) in sums where billed[key] == nil && Decimal(string: sum) == 0 { sums[key] = nil }
            #expect(sums == billed)
            try place.expectSound()
        }
    }

    @Test("Until the night that corrects it, a conflict is one; content that goes back before is none")
    func takenBack() throws {
        try CreditExport.within { place in
            try place.run(asOf: "2026-02-02")
            try place.replace(",10,C62,120\n", by: ",10,C62,150\n", in: "terms.csv")
            #expect(try place.run(asOf: "2026-02-03").status == 3)
            #expect(try Self.accept(place, "s-1").status == 0)
            try place.write(try #require(CreditExport.files["terms.csv"]), to: "terms.csv")
            #expect(try place.run(asOf: "2026-02-05").status == 0)
            #expect(try place.published(from: "2026-02-03") == [])
            let status = try place.command(["status", "--ledger", "ledger.sqlite"])
            #expect(!status.output.contains("asked for, and done by the next night"), "\(status.output)")
            try place.expectSound()
        }
    }
}
