public import Domain
public import System

/// What was read: the records, the findings, and an account of every row.
///
/// The findings of rows are made from the input again when somebody asks: a report of millions of rejected rows is small.
public struct IntakeReport {
    /// Everything usable.
    public var export: Export
    /// Rejections and notices, by file, line, column and code.
    public var findings: Findings
    /// The rejected rows of each file that has some, by the file's name.
    public var rejects: [RejectFile]
    /// What became of each file's rows, by the file's name.
    public var rowCounts: [RowCounts]
    /// Facts that are in no agreement.
    public var setAside: SetAsideFacts
    /// How many rows each file has, in the order of `rowCounts`, counted when it was split into rows.
    public var rowsFound: [Int]
    /// How many of the rows are facts.
    public var factRows: FactRows
    /// Which rows the next night misses if they are gone.
    public var exportRows: ExportRows
    /// The tables, such as `usage.csv`, that at least one file was read of, in the order of their names.
    public var tablesRead: [String]
    /// The known columns that were read of each of them.
    public var columnsRead: [String: [String]]
    /// How many cells of columns of PO numbers are not empty, by the names of files and columns.
    public var filledCells: [String: [String: Int]]
    /// How many rows of each table that was read are rejected and not replaced, by the names of tables, such as `usage.csv`.
    public static func rejectedRows(_ counts: [RowCounts]) -> [(table: String, rows: Int)] {
        let byTable = counts.reduce(into: [String: Int]()) { sums, counts in
            sums[Table.fileName(ofPart: counts.file), default: 0] += counts.rejected - counts.replaced
        }
        return byTable.sorted { Text($0.key) < Text($1.key) }.map { (table: $0.key, rows: $0.value) }
    }

    /// Where the rows of the usable credits are: a night may refuse some of them.
    let creditPlaces: [RowReference: RowPlace]
}

/// Reads a night's export: a folder of CSV files becomes records or findings.
public enum Intake {
    /// Reads all tables of a folder.
    ///
    /// - Throws: ``UnusableInput`` where a file is missing or is not CSV of its table; single rows never stop the night.
    public static func read(
        folder: String,
        options: IntakeOptions = IntakeOptions()
    ) throws(UnusableInput) -> IntakeReport {
        let input = try InputFolder(path: folder, options: options)
        // What the checksums do not prove is not read.
        guard input.isProved else { throw .fatal(input.findings.sorted()) }
        let report = try read(input, options)
        let shrunk = Completeness.shrunkTables(report.rowCounts, options: options)
        guard shrunk.isEmpty else { throw .fatal(shrunk) }
        return report
    }

    /// The paths of all files that an export may be read of, below its folder.
    public static func paths(in folder: String) throws(SystemFault) -> [String] {
        let files = try Directory.open(folder).entries().filter { $0.kind != .folder }.compactMap(\.name.text)
        let orders = try Directory.openIfThere("\(folder)/\(OrderFolder.name)")?.paths() ?? []
        return files + orders.map { "\(OrderFolder.name)/\($0)" }
    }

    private static func read(_ input: InputFolder, _ options: IntakeOptions) throws(UnusableInput) -> IntakeReport {
        let usageFiles = input.files.filter { $0.table == .usage }
        let isWorthTwoCores = usageFiles.contains { $0.contents.count >= options.worthTwoCores }
        // Usage makes nearly all of an export's bytes; they are checked while the other tables are understood.
        let (tables, usageFindings) = TwoCores.both(
            isWorthIt: isWorthTwoCores,
            {
                let files = input.files.filter { $0.table != .usage }
                defer { options.progress?(.advances(bytes: files.reduce(0) { $0 + $1.contents.count })) }
                return ResolvedTables(files, options: options)
            },
            {
                usageFiles.flatMap { file in
                    let findings = HeaderReader.read(file)
                    file.findMiddle(ifAtLeast: options.worthTwoCores)
                    return findings
                }
            }
        )
        let findings =
            input.findings + tables.findings + usageFindings + Completeness.absentColumns(input.files, options: options)
            + Completeness.columnsOfMovedRows(input.files, options: options)
            + Completeness.emptiedColumns(input.files, options: options)
        var fatal = findings.filter { $0.severity == .fatal } + tables.errors
        if !fatal.isEmpty {
            // Nothing will be read, but all broken quotes are to be reported at once.
            for file in usageFiles where !file.isBroken {
                if let error = RowReader.firstError(of: file) { fatal.append(Finding(error, in: file)) }
            }
            throw .fatal((fatal + findings.filter { $0.severity != .fatal }).sorted())
        }

        let resolver = tables.resolver
        let orders = OrderMatching(input.orders?.documents ?? [], resolver.subscriptions)
        resolver.procurementOrders = orders.orders
        let oddOrders = resolver.limits.findings(of: input.orders?.documents ?? [])
        let contracts = ContractColumns(resolver)
        var usage = UsageReader(
            resolver: resolver,
            contracts: usageFiles.isEmpty ? nil : contracts,
            progress: options.progress
        )
        for file in usageFiles {
            do {
                try usage.read(file)
            } catch {
                fatal.append(Finding(error, in: file))
            }
        }
        guard fatal.isEmpty else { throw .fatal(fatal.sorted()) }
        let ids = usage.rows.ids
        let late = LateUse.findings(usage.rows, input.files, after: options.lastDay)
        let use = usage.finish(all: input.files, into: contracts)
        var export = resolver.export(of: contracts, usageIDs: ids, files: input.files.map(\.name))
        export.mayDemandPurchaseOrders = input.files.contains { file in
            file.table == .accounts && file.places[AccountColumn.purchaseOrderRequired.index] != nil
        }
        var report = report(export, findings + orders.findings + oddOrders + late, input.files, resolver, use)
        if input.orders != nil {
            report.tablesRead = (report.tablesRead + [OrderFolder.name]).sorted { Text($0) < Text($1) }
        }
        return report
    }

    private static func report(
        _ export: Export,
        _ findings: [Finding],
        _ files: [SourceFile],
        _ resolver: Resolver,
        _ use: UsageOutcome
    ) -> IntakeReport {
        var rows: [UInt16: [Row]] = [:]
        for table in resolver.allRows {
            table.tally()
            rows.merge(table.withRemarks) { one, other in one + other }
        }
        let rowCounts = files.map(\.tally)
        // By file and line, as they are; copies of millions are not made.
        var uses = use.rejected[...]
        let filesWithUses = files.map { $0.table == .usage && $0.tally.rejected > 0 ? $0 : nil }
        var remarks: [RowsWithRemarks] = []
        var usageRemarks: [RowsWithRemarks] = []
        for file in files {
            if let rows = rows[file.index] {
                remarks.append(RowsWithRemarks(file, rows: rows))
            } else if uses.first?.reference.file == file.index {
                let end = uses.firstIndex { $0.reference.file != file.index } ?? uses.endIndex
                usageRemarks.append(RowsWithRemarks(file, uses: uses[..<end], files: filesWithUses))
                uses = uses[end...]
                remarks += usageRemarks.suffix(1)
            }
        }
        let all = Findings(findings + files.compactMap(openEnd), remarks)
        return IntakeReport(
            export: export,
            findings: all,
            rejects: all.rejects,
            rowCounts: rowCounts,
            setAside: SetAsideFacts(resolver, use, usageRemarks, files: files),
            rowsFound: files.map(\.rowsFound),
            factRows: FactRows(files, resolver),
            exportRows: ExportRows(resolver, files),
            tablesRead: Set(files.map(\.table.fileName)).sorted { Text($0) < Text($1) },
            columnsRead: Completeness.columnsRead(files),
            filledCells: Completeness.filledCells(files),
            creditPlaces: resolver.creditPlaces
        )
    }

    /// A file without a last line end whose last row is replaced: others may be lost with its end all the same.
    private static func openEnd(of file: SourceFile) -> Finding? {
        guard file.openEnd != nil, file.tally.replaced > 0 else { return nil }
        return Finding(
            .openEnd,
            in: file,
            message: "the file does not end with a line end: it may be cut, and rows after its last one may be lost",
            hint:
                "If the file is whole, end it with a line break. If not, export it again, and add SHA256SUMS to prove it."
        )
    }
}
