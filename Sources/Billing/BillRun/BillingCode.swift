public import Domain

/// The codes that billing gives to what it holds.
public enum BillingCode {
    /// A billed charge differs from tonight's export.
    public static let conflict: Text = "NB501"
    /// A sum leaves 64 bits of minor units.
    public static let overflow: Text = "NB502"

    /// A subscription ended before charges that are billed.
    public static let endedBeforeBilled: Text = "NB512"

    /// The code of a conflict about an item.
    public static func code(of item: BilledItem) -> Text {
        switch item {
        case .charge, .usageRecord: conflict
        case .service: endedBeforeBilled
        }
    }

    /// What the catalogue of codes says of those that are no findings of Intake, in their order.
    public static let catalogue = [
        CatalogueEntry(
            conflict.string,
            "the export contradicts an invoice",
            meaning:
                "The export changes or drops something that an invoice already bills. Nothing is billed twice and no "
                + "invoice changes; the subscription's unbilled contract charges are held, and a usage record that "
                + "differs is not billed again.",
            action:
                "Correct the export so that it fits the invoice, or run `nightbill accept` to keep the invoice as it is; with "
                + "`--bill-difference` the next night bills or credits what differs."
        ),
        CatalogueEntry(
            endedBeforeBilled.string,
            "a subscription that ended before charges that are billed",
            meaning:
                "The export ends a subscription on a day (`ended_on`) on or before the due date of contract charges that "
                + "invoices already bill. No invoice changes and nothing more is held. It is reported every night until "
                + "the export says otherwise or an operator accepts it; another ended_on is reported again.",
            action:
                "If the subscription ended on that day, credit the invoices that are named and run `nightbill accept`. "
                + "If not, correct status or ended_on."
        ),
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

extension Agreement {
    /// The hold on all of the subscription's charges and use, as long as the export has a reason for it.
    var ownHold: Hold? {
        subscription.hold.map { Hold(code: HoldCode.subscription, message: $0, row: row) }
    }
}
