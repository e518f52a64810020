import Billing
import Domain
import TestSupport
import Testing

@Suite("Differences of use that an operator wants billed")
struct UseCorrectionTests {
    private static let noon = "2026-02-10T12:00:00Z"

    /// A subscription whose 250 calls of February INV-1 billed with 62.50, and its use of another dimension.
    private static func past(_ records: [(String, String, UInt32)] = [("r1", "250", 0)]) -> Past {
        var past = Past(
            Scene("2026-03-01", metered("s", [usageTerm("calls", at: "0.25"), usageTerm("disk", at: "0.10")]))
        )
        for (id, count, term) in records { past.scene.use(id, at: noon, count, term: term) }
        past.close()
        return past
    }

    private static func say(_ past: inout Past, _ records: (String, String, String, UInt32)...) {
        past.scene.agreements[0].usage = []
        for (id, time, count, term) in records { past.scene.use(id, at: time, count, term: term) }
    }

    @Test("A record with another quantity counts as it is now, at the price that was billed")
    func quantity() throws {
        var past = Self.past()
        Self.say(&past, ("r1", Self.noon, "250000", 0))
        past.scene.agreements[0].usageTerms[0].unitPrice = price("9.99")
        #expect(past.close("2026-03-02").told == [])
        let up = past.close("2026-03-03", correcting: "s")
        #expect(up.told == ["calls 2026-02/1 62437.50"] && up.conflicts == [])
        let draft = try #require(up.decision.drafts.first)
        #expect(draft.invoice.kind == .consumption)
        let line = draft.invoice.lines[0].charge
        #expect(line.description == "Correction of INV-2026-00000001: 62.50 EUR billed, 62500.00 EUR used")
        #expect(line.period == period("2026-02-01", "2026-02-28"))
        #expect(past.close("2026-03-04").conflicts == [])
        Self.say(&past, ("r1", Self.noon, "250", 0))
        #expect(past.close("2026-03-05").conflicts.count == 1)
        let down = past.close("2026-03-06", correcting: "s")
        #expect(down.told == ["INV-1 line 1 -62.50", "INV-2 line 1 -62375.00"])
        #expect(past.close("2026-03-07").conflicts == [])
        Self.say(&past, ("r1", Self.noon, "251", 0))
        #expect(past.close("2026-03-08", correcting: "s").told == ["calls 2026-02/2 0.25"])
    }

    @Test("A record that moved waits while receivers would refuse its line; a difference does not")
    func refused() {
        var past = Self.past([("r1", "250", 0), ("r2", "10", 0)])
        past.scene.account.tax.rate = rate("20")
        let format = ReceivingFormat("ubl-fr", .french, of: nil, on: day("2026-03-02"))
        past.scene.receivers = Receivers { _ in [format] }
        Self.say(&past, ("r1", Self.noon, "250.80001", 0), ("r2", Self.noon, "10", 0))
        #expect(past.close("2026-03-02", correcting: "s").told == ["calls 2026-02/1 0.20"])
        Self.say(&past, ("r1", Self.noon, "250.80001", 0), ("r2", Self.noon, "10.00001", 1))
        let waiting = past.close("2026-03-03", correcting: "s")
        #expect(waiting.told == [] && waiting.conflicts.count == 1, "\(waiting.told)")
        Self.say(&past, ("r1", Self.noon, "250.80001", 0), ("r2", Self.noon, "10.0001", 1))
        #expect(past.close("2026-03-04", correcting: "s").told.contains("disk 2026-02/1 1.00"))
    }

    @Test("Records of one line are corrected together, those of another line by themselves")
    func severalRecords() {
        var past = Self.past([("r1", "250", 0), ("r2", "10", 0), ("r3", "1", 0), ("r4", "7", 1)])
        Self.say(
            &past,
            ("r1", Self.noon, "240", 0),
            ("r2", Self.noon, "21", 0),
            ("r3", Self.noon, "1", 0),
            ("r4", Self.noon, "6", 1)
        )
        let night = past.close("2026-03-02", correcting: "s")
        #expect(night.told == ["calls 2026-02/1 0.25", "INV-1 line 2 -0.10"])
        #expect(night.decision.corrections.map(\.conflicts.count) == [2, 1])
        #expect(past.close("2026-03-03").conflicts == [])
    }

    @Test("A difference that rounds to nothing is no document, and the record stands as it is now")
    func roundsToNothing() {
        var past = Self.past([("r1", "250", 0)])
        Self.say(&past, ("r1", Self.noon, "250.01", 0))
        let night = past.close("2026-03-02", correcting: "s")
        #expect(night.told == [] && night.conflicts == [])
        #expect(past.close("2026-03-03").conflicts == [])
        // It is not forgotten: 250.02 alone would round to nothing, too.
        Self.say(&past, ("r1", Self.noon, "250.02", 0))
        #expect(past.close("2026-03-04", correcting: "s").told == ["calls 2026-02/1 0.01"])
    }

    @Test("A record of another dimension is given back where it was, and billed where it is, at tonight's price")
    func otherDimension() {
        var past = Self.past([("r1", "250", 0), ("r2", "10", 0)])
        Self.say(&past, ("r1", Self.noon, "250", 1), ("r2", Self.noon, "10", 0))
        let night = past.close("2026-03-02", correcting: "s")
        #expect(night.told == ["disk 2026-02/1 25.00", "INV-1 line 1 -62.50"])
        #expect(night.conflicts == [])
        #expect(past.close("2026-03-03").conflicts == [])
        // There it is corrected like any other.
        Self.say(&past, ("r1", Self.noon, "260", 1), ("r2", Self.noon, "10", 0))
        #expect(past.close("2026-03-04", correcting: "s").told == ["disk 2026-02/2 1.00"])
        // Back again, of both documents.
        Self.say(&past, ("r1", Self.noon, "260", 0), ("r2", Self.noon, "10", 0))
        let back = past.close("2026-03-05", correcting: "s")
        #expect(back.told == ["calls 2026-02/1 65.00", "INV-2 line 1 -25.00", "INV-3 line 1 -1.00"])
    }

    @Test("A record of another moment stays on its line, whose amount is the same")
    func otherMonth() {
        var past = Self.past()
        Self.say(&past, ("r1", "2026-01-31T23:00:00Z", "250", 0))
        #expect(past.close("2026-03-02").conflicts.count == 1)
        let night = past.close("2026-03-03", correcting: "s")
        #expect(night.told == [] && night.conflicts == [])
        #expect(past.close("2026-03-04").conflicts == [])
    }

    @Test("Corrections stand beside the use of their dimension that is invoiced on the same night")
    func usageInvoiceDay() {
        var past = Self.past()
        Self.say(
            &past,
            ("r1", Self.noon, "260", 0),
            ("r2", "2026-03-10T12:00:00Z", "4", 0),
            ("r3", "2026-03-10T12:00:00Z", "10", 1)
        )
        let night = past.close("2026-04-01", correcting: "s")
        #expect(night.told == ["calls 2026-02/1 2.50", "calls 2026-03 1.00", "disk 2026-03 1.00"])
        #expect(night.decision.drafts.count == 1)
    }

    @Test("Where less is left of the line or of its invoice, nothing is given back")
    func lessLeft() {
        var past = Self.past([("r1", "250", 0), ("r2", "1000", 1)])
        past.close("2026-03-02", credits: [CreditRequest("c1 INV-1 line 1 60.00 on 2026-03-02")])
        Self.say(&past, ("r1", Self.noon, "239", 0), ("r2", Self.noon, "990", 1))
        let night = past.close("2026-03-03", correcting: "s")
        #expect(night.told == ["INV-1 line 2 -1.00"])
        #expect(night.conflicts.count == 1)
        #expect(past.asked == [])
    }

    @Test("Two subscriptions do not give back more of their invoice than is left of it")
    func sharedInvoice() {
        var past = Past(Scene("2026-03-01", metered("s"), metered("t")))
        past.scene.use("r1", at: Self.noon, "400", of: 0)
        past.scene.use("r2", at: Self.noon, "400", of: 1)
        #expect(past.close().told == ["calls 2026-02 100.00", "calls 2026-02 100.00"])
        past.close("2026-03-02", credits: [CreditRequest("c1 INV-1 150.00 on 2026-03-02")])
        for place in 0...1 {
            past.scene.agreements[place].usage = []
            past.scene.use("r\(place + 1)", at: Self.noon, "240", of: place)
        }
        let night = past.close("2026-03-03", correcting: "s", "t")
        #expect(night.told == ["INV-1 line 1 -40.00"])
        #expect(night.conflicts.count == 1)
    }

    @Test("Records that moved to several subscriptions are corrected one subscription a night")
    func movedToSeveral() {
        var past = Past(Scene("2026-03-01", metered("s"), metered("t"), metered("u")))
        for (id, count) in [("r1", "4"), ("r2", "8"), ("r3", "16"), ("r4", "32")] {
            past.scene.use(id, at: Self.noon, count, of: 0)
        }
        #expect(past.close().told == ["calls 2026-02 15.00"])
        let records = past.scene.agreements[0].usage
        past.scene.agreements[0].usage = [records[0], records[3]]
        past.scene.agreements[1].usage = [records[1]]
        past.scene.agreements[2].usage = [records[2]]
        let first = past.close("2026-03-02", correcting: "t", "u")
        #expect(first.told == ["calls 2026-02/1 2.00", "INV-1 line 1 -2.00"])
        #expect(first.conflicts.count == 1)
        #expect(
            first.conflicts[0].hasSuffix(
                "; its correction waits for that of subscription \"t\", to which records of the same line belong"
            )
        )
        #expect(past.asked == ["u"])
        let second = past.close("2026-03-03")
        #expect(second.told == ["calls 2026-02/1 4.00", "INV-1 line 1 -4.00"])
        #expect(second.decision.drafts.flatMap(\.charges).map(\.subscription) == ["u"])
        #expect(past.close("2026-03-04").conflicts == [])
        #expect(past.asked == [])
    }
}
