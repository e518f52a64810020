import Documents
import Domain
import Foundation
import Ledger
import System

/// The contents of a night's folder, for the system that takes it over: `manifest.json`, whose schema is
/// `Samples/schemas/manifest.json`.
struct Manifest: Codable {
    var format = 1
    var businessDate: String
    var invoiceCount: Int
    var sums: [Sum]
    /// The sum of the first eight bytes of the SHA-256 of each invoice's account id, modulo 2^64: a check, independent
    /// of order, that no account was lost or doubled.
    var accountHashTotal: String
    /// How many invoices went without the PO number that was asked for, by the rule that refused it; absent where none
    /// did, and in nights that an early version closed.
    var refusedNumbers: [Refusals]?
    /// How many POs `created-orders.csv` lists; absent where the night has no such list.
    var createdOrders: Int?
    var files: [File]

    struct Sum: Codable {
        var currency: String
        var net: String
        var tax: String
        var total: String
        var invoices: Int
    }

    /// How many invoices a rule kept the number off.
    struct Refusals: Codable {
        var rule: String
        var count: Int
    }

    struct File: Codable {
        var name: String
        var bytes: Int
        var sha256: String

        /// A file with these bytes.
        init(name: String, _ body: [UInt8]) {
            self.name = name
            bytes = body.count
            sha256 = SHA256Digest.hex(of: body)
        }
    }

    /// The manifest of invoices and the files that they became.
    init(_ night: Ledger.PublishedNight, invoices: [IssuedInvoice], files: [File]) {
        businessDate = night.date.description
        invoiceCount = invoices.count
        sums = CurrencySums.of(invoices).map { sum in
            Sum(
                currency: sum.currency.code,
                net: sum.net,
                tax: sum.tax,
                total: sum.total,
                invoices: sum.invoices
            )
        }
        let hash = invoices.reduce(UInt64(0)) { total, issued in
            total
                &+ SHA256Digest.bytes(of: Array(issued.invoice.buyer.id.string.utf8)).prefix(8)
                .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        let digits = String(hash, radix: 16)
        accountHashTotal = String(repeating: "0", count: 16 - digits.count) + digits
        for file in night.files {
            switch file.name {
            case PurchaseOrderReview.refusedFile:
                let rules = invoices.map(\.purchaseOrderDecision).filter { $0.refusedNumber != nil }.map(\.rule)
                refusedNumbers = PurchaseOrderReview.byRule(rules).map {
                    Refusals(rule: $0.rule.rawValue, count: $0.count)
                }
            // A line for each, after the header: no PO number and no id has a line end in it.
            case PurchaseOrderReview.createdFile:
                createdOrders = file.bytes.count { $0 == UInt8(ascii: "\n") } - 1
            default: break
            }
        }
        self.files = files
    }

    /// JSON with sorted keys, the same bytes for the same night.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
