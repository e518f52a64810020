/// The accounts of the seller's bookkeeping that a journal posts to, by their codes.
public struct AccountCodes: Hashable, Codable, Sendable {
    /// What buyers owe.
    public var receivable: Text
    /// Revenue of contract charges that are no instalments.
    public var contractRevenue: Text
    /// Revenue of the instalments of payment schedules.
    public var instalmentRevenue: Text
    /// Revenue of usage.
    public var consumptionRevenue: Text
    /// Tax that is owed, at rates that have no code of their own.
    public var tax: Text
    /// Tax that is owed, by its rate as the shortest decimal: `19`, `5.5`.
    public var taxByRate: [String: Text]

    /// The codes of all accounts.
    public init(
        receivable: Text,
        contractRevenue: Text,
        instalmentRevenue: Text,
        consumptionRevenue: Text,
        tax: Text,
        taxByRate: [String: Text] = [:]
    ) {
        (self.receivable, self.contractRevenue) = (receivable, contractRevenue)
        (self.instalmentRevenue, self.consumptionRevenue) = (instalmentRevenue, consumptionRevenue)
        (self.tax, self.taxByRate) = (tax, taxByRate)
    }

    /// The code of revenue of a kind.
    public func code(of revenue: RevenueKind) -> Text {
        switch revenue {
        case .contract: contractRevenue
        case .instalment: instalmentRevenue
        case .consumption: consumptionRevenue
        }
    }

    /// The code of the tax at a rate.
    public func code(ofTaxAt rate: TaxRate) -> Text { taxByRate[rate.description] ?? tax }

    /// Whether a text may be a code: 1 to 32 ASCII letters, digits, and `.`, `-`, `_`, `/` behind the first. No spreadsheet takes
    /// one for a formula.
    public static func isCode(_ text: String) -> Bool {
        func isLetterOrDigit(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: false
            }
        }
        guard (1...32).contains(text.utf8.count), let first = text.utf8.first, isLetterOrDigit(first) else {
            return false
        }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || ".-_/".utf8.contains($0) }
    }
}
