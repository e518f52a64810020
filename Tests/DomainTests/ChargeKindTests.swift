import Domain
import Testing

@Suite("Charge kinds")
struct ChargeKindTests {
    @Test("A contract charge is read back from its code and ordinal", arguments: ChargeCode.allCases, [0, 1, 7])
    func readBack(code: ChargeCode, ordinal: Int) {
        let kind = ChargeKind(contract: code, ordinal: ordinal)
        #expect(kind == nil || (kind?.code == code && kind?.ordinal == ordinal))
        if !code.isContract { #expect(kind == nil) }
    }

    @Test("Every kind of contract charge has an ordinal that it is read back from", arguments: ChargeCode.allCases)
    func known(code: ChargeCode) {
        #expect([0, 1].contains { ChargeKind(contract: code, ordinal: $0) != nil } == code.isContract)
    }

    @Test("A kind without an ordinal of its own has none but 0, and instalments begin with 1")
    func ordinals() {
        #expect(ChargeKind(contract: .upfront, ordinal: 1) == nil)
        #expect(ChargeKind(contract: .opening, ordinal: 1) == nil)
        #expect(ChargeKind(contract: .instalment, ordinal: 0) == nil)
        #expect(ChargeKind(contract: .instalment, ordinal: 3) == .instalment(3))
    }
}
