import Billing
import Domain
import Testing

@Suite("Operators' acts on purchase orders")
struct PurchaseOrderActTests {
    /// A PO in a state, what is done to it, and how it stands on 2026-06-15 then.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var suspended = false
        var declared = false
        var expiresOn = CivilDate(year: 2026, month: 12, day: 31)
        var act: PurchaseOrderAct
        var state: PurchaseOrderState
        var kind: PurchaseOrderEventKind?
        var says: String
    }

    static let past = CivilDate(year: 2026, month: 5, day: 2)
    static let day = CivilDate(daysSinceEpoch: 20_619)

    static let cases = [
        Case(
            testDescription: "activate a suspended one",
            suspended: true,
            act: .activate,
            state: .active,
            kind: .activated,
            says: "is now active"
        ),
        Case(
            testDescription: "activate one that an import called expired",
            suspended: true,
            declared: true,
            act: .activate,
            state: .active,
            kind: .activated,
            says: "is now active"
        ),
        Case(
            testDescription: "activate one that is expired by date",
            suspended: true,
            expiresOn: past,
            act: .activate,
            state: .expired,
            kind: .activated,
            says: "is no longer suspended, but it expired after 2026-05-31; extend it with `nightbill po expire`"
        ),
        Case(
            testDescription: "activate an active one",
            act: .activate,
            state: .active,
            says: "is already active; nothing changed"
        ),
        Case(
            testDescription: "suspend",
            act: .suspend,
            state: .suspended,
            kind: .suspended,
            says: "is now suspended"
        ),
        Case(
            testDescription: "suspend a declared expired one",
            declared: true,
            act: .suspend,
            state: .suspendedExpired,
            kind: .suspended,
            says: "is now suspended"
        ),
        Case(
            testDescription: "suspend a suspended one",
            suspended: true,
            act: .suspend,
            state: .suspended,
            says: "is already suspended; nothing changed"
        ),
        Case(
            testDescription: "move the expiry of a declared expired one",
            declared: true,
            act: .expire(on: day),
            state: .active,
            kind: .expirySet,
            says: "now has expires_on 2026-06-15, was 2026-12-31; it is ACTIVE on 2026-06-15"
        ),
        Case(
            testDescription: "set the expiry that it has",
            declared: true,
            expiresOn: day,
            act: .expire(on: day),
            state: .expired,
            says: "already has expires_on 2026-06-15; nothing changed"
        ),
    ]

    @Test("An act changes what it says and nothing else", arguments: cases)
    func act(_ row: Case) throws {
        let order = PurchaseOrder(
            key: PurchaseOrderKey(payer: "payer", number: "PO-1"),
            isSuspended: row.suspended,
            isDeclaredExpired: row.declared,
            effectiveOn: nil,
            expiresOn: row.expiresOn,
            description: "d",
            createdBy: .marketplace,
            firstSeenOn: Self.day,
            lastLineNumber: 4
        )
        let outcome = row.act.perform(
            on: order,
            contacts: [],
            date: Self.day,
            actor: "me",
            reason: "because"
        )
        #expect(outcome.words == row.says)
        #expect(outcome.changes.events.map(\.kind) == [row.kind].compactMap { $0 })
        #expect(outcome.changes.events.allSatisfy { $0.actor == "me" && $0.cause == "because" })
        let after = outcome.changes.orders.first ?? order
        #expect(after.state(on: Self.day) == row.state)
        #expect(after.lastLineNumber == 4 && after.description == "d")
        #expect(outcome.changes.isEmpty == (row.kind == nil))
    }
}
