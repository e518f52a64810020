import Domain
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Operations
@testable import Reports

/// An outlook is right when the nights come to what it says.
@Suite("Outlooks")
struct OutlookTests {
    /// What nights bill, in the words of an outlook.
    private struct Row: Hashable, CustomStringConvertible {
        var month: YearMonth
        var account: Text
        var kind: InvoiceKind
        var payer: Text?
        var number: Text?
        var requested: Text?
        var rule: PurchaseOrderRule
        var currency: String

        var description: String {
            "\(month) \(account) \(kind) \(payer ?? "-") \(number ?? "-") \(requested ?? "-") \(rule) \(currency)"
        }
    }

    private static func rows(_ report: OutlookReport) -> [Row: Int64] {
        report.charges.reduce(into: [:]) { rows, row in
            let key = Row(
                month: row.month,
                account: row.account,
                kind: row.kind,
                payer: row.payer,
                number: row.number,
                requested: row.requested,
                rule: row.rule,
                currency: row.currency.code
            )
            rows[key, default: 0] += Int64(row.netUnits)
        }
    }

    private static func rows(_ invoices: [Ledger.ListedInvoice]) -> [Row: Int64] {
        invoices.filter { $0.creditedInvoice == nil }.reduce(into: [:]) { rows, invoice in
            let key = Row(
                month: invoice.businessDate.month,
                account: invoice.account,
                kind: invoice.kind,
                payer: invoice.decision.payer?.account,
                number: invoice.decision.numberOnInvoice,
                requested: invoice.decision.refusedNumber?.number,
                rule: invoice.decision.rule,
                currency: invoice.net.currency.code
            )
            rows[key, default: 0] += invoice.net.minorUnits
        }
    }

    /// What an outlook until a date says, and what the nights until then then bill.
    private static func compare(_ request: CloseNights, _ words: String) throws {
        var foresee = ForeseeCharges(
            input: request.input,
            ledger: request.ledger,
            until: request.asOf,
            settings: request.settings
        )
        foresee.extraFormats = request.extraFormats
        let existed = FileManager.default.fileExists(atPath: request.ledger)
        let before = existed ? try Data(contentsOf: URL(fileURLWithPath: request.ledger)) : nil
        let outlook = try foresee()
        let after =
            FileManager.default.fileExists(atPath: request.ledger)
            ? try Data(contentsOf: URL(fileURLWithPath: request.ledger)) : nil
        #expect(before == after, "an outlook writes nothing: \(words)")
        var closing = request
        closing.catchUp = 1_000
        _ = try closing()
        var conditions = Ledger.InvoiceConditions()
        conditions.since = outlook.from
        let billed = rows(try Ledger.reading(request.ledger).invoices(conditions))
        let foreseen = rows(outlook)
        for key in Set(billed.keys).union(foreseen.keys).sorted(by: { "\($0)" < "\($1)" }) {
            #expect(foreseen[key] == billed[key], "\(words): \(key)")
        }
        let contract = outlook.charges.filter { $0.kind == .contract }.reduce(0) { $0 + $1.charges }
        let invoices = try Ledger.reading(request.ledger).invoices(conditions)
        #expect(contract == invoices.count { $0.kind == .contract && $0.creditedInvoice == nil }, "\(words)")
    }

    @Test("The nights of the sample bill what their outlook says", arguments: [nil, "2026-01-20"])
    func sample(closed: String?) throws {
        try SampleNights.use { sample in
            if let closed { _ = try sample.closing(closed)() }
            try Self.compare(try sample.closing("2026-08-31"), "after \(closed ?? "no night")")
        }
    }

    private static let seeds: [UInt64] = Array(1...3)

    @Test("The nights of drawn exports bill what their outlook says", arguments: seeds)
    func drawn(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (first, second) = (DrawnExport(&generator), DrawnExport(&generator))
        try SampleNights.use { sample in
            for (export, name, asOf) in [(first, "first", "2026-02-20"), (second, "second", "2026-08-15")] {
                let input = sample.folder.appending(path: name)
                try export.write(to: input)
                var request = try sample.closing(asOf)
                request.input = input.path
                request.settings.largestShrink = 100
                try Self.compare(request, "seed \(seed), \(name) export")
            }
        }
    }

    @Test(
        "Dates that make no sense are refused",
        arguments: [
            ("2025-12-31", "--until 2025-12-31 is before 2026-01-01, the first night that is still to be closed"),
            ("2036-01-02", "more than 10 years after 2026-01-01"),
        ]
    )
    func dates(until: String, says: String) throws {
        try SampleNights.use { sample in
            let request = try sample.closing(until)
            let foresee = ForeseeCharges(
                input: request.input,
                ledger: request.ledger,
                until: request.asOf,
                settings: request.settings
            )
            let failure = #expect(throws: CommandFailure.self) { try foresee() }
            #expect(failure?.kind == .usage)
            #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "")")
        }
    }
}
