/// A finding in an input file. There may be millions, so that ``FindingsJSON`` writes them in this form without it.
struct FindingDocument: Codable, Sendable {
    /// `NB` and three digits.
    var code: String
    /// `notice`, `rejected` or `fatal`.
    var severity: String
    var file: String
    /// From 1; absent where the file as a whole is meant.
    var line: Int?
    /// From 1, in Unicode scalars.
    var column: Int?
    /// What is wrong, with the value.
    var message: String
    /// What to do about it.
    var hint: String
}
