import Billing
import Domain
import TestSupport
import Testing

/// Which number a charge asks for: a change request's, else the payment's, else procurement's, else the subscription's.
@Suite("Requested purchase order numbers")
struct RequestedNumberTests {
    @Test(
        "The payment's number comes first, then procurement's, then the subscription's",
        arguments: [
            (nil, nil, nil, nil),
            ("PO-P", "PO-O", "PO-S", "PO-P instalment"),
            (nil, "PO-O", "PO-S", "PO-O procurement"),
            (nil, nil, "PO-S", "PO-S subscription"),
            ("PO-P", nil, nil, "PO-P instalment"),
            // Trimmed, and what is empty then falls through.
            (" PO-P\u{A0}", nil, nil, "PO-P instalment"),
            ("\u{3000}", "\t", " PO-S ", "PO-S subscription"),
            ("", "", "", nil),
            (" ", "\u{2003}", "\n", nil),
            // Case, leading zeros, inner spaces and the form of letters stay.
            ("007 a\u{301}B", nil, nil, "007 a\u{301}B instalment"),
            // A zero-width space is no space: it is a number, of one scalar.
            ("\u{200B}", "PO-O", nil, "\u{200B} instalment"),
        ] as [(String?, String?, String?, String?)]
    )
    func fallingThrough(payment: String?, procurement: String?, typed: String?, expected: String?) throws {
        var agreement = scheduled(accepted: "2026-01-10", ("2026-03-10", "10.00"))
        agreement.schedule[0].purchaseOrderNumber = payment.map { Text($0) }
        agreement.subscription.procurementOrderNumber = procurement.map { Text($0) }
        agreement.subscription.purchaseOrderNumber = typed.map { Text($0) }
        let due = try #require(Scene("2026-03-10", agreement).decide().drafts.first)
        let requested = due.answer.requested
        #expect(requested.map { Text("\($0.number) \($0.source.rawValue)") } == expected.map { Text($0) })
        #expect(due.answer.request?.key.number == requested?.number)
        #expect((due.answer.rule == .noneRequested) == (expected == nil))
    }

    /// Whose number is asked for, of a payment, procurement, the subscription and a change request that each have one or not;
    /// those but procurement have a line of their own, too.
    @Test(
        "The line goes with the number's source",
        arguments: [
            ("payment procurement subscription", "P 1"), ("procurement subscription", "O -"), ("subscription", "S 2"),
            ("payment procurement subscription change", "C 3"), ("change", "C 3"), ("", "- -"),
        ]
    )
    func lines(sources: String, expected: String) throws {
        var agreement = scheduled(accepted: "2026-01-10", ("2026-03-10", "10.00"))
        func has(_ source: String) -> Bool { sources.split(separator: " ").contains { $0 == source } }
        // A line without a number of its own source is not asked for.
        agreement.schedule[0].purchaseOrderLine = "1"
        agreement.subscription.purchaseOrderLine = "2"
        if has("payment") { agreement.schedule[0].purchaseOrderNumber = "P" }
        if has("procurement") { agreement.subscription.procurementOrderNumber = "O" }
        if has("subscription") { agreement.subscription.purchaseOrderNumber = "S" }
        if has("change") {
            agreement.changes = [
                ChangeRequest(
                    id: "c",
                    chargeOn: nil,
                    newNumber: "C",
                    newLine: "3",
                    requestedOn: day("2026-03-01"),
                    reason: ""
                )
            ]
        }
        let requested = Scene("2026-03-10", agreement).decide().drafts.first?.answer.requested
        #expect("\(requested?.number ?? "-") \(requested?.line ?? "-")" == expected)
    }

    /// Orders as `from number line`, the column, and what is asked for on 10 March, with the file and the line that are kept.
    @Test(
        "An order of the procurement system counts from its day on, after the column",
        arguments: [
            ([], nil, "PO-S subscription - -"),
            (["2026-03-10 A 1"], nil, "A procurement f0 1"),
            (["2026-03-11 A 1"], nil, "PO-S subscription - -"),
            (["2026-01-01 A 1", "2026-03-01 B -", "2026-04-01 C 3"], nil, "B procurement f1 -"),
            (["2026-01-01 A 1", "2026-03-10 - -"], nil, "PO-S subscription - -"),
            (["2026-01-01 A 1"], "B", "B procurement - -"),
            (["2026-01-01 A 1"], "A", "A procurement f0 1"),
        ] as [([String], String?, String)]
    )
    func orders(orders: [String], column: String?, expected: String) throws {
        var agreement = scheduled(accepted: "2026-01-10", ("2026-03-10", "10.00"))
        agreement.subscription.purchaseOrderNumber = "PO-S"
        agreement.subscription.procurementOrderNumber = column.map { Text($0) }
        agreement.procurementOrders = orders.enumerated().map { place, order in
            let words = order.split(separator: " ").map { $0 == "-" ? nil : Text(String($0)) }
            return ProcurementOrder(
                from: day(words[0]?.string ?? ""),
                number: words[1],
                line: words[2],
                file: Text("f\(place)")
            )
        }
        let due = try #require(Scene("2026-03-10", agreement).decide().drafts.first)
        let (requested, inputs) = (due.answer.requested, due.charges[0].purchaseOrderInputs)
        let kept = "\(inputs?.procurementFile ?? "-") \(inputs?.procurementLine ?? "-")"
        #expect(requested.map { "\($0.number) \($0.source.rawValue) \(kept)" } == expected)
    }

    @Test("An opening does not ask for the payment's number")
    func theOpeningAsksForNoPaymentsNumber() throws {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-03-10", "10.00"))
        agreement.schedule[0].purchaseOrderNumber = "PO-P"
        agreement.subscription.purchaseOrderNumber = "PO-S"
        let decision = Scene("2026-03-10", agreement).decide()
        #expect(decision.openings.map(\.purchaseOrderAnswer.request?.key) == [key("PO-S")])
        #expect(decision.drafts.map(\.answer.request?.key) == [key("PO-P")])
    }

    /// Requests on a schedule accepted on 10 March with payments on 1 February and 1 June, asked on the night of
    /// 1 June. What each charge is asked under: opening, first payment, second payment; `PO-S` by default.
    @Test(
        "A change request names the charges of its date, or all from its day on",
        arguments: [
            ([], ["PO-S", "PO-S", "PO-S"]),
            // By charge date, even where the charge is due later.
            (["c1 2026-02-01 A 2026-01-15"], ["PO-S", "A", "PO-S"]),
            (["c1 2026-06-01 A 2026-01-15"], ["PO-S", "PO-S", "A"]),
            // The day of acceptance is no payment's date, and the opening is never named by one.
            (["c1 2026-03-10 A 2026-01-15"], ["PO-S", "PO-S", "PO-S"]),
            // Blanket: every charge due on or after the request, the opening too; the first payment is due on 10 March.
            (["c1 * A 2026-01-15"], ["A", "A", "A"]),
            (["c1 * A 2026-03-10"], ["A", "A", "A"]),
            (["c1 * A 2026-03-11"], ["PO-S", "PO-S", "A"]),
            (["c1 * A 2026-06-01"], ["PO-S", "PO-S", "A"]),
            // By charge date it acts on what is due before the request, too, as long as it is not billed.
            (["c1 2026-02-01 A 2026-05-01"], ["PO-S", "A", "PO-S"]),
            // Known from the day of the request on.
            (["c1 * A 2026-06-02"], ["PO-S", "PO-S", "PO-S"]),
            (["c1 2026-06-01 A 2026-06-02"], ["PO-S", "PO-S", "PO-S"]),
            // The latest of both kinds.
            (["c1 * A 2026-01-15", "c2 2026-06-01 B 2026-02-01"], ["A", "A", "B"]),
            (["c1 * A 2026-02-01", "c2 2026-06-01 B 2026-01-15"], ["A", "A", "A"]),
            (["c1 2026-06-01 A 2026-02-01", "c2 2026-06-01 B 2026-02-02"], ["PO-S", "PO-S", "B"]),
            // Of one day, the greatest id by bytes, in whatever order they stand.
            (["c10 * A 2026-02-01", "c9 * B 2026-02-01"], ["B", "B", "B"]),
            (["c9 * B 2026-02-01", "c10 * A 2026-02-01"], ["B", "B", "B"]),
            (["a * A 2026-02-01", "B * B 2026-02-01"], ["A", "A", "A"]),
            // The latest known one, though a later one is on its way.
            (["c1 * A 2026-02-01", "c2 * B 2026-07-01"], ["A", "A", "A"]),
        ]
    )
    func changeRequests(changes: [String], numbers: [String]) {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-02-01", "10.00"), ("2026-06-01", "20.00"))
        agreement.subscription.purchaseOrderNumber = "PO-S"
        agreement.changes = changes.map(Self.change)
        let decision = Scene("2026-06-01", agreement).decide()
        let asked = decision.openings + decision.drafts.flatMap(\.charges)
        #expect(asked.map(\.purchaseOrderAnswer.requested?.number) == numbers.map { Text($0) })
        for requested in asked.compactMap(\.purchaseOrderAnswer.requested) {
            #expect((requested.source == .changeRequest) == (requested.number != "PO-S"))
            #expect((requested.changeRequest == nil) == (requested.number == "PO-S"))
        }
    }

    /// As above; an asterisk for a number takes the number off.
    @Test(
        "A change request may take the number off",
        arguments: [
            (["c1 * * 2026-01-15"], ["- c1", "- c1", "- c1"]),
            (["c1 2026-06-01 * 2026-01-15"], ["PO-S", "PO-S", "- c1"]),
            // Before what else the charge has, and after a newer request for a number.
            (["c1 * A 2026-01-15", "c2 * * 2026-02-01"], ["- c2", "- c2", "- c2"]),
            (["c1 * * 2026-01-15", "c2 * A 2026-02-01"], ["A", "A", "A"]),
            (["c1 * * 2026-02-01", "c2 2026-06-01 A 2026-02-01"], ["- c1", "- c1", "A"]),
            (["c1 * * 2026-07-01"], ["PO-S", "PO-S", "PO-S"]),
        ]
    )
    func withdrawals(changes: [String], numbers: [String]) {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-02-01", "10.00"), ("2026-06-01", "20.00"))
        agreement.subscription.purchaseOrderNumber = "PO-S"
        agreement.changes = changes.map(Self.change)
        let decision = Scene("2026-06-01", agreement).decide()
        let answers = (decision.openings + decision.drafts.flatMap(\.charges)).map(\.purchaseOrderAnswer)
        #expect(
            answers.map { answer in
                answer.requested?.number.string ?? "- \(answer.decision?.withdrawnBy ?? "")"
            } == numbers
        )
        #expect(answers.allSatisfy { ($0.rule == .noneRequested) == ($0.requested == nil) })
    }

    @Test(
        "A change request names an upfront charge by its day of acceptance",
        arguments: [
            ("c1 2026-03-10 A 2026-01-15", "A"), ("c1 2026-03-09 A 2026-01-15", "PO-S"), ("c1 * A 2026-03-10", "A"),
            ("c1 * A 2026-03-11", "PO-S"),
        ]
    )
    func theUpfrontChargeIsNamedByAcceptance(change: String, number: String) {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.subscription.purchaseOrderNumber = "PO-S"
        agreement.changes = [Self.change(change)]
        #expect(Scene("2026-03-20", agreement).decide().drafts.map(\.answer.request?.key) == [key(Text(number))])
    }

    @Test("A change request comes before the payment's number, and its number is trimmed")
    func aRequestStandsBeforeThePaymentsOwnNumberAndIsTrimmed() {
        var agreement = scheduled(accepted: "2026-01-10", ("2026-03-10", "10.00"))
        agreement.schedule[0].purchaseOrderNumber = "PO-P"
        agreement.subscription.procurementOrderNumber = "PO-O"
        agreement.changes = [
            ChangeRequest(id: "c", chargeOn: nil, newNumber: "\u{A0}PO-C ", requestedOn: day("2026-03-01"), reason: "")
        ]
        let requested = Scene("2026-03-10", agreement).decide().drafts.first?.answer.requested
        #expect(requested == RequestedNumber(number: "PO-C", source: .changeRequest, changeRequest: "c"))
    }

    /// `id charge_on new_number requested_on`, an asterisk for a blanket request and for no number.
    private static func change(_ text: String) -> ChangeRequest {
        let words = text.split(separator: " ").map(String.init)
        return ChangeRequest(
            id: Text(words[0]),
            chargeOn: words[1] == "*" ? nil : day(words[1]),
            newNumber: words[2] == "*" ? nil : Text(words[2]),
            requestedOn: day(words[3]),
            reason: "a test"
        )
    }
}
