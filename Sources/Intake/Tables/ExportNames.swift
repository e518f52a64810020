/// The names by which the parts of an export are allowed to be absent or to have lost rows.
public enum ExportNames {
    /// Optional files and the folder of orders, and the optional columns of all files, each also without `.csv`.
    public static var mayBeAbsent: [String] {
        let tables = Table.ofExport.filter { !$0.isNeeded }.flatMap { [$0.fileName, $0.rawValue] }
        let columns = Table.ofExport.flatMap { table in
            table.columns.filter { $0.presence == .optional }
                .flatMap { ["\(table.fileName).\($0.name)", "\(table.rawValue).\($0.name)"] }
        }
        return tables + [OrderFolder.name] + columns
    }

    /// All files, each also without `.csv`.
    public static var mayShrink: [String] { Table.ofExport.flatMap { [$0.fileName, $0.rawValue] } }
}
