import Domain
import Foundation
import Ledger
import Testing

/// A small night of instalments, made by hand.
enum HandMade {
    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    static func euros(_ cents: Int64) throws -> Money {
        Money(minorUnits: cents, currency: try #require(Currency.named("EUR")))
    }

    static let account = Account(
        id: "é/../1",
        name: "Buyer <&> 'x'",
        address: PostalAddress(country: "FR"),
        tax: TaxTreatment(category: .exempt, rate: .zero, exemptionReason: "none due")
    )
    static let product = Product(id: "p", title: "Product", type: .saas, pricing: .contract)

    /// An invoice for one payment of a subscription.
    static func invoice(
        _ subscription: Text,
        instalment: Int,
        on date: CivilDate,
        cents: Int64
    ) throws -> DraftInvoice {
        let net = try euros(cents)
        let period = Period(start: date, end: date.adding(days: 30))
        let line = ChargeLine(
            dimension: nil,
            description: "Payment",
            quantity: .one,
            unitCode: "C62",
            unitPrice: net.unitPrice,
            amount: net,
            period: period
        )
        let decision = PurchaseOrderDecision(
            .shown,
            requested: RequestedNumber(number: "00  é\u{0301} 🧾", source: .changeRequest, changeRequest: "c"),
            purchaser: nil,
            payer: Payer(account: "head", organization: "org", purchaseOrderIntegration: true),
            found: .expired
        )
        let charge = Charge(
            subscription: subscription,
            kind: .instalment(instalment),
            account: account.id,
            product: product,
            chargeOn: date,
            dueOn: date,
            lines: [line],
            net: net,
            period: period,
            purchaseOrderAnswer: .final(decision)
        )
        let zero = Money.zero(net.currency)
        let invoice = Invoice(
            kind: .contract,
            businessDate: date,
            paymentDueOn: date.adding(days: 30),
            currency: net.currency,
            buyer: account,
            lines: [
                InvoiceLine(
                    subscription: subscription,
                    product: product,
                    instalment: instalment,
                    charge: line,
                    tax: account.tax
                )
            ],
            taxes: [TaxSubtotal(treatment: account.tax, base: net, tax: zero)],
            net: net,
            tax: zero,
            total: net,
            period: period
        )
        return DraftInvoice(invoice: invoice, charges: [charge], format: "ubl")
    }

    static let issuer = Issuer(name: "Issuer", address: PostalAddress(country: "FR"), legalID: "1")

    static func night(_ date: CivilDate, _ invoices: [DraftInvoice]) -> NightEntry {
        var night = NightEntry(date: date, billingStart: date, issuer: issuer, invoicePrefix: "T")
        night.invoices = DraftInvoices(invoices)
        night.tablesRead = ["accounts.csv"]
        return night
    }

    /// Runs a body with a ledger in a folder of its own.
    static func withLedger<Value>(_ body: (Ledger, String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        return try body(try Ledger.open(path), path)
    }
}

@Suite("The ledger")
struct LedgerTests {
    @Test("What is read back is what was committed, byte for byte")
    func roundTrip() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-03-31")
            let dated = try HandMade.invoice("s", instalment: 1, on: date, cents: 12_345)
            let numbers = try ledger.commit(HandMade.night(date, [dated]))
            let night = try ledger.night(date)
            let issued = try #require(night.invoices.first)
            #expect(numbers.map(\.description) == ["T-2026-00000001"])
            #expect(issued.number == numbers.first)
            #expect(issued.invoice == dated.invoice)
            #expect(issued.issuer == HandMade.issuer)
        }
    }

    @Test("The columns and the row counts of the last night's export are there for the next one")
    func inputs() throws {
        try HandMade.withLedger { ledger, path in
            #expect(try ledger.state().columnsRead.isEmpty && ledger.state().rowsRead.isEmpty)
            for (text, columns, used) in [
                ("2026-01-01", ["terms.csv": ["kind", "unit_code"], "usage.csv": ["quantity"]], 7),
                ("2026-01-02", ["terms.csv": ["kind"]], 5), ("2026-01-03", nil, 4),
            ] as [(String, [String: [String]]?, Int)] {
                var night = HandMade.night(try HandMade.day(text), [])
                night.columnsRead = columns
                night.rows = [RowCounts(file: "terms.csv", used: used, rejected: 1, held: 2, repeated: 3)]
                _ = try ledger.commit(night)
                let state = try ledger.state()
                #expect(state.columnsRead == columns ?? ["terms.csv": ["kind"]])
                #expect(state.rowsRead == night.rows)
            }
            #expect(try Ledger.reading(path).faults().isEmpty)
        }
    }

    @Test("Numbers are gapless and ascending, from 1 each year")
    func numbers() throws {
        try HandMade.withLedger { ledger, _ in
            var given: [String] = []
            for (number, text) in ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"].enumerated() {
                let date = try HandMade.day(text)
                let pair = try [1, 2].map {
                    try HandMade.invoice(Text("s\(number)"), instalment: $0, on: date, cents: 100)
                }
                given += try ledger.commit(HandMade.night(date, pair)).map(\.description)
            }
            #expect(
                given == [
                    "T-2025-00000001", "T-2025-00000002", "T-2025-00000003", "T-2025-00000004", "T-2026-00000001",
                    "T-2026-00000002", "T-2026-00000003", "T-2026-00000004",
                ]
            )
        }
    }

    @Test("A charge that was billed is not billed again: the whole night is rolled back, no number is lost")
    func onceOnly() throws {
        try HandMade.withLedger { ledger, _ in
            let (first, second) = (try HandMade.day("2026-01-01"), try HandMade.day("2026-01-02"))
            let billed = try HandMade.invoice("s", instalment: 1, on: first, cents: 100)
            _ = try ledger.commit(HandMade.night(first, [billed]))
            let other = try HandMade.invoice("t", instalment: 1, on: second, cents: 100)
            let again = try HandMade.invoice("s", instalment: 1, on: second, cents: 100)
            #expect(throws: LedgerError.self) { _ = try ledger.commit(HandMade.night(second, [other, again])) }
            let state = try ledger.state()
            #expect(state.lastClosed == first)
            let numbers = try ledger.commit(HandMade.night(second, [other]))
            #expect(numbers.map(\.description) == ["T-2026-00000002"])
            let faults = try ledger.faults()
            #expect(faults.isEmpty)
        }
    }

    @Test("A night is closed once")
    func nightOnce() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-01-01")
            _ = try ledger.commit(HandMade.night(date, []))
            #expect(throws: LedgerError.self) { _ = try ledger.commit(HandMade.night(date, [])) }
        }
    }

    @Test("One at a time: the lock is on the ledger, and goes with its holder")
    func lock() throws {
        try HandMade.withLedger { ledger, path in
            let fault = #expect(throws: LedgerError.self) { _ = try Ledger.open(path) }
            #expect(fault?.description.contains("another run holds the ledger") == true)
            // Reading needs no lock.
            let state = try Ledger.reading(path).state()
            #expect(state.lastClosed == nil)
            withExtendedLifetime(ledger) {}
        }
    }
}
