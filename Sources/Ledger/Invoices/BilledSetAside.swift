import Domain
import GRDB

/// Which facts in no agreement an earlier night billed.
struct BilledSetAside {
    private let record: Statement
    private let charge: Statement

    init(_ database: Database) throws {
        record = try database.cachedStatement(sql: "SELECT 1 FROM billed_usage WHERE record_id = ?")
        charge = try database.cachedStatement(
            sql: "SELECT 1 FROM charge WHERE subscription_id = ? AND kind = ? AND (? IS NULL OR charge_on = ?)"
        )
    }

    /// Whether a fact was billed.
    func contains(_ fact: SetAsideFact) throws -> Bool {
        if fact.kind == .usage {
            return try Row.fetchOne(record, arguments: [fact.record?.string]) != nil
        }
        let chargeOn = fact.chargeOn?.description
        let arguments: StatementArguments = [fact.subscription?.string, fact.kind.rawValue, chargeOn, chargeOn]
        return try Row.fetchOne(charge, arguments: arguments) != nil
    }
}
