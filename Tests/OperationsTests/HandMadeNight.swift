import Domain
import Foundation
import GRDB
import Ledger
import Publishing
import Synchronization
import TestSupport
import Testing

/// Invoices made by hand, of any amount, and a ledger that has them.
enum HandMadeNight {
    static let issuer = Issuer(name: "Issuer", address: PostalAddress(country: "FR"), legalID: "1")
    static let account = Account(
        id: "acc",
        name: "Buyer",
        address: PostalAddress(country: "FR"),
        tax: TaxTreatment(category: .exempt, rate: .zero, exemptionReason: "none due")
    )

    static func date() throws -> CivilDate { try #require(CivilDate("2026-03-31")) }

    /// An invoice over one payment of a subscription.
    static func invoice(_ subscription: Text, cents: Int64) throws -> DraftInvoice {
        let date = try date()
        let net = Money(minorUnits: cents, currency: try #require(Currency.named("EUR")))
        let period = Period(start: date, end: date.adding(days: 30))
        let product = Product(id: "p", title: "Product", type: .saas, pricing: .contract)
        let line = ChargeLine(
            dimension: nil,
            description: nil,
            quantity: .one,
            unitCode: "C62",
            unitPrice: net.unitPrice,
            amount: net,
            period: period
        )
        let charge = Charge(
            subscription: subscription,
            kind: .instalment(1),
            account: account.id,
            product: product,
            chargeOn: date,
            dueOn: date,
            lines: [line],
            net: net,
            period: period,
            purchaseOrderAnswer: .final(PurchaseOrderDecision(.noneRequested)),
            purchaseOrderInputs: PurchaseOrderInputs(
                instalment: nil,
                procurement: nil,
                subscription: nil,
                purchaser: nil,
                isPermitted: true,
                payer: Payer(account: account.id, organization: nil, purchaseOrderIntegration: false)
            )
        )
        let zero = Money.zero(net.currency)
        let invoice = Invoice(
            kind: .contract,
            businessDate: date,
            paymentDueOn: date,
            currency: net.currency,
            buyer: account,
            lines: [
                InvoiceLine(
                    subscription: subscription,
                    product: product,
                    instalment: 1,
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
        return DraftInvoice(invoice: invoice, charges: [charge], format: "two")
    }

    /// Invoices with their numbers.
    static func issued(_ invoices: [DraftInvoice]) throws -> [IssuedInvoice] {
        invoices.enumerated().map { index, draft in
            let number = InvoiceNumber(prefix: "T", year: 2026, sequence: Int64(index) + 1)
            return IssuedInvoice(draft, number: number, issuer: SharedIssuer(issuer))
        }
    }

    /// A credit note over an amount of one of the first invoices that a ledger has, each with one charge; `date`: its night.
    static func creditNote(
        of invoices: [IssuedInvoice],
        _ place: Int,
        cents: Int64,
        number: Int = 1,
        on date: CivilDate? = nil
    ) throws -> CreditNote {
        .part(
            of: invoices[place],
            charge: Int64(place) + 1,
            units: cents,
            number: number,
            on: try date ?? Self.date(),
            id: Text("c\(place)-\(number)")
        )
    }

    /// Credit notes with their numbers.
    static func issued(_ notes: [CreditNote]) throws -> [IssuedInvoice] {
        notes.enumerated().map { index, note in
            let number = InvoiceNumber(prefix: "CN", year: 2026, sequence: Int64(index) + 1, series: .creditNotes)
            return IssuedInvoice(note, number: number, issuer: SharedIssuer(issuer))
        }
    }

    /// A night of these invoices, credit notes and templates.
    static func night(
        _ invoices: [DraftInvoice],
        _ templates: [NightEntry.TemplateUse],
        creditNotes: [CreditNote] = [],
        on date: CivilDate? = nil
    ) throws -> NightEntry {
        let date = try date ?? Self.date()
        var night = NightEntry(date: date, billingStart: try Self.date(), issuer: issuer, invoicePrefix: "T")
        night.invoices = DraftInvoices(invoices)
        night.creditNotes = creditNotes
        night.templates = templates
        return night
    }

    /// The documents of invoices, as a night writes them.
    static func documents(_ issued: [IssuedInvoice], _ uses: [NightEntry.TemplateUse]) throws -> [[UInt8]] {
        let bodies = Mutex<[(name: String, body: [UInt8])]>([])
        _ = try DocumentWriter().prerender(try date(), InvoiceRuns(issued), by: uses) { document in
            bodies.withLock { $0.append((document.name, document.body)) }
        }
        return bodies.withLock { $0 }.sorted { $0.name < $1.name }.map(\.body)
    }

    /// Changes a ledger behind the program's back.
    static func execute(_ sql: String, in ledger: String) throws {
        try DatabaseQueue(path: ledger).write { try $0.execute(sql: sql) }
    }

    /// A template whose document is one element with the invoice's number.
    static func template(_ root: String) -> String {
        """
        <\(root) xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xsl:version="1.0">\
        <xsl:if test="/invoice/type = ''">?</xsl:if><xsl:value-of select="/invoice/number"/></\(root)>
        """
    }
}
