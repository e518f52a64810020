import Billing
import Domain
import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("Lines of a plan")
struct PlanLineTests {
    private static let today = day("2026-02-01")
    private static let lines = PlanLines(today)

    private static func keys(_ line: [UInt8]) throws -> PlanLineKeys {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(PlanLineKeys.self, from: Data(line))
    }

    @Test("The first line says which nights, and is read again as it was written")
    func start() throws {
        let start = PlanStart(
            first: Self.today,
            last: Self.today.adding(days: 1),
            billingStart: Self.today.adding(days: -30),
            lastClosed: Self.today.adding(days: -1),
            ledgerDigest: String(repeating: "0a", count: 32)
        )
        let keys = try Self.keys(start.line)
        #expect((keys.firstDate, keys.lastDate) == ("2026-02-01", "2026-02-02"))
        #expect((keys.billingStart, keys.lastClosed) == ("2026-01-02", "2026-01-31"))
        #expect(PlanStart(try #require(PlanLine(start.line[...]))) == start)
    }

    static let texts: [Text] = [
        "", "plain", #"a "quote" and a \ backslash"#, "a\nb\tc\rd\u{8}\u{C}\u{0}\u{1F}\u{7F}", "Zoë 発注 👩‍👩‍👧",
        "\u{A0}\u{200B}\u{FEFF}",
        "\u{202E}\u{2028}", "e\u{301}", "\u{E000}\u{1F600}\u{E0001}", "{[,:]}",
    ]

    @Test("A text is read again byte for byte, whatever is in it", arguments: texts)
    func text(text: Text) throws {
        let key = PurchaseOrderKey(payer: text, number: "PO-1")
        let order = PurchaseOrder(
            key: key,
            effectiveOn: nil,
            expiresOn: Self.today,
            description: text,
            createdBy: .import,
            firstSeenOn: Self.today,
            lastLineNumber: 7
        )
        let event = PurchaseOrderEvent(key: key, kind: .imported, detail: text, cause: text, actor: "import")
        let line = Self.lines.purchaseOrder(key, order, [event])
        #expect(!line.contains(UInt8(ascii: "\n")))
        let read = try #require(PlanLine(line[...]))
        #expect((read.record, read.date) == (.purchaseOrder, Self.today))
        for path in ["payer_account_id", "description", "events[0].detail"] {
            #expect(read[path].map { Text($0) } == text, "\(path)")
        }
        let keys = try Self.keys(line)
        #expect(keys.payerAccountId.map { Text($0) } == text)
        #expect((keys.lastLineItem, keys.state, keys.expiresOn) == (7, "ACTIVE", "2026-02-01"))
    }

    static let broken = [
        "", "{", "{}", "[]", "1", "\"record\"", #"{"record":"plan""#, #"{"record":"plan"}}"#, #"{"record":"none"}"#,
        #"{"version":1}"#,
        #"{"record":"plan","x":}"#, #"{"record":"plan","x":"\x"}"#, #"{"record":"plan","x":"\ud800"}"#,
        #"{"record":"plan","x":[[[[[[[[[[1]]]]]]]]]]}"#, #"{"record":"plan","x":[1,]}"#, #"{"record":"plan",}"#,
        #"{"record" : "plan"}"#, "{\"record\":\"plan\",\"x\":\"\u{0}",
    ]

    @Test("What is no line is not read", arguments: broken)
    func unread(text: String) {
        #expect(PlanLine(Array(text.utf8)[...]) == nil)
    }

    @Test("What is held and what a night comes to are counted")
    func totals() throws {
        let hold = Hold(code: "NB514", message: "none", row: RowReference(file: 0, line: 2))
        let fact = BillingFact(
            subscription: "s-1",
            kind: .upfront,
            dueOn: Self.today,
            disposition: .held,
            hold: hold,
            amount: amount("10.01")
        )
        var held = HeldChargesTally()
        held.add(fact)
        let line = try Self.keys(Self.lines.held(try #require(held.all.first)))
        #expect((line.chargesHeld, line.usageRecords, line.amount, line.code) == (1, 0, "10.01", "NB514"))
        let night = Self.lines.night(
            PlanLines.Totals(
                invoices: InvoiceTally(),
                dispositions: Disposition.allCases.map { ($0, $0 == .held ? 1 : 0) },
                openFacts: "ab",
                rows: [RowCounts(file: "terms.csv", used: 3, rejected: 1)],
                messages: 0,
                documents: nil
            )
        )
        let keys = try Self.keys(night)
        #expect((keys.facts?["held"], keys.openFactsSha256, keys.documentsSha256) == (1, "ab", nil))
        #expect(keys.rows?.map(\.read) == [4])
    }

    // MARK: Differences

    private static func line(_ text: String) throws -> PlanLine {
        try #require(PlanLine(Array(#"{"record":\#(text)}"#.utf8)[...]), "\(text)")
    }

    private static func invoice(_ number: Int, _ subscription: String, _ rest: String) -> String {
        #""invoice","business_date":"2026-02-01","invoice_number":"INV-\#(number)","kind":"contract","account_id":"a","#
            + #""charges":[{"subscription_id":"\#(subscription)","charge":"instalment","instalment":\#(rest)}]"#
    }

    @Test("Lines are in the order of a night, and lines about the same are found")
    func order() throws {
        let ordered = try [
            Self.invoice(1, "s-1", "2"), Self.invoice(2, "s-1", "10"), Self.invoice(3, "s-10", "1"),
            Self.invoice(4, "s-2", "1"),
            #""invoice","business_date":"2026-02-01","kind":"consumption","account_id":"a","currency":"DKK""#,
            #""invoice","business_date":"2026-02-01","kind":"consumption","account_id":"a","currency":"EUR""#,
            #""opening","business_date":"2026-02-01","account_id":"a","subscription_id":"s""#,
            #""purchase_order","business_date":"2026-02-01","payer_account_id":"a","purchase_order_number":"1""#,
            #""file","business_date":"2026-02-01","name":"INV-1.xml","document_type":"invoice""#,
            #""file","business_date":"2026-02-01","name":"CN-1.xml","document_type":"credit-note""#,
            #""file","business_date":"2026-02-01","name":"a.csv""#, #""night","business_date":"2026-02-01""#,
        ]
        .map(Self.line)
        for (one, first) in ordered.enumerated() {
            for (two, second) in ordered.enumerated() {
                #expect(PlanLine.precedes(first, second) == (one < two), "\(one), \(two)")
                #expect(first.isOfSame(as: second) == (one == two), "\(one), \(two)")
            }
        }
    }

    @Test(
        "The first twenty differences are named, others are counted, and those that follow from others are counted apart"
    )
    func named() throws {
        var differences = PlanDifferences()
        #expect(differences.isEmpty)
        for number in 1...25 {
            let planned = try Self.line(Self.invoice(number, "s-\(number)", #"1,"amount":"1""#))
            let now = try Self.line(Self.invoice(number, "s-\(number)", #"1,"amount":"2""#))
            differences.add(PlanDifference(planned: planned, now: now))
        }
        let moved = try (Self.line(Self.invoice(1, "s", "1")), Self.line(Self.invoice(2, "s", "1")))
        differences.add(PlanDifference(planned: moved.0, now: moved.1))
        let file = try Self.line(#""file","business_date":"2026-02-01","name":"x","bytes":1"#)
        differences.add(PlanDifference(.missing, file))
        #expect((differences.count, differences.renumbered, differences.files) == (25, 1, 1))
        #expect(differences.named.count == 20)
        let text = differences.text.split(separator: "\n")
        #expect(text[0] == #"  invoice INV-1 of account "a" for "s-1": amount "1" → "2""#)
        #expect(
            text.suffix(3) == [
                "  and 5 more differences", "  1 invoice has only another number", "  1 document or other file differs",
            ]
        )
    }

    @Test("Files are named where nothing else differs")
    func files() throws {
        var differences = PlanDifferences()
        let file = try Self.line(#""file","business_date":"2026-02-01","name":"x\u001b","sha256":"1""#)
        differences.add(PlanDifference(.new, file))
        let night = try Self.line(#""night","business_date":"2026-02-01","documents_sha256":"1""#)
        let other = try Self.line(#""night","business_date":"2026-02-01","documents_sha256":"2""#)
        differences.add(PlanDifference(planned: night, now: other))
        #expect(
            differences.text == """
                  the night: documents differ
                  file "x\\u{1B}": not in the plan
                  1 document or other file differs
                """
        )
    }
}
