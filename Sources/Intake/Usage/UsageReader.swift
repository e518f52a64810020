import Domain

/// Reads usage: a row that is as it should be costs no allocation, any other is read again cell by cell.
struct UsageReader {
    /// A row that is no reject so far.
    struct Candidate {
        var record: UsageRecord
        /// Of the id's bytes.
        var hash: UInt64
        /// The agreement's number; ``none`` where the row waits for a subscription or term that is rejected.
        var agreement: UInt32
        /// Where the row begins in its file.
        var offset: UInt32

        static let none = UInt32.max
    }

    /// The ids of all candidates.
    private(set) var ids = TextStore()
    private(set) var candidates: [Candidate] = []
    /// Whether the ids came in ascending order, as an export that is sorted has them.
    private(set) var isAscending = true
    private(set) var rejected: [Row] = []
    private let resolver: Resolver
    private let lookup: UsageLookup

    init(resolver: Resolver, agreements: [Agreement]) {
        self.resolver = resolver
        lookup = UsageLookup(agreements)
    }

    /// A reader of another side of a file, which knows the same and has read nothing.
    private init(beside reader: UsageReader) {
        resolver = reader.resolver
        lookup = reader.lookup
    }

    /// Reads a file's rows; what comes of it does not depend on the number of cores.
    mutating func read(_ file: SourceFile) throws(CSVError) {
        let contents = file.bytes
        let start = file.scanner
        reserve(for: contents.count - start.position)
        let border =
            contents.count < resolver.options.worthTwoCores
            ? nil
            : RowBorder.first(
                in: contents.span,
                from: start.position,
                line: start.line,
                target: start.position + (contents.count - start.position) / 2
            )
        guard let border else {
            try readRows(of: file, from: start, to: contents.count)
            return
        }
        var beside = UsageReader(beside: self)
        beside.reserve(for: contents.count - border.offset)
        let (front, back) = TwoCores.both(
            { self.faultInRows(of: file, from: start, to: border.offset) },
            {
                let scanner = CSVScanner(position: border.offset, line: border.line)
                return beside.faultInRows(of: file, from: scanner, to: contents.count)
            }
        )
        if let fault = front ?? back { throw fault }
        take(beside)
    }

    private mutating func faultInRows(of file: SourceFile, from scanner: CSVScanner, to end: Int) -> CSVError? {
        do {
            try readRows(of: file, from: scanner, to: end)
            return nil
        } catch {
            return error
        }
    }

    /// Adds what another reader read of rows that come after all of these.
    private mutating func take(_ other: UsageReader) {
        let shift = ids.append(contentsOf: other.ids)
        let count = candidates.count
        candidates.reserveCapacity(count + other.candidates.count)
        for candidate in other.candidates {
            var candidate = candidate
            let record = candidate.record
            candidate.record = UsageRecord(
                id: record.id.shifted(by: shift),
                term: record.term,
                row: record.row,
                usedAt: record.usedAt,
                quantity: record.quantity
            )
            candidates.append(candidate)
        }
        rejected += other.rejected
        isAscending = isAscending && other.isAscending
        if isAscending, count > 0, count < candidates.count {
            isAscending = ids.precedes(candidates[count - 1].record.id, candidates[count].record.id)
        }
    }

    private mutating func readRows(
        of file: SourceFile,
        from start: CSVScanner,
        to end: Int
    ) throws(CSVError) {
        let contents = file.bytes
        let bytes = contents.span.extracting(0..<end)
        var scanner = start
        var cells = RowCells()
        let places = file.places.compactMap { $0 }
        precondition(places.count == UsageColumn.all.count, "a file without its columns is not read")
        let width = file.header.count
        let lookup = lookup
        while try scanner.next(in: bytes, into: &cells) {
            let isKept = cells.count == width && keep(bytes, cells, places, scanner, file.index, lookup)
            if !isKept { readAgain(file, cells, scanner) }
        }
    }

    /// Room for the rows of so many bytes, at about 90 a row: growing by doubling would copy everything several times.
    private mutating func reserve(for count: Int) {
        candidates.reserveCapacity(candidates.count + count / 90)
        ids.reserve(bytes: count / 5)
    }

    /// Keeps a row that is as it should be; false where it has to be looked at closely.
    @inline(__always)
    private mutating func keep(
        _ bytes: Span<UInt8>,
        _ cells: RowCells,
        _ places: [Int],
        _ scanner: CSVScanner,
        _ file: UInt16,
        _ lookup: UsageLookup
    ) -> Bool {
        let idCell = cells[places[0]]
        let subscriptionCell = cells[places[1]]
        let dimensionCell = cells[places[2]]
        guard !(idCell.hasDoubledQuotes || subscriptionCell.hasDoubledQuotes || dimensionCell.hasDoubledQuotes) else {
            return false
        }
        let id = bytes.extracting(idCell.range)
        guard id.isPlainID,
            let agreement = lookup.agreement(of: bytes.extracting(subscriptionCell.range)),
            let term = lookup.term(for: bytes.extracting(dimensionCell.range), of: agreement),
            let usedAt = Instant(ascii: bytes.extracting(cells[places[3]].range)),
            lookup.services[Int(agreement)].covers(usedAt),
            let quantity = try? Quantity(ascii: bytes.extracting(cells[places[4]].range)), quantity.units >= 0
        else { return false }
        append(id, agreement, term, RowReference(file: file, line: scanner.rowLine), usedAt, quantity, scanner.row)
        return true
    }

    @inline(__always)
    private mutating func append(
        _ id: Span<UInt8>,
        _ agreement: UInt32,
        _ term: UInt32,
        _ row: RowReference,
        _ usedAt: Instant,
        _ quantity: Quantity,
        _ range: Range<Int>
    ) {
        let reference = ids.append(id)
        if isAscending, let last = candidates.last { isAscending = ids.precedes(last.record.id, reference) }
        let record = UsageRecord(id: reference, term: term, row: row, usedAt: usedAt, quantity: quantity)
        candidates.append(
            Candidate(
                record: record,
                hash: ByteIndex.hash(id),
                agreement: agreement,
                offset: UInt32(range.lowerBound)
            )
        )
    }

    /// Reads a row as every other table's rows are read, and says what is wrong with it.
    @inline(never)
    private mutating func readAgain(_ file: SourceFile, _ cells: RowCells, _ scanner: CSVScanner) {
        let row = Row(file: file, line: scanner.rowLine, range: scanner.row, cells: cells)
        guard !row.isRejected else {
            rejected.append(row)
            return
        }
        let id = row.id(UsageColumn.id)
        let subscription = row.id(UsageColumn.subscription)
        let dimension = row.id(UsageColumn.dimension)
        let usedAt = row.instant(UsageColumn.usedAt)
        let quantity = row.decimal(UsageColumn.quantity, as: Quantity.self)
        let place = subscription.flatMap { target(of: row, $0, dimension, usedAt) }
        guard !row.isRejected, let id, let usedAt, let quantity else {
            assert(row.isRejected, "what cannot be kept has a reason")
            rejected.append(row)
            return
        }
        let text = id.string.utf8Span
        append(
            text.span,
            place?.agreement ?? Candidate.none,
            place?.term ?? 0,
            row.reference,
            usedAt,
            quantity,
            row.range
        )
    }

    /// The agreement and term that a row counts for; nil where it waits for one of them, or is rejected.
    private func target(
        of row: Row,
        _ subscription: Text,
        _ dimension: Text?,
        _ usedAt: Instant?
    ) -> (agreement: UInt32, term: UInt32)? {
        switch resolver.subscriptions.standing(of: subscription) {
        case .unknown:
            row.rejectUnknownSubscription(UsageColumn.subscription)
            return nil
        case .broken: return nil
        case .usable(let usable):
            if let usedAt, !usable.coversUse(at: usedAt) { Self.rejectOutside(row, usable) }
        }
        let id = subscription.string.utf8Span
        guard let dimension, let agreement = lookup.agreement(of: id.span) else { return nil }
        let name = dimension.string.utf8Span
        if let term = lookup.term(for: name.span, of: agreement) { return (agreement, term) }
        guard resolver.dimensionHolds[subscription]?[dimension] == nil else { return nil }
        row.reject(
            .unknownDimension,
            cell: UsageColumn.dimension,
            "has no usage term in subscription \(Shown.quoted(subscription))",
            hint: "Add a row of kind usage for it to terms.csv, or correct the dimension."
        )
        return nil
    }

    private static func rejectOutside(_ row: Row, _ subscription: Subscription) {
        let end = subscription.lastDayOfService.map { " to one hour after the end of \($0)" } ?? " on"
        row.reject(
            .useOutsideService,
            cell: UsageColumn.usedAt,
            "is outside the service of subscription \(Shown.quoted(subscription.id))",
            hint: "Use counts from \(subscription.startsOn) 00:00 UTC\(end). Correct used_at or the subscription."
        )
    }
}

extension Span<UInt8> {
    /// Whether the bytes are for certain an id: 1 to 255 printable ASCII characters, the first no space.
    @inline(__always)
    var isPlainID: Bool {
        guard count > 0, count <= 255, self[0] > UInt8(ascii: " ") else { return false }
        let ones: UInt64 = 0x0101_0101_0101_0101
        var doubtful: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= count {
            let word = word(at: offset)
            let isDelete = word ^ (ones &* 0x7F)
            // High bits: not ASCII; below a space; zero after the exclusive or with DEL.
            doubtful |= word | ((word &- ones &* 0x20) & ~word) | ((isDelete &- ones) & ~isDelete)
            offset &+= 8
        }
        guard doubtful & (ones &* 0x80) == 0 else { return false }
        while offset < count {
            guard self[offset] &- 0x20 < 0x5F else { return false }
            offset &+= 1
        }
        return true
    }
}
