import Domain
import GRDB

/// Which facts in no agreement an earlier night billed.
struct BilledSetAside {
    private let usage: UsageRuns
    private let charge: Statement

    init(_ database: Database) throws {
        usage = try UsageRuns(database)
        charge = try database.cachedStatement(
            sql: "SELECT 1 FROM v_charge WHERE \(InvoiceRow.hasSubscription) AND kind = ?2 AND charge_on = ?3"
        )
    }

    /// Where a fact is: one that waits and was billed is invoiced; a rejected one is rejected, for nobody can say that
    /// its row is what was billed.
    func disposition(of fact: SetAsideFact) throws -> Disposition {
        guard fact.disposition != .rejected else { return .rejected }
        return try contains(fact) ? .invoiced : fact.disposition
    }

    private func contains(_ fact: SetAsideFact) throws -> Bool {
        if fact.kind == .usage {
            return try fact.record.map(usage.contains) ?? false
        }
        let arguments: StatementArguments = [
            fact.subscription?.string, fact.kind.rawValue, fact.chargeOn?.description,
        ]
        return try Row.fetchOne(charge, arguments: arguments) != nil
    }
}
