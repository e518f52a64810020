public import Domain
import GRDB
import System

extension Ledger {
    /// The digest of a closed night and of all nights before it, in hexadecimal digits; nil: the ledger has not closed it. It
    /// stays the same whatever is regenerated or asked for later.
    public func nightDigest(of date: CivilDate) throws(LedgerError) -> String? {
        try read { database in
            let row = try StoredRow.fetchOne(
                of: "night_digest",
                database,
                sql: "SELECT digest FROM night_digest WHERE business_date = ?",
                arguments: [date.description]
            )
            guard let row else { return nil }
            guard let digest = SHA256Value(bytes: try row["digest"] as [UInt8]) else {
                throw row.damage("a digest is not of 32 bytes", in: "digest")
            }
            return digest.hex
        }
    }
}
