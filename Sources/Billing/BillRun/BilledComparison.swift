public import Domain

extension AccountDecider {
    /// The subscriptions of a run of accounts whose billed charges have to be read whole, since their digests do not answer
    /// everything: a content of tonight differs or is gone, the subscription has ended, or its schedule lacks a rejected
    /// payment, so that charges are found by their dates.
    public static func doubtful(_ accounts: Range<Int>, of export: Export, _ billed: BilledKeys) -> [Text] {
        var doubtful: [Text] = []
        for place in accounts {
            for agreement in export.accounts[place].agreements {
                let id = agreement.subscription.id
                let keys = billed[id]
                if !keys.isEmpty, agreement.isDoubtful(keys) { doubtful.append(id) }
            }
        }
        return doubtful
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
