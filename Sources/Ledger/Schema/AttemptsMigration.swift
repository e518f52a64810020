import GRDB

extension Schema {
    /// The attempts of runs: when each began and ended, and how. No night depends on them, and no total includes them: they
    /// are written in transactions of their own, so that two ledgers with the same nights still have the same totals.
    ///
    /// `nights`: how many were closed or finished. `reason`: the first line of what a failed run said.
    static let attempts = """
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            command TEXT NOT NULL CHECK (command <> ''),
            as_of TEXT NOT NULL,
            started TEXT NOT NULL,
            ended TEXT,
            status INTEGER CHECK (status BETWEEN 0 AND 255),
            nights INTEGER CHECK (nights >= 0),
            reason TEXT,
            CHECK ((ended IS NULL) = (status IS NULL)),
            CHECK ((ended IS NULL) = (nights IS NULL))
        ) STRICT;
        """
}
