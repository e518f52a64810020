/// A number or a date in its written form: a short run of ASCII characters, made without allocating.
public struct ASCIIRun: Sendable {
    /// Filled from the end, since the last digits are computed first; 39 digits of 128 bits, sign, point and leading
    /// zeros fit.
    @usableFromInline var bytes = InlineArray<64, UInt8>(repeating: 0)
    @usableFromInline var start = 64

    init() {}

    /// The digits of a whole number.
    public init(_ number: Int) {
        prepend(UInt64(number.magnitude))
        if number < 0 { prepend(UInt8(ascii: "-")) }
    }

    /// A view of the characters.
    @inlinable
    public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(start..<64))
    }

    /// Appends the characters to bytes.
    public func append(to bytes: inout [UInt8]) {
        withBytes { unsafe $0.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) } }
    }

    /// The characters as a string.
    public var string: String {
        var text: [UInt8] = []
        text.reserveCapacity(64 - start)
        for index in start..<64 { text.append(bytes[index]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Puts a character before the others.
    mutating func prepend(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
    }

    /// Puts the digits of a number before the others, with leading zeros up to `width`.
    mutating func prepend(_ number: UInt64, width: Int = 1) {
        var rest = number
        let end = start - width
        while rest >= 10 {
            prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest))
        while start > end { prepend(UInt8(ascii: "0")) }
    }

    /// Puts the digits of a wide number before the others.
    mutating func prepend(wide number: UInt128) {
        let billions: UInt128 = 1_000_000_000_000_000_000
        var rest = number
        while rest > UInt128(UInt64.max) {
            let (quotient, part) = rest.quotientAndRemainder(dividingBy: billions)
            prepend(UInt64(part), width: 18)
            rest = quotient
        }
        prepend(UInt64(rest))
    }
}

extension PlainDecimal {
    /// `units` × 10^-decimalPlaces with exactly that many decimals, or without trailing zeros.
    static func ascii(_ units: Int128, decimalPlaces: Int, isShortest: Bool) -> ASCIIRun {
        var run = ASCIIRun()
        // The divisor is at most 10^18, so the decimals fit 64 bits, whose division is many times faster.
        let divisor = UInt64(PowerOfTen[decimalPlaces])
        let integer: UInt128
        var (fraction, places) = (UInt64(0), decimalPlaces)
        if let narrow = UInt64(exactly: units.magnitude) {
            integer = UInt128(narrow / divisor)
            fraction = narrow % divisor
        } else {
            let (quotient, remainder) = units.magnitude.quotientAndRemainder(dividingBy: UInt128(divisor))
            (integer, fraction) = (quotient, UInt64(remainder))
        }
        if isShortest {
            if fraction == 0 { places = 0 }
            // Prices have many places and few decimals: zeros are removed eight, four, two and one at a time.
            Self.trim(&fraction, &places, 8, 100_000_000)
            Self.trim(&fraction, &places, 4, 10_000)
            Self.trim(&fraction, &places, 2, 100)
            Self.trim(&fraction, &places, 1, 10)
        }
        if places > 0 {
            run.prepend(fraction, width: places)
            run.prepend(UInt8(ascii: "."))
        }
        run.prepend(wide: integer)
        if units < 0 { run.prepend(UInt8(ascii: "-")) }
        return run
    }
}

extension PlainDecimal {
    /// Removes trailing zeros, this many at a time; `power` is ten to that number.
    @inline(__always)
    private static func trim(_ fraction: inout UInt64, _ places: inout Int, _ zeros: Int, _ power: UInt64) {
        while places >= zeros, fraction % power == 0 {
            fraction /= power
            places -= zeros
        }
    }
}

extension FixedPoint {
    /// The shortest plain decimal of the value: no trailing zeros, no exponent.
    public var ascii: ASCIIRun { PlainDecimal.ascii(units, decimalPlaces: Self.decimalPlaces, isShortest: true) }
}

extension Money {
    /// The plain decimal with exactly the currency's invoice digits, without the currency: `1199.94`.
    public var ascii: ASCIIRun {
        PlainDecimal.ascii(Int128(minorUnits), decimalPlaces: currency.invoiceDigits, isShortest: false)
    }
}

extension Currency {
    /// The three letters, as in `EUR`.
    public var ascii: ASCIIRun {
        var run = ASCIIRun()
        run.prepend(letters[2])
        run.prepend(letters[1])
        run.prepend(letters[0])
        return run
    }
}

extension CivilDate {
    /// `YYYY-MM-DD`.
    public var ascii: ASCIIRun { ascii(separator: UInt8(ascii: "-")) }

    /// `YYYYMMDD`, the form that UN/EDIFACT's code list 2379 calls 102.
    public var compactASCII: ASCIIRun { ascii(separator: nil) }

    private func ascii(separator: UInt8?) -> ASCIIRun {
        let (year, month, day) = fields
        var run = ASCIIRun()
        run.prepend(UInt64(day), width: 2)
        if let separator { run.prepend(separator) }
        run.prepend(UInt64(month), width: 2)
        if let separator { run.prepend(separator) }
        run.prepend(UInt64(year), width: 4)
        return run
    }
}

extension InvoiceNumber {
    /// All after the prefix: `-2026-00000001`.
    public var asciiAfterPrefix: ASCIIRun {
        var run = ASCIIRun()
        run.prepend(UInt64(sequence), width: 8)
        run.prepend(UInt8(ascii: "-"))
        run.prepend(UInt64(year), width: 4)
        run.prepend(UInt8(ascii: "-"))
        return run
    }
}
