extension UInt8 {
    /// Whether it is one of the digits 0 to 9 of ASCII. Digits of other alphabets are none.
    @inlinable public var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

    /// Whether it is a letter of ASCII, of either case.
    @inlinable public var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension Unicode.Scalar {
    /// Whether it is one of the digits 0 to 9 of ASCII.
    @inlinable public var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
