import Domain
import Foundation
import TestSupport
import Testing

@testable import Ledger
@testable import Operations

/// Pages of a dashboard are read in runs, by statements of their own.
@Suite("What pages are made of")
struct PageReadingTests {
    private static func text(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    @Test("A run reads of each document and each PO what is read of it alone", arguments: [1, 2, 3] as [UInt64])
    func runs(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (first, second) = (DrawnExport(&generator), DrawnExport(&generator))
        try SampleNights.use { sample in
            for (export, name, asOf) in [(first, "first", "2026-02-20"), (second, "second", "2026-08-15")] {
                let input = sample.folder.appending(path: name)
                try export.write(to: input)
                var request = try sample.closing(asOf)
                request.input = input.path
                request.settings.largestShrink = 100
                request.catchUp = 1_000
                _ = try request()
                let issued = try Ledger.reading(sample.ledger).invoices(Ledger.InvoiceConditions())
                guard let invoice = issued.last(where: { $0.creditedInvoice == nil && $0.net.minorUnits > 0 }) else {
                    continue
                }
                let note = OperatorNote(name: "Ada", time: "2026-02-01T00:00:00Z", reason: "given back")
                _ = try RequestCredit(invoice.number, ledger: sample.ledger, note)()
            }
            let ledger = try Ledger.reading(sample.ledger)
            var documents = 0
            let pages = try IssuedPages(ledger)
            for night in try ledger.nightsWithSums() {
                for (series, count) in [
                    (InvoiceNumber.Series.invoices, night.invoices), (.creditNotes, night.creditNotes),
                ] {
                    for page in try pages.run(0..<count, of: series, night) {
                        let alone = try ledger.read { try ledger.charges(ofInvoice: page.number, $0) }
                        #expect(Self.text(page.charges) == Self.text(alone), "\(page.number)")
                        documents += 1
                    }
                }
            }
            #expect(documents > 0)
            #expect(documents == (try ledger.invoices(Ledger.InvoiceConditions()).count))
            let orders = try ledger.purchaseOrderPages(0..<(try ledger.lastPurchaseOrder()) + 1)
            #expect(!orders.isEmpty)
            for (_, page) in orders {
                let alone = try #require(try ledger.page(page.order.key))
                #expect(Self.text(page) == Self.text(alone), "\(page.order.key)")
            }
        }
    }
}
