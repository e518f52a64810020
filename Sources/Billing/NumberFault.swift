public import Domain

/// Why a number can stand on no invoice.
public enum NumberFault: Hashable, Sendable {
    /// It has so many Unicode scalars, more than ``longest``.
    case tooLong(Int)
    /// It holds a control character or a line separator.
    case holds(Unicode.Scalar)

    /// How many Unicode scalars a number may have.
    public static let longest = PurchaseOrderQuestion.longest

    /// What is wrong with a number; nil: nothing.
    public init?(_ number: Text) {
        let scalars = number.string.unicodeScalars
        if scalars.count > Self.longest {
            self = .tooLong(scalars.count)
        } else if let refused = scalars.first(where: PurchaseOrderQuestion.isRefused) {
            self = .holds(refused)
        } else {
            return nil
        }
    }
}
