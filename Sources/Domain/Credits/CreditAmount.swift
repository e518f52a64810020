extension UnitPrice {
    /// How many decimals an amount of any currency has at most.
    public static let creditedDecimals = 2

    /// Reads an amount that is to be given back in a currency that is not known yet: by its value at most two decimals, below
    /// 10^12.
    public init(credited text: Text) throws(DecimalFault) {
        let bytes = Array(text.string.utf8)
        var count = bytes.count
        // Zeros at the end of the decimals have no effect, however many there are; one decimal is kept.
        if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
            while count > point + 2, bytes[count - 1] == UInt8(ascii: "0") { count -= 1 }
        }
        try self.init(ascii: bytes.span.extracting(0..<count))
        guard units % PowerOfTen[Self.decimalPlaces - Self.creditedDecimals] == 0 else { throw .tooManyDecimals }
    }
}
