public import Domain

/// A day that a test writes down; a day that does not exist is a mistake in the test.
public func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is not a day") }
    return date
}

/// A moment that a test writes down.
public func moment(_ text: String) -> Instant {
    guard let moment = Instant(text) else { preconditionFailure("\(text) is not a moment") }
    return moment
}

/// From one day to another, both included.
public func period(_ start: String, _ end: String) -> Period {
    Period(start: day(start), end: day(end))
}

/// A currency by its code, such as `EUR`.
public func currency(_ code: String) -> Currency {
    guard let currency = Currency.named(code) else { preconditionFailure("\(code) is not a currency") }
    return currency
}

/// An amount such as `12.34` of a currency, of euros if none is named.
public func amount(_ text: String, _ code: String = "EUR") -> Money {
    let bytes = Array(text.utf8)
    guard let amount = try? Money(ascii: bytes.span, currency: currency(code)) else {
        preconditionFailure("\(text) is not an amount of \(code)")
    }
    return amount
}

/// A quantity such as `0.5`.
public func quantity(_ text: String) -> Quantity {
    guard let quantity = try? Quantity(text) else { preconditionFailure("\(text) is not a quantity") }
    return quantity
}

/// A unit price such as `0.0125`.
public func price(_ text: String) -> UnitPrice {
    guard let price = try? UnitPrice(text) else { preconditionFailure("\(text) is not a price") }
    return price
}

/// A tax rate such as `19`, in percent.
public func rate(_ text: String) -> TaxRate {
    guard let rate = try? TaxRate(text) else { preconditionFailure("\(text) is not a rate") }
    return rate
}
