import Testing

@testable import Reports

@Suite("Exact products")
struct ExactProductTests {
    static let products: [(String, String, Int, String)] = [
        ("0", "0", 0, "0"),
        ("25", "480", 0, "12000"),
        ("1", "1500.5", 0, "1500.5"),
        ("0.5", "0.2", 0, "0.1"),
        ("120.5", "0.09", 0, "10.845"),
        ("-2.5", "4", 0, "-10"),
        ("-2.5", "0", 0, "0"),
        ("-0.5", "-0.5", 0, "0.25"),
        ("13500.50", "20", 2, "2700.1"),
        ("1000.01", "5.5", 2, "55.00055"),
        ("0.01", "0.0001", 2, "0.00000001"),
        ("0.000000000000001", "0.000000000001", 0, "0.000000000000000000000000001"),
    ]

    @Test("Every digit is there and no zero too many", arguments: products)
    func product(_ one: String, _ other: String, _ shift: Int, _ product: String) {
        #expect(ExactProduct.text(one, other, shift: shift) == product)
        #expect(ExactProduct.text(other, one, shift: shift) == product)
    }

    @Test("The largest quantity times the largest price, beyond 128 bits")
    func largest() {
        // (10^12 - 10^-15) × (10^12 - 10^-12) = 10^24 - 1 - 0.001 + 10^-27
        let product = ExactProduct.text("999999999999.999999999999999", "999999999999.999999999999")
        #expect(product == "999999999999999999999998.999000000000000000000000001")
    }
}
