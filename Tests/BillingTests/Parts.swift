import Domain
import TestSupport

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
    /// `upfront`, `opening`, `#2`, `calls 2026-03`; of corrections and credit notes `#2/1`, `CN 1`.
    var shorthand: String {
        switch self {
        case .upfront: "upfront"
        case .opening: "opening"
        case .instalment(let number): "#\(number)"
        case .consumption(let dimension, let month): "\(dimension) \(month)"
        case .correction(let corrected, let number): "\(corrected.shorthand)/\(number)"
        case .credit(let number): "CN \(number)"
        }
    }
}
