/// What an id that a row refers to means.
enum Standing<Record> {
    /// A row that can be used.
    case usable(Record)
    /// Only rows that are rejected: what refers to them is held.
    case broken
    /// No row at all.
    case unknown
}
