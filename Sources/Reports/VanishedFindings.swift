public import Domain
public import Intake
public import Ledger

extension Finding {
    /// What is gone from the export, as a finding about the file that lacks it.
    public init?(_ vanished: Ledger.Vanished) {
        guard let code = FindingCode.allCases.first(where: { $0.rawValue == vanished.code.string }) else { return nil }
        self.init(
            code,
            file: Self.file(of: code),
            line: nil,
            message: vanished.message.string,
            hint: code.entry.action
        )
    }

    fileprivate static func file(of code: FindingCode) -> String {
        switch code {
        case .vanishedCredit: "credits.csv"
        case .vanishedMembership: "memberships.csv"
        case .vanishedOrganization: "organizations.csv"
        case .vanishedOrder: "purchase_orders.csv"
        default: "subscriptions.csv"
        }
    }
}

extension ExportRow.Kind {
    /// The code of a row that is gone.
    fileprivate var goneCode: FindingCode {
        switch self {
        case .credit: .vanishedCredit
        case .membership: .vanishedMembership
        case .organization: .vanishedOrganization
        case .purchaseOrder: .vanishedOrder
        }
    }
}

extension Ledger.Vanished {
    /// By what the row that is gone is found again; nil: it is a subscription.
    public var rowKey: ExportRow.Key? {
        ExportRow.Kind.allCases.first { $0.goneCode.rawValue == code.string }
            .map { ExportRow.Key($0, subject, detail) }
    }

    /// A subscription with open charges that is gone.
    public init(_ open: Ledger.OpenCharges, lastSeen: CivilDate) {
        var parts: [String] = []
        if open.charges > 0 {
            let details = [
                open.amount.map { "\($0) \($0.currency.code)" }, open.firstDueOn.map { "the first due \($0)" },
            ]
            let known = details.compactMap(\.self).joined(separator: ", ")
            parts.append(Summary.count(open.charges, "contract charge") + (known.isEmpty ? "" : " (\(known))"))
        }
        if open.usageRecords > 0 { parts.append(Summary.count(open.usageRecords, "usage record")) }
        let verb = open.charges + open.usageRecords == 1 ? "is" : "are"
        self.init(
            code: Text(FindingCode.vanishedSubscription.rawValue),
            subject: open.subscription,
            lastSeen: lastSeen,
            message: Text(
                "subscription \(DisplayText.quoted(open.subscription)) is in no row; the night of \(lastSeen) had it, with "
                    + "\(parts.joined(separator: " and ")) that \(verb) not billed now"
            )
        )
    }

    /// A row that is gone. `tablesRead`: on the night of `lastSeen`, which may lack the row's table where that was allowed;
    /// `payer`: of a membership's account tonight.
    public init(
        _ row: ExportRow,
        in comparison: Ledger.ExportComparison,
        lastSeen: CivilDate,
        tablesRead: [String],
        payer: (Text) -> Payer
    ) {
        let code = row.key.kind.goneCode
        let file = Finding.file(of: code)
        let last = tablesRead.contains(file) ? "the night of \(lastSeen)" : "the last export with \(file)"
        func gone(_ what: String) -> String { "\(what) is in no row; \(last) had it" }
        let (subject, detail) = (DisplayText.quoted(row.key.subject), DisplayText.quoted(row.key.detail))
        let value = DisplayText.quoted(row.value)
        let message: String
        switch row.key.kind {
        case .credit:
            let credit = row.credit.map { " of \(DisplayText.quoted($0.invoice)), which was to come on \($0.day)," }
            message = gone("credit \(subject)\(credit ?? "")") + "; nothing is given back"
        case .membership:
            let payer = payer(row.key.subject)
            let integration = payer.purchaseOrderIntegration ? "with" : "without"
            message =
                gone("membership of account \(subject) in organization \(value) since \(row.key.detail)")
                + "; contract invoices of the account now have the payer \(DisplayText.quoted(payer.account)), "
                + "\(integration) PO integration"
        case .organization:
            let members = comparison.members[row.key.subject] ?? []
            let names = members.prefix(5).map(DisplayText.quoted).joined(separator: ", ")
            let more = members.count > 5 ? " and \(members.count - 5) more" : ""
            let accounts = members.isEmpty ? "" : " and of \(names)\(more)"
            message =
                gone("organization \(subject)")
                + "; contract invoices of its management account \(value)\(accounts) lose its PO integration"
        case .purchaseOrder:
            let order = PurchaseOrderKey(payer: row.key.subject, number: row.key.detail)
            let lines = comparison.lineItems[order] ?? 0
            message =
                gone("PO \(detail) of payer \(subject)") + "; the PO stays in the book as it is, with "
                + Summary.count(lines, "line item")
        }
        self.init(
            code: Text(code.rawValue),
            subject: row.key.subject,
            detail: row.key.detail,
            lastSeen: lastSeen,
            message: Text(message)
        )
    }
}
