import Intake

/// What an export looks like: made of the declarations by which it is read.
public enum InputPage {
    /// The whole page.
    public static var markdown: String {
        AboutText.filled(
            PackageResources.input_md,
            ["overview": overview, "tables": InputTable.all.map { markdown(of: $0) }.joined(separator: "\n")]
        )
    }

    /// The part of a table, by its name or that of its file; nil: there is none.
    public static func markdown(ofTable name: String) -> String? {
        InputTable.all.first { $0.fileName == name || $0.name == name }.map { markdown(of: $0) }
    }

    /// The names of the tables.
    public static var names: [String] { InputTable.all.map(\.name) }

    private static var overview: String {
        var page = Markdown()
        page.table(
            ["file", "needed", "a row is", "identified by"],
            InputTable.all.map { table in
                [
                    "`\(table.fileName)`", table.isNeeded ? "yes" : "", subject(of: table),
                    identity(of: table),
                ]
            }
        )
        return page.text
    }

    /// What identifies a row.
    private static func identity(of table: InputTable) -> String {
        table.key.isEmpty ? "all of its cells together" : table.key.joined(separator: ", ")
    }

    /// What a row is, without the article and the sentence's end.
    private static func subject(of table: InputTable) -> String {
        let words = table.row.dropLast()
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    private static func markdown(of table: InputTable) -> String {
        var page = Markdown()
        page.heading(2, table.fileName)
        page.paragraph("\(table.row) Identified by \(identity(of: table)). \(table.need)")
        page.list(table.rules)
        page.table(
            ["column", "is", "holds", "means", "empty", "example"],
            table.columns.map { column in
                [
                    "`\(column.name)`",
                    column.isKey ? "key" : column.isNeeded ? "needed" : "optional",
                    column.form,
                    column.meaning + (column.refersTo.map { " It is in a row of \($0)." } ?? ""),
                    column.empty ?? "",
                    "`\(column.example)`",
                ]
            }
        )
        page.code(table.example)
        return page.text
    }
}
