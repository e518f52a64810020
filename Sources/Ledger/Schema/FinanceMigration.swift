extension Schema {
    /// What a night publishes for finance is kept with it: the night is finished, verified and repaired by what was chosen when it
    /// was closed, whatever the settings say later. A night for which nothing was chosen has no row.
    ///
    /// - `journal`, `focus`, `control`: whether the folder has the file. `account_codes`: what the journal posts to, as JSON.
    /// - `quiet_mark`: whether the night was quiet and has a mark; such a night has no folder, and none of the files.
    ///
    /// The digests of the files are in `night_manifest`, from which a control record takes those of the one before it.
    static let finance = """
        CREATE TABLE night_finance (
            business_date TEXT PRIMARY KEY REFERENCES night,
            journal INTEGER NOT NULL CHECK (journal IN (0, 1)),
            focus INTEGER NOT NULL CHECK (focus IN (0, 1)),
            control INTEGER NOT NULL CHECK (control IN (0, 1)),
            quiet_mark INTEGER NOT NULL CHECK (quiet_mark IN (0, 1)),
            account_codes TEXT CHECK (account_codes IS NULL OR json_valid(account_codes)),
            CHECK (journal = (account_codes IS NOT NULL)),
            CHECK (NOT quiet_mark OR NOT (journal OR focus OR control))
        ) STRICT, WITHOUT ROWID;
        """
}
