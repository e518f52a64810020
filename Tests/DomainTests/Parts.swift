import Domain
import TestSupport

/// An amount as a cell tells it, or the fault of the cell.
func parsedAmount(_ text: String, _ code: String) throws(DecimalFault) -> Money {
    let bytes = Array(text.utf8)
    return try Money(ascii: bytes.span, currency: currency(code))
}

/// Writes values as the expectation of a fault reads: `malformed` instead of a value.
func outcome<Value: CustomStringConvertible>(_ read: () throws(DecimalFault) -> Value) -> String {
    do {
        return try read().description
    } catch {
        return "\(error)"
    }
}
