/// A purchase order as the book has it. No balance: balance tracking is not enabled for marketplace line items.
public struct PurchaseOrder: Hashable, Sendable {
    public var key: PurchaseOrderKey
    /// Suspended by an administrator: its number stays off invoices.
    public var isSuspended: Bool
    /// Declared expired by an administrator, whatever its dates are; cleared when `expiresOn` changes.
    public var isDeclaredExpired: Bool
    /// For information only.
    public var effectiveOn: CivilDate?
    /// It expires after the last day of this date's month; nil: never.
    public var expiresOn: CivilDate?
    public var description: Text?
    public var createdBy: PurchaseOrderCreator
    /// The night, or the day of the operator's act, that first recorded it; notices of expiry count from it.
    public var firstSeenOn: CivilDate
    /// The number of its newest line item, from 1; 0: it has none. Numbers are never reused.
    public var lastLineNumber: Int

    /// A purchase order in some state.
    public init(
        key: PurchaseOrderKey,
        isSuspended: Bool = false,
        isDeclaredExpired: Bool = false,
        effectiveOn: CivilDate?,
        expiresOn: CivilDate?,
        description: Text?,
        createdBy: PurchaseOrderCreator,
        firstSeenOn: CivilDate,
        lastLineNumber: Int = 0
    ) {
        self.key = key
        self.isSuspended = isSuspended
        self.isDeclaredExpired = isDeclaredExpired
        self.effectiveOn = effectiveOn
        self.expiresOn = expiresOn
        self.description = description
        self.createdBy = createdBy
        self.firstSeenOn = firstSeenOn
        self.lastLineNumber = lastLineNumber
    }

    /// The last day on which it is not expired by date; nil: it never expires.
    public var lastDay: CivilDate? {
        expiresOn.map { $0.month.period.end }
    }

    /// Its state on a date.
    public func state(on date: CivilDate) -> PurchaseOrderState {
        let isExpired = isDeclaredExpired || lastDay.map { date > $0 } ?? false
        return switch (isSuspended, isExpired) {
        case (false, false): .active
        case (true, false): .suspended
        case (false, true): .expired
        case (true, true): .suspendedExpired
        }
    }

    /// Applies a status that an administrator or operator set.
    public mutating func set(_ state: PurchaseOrderState) {
        isSuspended = state.isSuspended
        isDeclaredExpired = state.isExpired
    }
}

/// Who entered a purchase order into the book.
public enum PurchaseOrderCreator: String, CaseIterable, Sendable {
    /// An administrator's row.
    case `import`
    /// A charge that named a number not yet in the book.
    case marketplace
    /// An operator at the command line.
    case `operator`
}
