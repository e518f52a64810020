import Domain

/// A day that a test writes down; a day that does not exist is a mistake in the test.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no day") }
    return date
}

/// A moment that a test writes down.
func moment(_ text: String) -> Instant {
    guard let moment = Instant(text) else { preconditionFailure("\(text) is no moment") }
    return moment
}

/// A currency that a test names.
func currency(_ code: String) -> Currency {
    guard let currency = Currency.named(code) else { preconditionFailure("\(code) is no currency") }
    return currency
}

/// An amount as a cell tells it, or the fault of the cell.
func amount(_ text: String, _ code: String) throws(DecimalFault) -> Money {
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
