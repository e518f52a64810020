import Domain
import GRDB

/// The subscriptions of the last night's export, written and read.
extension NightWriter {
    /// Writes them where they changed.
    func writeSubscriptions(of accounts: NightEntry.Accounts) throws {
        try replace("subscription", digest: accounts.subscriptions.bytes) {
            let insert = try RowInsert(into: "subscription", in: database, totals)
            for subscription in accounts.list.subscriptions {
                insert.begin()
                insert.add(subscription.id)
                insert.add(subscription.account)
                insert.add(subscription.product)
                insert.add(subscription.acceptedOn)
                insert.add(subscription.startsOn)
                insert.add(subscription.endsOn)
                insert.add(subscription.currency.code)
                insert.add(subscription.plan.rawValue)
                insert.add(subscription.status.rawValue)
                insert.add(subscription.endedOn)
                insert.add(try subscription.fields.map { Text(try Snapshots.text($0)) })
                try insert.write()
            }
        }
    }
}

extension Ledger {
    /// A subscription of the last night's export, without its PO numbers.
    func subscription(_ id: Text, _ database: Database) throws -> Subscription? {
        let row = try StoredRow.fetchOne(
            of: "subscription",
            database,
            sql: "SELECT * FROM subscription WHERE subscription_id = ?",
            arguments: [id.string]
        )
        return try row.map { row in
            Subscription(
                id: id,
                account: try row["account_id"],
                product: try row["product_id"],
                acceptedOn: try row["accepted_on"],
                startsOn: try row["starts_on"],
                endsOn: try row["ends_on"],
                currency: try row["currency"],
                plan: try row["plan"],
                status: try row["status"],
                endedOn: try row["ended_on"],
                fields: try row.factsIfAny("fields")
            )
        }
    }
}
