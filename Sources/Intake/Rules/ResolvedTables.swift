import Domain

/// All tables but usage, read and understood.
struct ResolvedTables {
    /// Rules applied; to no rows at all where a file is not CSV of its table.
    let resolver: Resolver
    /// The usable records, without use.
    let agreements: [Agreement]
    /// The findings of the headers.
    private(set) var findings: [Finding] = []
    /// Where files are not CSV.
    private(set) var errors: [Finding] = []

    init(_ files: [SourceFile], options: IntakeOptions) {
        var rows: [Table: [Row]] = [:]
        for file in files {
            findings += HeaderReader.read(file)
            guard !file.isBroken else { continue }
            do {
                rows[file.table, default: []] += try RowReader.rows(of: file)
            } catch {
                errors.append(Finding(error, in: file))
            }
        }
        let isReadable = errors.isEmpty && !findings.contains { $0.severity == .fatal }
        resolver = Resolver(isReadable ? rows : [:], options: options)
        resolver.resolve()
        resolver.markHeldRows()
        agreements = resolver.agreements()
    }
}
