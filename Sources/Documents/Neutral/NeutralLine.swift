import Domain

/// The lines, BG-25.
extension NeutralInvoice {
    static func line(_ line: InvoiceLine, number: Int, in element: XMLElement) {
        let charge = line.charge
        element.value("number", number)
        element.text("subscription", line.subscription)
        element.element("product") { product in
            product.text("id", line.product.id)
            product.text("title", line.product.title.trimmed.isEmpty ? line.product.id : line.product.title)
            product.text("unspsc", ifAny: line.product.unspsc)
        }
        if let instalment = line.instalment { element.value("instalment", instalment) }
        element.text("dimension", ifAny: charge.dimension)
        element.text("description", ifAny: charge.description)
        element.value("quantity", charge.quantity)
        element.text("unit-code", charge.unitCode)
        element.value("unit-price", charge.unitPrice)
        element.element("price") { price in
            if charge.needsBaseQuantity {
                price.value("amount", charge.amount.unitPrice)
                price.value("base-quantity", charge.quantity)
            } else {
                price.value("amount", charge.unitPrice)
            }
        }
        element.value("amount", charge.amount)
        element.element("period") { period(charge.period, in: $0) }
        element.element("tax") { rate(line.tax, in: $0) }
    }
}

extension ChargeLine {
    /// Whether the price has to be told for the whole quantity, because quantity × price, to two decimals, is not the
    /// amount.
    ///
    /// Receivers compute a line again to two decimals whatever its currency has (Peppol R120 allows 0.02). In a
    /// currency without decimals 3 × 0.5 JPY is 2 JPY, and only "2 JPY for 3" computes to that. A quantity of zero
    /// is no base (R121), and needs none: its amount is zero.
    var needsBaseQuantity: Bool {
        guard amount.currency.invoiceDigits == 0, quantity.units > 0 else { return false }
        // 15 + 12 decimals of the factors, brought down to two.
        let divisor = (0..<25).reduce(into: UInt128(1)) { value, _ in value *= 10 }
        let product = quantity.units.magnitude.multipliedFullWidth(by: unitPrice.units.magnitude)
        guard product.high < divisor else { return true }
        let (quotient, remainder) = divisor.dividingFullWidth((high: product.high, low: product.low))
        let hundredths = quotient + (remainder >= divisor - remainder ? 1 : 0)
        return hundredths != UInt128(amount.minorUnits.magnitude) * 100
    }
}
