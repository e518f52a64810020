public import Domain

/// The parameters of the night that is being closed.
public struct BillRun: Hashable, Sendable {
    /// The business date.
    public var date: CivilDate
    /// Charges due before this date were billed by the previous system and are out of scope.
    public var billingStart: CivilDate
    /// The day of the month, 1 to 28, on which consumption is invoiced.
    public var usageInvoiceDay: Int
    /// The usage invoice day with which the ledger was begun: it tells which months of use were invoiced before ``billingStart``,
    /// whatever the day is now.
    public var firstInvoiceDay: Int
    /// Days from issue to due date for accounts without terms of payment.
    public var paymentTermsDays: Int
    /// The currency in which the seller accounts for tax; nil: that of each invoice.
    public var taxCurrency: Currency?

    /// The parameters for a business date.
    public init(
        date: CivilDate,
        billingStart: CivilDate,
        usageInvoiceDay: Int,
        paymentTermsDays: Int,
        taxCurrency: Currency? = nil
    ) {
        self.date = date
        self.billingStart = billingStart
        self.usageInvoiceDay = usageInvoiceDay
        firstInvoiceDay = usageInvoiceDay
        self.paymentTermsDays = paymentTermsDays
        self.taxCurrency = taxCurrency
    }

    /// The parameters for a business date under settings. `firstInvoiceDay`: the usage invoice day with which the ledger was begun;
    /// nil: that of the settings.
    public init(date: CivilDate, billingStart: CivilDate, firstInvoiceDay: Int?, settings: Settings) {
        self.init(
            date: date,
            billingStart: billingStart,
            usageInvoiceDay: settings.usageInvoiceDay,
            paymentTermsDays: settings.paymentTermsDays,
            taxCurrency: settings.taxCurrency
        )
        self.firstInvoiceDay = firstInvoiceDay ?? usageInvoiceDay
    }

    /// Whether consumption is invoiced tonight.
    public var invoicesConsumption: Bool { date.day == usageInvoiceDay }

    /// The regular invoice day of use in a month. That of the calendar's last month would be beyond it: such use is never
    /// invoiced, and waits for the last day. A usage invoice day that changes takes no month out of scope and brings none into it.
    func consumptionDueOn(_ month: YearMonth) -> CivilDate {
        func due(on day: Int) -> CivilDate { min(month.adding(months: 1).day(day), .last) }
        guard firstInvoiceDay != usageInvoiceDay else { return due(on: usageInvoiceDay) }
        return due(on: firstInvoiceDay) < billingStart
            ? min(due(on: usageInvoiceDay), billingStart.adding(days: -1)) : max(due(on: usageInvoiceDay), billingStart)
    }

    /// The disposition of a fact that is not billed yet, from its due date, the day its subscription was ended early,
    /// and its hold; nil: it is due.
    func disposition(dueOn: CivilDate, cancelledOn: CivilDate?, hold: Hold?) -> Disposition? {
        if dueOn < billingStart { return .outOfScope }
        if let cancelledOn, dueOn >= cancelledOn { return .cancelled }
        if hold != nil { return .held }
        return dueOn > date ? .notYetDue : nil
    }
}
