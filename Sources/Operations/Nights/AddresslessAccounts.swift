import Billing
import Documents
import Domain
import Reports

/// Accounts of invoices that formats cannot reach, for they have no electronic address.
struct AddresslessAccounts {
    /// How many are named.
    private static let most = 5
    /// Those that got no document in a format asked for beside.
    private var beside: Set<Text> = []
    /// How many invoices are in the format that the settings' one falls back to.
    private var fallenBack = 0
    /// The first accounts of these invoices by their ids, and one more: nights may have a great many.
    private var first: [Text] = []

    /// Takes over the accounts of invoices that these formats cannot reach.
    mutating func add(_ invoices: [DraftInvoice], _ formats: AccountFormats) {
        let addressed = formats.addressed
        guard !addressed.isEmpty || formats.usual.needsElectronicAddress else { return }
        for buyer in invoices.lazy.map(\.invoice.buyer) {
            if !addressed.allSatisfy({ $0.canReach(buyer) }) { beside.insert(buyer.id) }
            guard buyer.documentFormat == nil, !formats.usual.canReach(buyer) else { continue }
            fallenBack += 1
            note(buyer.id)
        }
    }

    /// Takes over what another night found.
    mutating func formUnion(_ other: AddresslessAccounts) {
        beside.formUnion(other.beside)
        fallenBack += other.fallenBack
        for account in other.first { note(account) }
    }

    private mutating func note(_ account: Text) {
        if first.count > Self.most, let last = first.last, account >= last { return }
        guard !first.contains(account) else { return }
        first.append(account)
        first.sort()
        if first.count > Self.most + 1 { first.removeLast() }
    }

    /// What a person should know of them; a line each.
    func notices(_ formats: AccountFormats) -> [String] {
        var notices: [String] = []
        if fallenBack > 0 {
            let (own, wanted) = (formats.usual.fallbackName, formats.usual.name)
            notices.append(
                "\(Summary.count(fallenBack, "invoice is", "invoices are")) \(own) in place of \(wanted), for want of an "
                    + "electronic address of \(Self.names(first)): fill endpoint_scheme and endpoint_id in accounts.csv, or write "
                    + "\(own) as document_format where it is meant"
            )
        }
        if !beside.isEmpty {
            let accounts = Summary.count(beside.count, "account has", "accounts have")
            let formats = formats.addressed.map(\.name.string).joined(separator: " or ")
            notices.append(
                "\(accounts) no electronic address (endpoint_id), so no \(formats) document beside the invoice's own: "
                    + Self.names(beside.sorted())
            )
        }
        return notices
    }

    private static func names(_ accounts: [Text]) -> String {
        accounts.prefix(most).map(\.visiblyQuoted).joined(separator: ", ")
            + (accounts.count > most ? " and others" : "")
    }
}
