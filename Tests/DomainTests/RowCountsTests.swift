import Domain
import Testing

@Suite("Counts and sums")
struct RowCountsTests {
    @Test("Each row that is counted is read, and in one count")
    func rows() {
        var counts = RowCounts(file: "usage.csv", used: 1, repeated: 2)
        counts.add(used: 3, rejected: 4)
        counts.add(held: 5)
        #expect(counts == RowCounts(file: "usage.csv", used: 4, rejected: 4, held: 5, repeated: 2))
        #expect(counts.read == 15)
        #expect([counts, RowCounts(file: "terms.csv", rejected: 1)].rejectedRows == 5)
    }

    @Test("Sums of a currency are wider than any amount")
    func sums() throws {
        let yen = try #require(Currency.named("JPY"))
        let euro = try #require(Currency.named("EUR"))
        let large = CurrencySums(euro, invoices: 2, netUnits: Int128(Int64.max), taxUnits: 1)
        let all = CurrencySums.together([large, CurrencySums(yen, invoices: 1, netUnits: -5), large])
        #expect(all.map(\.currency.code) == ["EUR", "JPY"])
        #expect(all.map(\.invoices) == [4, 1])
        #expect(all.map(\.net) == ["184467440737095516.14", "-5"])
        #expect(all.map(\.tax) == ["0.02", "0"])
        #expect(all.map(\.total) == ["184467440737095516.16", "-5"])
    }
}
