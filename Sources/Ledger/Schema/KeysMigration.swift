import Domain
import GRDB
import System

extension Schema {
    /// What was found again by its words gets a key: events of POs know their charge, conflicts and acceptances what they
    /// are about and the encoding of its content.
    ///
    /// The words in this migration are those of the versions that wrote them. They are frozen: a text that is improved
    /// elsewhere must not be changed here.
    static func giveKeys(_ database: Database) throws {
        try database.execute(sql: eventCharges)
        try database.execute(sql: conflictKeys)
        try moveConflicts(database)
        try moveAcceptances(database)
        try database.execute(sql: "DROP TABLE former_conflict; DROP TABLE former_acceptance")
        try database.execute(sql: names)
    }

    /// An event has the charge that its cause names, of the night on which both fell. A name is unique among a night's
    /// charges: it begins with the kind, and the rest is the subscription's id.
    private static let eventCharges = """
        ALTER TABLE purchase_order_event ADD COLUMN charge INTEGER REFERENCES charge;

        CREATE TEMP TABLE charge_name (
            business_date TEXT NOT NULL,
            name TEXT NOT NULL,
            charge INTEGER NOT NULL,
            PRIMARY KEY (business_date, name)
        ) WITHOUT ROWID;
        INSERT INTO charge_name
            SELECT business_date, CASE kind WHEN 'upfront' THEN 'the upfront charge'
                WHEN 'opening' THEN 'the opening of the schedule' ELSE 'instalment ' || instalment END
                || ' of ' || subscription_id, id
            FROM charge WHERE kind <> 'usage';
        UPDATE purchase_order_event SET charge =
            (SELECT charge_name.charge FROM charge_name WHERE charge_name.business_date = purchase_order_event.business_date
                AND charge_name.name = purchase_order_event.cause)
            WHERE actor = 'marketplace' AND business_date IS NOT NULL;
        DROP TABLE charge_name;

        CREATE INDEX purchase_order_event_by_charge ON purchase_order_event (charge) WHERE charge IS NOT NULL;
        """

    /// `kind`, `instalment` and `record_id` say which item of the subscription it is; `record_id` is empty but for usage.
    /// `content` is a ``Domain/ContentEncoding``, `digest` its SHA-256 in hex, `description` the content for a person.
    private static let conflictKeys = """
        ALTER TABLE open_conflict RENAME TO former_conflict;
        CREATE TABLE open_conflict (
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            instalment INTEGER NOT NULL CHECK (instalment >= 0),
            record_id TEXT NOT NULL CHECK (record_id = '' OR kind = 'usage'),
            digest TEXT NOT NULL,
            content TEXT NOT NULL,
            description TEXT NOT NULL,
            message TEXT NOT NULL,
            file TEXT NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (subscription_id, kind, instalment, record_id)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE acceptance RENAME TO former_acceptance;
        CREATE TABLE acceptance (
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            instalment INTEGER NOT NULL CHECK (instalment >= 0),
            record_id TEXT NOT NULL CHECK (record_id = '' OR kind = 'usage'),
            digest TEXT NOT NULL,
            content TEXT NOT NULL,
            description TEXT NOT NULL,
            message TEXT NOT NULL,
            reason TEXT NOT NULL,
            accepted_by TEXT NOT NULL,
            accepted_at TEXT NOT NULL,
            PRIMARY KEY (subscription_id, kind, instalment, record_id, digest)
        ) STRICT, WITHOUT ROWID;
        """

    /// One name for one thing. The format of a template was that of its first use, and nobody read it: `night_format` has
    /// those of all.
    private static let names = """
        ALTER TABLE open_fact RENAME COLUMN box TO disposition;
        ALTER TABLE set_aside_fact RENAME COLUMN box TO disposition;
        ALTER TABLE fact_box RENAME COLUMN box TO disposition;
        ALTER TABLE fact_box RENAME TO disposition_count;
        ALTER TABLE template DROP COLUMN format;
        """

    private static func moveConflicts(_ database: Database) throws {
        for row in try StoredRow.fetchAll(of: "open_conflict", database, sql: "SELECT * FROM former_conflict") {
            try database.cachedStatement(sql: "INSERT INTO open_conflict VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(
                    arguments: try formerKey(row)
                        + [try row["message"] as String, try row["file"] as String, try row["line"] as Int64]
                )
        }
    }

    private static func moveAcceptances(_ database: Database) throws {
        for row in try StoredRow.fetchAll(of: "acceptance", database, sql: "SELECT * FROM former_acceptance") {
            try database.cachedStatement(sql: "INSERT INTO acceptance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(
                    arguments: try formerKey(row)
                        + [
                            try row["message"] as String, try row["reason"] as String, try row["accepted_by"] as String,
                            try row["accepted_at"] as String,
                        ]
                )
        }
    }

    /// The columns from `subscription_id` to `description`. The content was kept as a sentence alone, from which no
    /// content can be read back safely: ids and dimensions may hold any part of a sentence. So the sentence is kept as the
    /// version of the encoding that it is, and accepts what it did.
    private static func formerKey(_ row: StoredRow) throws -> StatementArguments {
        let sentence: Text = try row["content"]
        let content = ContentEncoding(sentence: sentence)
        let key = BilledItemKey(subscription: try row["subscription_id"], item: try formerItem(row))
        return key.columns + [content.digest, content.text.string, sentence.string]
    }

    /// What `what` named: `upfront`, `opening`, `instalment 2`, or `usage` and the record's id.
    private static func formerItem(_ row: StoredRow) throws -> BilledItem {
        let what: String = try row["what"]
        let parts = what.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count) {
        case ("upfront", 1): return .charge(.upfront)
        case ("opening", 1): return .charge(.opening)
        case ("usage", 2): return .usageRecord(Text(parts[1]))
        case ("instalment", 2):
            if let number = Int(parts[1]), number > 0 { return .charge(.instalment(number)) }
        default: break
        }
        throw row.damage("\(DisplayText.quoted(Text(what))) is not a known item", in: "what")
    }
}
