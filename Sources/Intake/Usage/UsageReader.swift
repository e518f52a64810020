import Domain
import System

/// Reads usage: a row that is as it should be costs no allocation, any other is read again cell by cell.
struct UsageReader {
    private(set) var rows = UsageRows()
    /// For each file read, the number after its last row's.
    private(set) var fileEnds: [Int] = []
    var rejected: [RejectedUse] = []
    /// How many rows were found in the files, whatever became of them.
    private var found = 0
    let resolver: Resolver
    let lookup: UsageLookup
    private let progress: (@Sendable (ReadingStep) -> Void)?

    /// How many bytes are understood between two reports.
    private static let bytesInStep = 4 << 20

    /// `contracts`: what use may be of; nil where no use is read.
    init(resolver: Resolver, contracts: ContractColumns?, progress: (@Sendable (ReadingStep) -> Void)?) {
        (self.resolver, self.progress) = (resolver, progress)
        lookup = UsageLookup(contracts)
    }

    /// A reader of another side of a file, which knows the same and has read nothing.
    private init(beside reader: UsageReader) {
        (resolver, progress) = (reader.resolver, reader.progress)
        lookup = reader.lookup
    }

    /// Reads a file's rows; what comes of it does not depend on the number of cores.
    mutating func read(_ file: SourceFile) throws(CSVError) {
        let (start, count, foundBefore) = (file.scanner, file.contents.count, found)
        rows.reserve(forBytes: count - start.position)
        progress?(.advances(bytes: start.position))
        if let middle = file.middle {
            var beside = UsageReader(beside: self)
            let (front, back) = TwoCores.both(
                { self.faultInRows(of: file, from: start, to: middle.offset) },
                {
                    beside.rows.reserve(forBytes: count - middle.offset)
                    let scanner = CSVScanner(position: middle.offset, line: middle.line)
                    return beside.faultInRows(of: file, from: scanner, to: count)
                }
            )
            if let fault = front ?? back { throw fault }
            rows.append(contentsOf: beside.rows)
            rejected += beside.rejected
            found += beside.found
        } else if let fault = faultInRows(of: file, from: start, to: count) {
            throw fault
        }
        file.rowsFound = found - foundBefore
        fileEnds.append(rows.records.count)
    }

    private mutating func faultInRows(of file: SourceFile, from scanner: CSVScanner, to end: Int) -> CSVError? {
        do {
            try file.contents.withBytes { bytes throws(CSVError) in
                try readRows(of: file, bytes.extracting(0..<end), from: scanner)
            }
            return nil
        } catch {
            return error
        }
    }

    /// Goes over a batch of rows once for each step: the memory that one row needs is fetched while others go on.
    private mutating func readRows(
        of file: SourceFile,
        _ bytes: Span<UInt8>,
        from start: CSVScanner
    ) throws(CSVError) {
        var scanner = start
        var cells = RowCells()
        let lookup = lookup
        var batch = UsageBatch(of: file)
        var reported = start.position
        while try batch.fill(from: &scanner, in: bytes, &cells) {
            found += batch.count
            batch.find(in: lookup, bytes)
            for place in 0..<batch.count where !keep(batch[place], bytes, file.index, lookup) {
                let row = batch[place]
                readAgain(file, at: Int(row.offset), line: row.line)
            }
            guard scanner.position - reported >= Self.bytesInStep else { continue }
            progress?(.advances(bytes: scanner.position - reported))
            reported = scanner.position
        }
        progress?(.advances(bytes: bytes.count - reported))
    }

    /// Keeps a row that is as it should be; false where it has to be looked at closely.
    @inline(__always)
    private mutating func keep(
        _ row: UsageBatch.Row,
        _ bytes: Span<UInt8>,
        _ file: UInt16,
        _ lookup: UsageLookup
    ) -> Bool {
        let id = bytes.extracting(row.id.range)
        guard row.agreement != UsageRows.Mark.none, row.term != UsageRows.Mark.none, id.isPlainID,
            let usedAt = Instant(usual: bytes.extracting(row.usedAt.range)),
            lookup.services[Int(row.agreement)].covers(usedAt),
            let quantity = try? Quantity(ascii: bytes.extracting(row.quantity.range)), quantity.units >= 0
        else { return false }
        rows.append(
            id,
            agreement: row.agreement,
            term: row.term,
            row: RowReference(file: file, line: row.line),
            offset: row.offset,
            usedAt: usedAt,
            quantity: quantity
        )
        return true
    }

    /// Adds a row that was read closely.
    mutating func append(
        _ id: Text,
        _ row: Row,
        _ target: (agreement: UInt32, term: UInt32)?,
        _ usedAt: Instant,
        _ quantity: Quantity
    ) {
        let text = id.string.utf8Span
        rows.append(
            text.span,
            agreement: target?.agreement ?? UsageRows.Mark.none,
            term: target?.term ?? 0,
            row: row.reference,
            offset: UInt32(row.range.lowerBound),
            usedAt: usedAt,
            quantity: quantity
        )
    }
}
