public import Domain

/// When the contacts of a purchase order are notified that it is about to expire.
///
/// It expires on the last day of the month of its `expires_on`. Its remaining time when first seen is counted back from
/// that day, as the notices are: first seen earlier than three months before → one notice two months before; not later
/// than one month before → one notice a month before; later → one notice a week before and one on the day. Months are
/// counted with the day clamped to the month's end. A notice is sent on its night or not at all: one whose day is
/// before the PO was first seen, or before its expiry was moved nearer, is not sent later.
public enum ExpiryNotices {
    /// The notices of a PO with their days, in order.
    public static func days(
        firstSeenOn: CivilDate,
        expiry: CivilDate
    ) -> [(kind: ExpiryNoticeKind, date: CivilDate)] {
        if firstSeenOn < before(expiry, months: 3) { return [(.twoMonths, before(expiry, months: 2))] }
        if firstSeenOn <= before(expiry, months: 1) { return [(.oneMonth, before(expiry, months: 1))] }
        return [(.oneWeek, expiry.adding(days: -7)), (.onTheDay, expiry)]
    }

    /// The notice due on a date for a PO in its state after the night's other acts; nil where none is.
    public static func due(_ order: PurchaseOrder, on date: CivilDate) -> ExpiryNotice? {
        guard let expiry = order.lastDay, !order.state(on: date).isExpired, order.firstSeenOn <= date else {
            return nil
        }
        let days = days(firstSeenOn: order.firstSeenOn, expiry: expiry)
        guard let (kind, _) = days.first(where: { $0.date == date }) else { return nil }
        return ExpiryNotice(key: order.key, expiry: expiry, kind: kind)
    }

    /// The values of `expires_on` that can make a notice fall due on a date.
    public static func expiries(noticedOn date: CivilDate) -> ClosedRange<CivilDate> {
        let end = date.month.adding(months: 2)
        return date.month.period.start...(end.year > 9999 ? YearMonth(year: 9999, month: 12) : end).period.end
    }

    /// The days on which a notice of a PO that expires in a month can fall due, whenever it was first seen.
    public static func possibleDays(ofExpiryIn month: YearMonth) -> [CivilDate] {
        let expiry = month.period.end
        return [before(expiry, months: 2), before(expiry, months: 1), expiry.adding(days: -7), expiry]
    }

    private static func before(_ date: CivilDate, months: Int) -> CivilDate {
        date.month.adding(months: -months).day(date.day)
    }
}
