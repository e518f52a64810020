import Domain

/// What a usage row can refer to, found by bytes: subscriptions, their service, and the dimensions they have a price for.
struct UsageLookup {
    /// When a subscription's use counts, as ``Subscription/coversUse(at:)`` has it.
    struct Service {
        var start: Instant
        var end: Instant?
        /// Whether all use of the subscription is held.
        var isHeld: Bool

        @inline(__always)
        func covers(_ moment: Instant) -> Bool {
            guard moment.seconds >= start.seconds else { return false }
            guard let end else { return true }
            return moment.seconds < end.seconds || (moment.seconds == end.seconds && moment.nanoseconds == 0)
        }
    }

    /// By the agreement's number.
    private(set) var services: [Service] = []
    /// The numbers of the agreements of subscriptions that can be used.
    private(set) var subscriptions: ByteIndex
    /// The indices of usage terms by dimension; an agreement owns its dimensions.
    private(set) var dimensions: ByteIndex

    init(_ contracts: ContractColumns?) {
        subscriptions = ByteIndex(capacity: contracts?.count ?? 0)
        dimensions = ByteIndex(capacity: contracts?.count ?? 0)
        services.reserveCapacity(contracts?.count ?? 0)
        contracts?.forEachAgreement { number, agreement in
            let subscription = agreement.subscription
            services.append(
                Service(
                    start: Instant(startOf: subscription.startsOn),
                    end: subscription.lastMomentOfUse,
                    isHeld: agreement.usageHold != nil
                )
            )
            let id = subscription.id.string.utf8Span
            subscriptions.insert(id.span, value: UInt32(number))
            for (index, term) in agreement.usageTerms.enumerated() {
                let dimension = term.dimension.string.utf8Span
                dimensions.insert(dimension.span, owner: UInt32(number), value: UInt32(index))
            }
        }
    }

    /// The number of the agreement of a subscription that can be used.
    func agreement(of subscription: Span<UInt8>) -> UInt32? {
        subscriptions.value(of: subscription)
    }

    /// The index of the usage term for a dimension.
    func term(for dimension: Span<UInt8>, of agreement: UInt32) -> UInt32? {
        dimensions.value(of: dimension, owner: agreement)
    }
}
