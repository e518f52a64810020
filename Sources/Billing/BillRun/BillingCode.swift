public import Domain

/// The codes that billing gives to what it holds.
public enum BillingCode {
    /// A billed charge differs from tonight's export.
    public static let conflict: Text = "NB501"
    /// A sum leaves 64 bits of minor units.
    public static let overflow: Text = "NB502"

    /// What the catalogue of codes says of those that are no findings of Intake.
    public static let catalogue = [
        CatalogueEntry(
            conflict.string,
            "the export contradicts an invoice",
            meaning:
                "The export changes or drops something that an invoice already bills. Nothing is billed twice and no "
                + "invoice changes; the subscription's unbilled contract charges are held, and a usage record that "
                + "differs is not billed again.",
            action:
                "Correct the export so that it fits the invoice, or run `nightbill accept` to keep the invoice as it is."
        )
    ]
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
