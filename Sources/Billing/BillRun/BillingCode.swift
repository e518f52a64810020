public import Domain

/// The codes of what only billing can find.
public enum BillingCode {
    /// A billed charge differs from tonight's export.
    public static let conflict: Text = "NB501"
    /// A sum leaves 64 bits of minor units.
    public static let overflow: Text = "NB502"
}

extension Hold {
    /// The subscription's unbilled contract charges wait for a conflict to be resolved.
    static func conflict(_ conflict: Conflict) -> Hold {
        Hold(code: BillingCode.conflict, message: conflict.message, row: conflict.row)
    }

    /// What leaves 64 bits waits for a smaller sum.
    static func overflow(of name: String, _ agreement: Agreement) -> Hold {
        Hold(
            code: BillingCode.overflow,
            message: Text("the sum of \(name) is too large to invoice"),
            row: agreement.row
        )
    }
}
