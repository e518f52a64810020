import Domain
import GRDB

/// The contents of billed contract charges, read one by one.
struct BilledContents {
    private let charge: Statement
    private let lines: Statement

    init(_ database: Database) throws {
        charge = try database.cachedStatement(
            sql:
                "SELECT id, kind, instalment, account_id, charge_on, due_on, currency, net, invoice FROM v_charge WHERE id = ?"
        )
        lines = try database.cachedStatement(
            sql: "SELECT dimension, quantity, unit_price FROM v_charge_line WHERE charge = ? ORDER BY position"
        )
    }

    /// A contract charge with its content.
    func charge(_ id: Int64) throws -> BilledContractCharge {
        let row = try row(id)
        return BilledContractCharge(
            kind: try row.contractChargeKind(),
            content: try content(row),
            dueOn: try row["due_on"],
            invoice: try row["invoice"]
        )
    }

    /// The content of a contract charge.
    func content(of id: Int64) throws -> ChargeContent {
        try content(row(id))
    }

    private func row(_ id: Int64) throws -> StoredRow {
        guard let row = try StoredRow.fetchOne(of: "charge", charge, arguments: [id]) else {
            throw DamagedRow(what: "table charge, row id \(id): it is missing")
        }
        return row
    }

    private func content(_ row: StoredRow) throws -> ChargeContent {
        let lines = try StoredRow.fetchAll(of: "charge_line", lines, arguments: [try row["id"] as Int64])
        return ChargeContent(
            account: try row["account_id"],
            chargeOn: try row["charge_on"],
            net: try row.money("net", try row["currency"]),
            lines: try lines.map { line in
                ChargeContent.Line(
                    dimension: try line["dimension"],
                    quantity: try line["quantity"],
                    unitPrice: try line["unit_price"]
                )
            }
        )
    }
}
