public import Domain

/// The night that is being closed, as far as billing must know it.
public struct BillRun: Hashable, Sendable {
    /// The business date.
    public var date: CivilDate
    /// Charges that regularly fell due before are somebody else's.
    public var billingStart: CivilDate
    /// The day of the month, 1 to 28, on which consumption is invoiced.
    public var usageInvoiceDay: Int
    /// Days from issue to due date where the account has none of its own.
    public var paymentTermsDays: Int

    /// A night of a business date.
    public init(date: CivilDate, billingStart: CivilDate, usageInvoiceDay: Int, paymentTermsDays: Int) {
        self.date = date
        self.billingStart = billingStart
        self.usageInvoiceDay = usageInvoiceDay
        self.paymentTermsDays = paymentTermsDays
    }

    /// The night of a business date under settings.
    public init(date: CivilDate, billingStart: CivilDate, settings: Settings) {
        self.init(
            date: date,
            billingStart: billingStart,
            usageInvoiceDay: settings.usageInvoiceDay,
            paymentTermsDays: settings.paymentTermsDays
        )
    }

    /// Whether consumption is invoiced tonight.
    public var invoicesConsumption: Bool { date.day == usageInvoiceDay }

    /// The day on which use of a month is regularly invoiced.
    func consumptionDueOn(_ month: YearMonth) -> CivilDate {
        month.adding(months: 1).day(usageInvoiceDay)
    }

    /// The disposition of a fact that nobody billed yet, from its due date, the day its subscription was ended early, and what
    /// it waits for; nil: it is due.
    func disposition(dueOn: CivilDate, cancelledOn: CivilDate?, hold: Hold?) -> Disposition? {
        if dueOn < billingStart { return .outOfScope }
        if let cancelledOn, dueOn >= cancelledOn { return .cancelled }
        if hold != nil { return .held }
        return dueOn > date ? .notYetDue : nil
    }
}
