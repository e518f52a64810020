import Domain
import GRDB

/// The subscriptions of the last night's export, written and read.
enum SubscriptionRows {
    /// Writes them to the empty table.
    static func write(_ accounts: AccountList, in database: Database) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO subscription (subscription_id, account_id, product_id, accepted_on, starts_on, ends_on, currency,
                    plan, status, ended_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for subscription in accounts.subscriptions {
            try insert.execute(arguments: [
                subscription.id.string, subscription.account.string, subscription.product.string,
                subscription.acceptedOn.description, subscription.startsOn.description,
                subscription.endsOn?.description, subscription.currency.code, subscription.plan.rawValue,
                subscription.status.rawValue, subscription.endedOn?.description,
            ])
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
                endedOn: try row["ended_on"]
            )
        }
    }
}
