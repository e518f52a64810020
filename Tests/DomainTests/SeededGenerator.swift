/// SplitMix64: the same seed tells the same story on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of 1 to `most` decimal digits, every length equally likely.
    mutating func digits(upTo most: Int) -> Int128 {
        (0..<Int.random(in: 1...most, using: &self)).reduce(0) { value, _ in
            value * 10 + Int128(Int.random(in: 0...9, using: &self))
        }
    }
}
