/// An exact amount of one currency in its smallest invoiced unit.
///
/// An invoice shows at most two decimals (EN 16931, BR-DEC), so a currency with three minor digits counts in hundredths.
public struct Money: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The amount in units of 10^-`currency.invoiceDigits`.
    public let minorUnits: Int64
    /// The currency of the amount.
    public let currency: Currency

    /// An amount of this many minor units of a currency.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Zero in a currency.
    public static func zero(_ currency: Currency) -> Money {
        Money(minorUnits: 0, currency: currency)
    }

    /// `quantity × price`, rounded once; nil where the result leaves 64 bits.
    public static func product(
        _ quantity: Quantity,
        _ price: UnitPrice,
        in currency: Currency,
        rounding: Rounding
    ) -> Money? {
        let negative = (quantity.units < 0) != (price.units < 0)
        let places = Quantity.decimalPlaces + UnitPrice.decimalPlaces - currency.invoiceDigits
        let product = quantity.units.magnitude.multipliedFullWidth(by: price.units.magnitude)
        let divisor = UInt128(PowerOfTen[places])
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth((high: product.high, low: product.low))
        return Money(quotient, remainder, of: divisor, negative: negative, currency, rounding)
    }

    /// The tax of `rate` percent on this amount, rounded once; nil where it leaves 64 bits.
    public func tax(at rate: TaxRate, rounding: Rounding) -> Money? {
        let (product, overflow) = Int128(minorUnits).multipliedReportingOverflow(by: rate.units)
        guard !overflow else { return nil }
        let divisor = UInt128(PowerOfTen[TaxRate.decimalPlaces + 2])
        let (quotient, remainder) = product.magnitude.quotientAndRemainder(dividingBy: divisor)
        return Money(quotient, remainder, of: divisor, negative: product < 0, currency, rounding)
    }

    /// The amount in another currency, rounded once; nil where it leaves 64 bits.
    public func converted(at rate: ExchangeRate, to other: Currency, rounding: Rounding) -> Money? {
        let product = UInt128(minorUnits.magnitude).multipliedFullWidth(by: rate.units.magnitude)
        let divisor = UInt128(PowerOfTen[ExchangeRate.decimalPlaces + currency.invoiceDigits - other.invoiceDigits])
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth((high: product.high, low: product.low))
        let isNegative = (minorUnits < 0) != (rate.units < 0)
        return Money(quotient, remainder, of: divisor, negative: isNegative, other, rounding)
    }

    private init?(
        _ quotient: UInt128,
        _ remainder: UInt128,
        of divisor: UInt128,
        negative: Bool,
        _ currency: Currency,
        _ rounding: Rounding
    ) {
        let up =
            switch rounding {
            case .halfAwayFromZero: remainder >= divisor - remainder
            }
        guard quotient <= UInt128(Int64.max), let rounded = Int64(exactly: quotient + (up ? 1 : 0)) else { return nil }
        self.init(minorUnits: negative ? -rounded : rounded, currency: currency)
    }

    /// The sum of two amounts of one currency; nil where it leaves 64 bits.
    public func adding(_ other: Money) -> Money? {
        precondition(currency == other.currency, "amounts of two currencies have no sum")
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        return overflow ? nil : Money(minorUnits: sum, currency: currency)
    }

    /// The amount with the opposite sign.
    public var negated: Money { Money(minorUnits: -minorUnits, currency: currency) }

    /// The amount without its sign.
    public var magnitude: Money { minorUnits < 0 ? negated : self }

    /// The sum of amounts of one currency; nil where it leaves 64 bits.
    public static func sum(_ amounts: some Sequence<Money>, in currency: Currency) -> Money? {
        var sum = Money.zero(currency)
        for amount in amounts {
            guard let next = sum.adding(amount) else { return nil }
            sum = next
        }
        return sum
    }

    /// Reads an amount whose value needs at most the currency's invoice digits.
    public init(ascii bytes: Span<UInt8>, currency: Currency) throws(DecimalFault) {
        // Zeros beyond the currency's digits have no effect, so the value is read at full precision and then
        // reduced.
        let significant = bytes.extracting(0..<Self.significantCount(bytes))
        let units = try PlainDecimal.units(
            of: significant,
            decimalPlaces: Quantity.decimalPlaces,
            below: 10_000_000_000_000_000
        )
        let scale = PowerOfTen[Quantity.decimalPlaces - currency.invoiceDigits]
        guard units % scale == 0 else { throw .tooManyDecimals }
        self.init(minorUnits: Int64(units / scale), currency: currency)
    }

    /// How many bytes of a decimal are significant: all but the trailing zeros, of which one decimal is kept.
    private static func significantCount(_ bytes: Span<UInt8>) -> Int {
        var count = bytes.count
        guard let point = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: ".") }) else { return count }
        while count > point + 2, bytes[count - 1] == UInt8(ascii: "0") { count -= 1 }
        return count
    }

    /// A price per unit as an amount of a currency; nil: the currency has not as many digits, or it leaves 64 bits.
    public init?(exactly price: UnitPrice, _ currency: Currency) {
        let scale = PowerOfTen[UnitPrice.decimalPlaces - currency.invoiceDigits]
        guard price.units % scale == 0, let units = Int64(exactly: price.units / scale) else { return nil }
        self.init(minorUnits: units, currency: currency)
    }

    /// This amount as a price per unit.
    public var unitPrice: UnitPrice {
        UnitPrice(units: Int128(minorUnits) * PowerOfTen[UnitPrice.decimalPlaces - currency.invoiceDigits])
    }

    /// The plain decimal with exactly the currency's invoice digits, without the currency: `1199.94`.
    public var description: String {
        ascii.string
    }
}
