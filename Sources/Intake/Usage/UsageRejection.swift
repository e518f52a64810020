import Domain

extension UsageReader {
    /// Reads a row as every other table's rows are read, and notes what is wrong with it.
    @inline(never)
    mutating func readAgain(_ file: SourceFile, at offset: Int, line: UInt32) {
        let row = RowPlace(file: file, offset: UInt32(offset), line: line).row
        var reject = RejectedUse(at: row.reference, offset: UInt32(offset))
        guard !row.isRejected else {
            rejected.append(reject)
            return
        }
        let use = UseCells(row)
        let place = use.subscription.flatMap { target($0, use, &reject) }
        guard !row.isRejected, reject.reasons.isEmpty, let id = use.id, let usedAt = use.usedAt,
            let quantity = use.quantity
        else {
            assert(row.isRejected || !reject.reasons.isEmpty, "what cannot be kept has a reason")
            rejected.append(reject)
            return
        }
        append(id, row, place, usedAt, quantity)
    }

    /// The agreement and term that a row counts for; nil where it is held for one of them, or is rejected.
    private func target(
        _ id: Text,
        _ use: UseCells,
        _ reject: inout RejectedUse
    ) -> (agreement: UInt32, term: UInt32)? {
        switch resolver.subscriptions.standing(of: id) {
        case .unknown:
            reject.reasons.insert(.unknownSubscription)
            return nil
        case .broken: return nil
        case .usable(let usable):
            if let usedAt = use.usedAt, !usable.coversUse(at: usedAt) { reject.note(outside: usable) }
        }
        let subscription = id.string.utf8Span
        guard let name = use.dimension, let agreement = lookup.agreement(of: subscription.span) else { return nil }
        let dimension = name.string.utf8Span
        if let term = lookup.term(for: dimension.span, of: agreement) { return (agreement, term) }
        guard resolver.dimensionHolds[id]?[name] == nil else { return nil }
        reject.reasons.insert(.unknownDimension)
        return nil
    }
}
