/// A column of a table: its name in the header and whether a table can do without it.
struct Column: Hashable, Sendable {
    enum Presence: Sendable {
        /// Part of what identifies a row.
        case key
        /// Every row has a value.
        case needed
        /// May be empty, or absent altogether.
        case optional
    }

    /// What a cell means, where one value has several spellings.
    enum Content: Sendable {
        /// A text, an id, a word of a list or a day: as it is.
        case text
        /// A number: `1000`, `1000.0` and `01000` are one.
        case decimal
        /// A moment: `10:00Z` and `11:00+01:00` are one.
        case instant
        /// A PO number: white space at both ends does not count.
        case orderNumber
        /// Words separated by spaces, in any order.
        case words
        /// `yes` or `no`: an empty cell is `no`.
        case yesOrNo
        /// A unit code: an empty cell is ``UnitCode/standard``.
        case unitCode
    }

    /// The column's place among its table's columns; the place in a file is the header's affair.
    let index: Int
    let name: String
    let presence: Presence
    let content: Content

    init(_ index: Int, _ name: String, _ presence: Presence, _ content: Content = .text) {
        self.index = index
        self.name = name
        self.presence = presence
        self.content = content
    }

    /// All columns of a table. The places are written by hand, because a constant costs the reader nothing; a wrong one
    /// stops the program the first time that the table is used, so no test and no night can go past it.
    static func inOrder(_ columns: [Column]) -> [Column] {
        precondition(
            columns.indices.allSatisfy { columns[$0].index == $0 },
            "each column is listed at the place that it is declared with"
        )
        precondition(Set(columns.map(\.name)).count == columns.count, "each column of a table has a name of its own")
        return columns
    }
}
