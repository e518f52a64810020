import Billing
import Domain
import TestSupport
import Testing

/// Properties of 500 random books, each with random rows, charges and rules.
@Suite("Properties of 500 random purchase order books")
struct BookPropertyTests {
    private static let night = day("2026-03-10")
    private static let numbers: [Text] = ["", " ", "PO-1", " PO-1\u{A0}", "PO-2", "po-2", "PO-\u{7}", "007"]
    private static let ends = ["2026-01-31", "2026-02-28", "2026-03-10", "2026-06-30", "2027-12-31"]

    /// A subscription with an upfront charge or an opening and a payment, all due tonight, and the rule that must
    /// answer for them before the book is opened; `shown`: the book decides.
    private struct Case {
        var agreement: Agreement
        var rule: PurchaseOrderRule

        init(_ id: Text, isIntegrated: Bool, _ generator: inout SeededGenerator) {
            agreement =
                generator.once(in: 2)
                ? upfront(id, accepted: "2026-03-10")
                : scheduled(id, accepted: "2026-03-10", ("2026-02-01", "10.00"))
            agreement.subscription.endsOn = day(generator.pick(ends))
            let isSaaS = !generator.once(in: 8)
            agreement.product = product(isSaaS ? .saas : .ami)
            let typed = generator.pick(numbers)
            agreement.subscription.purchaseOrderNumber = typed
            let isNamed = generator.once(in: 3)
            agreement.subscription.purchaser = isNamed ? "kim" : nil
            let mayNot = generator.once(in: 3)
            agreement.purchaserPermissions = mayNot ? [] : ["aws-marketplace:*"]
            rule =
                if !isSaaS {
                    .notAvailable
                } else if typed == "" || typed == " " {
                    .noneRequested
                } else if typed == "PO-\u{7}" {
                    .invalidNumber
                } else if isNamed, mayNot {
                    .notPermitted
                } else if !isIntegrated {
                    .notIntegrated
                } else {
                    .shown
                }
        }
    }

    /// A night's book with all that comes to it.
    private struct Night {
        var scene: Scene
        var rules: [Text: PurchaseOrderRule]
        var orders: [PurchaseOrder]
        var rows: [PurchaseOrderRow]

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            let isIntegrated = !generator.once(in: 6)
            let cases = (0..<Int.random(in: 1...6, using: &generator)).map {
                Case(Text("s\($0)"), isIntegrated: isIntegrated, &generator)
            }
            scene = Scene("2026-03-10")
            scene.agreements = cases.map(\.agreement)
            if !isIntegrated { scene.organizations = Organizations(organizations: [], memberships: []) }
            rules = Dictionary(uniqueKeysWithValues: cases.map { ($0.agreement.subscription.id, $0.rule) })
            orders = []
            rows = []
            for number in ["PO-1", "PO-2", "po-2"] as [Text] {
                let expires = generator.once(in: 4) ? nil : generator.pick(ends)
                if generator.once(in: 2) {
                    var known = order(generator.pick(PurchaseOrderState.allCases), expires: expires, lines: 3)
                    known.key = key(number)
                    orders.append(known)
                }
                if generator.once(in: 3) {
                    var told = row(generator.pick(PurchaseOrderState.allCases), expires: expires)
                    told.key = key(number)
                    rows.append(told)
                }
            }
        }

        /// Enters the charges, in the order given or in another one.
        func close(_ shuffle: (inout [Entry]) -> Void = { _ in }) throws
            -> (changes: PurchaseOrderChanges, charges: [Charge])
        {
            let decision = scene.decide()
            var entries =
                decision.openings.map { Entry(charge: $0, tax: amount("0")) }
                + decision.drafts.map { Entry(charge: $0.charges[0], tax: $0.invoice.tax) }
            shuffle(&entries)
            var book = PurchaseOrderBook(on: night, orders: orders)
            for row in rows { book.merge(row, lastImported: nil) }
            for index in entries.indices where entries[index].charge.purchaseOrderAnswer.decision == nil {
                try book.enter(&entries[index].charge, tax: entries[index].tax)
            }
            return (book.outcome, entries.map(\.charge))
        }
    }

    private struct Entry {
        var charge: Charge
        var tax: Money
    }

    @Test("The PO's state decides which number an invoice carries, and whether there is a line item")
    func numbersAndLineItems() throws {
        var seen: [PurchaseOrderRule: Int] = [:]
        for seed in 1...500 as ClosedRange<UInt64> {
            let night = Night(seed: seed)
            let (changes, charges) = try night.close()
            for charge in charges {
                let decision = charge.purchaseOrderDecision
                seen[decision.rule, default: 0] += 1
                // The earlier rules answer as told; what they let through the PO's state decides.
                let told = night.rules[charge.subscription]
                #expect(decision.rule == told || (told == .shown && decision.rule == .suspended))
                #expect((decision.numberOnInvoice != nil) == (decision.rule == .shown))
                #expect((decision.rule == .suspended) == (decision.found?.isSuspended ?? false))
                let items = changes.lineItems.filter {
                    $0.subscription == charge.subscription && $0.kind == charge.kind
                }
                #expect(items.map(\.key) == (decision.order.map { [$0] } ?? []))
                #expect(items.isEmpty == (decision.rule != .shown && decision.rule != .suspended))
                #expect(items.allSatisfy { $0.amount == charge.net && $0.period == charge.period })
            }
            #expect(changes.lineItems.count == charges.count { $0.purchaseOrderDecision.order != nil })
        }
        for rule in PurchaseOrderRule.allCases where rule != .payAsYouGo {
            #expect(seen[rule, default: 0] > 20, "\(rule) is reached")
        }
    }

    @Test("A PO's line items are numbered without gaps, and its expiry covers them")
    func expiriesCoverTheirLineItems() throws {
        for seed in 1...500 as ClosedRange<UInt64> {
            let night = Night(seed: seed)
            let changes = try night.close().changes
            for order in changes.orders {
                let items = changes.lineItems.filter { $0.key == order.key }
                let before = night.orders.first { $0.key == order.key }?.lastLineNumber ?? 0
                #expect(items.map(\.number) == Array((before + 1)..<(before + 1 + items.count)))
                #expect(order.lastLineNumber == before + items.count)
                guard let expiry = order.expiresOn else { continue }
                for item in items { #expect(item.period.end <= expiry) }
            }
            // Whoever is touched is told, once.
            #expect(changes.orders.map(\.key) == Set(changes.orders.map(\.key)).sorted())
            #expect(Set(changes.lineItems.map(\.key)).isSubset(of: changes.orders.map(\.key)))
            #expect(changes.history.count { $0.kind == .lineItemAdded } == changes.lineItems.count)
        }
    }

    @Test("The order of a night's charges changes neither the POs nor the rules")
    func theOrderOfChargesLeavesNoTraceInTheBook() throws {
        for seed in 1...500 as ClosedRange<UInt64> {
            let night = Night(seed: seed)
            let (changes, charges) = try night.close()
            var generator = SeededGenerator(seed: seed)
            let (shuffled, other) = try night.close { $0.shuffle(using: &generator) }
            #expect(shuffled.orders == changes.orders)
            let rules = Dictionary(uniqueKeysWithValues: charges.map { (Self.name($0), $0.purchaseOrderDecision.rule) })
            #expect(other.allSatisfy { rules[Self.name($0)] == $0.purchaseOrderDecision.rule })
        }
    }

    private static func name(_ charge: Charge) -> String { "\(charge.subscription) \(charge.kind.shorthand)" }
}
