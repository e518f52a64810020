public import Domain

/// The codes of findings that only billing can make.
public enum BillingCode {
    /// A billed charge differs from tonight's export.
    public static let conflict: Text = "NB501"
    /// A sum leaves 64 bits of minor units.
    public static let overflow: Text = "NB502"
}

extension Hold {
    /// The hold on a subscription's unbilled contract charges until a conflict is resolved.
    static func conflict(_ conflict: Conflict) -> Hold {
        Hold(code: BillingCode.conflict, message: conflict.message, row: conflict.row)
    }

    /// The hold on what leaves 64 bits, until the sum is smaller.
    static func overflow(of name: String, _ agreement: Agreement) -> Hold {
        Hold(
            code: BillingCode.overflow,
            message: Text("the sum of \(name) is too large to invoice"),
            row: agreement.row
        )
    }
}
