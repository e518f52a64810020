extension Schema {
    /// The columns of the last closed night's export: an optional one that is absent from the next export is reported. Nights of
    /// earlier versions have none, and then nothing is demanded.
    static let inputs = """
        CREATE TABLE input_column (
            file TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (file, name)
        ) STRICT, WITHOUT ROWID;
        """

    /// How many cells of a column are not empty; NULL: they are not counted. A column that loses many of its numbers is reported.
    static let filledCells = "ALTER TABLE input_column ADD COLUMN filled INTEGER CHECK (filled >= 0)"
}
