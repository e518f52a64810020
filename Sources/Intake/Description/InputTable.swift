/// A table of an export as it is documented: made of the declarations by which it is read.
public struct InputTable: Sendable {
    /// Its name, such as `usage`.
    public let name: String
    /// Its file, such as `usage.csv`.
    public let fileName: String
    /// Whether a night cannot do without it.
    public let isNeeded: Bool
    /// What a row is.
    public let row: String
    /// When a folder needs the table.
    public let need: String
    /// What else holds, a sentence or two each.
    public let rules: [String]
    /// In the order in which they are documented; a header may have any order.
    public let columns: [InputColumn]
    /// A small file. The examples of all tables together are one export.
    public let example: String

    /// All tables, in the order in which they are understood.
    public static var all: [InputTable] { Table.allCases.map { InputTable($0) } }

    /// The tables of an export.
    public static var ofExport: [InputTable] { Table.ofExport.map { InputTable($0) } }

    private init(_ table: Table) {
        let description = table.description
        (name, fileName) = (table.rawValue, table.fileName)
        (isNeeded, example) = (table.isNeeded, description.example)
        (row, need, rules) = (description.row, description.need, description.rules)
        columns = description.columns.map { InputColumn($0) }
    }

    /// The names of the columns that identify a row.
    public var key: [String] { columns.filter(\.isKey).map(\.name) }

    /// A file with a header and no row.
    public var header: String { columns.map(\.name).joined(separator: ",") + "\n" }
}

/// A column of an export as it is documented.
public struct InputColumn: Sendable {
    /// Its name in the header.
    public let name: String
    /// Whether it is part of what identifies a row.
    public let isKey: Bool
    /// Whether every row has a value.
    public let isNeeded: Bool
    /// What a cell may hold.
    public let form: String
    /// What the value means.
    public let meaning: String
    /// What an empty cell means, and a header without the column; nil: every row has a value.
    public let empty: String?
    /// The file in which the value is the key of a row; nil: it is in none.
    public let refersTo: String?
    /// A value that is right.
    public let example: String

    init(_ description: ColumnDescription) {
        let column = description.column
        (name, isKey, isNeeded) = (column.name, column.presence == .key, column.presence != .optional)
        (form, meaning, empty) = (description.form.text, description.meaning, description.empty)
        (refersTo, example) = (description.refersTo?.fileName, description.example)
    }
}
