import Domain

// CLEVER CODE.
//
// - What: the cells that nearly all usage rows have are read eight bytes at a time, in one machine word.
// - Why: a timestamp and an id are checked in every row, a million of them in 100 MB. `Tests/Benchmarks/results/intake.txt`
//   measures the whole reader: 450 MB/s.
// - The plain version: for a timestamp `Instant(ascii:)`, which is also what reads any other form; for an id the full
//   check of `CellReading`, which is also what looks at any id that this one doubts. A fast path may doubt a good
//   cell, and never accepts a bad one.
// - Held equal by: `FastPathTests`, any byte at any place of a timestamp, and ids of every length with a byte changed at
//   every place.

extension Instant {
    /// Reads a timestamp: `2026-11-22T21:00:00Z`, as nearly all are, eight bytes at a time, any other as usual.
    @inline(__always)
    init?(usual bytes: Span<UInt8>) {
        let instant = Instant(plain: bytes) ?? Instant(ascii: bytes)
        guard let instant else { return nil }
        self = instant
    }

    /// Reads `2026-11-22T21:00:00Z`; nil where the text has any other form.
    @inline(__always)
    private init?(plain bytes: Span<UInt8>) {
        guard bytes.count == 20 else { return nil }
        // The first byte of a word is in its lowest place: 2026-11-, 22T21:00, 1:00:00Z.
        let year = Self.digits(bytes.word(at: 0), form: 0x2D30_302D_3030_3030, signs: 0xFF00_00FF_0000_0000)
        let hour = Self.digits(bytes.word(at: 8), form: 0x3030_3A30_3054_3030, signs: 0x0000_FF00_00FF_0000)
        let second = Self.digits(bytes.word(at: 12), form: 0x5A30_303A_3030_3A30, signs: 0xFF00_00FF_0000_FF00)
        guard let year, let hour, let second else { return nil }
        let clock = (hours: Self.pair(hour, 3), minutes: Self.pair(hour, 6), seconds: Self.pair(second, 5))
        guard clock.hours < 24, clock.minutes < 60, clock.seconds < 60,
            let date = CivilDate(
                year: Self.pair(year, 0) &* 100 &+ Self.pair(year, 2),
                month: Self.pair(year, 5),
                day: Self.pair(hour, 0)
            )
        else { return nil }
        self.init(
            seconds: Int64(date.daysSinceEpoch) &* 86_400
                &+ Int64(clock.hours &* 3_600 &+ clock.minutes &* 60 &+ clock.seconds)
        )
    }

    /// The values of a word's digits, each in its byte; nil where the word is not of a form: `0` means a digit.
    @inline(__always)
    private static func digits(_ word: UInt64, form: UInt64, signs: UInt64) -> UInt64? {
        let values = word ^ form
        let high: UInt64 = 0x8080_8080_8080_8080
        // Adding 0x76 lifts what is above 9 to the highest bit.
        let tooHigh = (((values & ~high) &+ 0x7676_7676_7676_7676) | values) & high
        return tooHigh | (values & signs) == 0 ? values : nil
    }

    /// The number of two digits from a byte on.
    @inline(__always)
    private static func pair(_ digits: UInt64, _ byte: UInt64) -> Int {
        Int(digits >> (byte &* 8) & 0xFF) &* 10 &+ Int(digits >> (byte &* 8 &+ 8) & 0xFF)
    }
}

extension Span<UInt8> {
    /// Whether the bytes are for certain an id: 1 to 255 printable ASCII characters, the first no space.
    @inline(__always)
    var isPlainID: Bool {
        guard count > 0, count <= CellLimit.id, self[0] > UInt8(ascii: " ") else { return false }
        let ones: UInt64 = 0x0101_0101_0101_0101
        var doubtful: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= count {
            let word = word(at: offset)
            let isDelete = word ^ (ones &* 0x7F)
            // High bits: not ASCII; below a space; zero after the exclusive or with DEL.
            doubtful |= word | ((word &- ones &* 0x20) & ~word) | ((isDelete &- ones) & ~isDelete)
            offset &+= 8
        }
        guard doubtful & (ones &* 0x80) == 0 else { return false }
        while offset < count {
            guard self[offset] &- 0x20 < 0x5F else { return false }
            offset &+= 1
        }
        return true
    }
}
