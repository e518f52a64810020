import Domain
import Foundation
import Ledger
import Testing
import TestSupport

@testable import Operations

/// Whether a PO is suspended is asked before the book is: over drawn exports and nights both say the same.
@Suite("Demanded PO numbers")
struct DemandedNumberTests {
    /// The accounts of an input folder that demand a number.
    private static func demanding(_ input: URL) throws -> Set<String> {
        let rows = try String(contentsOf: input.appending(path: "accounts.csv"), encoding: .utf8).split(separator: "\n")
        return Set(rows.filter { $0.hasSuffix(",yes") }.map { String($0.prefix { $0 != "," }) })
    }

    private static let seeds: [UInt64] = Array(1...15)

    @Test("No contract invoice of an account that demands a number is without one", arguments: seeds)
    func shown(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let exports = ["2026-02-20", "2026-04-10", "2026-06-15"].map { (DrawnExport(&generator), $0) }
        try SampleNights.use { sample in
            var since: CivilDate?
            for (export, asOf) in exports {
                let input = sample.folder.appending(path: "input-\(asOf)")
                try export.write(to: input)
                var request = try sample.closing(asOf)
                request.input = input.path
                request.settings.largestShrink = 100
                request.catchUp = 1_000
                _ = try request()
                let demanding = try Self.demanding(input)
                var conditions = Ledger.InvoiceConditions()
                conditions.since = since
                for invoice in try Ledger.reading(sample.ledger).invoices(conditions) where invoice.kind == .contract {
                    let isDemanded = demanding.contains(invoice.account.string)
                    #expect(!isDemanded || invoice.decision.numberOnInvoice != nil, "seed \(seed), \(invoice.number)")
                }
                since = day(asOf).adding(days: 1)
            }
        }
    }
}
