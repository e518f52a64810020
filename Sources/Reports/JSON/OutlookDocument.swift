import Domain

/// What `outlook --json` says.
struct OutlookDocument: Codable, Sendable {
    /// The exit status: 0, or 3 where something asks for a person.
    var status: Int32
    /// The first night that is still to be closed.
    var from: String
    /// The last night that was looked at.
    var until: String
    /// The last business date closed; absent where none is.
    var lastClosed: String?
    /// Charges to come, by month, account, kind, payer and PO number.
    var charges: [Charges]
    /// What is held until somebody acts.
    var held: [Held]
    /// Rows of the export that cannot be used.
    var rejectedRows: Int

    /// Charges of a month with one answer on their PO number.
    struct Charges: Codable, Sendable {
        /// `YYYY-MM`, of the business dates.
        var month: String
        var accountId: String
        /// `contract`, or `consumption` for use that is recorded already.
        var kind: String
        /// Who pays by then; absent where no PO number is possible.
        var payerAccountId: String?
        /// The number that will be on the invoices; absent where none will.
        var purchaseOrderNumber: String?
        /// A number that is asked for and will not be on them; else absent.
        var requestedNumber: String?
        /// The rule that decides.
        var rule: String
        var currency: String
        /// How many.
        var charges: Int
        /// How many of them find their PO expired.
        var expiredCharges: Int
        /// Before tax.
        var net: String
        /// `suspended`, `refused` or `expired`; absent where nothing asks for a person.
        var attention: String?

        init(_ row: ExpectedCharges) {
            month = row.month.description
            accountId = row.account.string
            kind = row.kind.rawValue
            payerAccountId = row.payer?.string
            purchaseOrderNumber = row.number?.string
            requestedNumber = row.requested?.string
            rule = row.rule.rawValue
            currency = row.currency.code
            (charges, expiredCharges, net) = (row.charges, row.expiredCharges, row.net)
            attention = row.attention?.rawValue
        }
    }

    /// Charges and use that are due by then, and are held.
    struct Held: Codable, Sendable {
        /// `YYYY-MM`, of the due dates; absent where it is not known.
        var month: String?
        var accountId: String?
        var subscriptionId: String?
        /// The code of the finding.
        var code: String
        /// Why, for a person.
        var message: String
        var currency: String?
        /// How many contract charges.
        var charges: Int
        var usageRecords: Int
        /// Before tax; absent where it is not known.
        var net: String?

        init(_ row: ExpectedHold) {
            month = row.month?.description
            (accountId, subscriptionId) = (row.account?.string, row.subscription?.string)
            (code, message) = (row.code.string, row.message.string)
            currency = row.currency?.code
            (charges, usageRecords, net) = (row.charges, row.usageRecords, row.net)
        }
    }

    init(_ report: OutlookReport) {
        status = report.exitStatus
        (from, until) = (report.from.description, report.until.description)
        lastClosed = report.lastClosed?.description
        charges = report.charges.map(Charges.init)
        held = report.held.map(Held.init)
        rejectedRows = report.rejectedRows
    }
}

extension OutlookReport {
    public var json: any Encodable { OutlookDocument(self) }

    /// A row for each entry: `charges` and then `held`.
    public var csv: [UInt8] {
        let document = OutlookDocument(self)
        let charges = document.charges.map { row in
            [
                "charges", row.month, row.accountId, "", row.kind, row.payerAccountId ?? "",
                row.purchaseOrderNumber ?? "", row.requestedNumber ?? "", row.rule, "", row.attention ?? "",
                row.currency, String(row.charges), String(row.expiredCharges), "", row.net, "",
            ]
        }
        let held = document.held.map { row in
            [
                "held", row.month ?? "", row.accountId ?? "", row.subscriptionId ?? "", "", "", "", "", "", row.code,
                "", row.currency ?? "", String(row.charges), "", String(row.usageRecords), row.net ?? "", row.message,
            ]
        }
        return ([Self.columns.map(\.name)] + charges + held).reduce(into: []) {
            CSVText.append(spreadsheetRow: $1, to: &$0)
        }
    }
}
