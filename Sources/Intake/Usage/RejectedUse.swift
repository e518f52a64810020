import Domain

/// A usage row that is set aside: where it is, and what its own cells do not show of why. Anything else is read again
/// when somebody asks.
struct RejectedUse {
    /// What is wrong with a row beside its own cells.
    struct Reasons: OptionSet {
        let rawValue: UInt8

        /// Its subscription is in no row.
        static let unknownSubscription = Reasons(rawValue: 1)
        /// It is outside of its subscription's service.
        static let outsideService = Reasons(rawValue: 2)
        /// Its subscription has no price for its dimension.
        static let unknownDimension = Reasons(rawValue: 4)
        /// Another row of its id says something else.
        static let conflict = Reasons(rawValue: 8)
        /// A usable row has its id: it is corrected.
        static let replaced = Reasons(rawValue: 16)
    }

    /// Where the row is.
    let reference: RowReference
    /// Where it begins in its file.
    let offset: UInt32
    var reasons: Reasons = []
    /// Of a conflict, the other row's file.
    private var otherFile: UInt16 = 0
    /// The first day of service; of a conflict, the other row's line.
    private var one: Int32 = 0
    /// The last day of service; of a conflict, where the other row begins.
    private var two: Int32 = 0

    /// Stands for a service without an end.
    private static let noEnd = Int32.max

    init(at reference: RowReference, offset: UInt32) {
        (self.reference, self.offset) = (reference, offset)
    }

    /// Notes that the row is outside of a service.
    mutating func note(outside subscription: Subscription) {
        reasons.insert(.outsideService)
        one = subscription.startsOn.daysSinceEpoch
        two = subscription.lastDayOfService?.daysSinceEpoch ?? Self.noEnd
    }

    /// Notes that another row of the id says something else.
    mutating func note(conflictWith other: RowReference, offset: UInt32) {
        reasons.insert(.conflict)
        otherFile = other.file
        one = Int32(bitPattern: other.line)
        two = Int32(bitPattern: offset)
    }

    /// The row with all that is wrong with it, read again. Both rows of a conflict are among `files`, by their numbers.
    func row(in files: [SourceFile?]) -> Row {
        let row = place(reference.file, offset, reference.line, files).row
        row.isReplaced = reasons.contains(.replaced)
        guard !row.isRejected else { return row }
        _ = UseCells(row)
        if reasons.contains(.unknownSubscription) { row.rejectUnknownSubscription(UsageColumn.subscription) }
        if reasons.contains(.outsideService) { rejectOutside(row) }
        if reasons.contains(.unknownDimension) {
            row.reject(
                .unknownDimension,
                cell: UsageColumn.dimension,
                "has no usage term in subscription \(DisplayText.quoted(row[UsageColumn.subscription]))",
                hint: "Add a row of kind usage for it to terms.csv, or correct the dimension."
            )
        }
        if reasons.contains(.conflict) {
            row.rejectConflict(with: place(otherFile, UInt32(bitPattern: two), UInt32(bitPattern: one), files).row)
        }
        return row
    }

    private func place(_ number: UInt16, _ offset: UInt32, _ line: UInt32, _ files: [SourceFile?]) -> RowPlace {
        guard let file = files[Int(number)] else { preconditionFailure("the file of a rejected row is kept") }
        return RowPlace(file: file, offset: offset, line: line)
    }

    private func rejectOutside(_ row: Row) {
        let start = CivilDate(daysSinceEpoch: one)
        let end =
            two == Self.noEnd ? " on" : " to one hour after the end of \(CivilDate(daysSinceEpoch: two))"
        row.reject(
            .useOutsideService,
            cell: UsageColumn.usedAt,
            "is outside the service of subscription \(DisplayText.quoted(row[UsageColumn.subscription]))",
            hint: "Use counts from \(start) 00:00 UTC\(end). Correct used_at or the subscription."
        )
    }
}

/// The cells of a usage row; each that is not what its column holds rejects the row.
struct UseCells {
    let id: Text?
    let subscription: Text?
    let dimension: Text?
    let usedAt: Instant?
    let quantity: Quantity?

    init(_ row: Row) {
        id = row.id(UsageColumn.id)
        subscription = row.id(UsageColumn.subscription)
        dimension = row.id(UsageColumn.dimension)
        usedAt = row.instant(UsageColumn.usedAt)
        quantity = row.decimal(UsageColumn.quantity, as: Quantity.self)
    }
}
