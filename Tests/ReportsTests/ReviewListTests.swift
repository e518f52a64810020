import Domain
import TestSupport
import Testing

@testable import Reports

/// The lists of a night's review, read again as they are published.
@Suite("The lists of a night's review")
struct ReviewListTests {
    /// Numbers that are written in quotes, behind an apostrophe, or as they are.
    private static let numbers = [
        "PO-1", "a,b", "say \"x\"", "=1+1", "'=1+1", "+7", "-12.5", "\"", "é\u{301}", "'", "a | b",
    ]

    private static func created(_ count: Int, doubtfulOnceIn rarity: Int?, _ generator: inout SeededGenerator)
        -> [CreatedOrder]
    {
        (0..<count).map { index in
            let number = Text("\(generator.pick(numbers)) \(index)")
            let isDoubtful = rarity.map { generator.once(in: $0) } ?? false
            return CreatedOrder(
                key: PurchaseOrderKey(payer: Text(generator.pick(["acc", "=acc", "a,c"])), number: number),
                createdBy: isDoubtful ? generator.pick([.import, .marketplace]) : .marketplace,
                resembles: isDoubtful ? [Text(generator.pick(numbers))] : [],
                doubt: isDoubtful ? generator.pick([nil, .placeholder]) : nil
            )
        }
    }

    /// How many rows, one in how many is doubtful, and how many bytes come at a time.
    static let lists: [(rows: Int, rarity: Int?, piece: Int)] = [
        (1, nil, 7), (10, 1, 1), (999, 3, 100), (1000, nil, 5000), (1001, nil, 5000), (1001, 1, 64),
        (3000, nil, 1 << 18),
        (3000, 2, 4096), (5000, 1000, 4096), (5000, 1000, 1 << 18), (5000, 1, 1 << 18),
    ]

    @Test("A list of POs is counted as it was written, and its first rows are the first POs", arguments: lists.indices)
    func created(row: Int) throws {
        let (rows, rarity, length) = Self.lists[row]
        var generator = SeededGenerator(seed: UInt64(row))
        let orders = Self.created(rows, doubtfulOnceIn: rarity, &generator)
        let bytes = try #require(PurchaseOrderReviewCSV.files(refused: [], created: orders).first).bytes
        var list = CreatedList()
        for start in stride(from: 0, to: bytes.count, by: length) {
            list.add(bytes[start..<min(start + length, bytes.count)])
        }
        let whole = PurchaseOrderReview(created: orders)
        #expect(list.isWhole)
        #expect(list.counts == whole.counts)
        #expect(list.first.count == min(rows, PurchaseOrderReview.mostRead))
        #expect(list.doubtful.count == min(whole.counts.doubtful, Summary.mostNamed))
        #expect(zip(list.first, orders).allSatisfy { $0.keys.contains($1.key) })
        #expect(zip(list.doubtful, whole.doubtful).allSatisfy { $0.keys.contains($1.key) })
    }

    @Test(
        "A list of invoices is counted by rule, without those that were issued again",
        arguments: [0, 5, 999, 1000, 2500]
    )
    func refused(rows: Int) throws {
        var generator = SeededGenerator(seed: UInt64(rows))
        let refused = try (0..<rows).map { index in
            var decision = PurchaseOrderDecision(generator.pick([.notPermitted, .notIntegrated, .suspended]))
            decision.requested = RequestedNumber(number: Text(generator.pick(Self.numbers)), source: .subscription)
            return try #require(
                RefusedNumber(
                    invoice: Text("INV-2026-\(index)"),
                    account: Text(generator.pick(["acc", "=acc", "a,c"])),
                    subscription: Text(generator.pick(Self.numbers)),
                    decision: decision
                )
            )
        }
        let passed = Set(refused.indices.filter { $0 % 7 == 3 }.map { refused[$0].invoice })
        var list = RefusedList(without: passed)
        for file in PurchaseOrderReviewCSV.files(refused: refused, created: []) { list.add(file.bytes[...]) }
        let left = refused.filter { !passed.contains($0.invoice) }
        #expect(list.isWhole)
        #expect(list.counts == PurchaseOrderReview(refused: left).counts.refused)
        #expect(list.first == left.prefix(PurchaseOrderReview.mostRead).map(\.invoice))
    }

    /// What is no list of this program.
    static let others = [
        "payer_account_id\nacc\n", "payer_account_id,purchase_order_number,created_by,resembles,doubt\nacc,PO-1\n",
        "payer_account_id,purchase_order_number,created_by,resembles,doubt\nacc,PO-1,nobody,,\n",
        "payer_account_id,purchase_order_number,created_by,resembles,doubt\nacc,PO-1,marketplace,,",
    ]

    @Test("What is not as the program writes it is no list", arguments: others)
    func other(text: String) {
        var list = CreatedList()
        list.add(Array(text.utf8)[...])
        #expect(!list.isWhole)
        var refused = RefusedList(without: [])
        refused.add(Array(text.utf8)[...])
        #expect(!refused.isWhole)
    }
}
