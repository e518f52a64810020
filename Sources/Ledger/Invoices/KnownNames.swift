public import Domain
import GRDB

extension Ledger {
    /// What names in the conditions of a list are of.
    public enum NameKind: String, CaseIterable, Sendable {
        case account
        case subscription
        case purchaseOrder = "PO number"
        case payer

        /// Where all names of the kind are.
        fileprivate var sql: String {
            switch self {
            case .account:
                "SELECT account_id AS name FROM subscription UNION SELECT account_id FROM issued_invoice"
            case .subscription: Ledger.subscriptionIDs
            case .purchaseOrder:
                """
                SELECT number AS name FROM purchase_order
                    UNION SELECT po_number FROM charge WHERE po_number IS NOT NULL
                """
            case .payer: "SELECT account_id AS name FROM payer"
            }
        }
    }

    /// Whether no record has a name, and then the names that it may have been mistyped for: all of a few, of many those that
    /// differ from it by one character. Nil: the ledger has the name.
    public func names(near name: Text, _ kind: NameKind) throws(LedgerError) -> [String]? {
        try read { database in
            var (all, near): ([String]?, [String]) = ([], [])
            let variants = NameVariants.of(name.string)
            let row = try BoundStatement(kind.sql, of: "subscription", in: database)
            while try row.next() {
                let found = try row.text(0)
                if found == name { return nil }
                if variants.contains(found.string) { near.append(found.string) }
                all?.append(found.string)
                if let count = all?.count, count > Self.fewNames { all = nil }
            }
            return all ?? near
        }
    }
}
