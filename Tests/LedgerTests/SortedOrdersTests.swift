import Domain
import TestSupport
import Testing

@testable import Ledger

@Suite("POs that are found by their keys")
struct SortedOrdersTests {
    private static func order(_ number: Int) throws -> PurchaseOrder {
        let number = String(number)
        let text = String(repeating: "0", count: 4 - number.count) + number
        return try HandMade.order(PurchaseOrderKey(payer: "head", number: Text(text)))
    }

    @Test("Each is found, and no other, in any order of questions", arguments: [0, 1, 2, 3, 17, 256])
    func places(count: Int) throws {
        // Every second number is there.
        let orders = try (0..<count).map { try Self.order(2 * $0 + 1) }
        let keys = try (0..<2 * count + 2).map { try Self.order($0).key }
        var sorted = SortedOrders(orders)
        var random = SeededGenerator(seed: UInt64(count) + 1)
        let questions = keys + keys.reversed() + (0..<2_000).compactMap { _ in keys.randomElement(using: &random) }
        for key in questions {
            let place = sorted.place(of: key)
            #expect(place == orders.firstIndex { $0.key == key }, "\(key.number)")
        }
    }
}
