extension Schema {
    /// Conflicts and acceptances as the first versions kept them, by their texts, and change requests.
    static let conflicts = """
        CREATE TABLE open_conflict (
            subscription_id TEXT NOT NULL,
            what TEXT NOT NULL,
            content TEXT NOT NULL,
            message TEXT NOT NULL,
            file TEXT NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (subscription_id, what)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE acceptance (
            subscription_id TEXT NOT NULL,
            what TEXT NOT NULL,
            content TEXT NOT NULL,
            message TEXT NOT NULL,
            reason TEXT NOT NULL,
            accepted_by TEXT NOT NULL,
            accepted_at TEXT NOT NULL,
            PRIMARY KEY (subscription_id, what, content)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE change_request (
            change_id TEXT PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            charge_on TEXT,
            new_number TEXT NOT NULL,
            requested_on TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX change_request_by_subscription ON change_request (subscription_id);
        """
}
