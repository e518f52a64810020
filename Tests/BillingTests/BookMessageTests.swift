import Billing
import Domain
import Foundation
import TestSupport
import Testing

@Suite("Questions to the PO book and its answers as JSON")
struct BookMessageTests {
    private static let kinds: [ChargeKind] = [.upfront, .opening, .instalment(3)]

    @Test("A question and its answer are read back as they were written", arguments: kinds)
    func readBack(kind: ChargeKind) throws {
        let due = charge("s \"é\"", "2026-01-01", "2026-12-31", kind: kind)
        let question = try #require(BookQuestion(due, tax: amount("9.50")))
        #expect(try copy(question) == question)
        var book = PurchaseOrderBook(on: day("2026-03-10"), orders: [order(.suspended, lines: 4)])
        let answer = book.answer(question)
        #expect(answer.lineItem == 5)
        #expect(try copy(answer) == answer)
    }

    @Test("The answer of a question that was sent is that of the question itself")
    func sent() throws {
        let question = try #require(BookQuestion(charge("s", "2026-01-01", "2026-12-31"), tax: amount("9.50")))
        func outcome(_ question: BookQuestion) -> (BookAnswer, PurchaseOrderChanges) {
            var book = PurchaseOrderBook(on: day("2026-03-10"), orders: [order(expires: "2026-02-28")])
            return (book.answer(question), book.outcome)
        }
        let (here, there) = (outcome(question), outcome(try copy(question)))
        #expect(here.0 == there.0)
        #expect(here.1 == there.1)
    }

    @Test("An ordinal that a kind does not have is refused", arguments: [("upfront", 1), ("instalment", 0)])
    func ordinals(code: String, ordinal: Int) {
        let json = Data(#"{"code":"\#(code)","ordinal":\#(ordinal)}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ChargeKind.self, from: json) }
    }

    private func copy<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }
}
