/// Reading and writing plain decimals, in integers only.
public enum PlainDecimal {
    /// The value of `bytes` in units of 10^-decimalPlaces; its integer part is below `limit`, at most 10^17.
    public static func units(
        of bytes: Span<UInt8>,
        decimalPlaces: Int,
        below limit: Int = 1_000_000_000_000
    ) throws(DecimalFault) -> Int128 {
        var position = 0
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if negative { position = 1 }
        var (integer, fraction) = (0, 0)
        let integerStart = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 {
            integer = integer &* 10 &+ Int(bytes[position] &- UInt8(ascii: "0"))
            position += 1
            guard integer < limit else { throw tail(bytes, position) }
        }
        guard position > integerStart else { throw .malformed }
        var decimals = 0
        if position < bytes.count {
            guard bytes[position] == UInt8(ascii: ".") else { throw .malformed }
            let fractionStart = position + 1
            position = fractionStart
            while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 {
                if position - fractionStart < decimalPlaces {
                    fraction = fraction &* 10 &+ Int(bytes[position] &- UInt8(ascii: "0"))
                }
                position += 1
            }
            decimals = position - fractionStart
            guard decimals > 0, position == bytes.count else { throw .malformed }
            guard decimals <= decimalPlaces else { throw .tooManyDecimals }
        }
        let value =
            Int128(integer) &* PowerOfTen[decimalPlaces] &+ Int128(fraction) &* PowerOfTen[decimalPlaces &- decimals]
        return negative ? -value : value
    }

    /// Distinguishes a number that is too large from a text that is not a number.
    private static func tail(_ bytes: Span<UInt8>, _ start: Int) -> DecimalFault {
        var points = 0
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "."), points == 0, index + 1 < bytes.count {
                points = 1
            } else if bytes[index] &- UInt8(ascii: "0") > 9 {
                return .malformed
            }
        }
        return .tooLarge
    }

    /// `units` × 10^-decimalPlaces with exactly that many decimals, 18 at most.
    public static func plain(_ units: Int128, decimalPlaces: Int) -> String {
        ascii(units, decimalPlaces: decimalPlaces, isShortest: false).string
    }
}
