import Domain
import Testing

@Suite("Hashes that every process computes alike")
struct StableHasherTests {
    private static func hash(_ texts: Text...) -> UInt128 {
        var hasher = StableHasher()
        for text in texts { hasher.add(text) }
        return hasher.finish()
    }

    @Test("The same in every process and every build")
    func same() {
        var numbers = StableHasher()
        for number in 0..<16 { numbers.add(number) }
        #expect(StableHasher().finish() == 246_054_486_573_677_404_645_197_968_742_568_014_861)
        #expect(numbers.finish() == 260_505_411_503_106_518_782_898_136_057_236_288_763)
        #expect(Self.hash("account", "") == 225_653_478_204_316_009_902_529_456_179_085_964_174)
    }

    @Test("Where a text ends, and how many there are, makes a difference")
    func borders() {
        let hashes = [
            Self.hash(), Self.hash(""), Self.hash("", ""), Self.hash("ab"), Self.hash("a", "b"), Self.hash("b", "a"),
            Self.hash("ab", ""), Self.hash("\u{0}"), Self.hash("\u{0}\u{0}"), Self.hash("12345678"),
            Self.hash("123456789"),
            Self.hash("12345678", "9"),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test("A bit of the input changes about half of the hash")
    func spread() {
        for bit in 0..<64 {
            var (one, other) = (StableHasher(), StableHasher())
            one.add(UInt64(0))
            other.add(UInt64(1) << UInt64(bit))
            #expect((30...98).contains((one.finish() ^ other.finish()).nonzeroBitCount))
        }
    }
}
