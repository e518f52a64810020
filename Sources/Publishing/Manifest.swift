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
    /// Absent where there is none.
    var creditNoteCount: Int?
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
        /// How many credit notes, and what they give back; absent where there is none.
        var creditNotes: Int?
        var creditedNet: String?
        var creditedTax: String?
        var creditedTotal: String?

        init(_ sums: CurrencySums) {
            (currency, invoices) = (sums.currency.code, sums.invoices)
            (net, tax, total) = (sums.net, sums.tax, sums.total)
            guard sums.creditNotes > 0 else { return }
            creditNotes = sums.creditNotes
            (creditedNet, creditedTax, creditedTotal) = (sums.creditedNet, sums.creditedTax, sums.creditedTotal)
        }
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
        /// The documents in an archive; absent for any other file.
        var entries: [Entry]?
    }

    /// A document in an archive.
    struct Entry: Codable {
        var name: String
        var bytes: Int
        var sha256: String
    }

    /// The manifest of a night without its files; `kept`: what is published beside its documents.
    init(_ date: CivilDate, _ totals: InvoiceTotals, kept: KeptFiles) {
        businessDate = date.description
        invoiceCount = totals.count
        creditNoteCount = totals.creditNotes > 0 ? totals.creditNotes : nil
        sums = totals.sums.map(Sum.init)
        accountHashTotal = Self.hexadecimal(totals.accountHash)
        if kept.hasRefusedNumbers {
            refusedNumbers = PurchaseOrderRule.allCases.compactMap { rule in
                totals.refused[rule].map { Refusals(rule: rule.rawValue, count: $0) }
            }
        }
        createdOrders = kept.createdOrders
        files = []
    }

    /// A hash total as 16 hexadecimal digits.
    static func hexadecimal(_ total: UInt64) -> String {
        let digits = String(total, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// JSON with sorted keys, the same bytes for the same night.
    func json() throws -> [UInt8] { try Self.json(self) }

    /// A file of the folder as JSON with sorted keys.
    static func json(_ content: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(content)) + [UInt8(ascii: "\n")]
    }
}
