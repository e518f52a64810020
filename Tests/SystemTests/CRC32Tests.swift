import System
import TestSupport
import Testing

@Suite("CRC-32")
struct CRC32Tests {
    /// Bit by bit, as the standard has it.
    private static func plain(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    @Test("is the known one")
    func known() {
        #expect(CRC32.value(of: Array("123456789".utf8).span) == 0xCBF4_3926)
        #expect(CRC32.value(of: [UInt8]().span) == 0)
    }

    @Test("is that of the bits, whatever the length and however the bytes come", arguments: UInt64(0)..<40)
    func drawn(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<Int(seed)).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(CRC32.value(of: bytes.span) == Self.plain(bytes))
        var sum = CRC32()
        let cut = Int(seed) / 3
        sum.add(Array(bytes[..<cut]).span)
        sum.add(Array(bytes[cut...]).span)
        #expect(sum.value == Self.plain(bytes))
    }
}
