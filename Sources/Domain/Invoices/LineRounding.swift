/// How much the amount of a line in a currency without decimals is more, or less, than quantity × unit price.
///
/// Receivers compute a line again to two decimals whatever its currency has (Peppol R120 allows 0.02). 3 × 0.5 JPY is
/// 2 JPY, and only with a charge of 0.50 for rounding does a line with the agreed price compute to that.
public struct LineRounding: Hashable, Sendable {
    /// In hundredths of the currency, never zero; above zero where rounding added something.
    public let hundredths: Int128

    /// Whether rounding added something: a line charge (BG-28). Otherwise it took something: a line allowance (BG-27).
    public var isCharge: Bool { hundredths > 0 }

    /// The same with the opposite sign, for a document that states what is given back.
    public var negated: LineRounding { LineRounding(hundredths: -hundredths) }

    /// The amount without its sign, with two decimals: `0.50`.
    public var ascii: ASCIIRun {
        PlainDecimal.ascii(hundredths < 0 ? -hundredths : hundredths, decimalPlaces: 2, isShortest: false)
    }
}

extension ChargeLine {
    /// What rounding added or took; nil where quantity × unit price, to two decimals, is the amount.
    ///
    /// An amount with two decimals differs by half a hundredth at most, which every receiver allows.
    public var rounding: LineRounding? {
        guard amount.currency.invoiceDigits == 0, quantity.units != 0 else { return nil }
        // 15 + 12 decimals of the factors, reduced to two.
        let divisor = UInt128(PowerOfTen[Quantity.decimalPlaces + UnitPrice.decimalPlaces - 2])
        let product = quantity.units.magnitude.multipliedFullWidth(by: unitPrice.units.magnitude)
        // Of a product this large the amount would not have been one of 64 bits.
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth((high: product.high, low: product.low))
        guard quotient < UInt128(Int128.max) else { return nil }
        let nearest = Int128(quotient + (remainder >= divisor - remainder ? 1 : 0))
        let isNegative = (quantity.units < 0) != (unitPrice.units < 0)
        let hundredths = Int128(amount.minorUnits) * 100 - (isNegative ? -nearest : nearest)
        return hundredths == 0 ? nil : LineRounding(hundredths: hundredths)
    }
}
