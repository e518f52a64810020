import Domain

/// A day that a test writes down; a day that does not exist is a mistake in the test.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no day") }
    return date
}

/// From one day to another, both included.
func period(_ start: String, _ end: String) -> Period {
    Period(start: day(start), end: day(end))
}

/// A currency that a test names.
func currency(_ code: String) -> Currency {
    guard let currency = Currency.named(code) else { preconditionFailure("\(code) is no currency") }
    return currency
}

/// An amount such as `12.34` of a currency, of euros unless told.
func amount(_ text: String, _ code: String = "EUR") -> Money {
    let bytes = Array(text.utf8)
    guard let amount = try? Money(ascii: bytes.span, currency: currency(code)) else {
        preconditionFailure("\(text) is no amount of \(code)")
    }
    return amount
}

/// A quantity such as `0.5`.
func quantity(_ text: String) -> Quantity {
    guard let quantity = try? Quantity(text) else { preconditionFailure("\(text) is no quantity") }
    return quantity
}

/// A price such as `0.0125`.
func price(_ text: String) -> UnitPrice {
    guard let price = try? UnitPrice(text) else { preconditionFailure("\(text) is no price") }
    return price
}

/// A tax rate such as `19`.
func rate(_ text: String) -> TaxRate {
    guard let rate = try? TaxRate(text) else { preconditionFailure("\(text) is no rate") }
    return rate
}

/// A contract term: so many of a dimension at a price.
func term(_ dimension: Text, _ count: String, at unitPrice: String) -> Term {
    Term(kind: .contract, dimension: dimension, quantity: quantity(count), unitPrice: price(unitPrice))
}

/// A usage term: a dimension at a price.
func usageTerm(_ dimension: Text, at unitPrice: String) -> Term {
    Term(kind: .usage, dimension: dimension, unitPrice: price(unitPrice))
}

/// A wait for row 7 of some file.
func hold(_ message: Text = "a row is broken") -> Hold {
    Hold(code: "NB210", message: message, row: RowReference(file: 0, line: 7))
}

/// A PO of the payer `head`.
func key(_ number: Text, payer: Text = "head") -> PurchaseOrderKey {
    PurchaseOrderKey(payer: payer, number: number)
}

extension ChargeKind {
    /// `upfront`, `opening`, `#2`, `calls 2026-03`.
    var shorthand: String {
        switch self {
        case .upfront: "upfront"
        case .opening: "opening"
        case .instalment(let number): "#\(number)"
        case .consumption(let dimension, let month): "\(dimension) \(month)"
        }
    }
}
