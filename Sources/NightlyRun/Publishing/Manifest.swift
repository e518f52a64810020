import Documents
import Domain
import Foundation
import Ledger
import System

/// What a night's folder holds, for whoever takes it over: `manifest.json`.
struct Manifest: Encodable {
    var format = 1
    var businessDate: String
    var invoiceCount: Int
    var sums: [Sum]
    /// Σ of the first eight bytes of the SHA-256 of each invoice's account id, modulo 2^64: an order-free check that no
    /// account was lost or doubled.
    var accountHashTotal: String
    var files: [File]

    struct Sum: Encodable {
        var currency: String
        var net: String
        var tax: String
        var total: String
        var invoices: Int
    }

    struct File: Encodable {
        var name: String
        var bytes: Int
        var sha256: String
    }

    /// The manifest of invoices and the files that they became.
    init(_ date: CivilDate, invoices: [IssuedInvoice], files: [PublishedFile]) {
        businessDate = date.description
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
        self.files = files.map { File(name: $0.name, bytes: $0.body.count, sha256: $0.digest) }
    }

    /// JSON with sorted keys, the same bytes for the same night.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}

/// A file of a night's folder, with its digest.
struct PublishedFile {
    /// Below the night's folder; at most one folder stands before it.
    var name: String
    var body: [UInt8]
    var digest: String

    init(name: String, body: [UInt8]) {
        self.name = name
        self.body = body
        digest = SHA256Digest.hex(of: body)
    }

    /// The folder within the night's folder; nil: the file lies in that itself.
    var folder: String? {
        name.lastIndex(of: "/").map { String(name[..<$0]) }
    }
    /// What it is called in its folder.
    var ownName: String { Path.name(of: name) }
}
