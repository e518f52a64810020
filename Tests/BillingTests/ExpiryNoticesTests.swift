import Billing
import Domain
import Testing

@Suite("Notices of expiry")
struct ExpiryNoticesTests {
    /// When a PO was first seen, its `expires_on`, and the days on which its contacts are told.
    struct Case: CustomTestStringConvertible, Sendable {
        var firstSeenOn: String
        var expiresOn: String
        var notices: [String]

        init(_ firstSeenOn: String, _ expiresOn: String, _ notices: String...) {
            self.firstSeenOn = firstSeenOn
            self.expiresOn = expiresOn
            self.notices = notices
        }

        var testDescription: String { "\(firstSeenOn) to \(expiresOn)" }
    }

    static let cases = [
        // More than three months: two months before, clamped to the month's end.
        Case("2026-01-01", "2027-01-15", "two_months 2026-11-30"),
        Case("2026-01-01", "2026-12-31", "two_months 2026-10-31"),
        Case("2025-11-01", "2026-04-30", "two_months 2026-02-28"),
        Case("2023-11-01", "2024-04-01", "two_months 2024-02-29"),
        Case("2025-11-29", "2026-03-31", "two_months 2026-01-31"),
        Case("2025-06-01", "2026-02-10", "two_months 2025-12-28"),
        // Three months to the day are not more.
        Case("2026-01-30", "2026-05-31", "two_months 2026-03-31"),
        Case("2026-02-27", "2026-05-31", "two_months 2026-03-31"),
        Case("2026-02-28", "2026-05-31", "one_month 2026-04-30"),
        Case("2025-12-31", "2026-03-01", "one_month 2026-02-28"),
        Case("2025-12-30", "2026-03-01", "two_months 2026-01-31"),
        // One month to the day is not less.
        Case("2026-04-30", "2026-05-31", "one_month 2026-04-30"),
        Case("2026-05-01", "2026-05-31", "one_week 2026-05-24", "on_the_day 2026-05-31"),
        Case("2026-02-28", "2026-03-31", "one_month 2026-02-28"),
        Case("2026-03-01", "2026-03-31", "one_week 2026-03-24", "on_the_day 2026-03-31"),
        Case("2026-01-28", "2026-02-01", "one_month 2026-01-28"),
        Case("2026-01-29", "2026-02-01", "one_week 2026-02-21", "on_the_day 2026-02-28"),
        // First seen within the last week, or on the last day: no notice lies before.
        Case("2026-03-25", "2026-03-31", "on_the_day 2026-03-31"),
        Case("2026-03-24", "2026-03-02", "one_week 2026-03-24", "on_the_day 2026-03-31"),
        Case("2026-03-31", "2026-03-01", "on_the_day 2026-03-31"),
        // First seen when it had expired.
        Case("2026-04-01", "2026-03-31"),
    ]

    static func order(_ firstSeenOn: String, _ expiresOn: String?) throws -> PurchaseOrder {
        PurchaseOrder(
            key: PurchaseOrderKey(payer: "payer", number: "PO-1"),
            effectiveOn: nil,
            expiresOn: try expiresOn.map { try #require(CivilDate($0)) },
            description: nil,
            createdBy: .import,
            firstSeenOn: try #require(CivilDate(firstSeenOn))
        )
    }

    /// The notices of all nights of three years.
    static func notices(of order: PurchaseOrder) throws -> [String] {
        let first = try #require(CivilDate("2023-01-01"))
        return (0..<1_600).map { first.adding(days: $0) }.compactMap { date in
            ExpiryNotices.due(order, on: date).map { "\($0.kind.rawValue) \(date)" }
        }
    }

    @Test("The time a PO was given decides when it is told of", arguments: cases)
    func days(_ row: Case) throws {
        let order = try Self.order(row.firstSeenOn, row.expiresOn)
        #expect(try Self.notices(of: order) == row.notices)
    }

    @Test("Every night on which a notice falls due looks at the PO's expiry", arguments: cases)
    func range(_ row: Case) throws {
        for notice in row.notices {
            let date = try #require(CivilDate(String(notice.suffix(10))))
            #expect(ExpiryNotices.expiries(noticedOn: date).contains(try #require(CivilDate(row.expiresOn))))
        }
    }

    @Test("A suspended PO is told of, an expired one or one without expiry is not")
    func states() throws {
        var order = try Self.order("2026-01-01", "2026-12-31")
        order.isSuspended = true
        #expect(try Self.notices(of: order) == ["two_months 2026-10-31"])
        order.isDeclaredExpired = true
        #expect(try Self.notices(of: order).isEmpty)
        #expect(try Self.notices(of: try Self.order("2026-01-01", nil)).isEmpty)
    }
}
