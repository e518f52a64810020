import Domain

extension UsageReader {
    /// Reads a row as every other table's rows are read, and says what is wrong with it.
    @inline(never)
    mutating func readAgain(_ file: SourceFile, at offset: Int, line: UInt32) {
        let again = RowReader.again(file, at: offset, line: line)
        let row = Row(file: file, line: line, range: again.range, cells: again.cells)
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
        append(id, row, place, usedAt, quantity)
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
            "has no usage term in subscription \(DisplayText.quoted(subscription))",
            hint: "Add a row of kind usage for it to terms.csv, or correct the dimension."
        )
        return nil
    }

    private static func rejectOutside(_ row: Row, _ subscription: Subscription) {
        let end = subscription.lastDayOfService.map { " to one hour after the end of \($0)" } ?? " on"
        row.reject(
            .useOutsideService,
            cell: UsageColumn.usedAt,
            "is outside the service of subscription \(DisplayText.quoted(subscription.id))",
            hint: "Use counts from \(subscription.startsOn) 00:00 UTC\(end). Correct used_at or the subscription."
        )
    }
}
