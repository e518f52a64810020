/// Why a text is not a decimal of the required kind.
public enum DecimalFault: Error, Hashable, Sendable {
    /// Not of the form `-12.50`: a sign that is not minus, an exponent, grouping, no digit before or after the point.
    case malformed
    /// More decimals than the column may have.
    case tooManyDecimals
    /// 10^12 or more, for an amount 10^16 or more.
    case tooLarge
}
