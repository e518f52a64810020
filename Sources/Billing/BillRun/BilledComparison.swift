public import Domain

extension AccountDecider {
    /// The subscriptions of a run of accounts whose billed charges have to be read whole, since their digests do not answer
    /// everything: a content of tonight differs or is gone, the subscription has ended, or its schedule lacks a rejected
    /// payment, so that charges are found by their dates.
    public static func doubtful(_ accounts: Range<Int>, of export: Export, _ billed: BilledKeys) -> [Text] {
        accounts.flatMap { doubtful(export.accounts[$0].agreements, billed) }
    }

    private static func doubtful(_ agreements: [Agreement], _ billed: BilledKeys) -> [Text] {
        agreements.lazy.filter { agreement in
            let keys = billed[agreement.subscription.id]
            return !keys.isEmpty && agreement.isDoubtful(keys)
        }
        .map(\.subscription.id)
    }

    /// What becomes of a run of accounts whose billed charges are known by their digests.
    public enum Comparison: Sendable {
        case decided(DecidedChunk)
        /// What was billed of these subscriptions has to be read whole first.
        case doubtful([Text])
    }

    /// Decides a run of accounts, unless the digests of what was billed of them do not answer everything: each account is made once
    /// for both.
    public func compare(_ accounts: Range<Int>) -> Comparison {
        var chunk = DecidedChunk()
        var doubtful: [Text] = []
        for place in accounts {
            let buyer = export.accounts[place]
            doubtful += Self.doubtful(buyer.agreements, billed.keys)
            if doubtful.isEmpty { chunk.add(decide(buyer), of: buyer) }
        }
        return doubtful.isEmpty ? .decided(chunk) : .doubtful(doubtful)
    }
}

extension Agreement {
    fileprivate func isDoubtful(_ keys: ArraySlice<BilledKeys.Key>) -> Bool {
        if subscription.cancelledOn != nil || !hasAllPayments { return true }
        // What is held is not compared, and its kinds are enough.
        guard contractHold == nil else { return false }
        let planned = plannedCharges
        // Both are in the order of their ordinals, so the search begins where the last one ended.
        var next = planned.startIndex
        return keys.contains { key in
            func isOf(_ charge: PlannedCharge) -> Bool {
                charge.kind.code == key.code && charge.kind.ordinal == Int(key.ordinal)
            }
            guard let found = planned[next...].firstIndex(where: isOf) ?? planned[..<next].firstIndex(where: isOf)
            else {
                return true
            }
            next = found + 1
            return ContentDigest(content(of: planned[found])) != key.content
        }
    }
}
