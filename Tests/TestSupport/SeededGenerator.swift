/// SplitMix64: the same seed tells the same story on every machine.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// A generator that tells the story of a seed.
    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in `count` times.
    public mutating func once(in count: Int) -> Bool {
        Int.random(in: 0..<count, using: &self) == 0
    }

    /// One of several; none of none is a mistake in the test.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }

    /// A number of 1 to `most` decimal digits, every length equally likely.
    public mutating func digits(upTo most: Int) -> Int128 {
        (0..<Int.random(in: 1...most, using: &self)).reduce(0) { value, _ in
            value * 10 + Int128(Int.random(in: 0...9, using: &self))
        }
    }
}
