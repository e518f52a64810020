import Domain
import TestSupport
import Testing

/// Who pays on a date.
@Suite("Organizations")
struct OrganizationsTests {
    // North takes POs, South does not; `head-n` and `head-s` manage them.
    private static let organizations = Organizations(
        organizations: [
            Organization(id: "north", managementAccount: "head-n", purchaseOrderIntegration: true),
            Organization(id: "south", managementAccount: "head-s", purchaseOrderIntegration: false),
            Organization(id: "west", managementAccount: "head-w", purchaseOrderIntegration: true),
        ],
        memberships: [
            Membership(account: "mover", organization: "south", joinedOn: day("2026-06-01"), leftOn: nil),
            Membership(account: "mover", organization: "north", joinedOn: day("2026-01-01"), leftOn: day("2026-06-01")),
            Membership(account: "guest", organization: "north", joinedOn: day("2026-03-01"), leftOn: day("2026-03-02")),
            Membership(account: "stray", organization: "nowhere", joinedOn: day("2026-01-01"), leftOn: nil),
            Membership(
                account: "head-w",
                organization: "north",
                joinedOn: day("2026-03-01"),
                leftOn: day("2026-04-01")
            ),
        ]
    )

    @Test(
        "The payer on a date is the account that manages the organization of that date",
        arguments: [
            ("mover", "2025-12-31", "mover", "", false),
            ("mover", "2026-01-01", "head-n", "north", true),
            ("mover", "2026-05-31", "head-n", "north", true),
            // The day it left one is the day it joined the other.
            ("mover", "2026-06-01", "head-s", "south", false),
            ("mover", "2030-01-01", "head-s", "south", false),
            ("guest", "2026-02-28", "guest", "", false),
            ("guest", "2026-03-01", "head-n", "north", true),
            ("guest", "2026-03-02", "guest", "", false),
            ("nobody", "2026-03-01", "nobody", "", false),
            // An organization that no row tells of pays for nobody.
            ("stray", "2026-03-01", "stray", "", false),
            // A management account belongs to its organization without a row…
            ("head-n", "2020-01-01", "head-n", "north", true),
            ("head-s", "2026-03-01", "head-s", "south", false),
            // …unless it has rows of its own: then these alone say where it is, and when.
            ("head-w", "2026-03-15", "head-n", "north", true),
            ("head-w", "2026-04-01", "head-w", "", false),
        ]
    )
    func payer(account: String, on date: String, payer: String, organization: String, integration: Bool) {
        let expected = Payer(
            account: Text(payer),
            organization: organization.isEmpty ? nil : Text(organization),
            purchaseOrderIntegration: integration
        )
        #expect(Self.organizations.payer(of: Text(account), on: day(date)) == expected)
    }

    @Test(
        "A membership covers its first day and not the day of leaving",
        arguments: [
            ("2026-01-01", nil, "2025-12-31", false), ("2026-01-01", nil, "2026-01-01", true),
            ("2026-01-01", nil, "9999-12-31", true), ("2026-01-01", "2026-02-01", "2026-01-31", true),
            ("2026-01-01", "2026-02-01", "2026-02-01", false), ("2026-01-01", "2026-01-01", "2026-01-01", false),
        ] as [(String, String?, String, Bool)]
    )
    func membership(joined: String, left: String?, date: String, covers: Bool) {
        let stay = Membership(account: "a", organization: "o", joinedOn: day(joined), leftOn: left.map { day($0) })
        #expect(stay.covers(day(date)) == covers)
    }

    @Test("Account ids differ by their bytes")
    func accountsDifferByTheirBytes() {
        let organizations = Organizations(
            organizations: [Organization(id: "o", managementAccount: "head", purchaseOrderIntegration: true)],
            memberships: [Membership(account: "caf\u{E9}", organization: "o", joinedOn: day("2026-01-01"), leftOn: nil)]
        )
        #expect(organizations.payer(of: "caf\u{E9}", on: day("2026-01-01")).account == "head")
        #expect(organizations.payer(of: "cafe\u{301}", on: day("2026-01-01")).organization == nil)
    }
}
