/// An account's agreement on a product: what it pays, in which currency, from when to when.
public struct Subscription: Hashable, Codable, Sendable {
    public var id: Text
    public var account: Text
    public var product: Text
    public var offer: Text?
    public var acceptedOn: CivilDate
    /// First day of service.
    public var startsOn: CivilDate
    /// Last day of service by contract; open-ended where nil.
    public var endsOn: CivilDate?
    public var currency: Currency
    public var plan: PaymentPlan
    /// The purchaser who typed the PO number at checkout.
    public var purchaser: Text?
    /// The number typed at checkout.
    public var purchaseOrderNumber: Text?
    /// The line of the buyer's PO of that number, trimmed.
    public var purchaseOrderLine: Text?
    /// The number an integrated procurement system gave.
    public var procurementOrderNumber: Text?
    /// Days from issue to the payment due date of its contract invoices; nil: as for the account.
    public var paymentTermsDays: Int?
    /// Why all of its charges are held; nil: they are not.
    public var hold: Text?
    public var status: SubscriptionStatus
    /// Last day of service of a subscription that was ended early.
    public var endedOn: CivilDate?
    /// The exporter's own columns; nil: there are none.
    public var fields: OwnFields?

    /// A subscription from its row in tonight's export.
    public init(
        id: Text,
        account: Text,
        product: Text,
        offer: Text? = nil,
        acceptedOn: CivilDate,
        startsOn: CivilDate,
        endsOn: CivilDate? = nil,
        currency: Currency,
        plan: PaymentPlan,
        purchaser: Text? = nil,
        purchaseOrderNumber: Text? = nil,
        purchaseOrderLine: Text? = nil,
        procurementOrderNumber: Text? = nil,
        paymentTermsDays: Int? = nil,
        hold: Text? = nil,
        status: SubscriptionStatus = .active,
        endedOn: CivilDate? = nil,
        fields: OwnFields? = nil
    ) {
        self.id = id
        self.account = account
        self.product = product
        self.offer = offer
        self.acceptedOn = acceptedOn
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.currency = currency
        self.plan = plan
        self.purchaser = purchaser
        self.purchaseOrderNumber = purchaseOrderNumber
        self.purchaseOrderLine = purchaseOrderLine
        self.procurementOrderNumber = procurementOrderNumber
        self.paymentTermsDays = paymentTermsDays
        self.hold = hold
        self.status = status
        self.endedOn = endedOn
        self.fields = fields
    }

    /// The day on which an early end took effect; nil unless the status says that it was ended early.
    public var cancelledOn: CivilDate? {
        status.endsEarly ? endedOn : nil
    }

    /// The last day on which use is billable: the earlier of contract end and early end.
    public var lastDayOfService: CivilDate? {
        switch (endsOn, cancelledOn) {
        case (let contract?, let early?): min(contract, early)
        case (let contract, let early): contract ?? early
        }
    }

    /// The first moment after the last day of service; nil: service is open-ended.
    public var endOfService: Instant? { lastDayOfService.map { Instant(startOf: $0.adding(days: 1)) } }

    /// The month that use at a moment of service belongs to: its own in UTC, after the last day that day's.
    public func monthOfUse(at moment: Instant) -> YearMonth {
        guard let last = lastDayOfService, let end = endOfService, moment >= end else { return moment.month }
        return last.month
    }

    /// Whether use at this moment lies within service: from the first day's midnight until one hour after the last
    /// day's (metering records of the last hour arrive late).
    public func coversUse(at moment: Instant) -> Bool {
        guard moment >= Instant(startOf: startsOn) else { return false }
        guard let last = lastMomentOfUse else { return true }
        return moment <= last
    }

    /// The last moment of billable use: one hour after the last day of service ends; nil: service is open-ended.
    public var lastMomentOfUse: Instant? {
        endOfService?.adding(seconds: 3_600)
    }
}
