public import Domain
import GRDB
import System

/// What nights publish for finance.
enum FinanceRows {
    /// Keeps what was chosen for a night: for one with a folder its files, for a quiet one its mark.
    static func write(_ night: NightEntry, in database: Database) throws {
        let chosen = night.finance
        let isQuiet = night.isQuiet
        guard isQuiet ? chosen.marksQuietNights : !chosen.files.isEmpty else { return }
        func has(_ file: FinanceFile) -> Bool { !isQuiet && chosen.files.contains(file) }
        try database.cachedStatement(
            sql: """
                INSERT INTO night_finance (business_date, journal, focus, control, quiet_mark, account_codes)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            night.date.description, has(.journal), has(.focus), has(.control), isQuiet,
            try has(.journal) ? chosen.accountCodes.map { try Snapshots.text($0) } : nil,
        ])
    }

    /// What a night publishes; nil: nothing was chosen.
    static func night(_ date: CivilDate, _ database: Database) throws -> NightFinance? {
        let row = try StoredRow.fetchOne(
            of: "night_finance",
            database,
            sql: "SELECT * FROM night_finance WHERE business_date = ?",
            arguments: [date.description]
        )
        guard let row else { return nil }
        var files: Set<FinanceFile> = []
        for file in FinanceFile.allCases where try row[file.rawValue] as Bool { files.insert(file) }
        let hasMark: Bool = try row["quiet_mark"]
        return NightFinance(
            FinanceFiles(
                files: files,
                accountCodes: try row.factsIfAny("account_codes"),
                marksQuietNights: hasMark
            ),
            hasQuietMark: hasMark,
            preceding: try files.contains(.control) ? preceding(date, database) : nil
        )
    }

    /// The last control record before a night; nil: there is none.
    static func preceding(_ date: CivilDate, _ database: Database) throws -> PrecedingControl? {
        let row = try StoredRow.fetchOne(
            of: "night_manifest",
            database,
            sql: """
                SELECT control.business_date, control.name, control.sha256 AS control, sums.sha256 AS sums
                FROM night_finance AS kept
                JOIN night_manifest AS control ON control.business_date = kept.business_date AND control.name = ?
                JOIN night_manifest AS sums ON sums.business_date = kept.business_date AND sums.name = 'SHA256SUMS'
                WHERE kept.control AND kept.business_date < ? ORDER BY kept.business_date DESC LIMIT 1
                """,
            arguments: [FinanceFile.control.name, date.description]
        )
        guard let row else { return nil }
        func digest(_ column: String) throws -> SHA256Value {
            guard let digest = SHA256Value(bytes: try row[column] as [UInt8]) else {
                throw row.damage("it does not have 32 bytes", in: column)
            }
            return digest
        }
        let before: CivilDate = try row["business_date"]
        let between = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*) AS nights, coalesce(sum(touched_book OR EXISTS (SELECT 1 FROM night_total
                    WHERE night_total.business_date = unixepoch(night.business_date) / 86400)), 0) AS folders
                FROM night WHERE business_date > ? AND business_date < ?
                """,
            arguments: [before.description, date.description]
        )
        let (nights, folders): (Int, Int) = (between?["nights"] ?? 0, between?["folders"] ?? 0)
        return PrecedingControl(
            before,
            control: try digest("control"),
            sums: try digest("sums"),
            quietNights: nights - folders,
            otherNights: folders
        )
    }
}

extension Ledger {
    /// The last control record before a night that is about to be closed; nil: there is none.
    public func precedingControl(before date: CivilDate) throws(LedgerError) -> PrecedingControl? {
        try read { try FinanceRows.preceding(date, $0) }
    }

    /// What a closed night publishes for finance; nil: nothing was chosen.
    public func finance(of date: CivilDate) throws(LedgerError) -> NightFinance? {
        try read { try FinanceRows.night(date, $0) }
    }

    /// The quiet nights that have a mark, in order, and whether each is published.
    public func quietMarks() throws(LedgerError) -> [(date: CivilDate, isPublished: Bool)] {
        try read { database in
            try StoredRow.fetchAll(
                of: "night",
                database,
                sql: """
                    SELECT business_date, published FROM night_finance JOIN night USING (business_date)
                    WHERE quiet_mark ORDER BY business_date
                    """
            )
            .map { (date: try $0["business_date"], isPublished: try $0["published"]) }
        }
    }
}
