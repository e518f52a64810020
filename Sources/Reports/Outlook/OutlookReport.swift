public import Domain

/// What the nights to come will bill, if the export does not change.
public struct OutlookReport: TableReport, Sendable {
    /// The first night that is still to be closed.
    public let from: CivilDate
    /// The last night that was looked at.
    public let until: CivilDate
    /// The last night that is closed; nil: none is.
    public let lastClosed: CivilDate?
    /// By month, account, kind, payer and PO number.
    public let charges: [ExpectedCharges]
    /// What is held until somebody acts, by month, account and subscription.
    public let held: [ExpectedHold]
    /// Rows of the export that cannot be used.
    public let rejectedRows: Int

    /// Charges to come, and what is held.
    public init(
        from: CivilDate,
        until: CivilDate,
        lastClosed: CivilDate?,
        charges: [ExpectedCharges],
        held: [ExpectedHold],
        rejectedRows: Int
    ) {
        (self.from, self.until, self.lastClosed) = (from, until, lastClosed)
        (self.charges, self.held, self.rejectedRows) = (charges, held, rejectedRows)
    }

    /// 0: nothing asks for a person; 3: a PO will be suspended or expired, a number will be refused, something is held, or rows
    /// are rejected.
    public var exitStatus: Int32 {
        rejectedRows > 0 || !held.isEmpty || charges.contains { $0.attention != nil } ? 3 : 0
    }

    public var notices: [String] {
        guard rejectedRows > 0 else { return [] }
        let rows = Summary.count(rejectedRows, "row is rejected and is", "rows are rejected and are")
        return ["\(rows) not in this outlook; `nightbill check` says why"]
    }

    /// Sums of charges of a kind, by currency code.
    func sums(of kind: InvoiceKind) -> [(currency: Currency, charges: Int, net: String)] {
        let own = charges.filter { $0.kind == kind }
        return Set(own.map(\.currency)).sorted().map { currency in
            let rows = own.filter { $0.currency == currency }
            let units = rows.reduce(Int128(0)) { $0 + $1.netUnits }
            let net = PlainDecimal.plain(units, decimalPlaces: currency.invoiceDigits)
            return (currency, rows.reduce(0) { $0 + $1.charges }, net)
        }
    }

    // MARK: For a person

    public func answer(width: Int) -> Answer {
        var lines = [title]
        if !charges.isEmpty { lines += chargeTable.lines(width: width) }
        if !held.isEmpty { lines += ["held until somebody acts:"] + heldTable.lines(width: width) }
        lines.append("consumption is what the export has recorded so far; later use is not guessed")
        return .text(lines.joined(separator: "\n"))
    }

    private var title: String {
        var parts = [InvoiceKind.contract, .consumption].compactMap { kind in
            let sums = sums(of: kind)
            guard !sums.isEmpty else { return nil as String? }
            let charges = Summary.count(sums.reduce(0) { $0 + $1.charges }, "\(kind.rawValue) charge")
            return "\(charges) (\(sums.map { "\($0.currency.code) \($0.net)" }.joined(separator: ", ")))"
        }
        if parts.isEmpty { parts.append("nothing is to come") }
        for attention in ExpectedCharges.Attention.allCases {
            let count = charges.reduce(0) { $0 + $1.count(of: attention) }
            if count > 0 { parts.append("\(count) \(Self.words(for: attention))") }
        }
        let charges = held.reduce(0) { $0 + $1.charges }
        if charges > 0 { parts.append("\(Summary.count(charges, "charge")) held") }
        return "\(Summary.range(from, until)): \(parts.joined(separator: "; "))"
    }

    private static func words(for attention: ExpectedCharges.Attention) -> String {
        switch attention {
        case .suspended: "without the number of a suspended PO"
        case .refused: "without the number that is asked for"
        case .expired: "under an expired PO"
        }
    }

    private var chargeTable: TextTable {
        var table = TextTable([
            TextTable.Column(title: "month"), TextTable.Column(title: "account", canBeCut: true),
            TextTable.Column(title: "kind"), TextTable.Column(title: "payer", canBeCut: true),
            TextTable.Column(title: "PO number", canBeCut: true), TextTable.Column(title: "rule"),
            TextTable.Column(title: "charges", isNumber: true), TextTable.Column(title: "net", isNumber: true),
            TextTable.Column(title: ""), TextTable.Column(title: "attention"),
        ])
        for row in charges {
            table.add([
                row.month.description, row.account.string, row.kind.rawValue, row.payer?.string ?? "",
                row.number?.string ?? row.requested.map { "not \($0)" } ?? "none", row.rule.rawValue,
                String(row.charges), row.net, row.currency.code, row.attention?.rawValue ?? "",
            ])
        }
        return table
    }

    private var heldTable: TextTable {
        var table = TextTable([
            TextTable.Column(title: "month"), TextTable.Column(title: "account", canBeCut: true),
            TextTable.Column(title: "subscription", canBeCut: true), TextTable.Column(title: "code"),
            TextTable.Column(title: "charges", isNumber: true), TextTable.Column(title: "records", isNumber: true),
            TextTable.Column(title: "net", isNumber: true), TextTable.Column(title: ""),
            TextTable.Column(title: "why", canBeCut: true),
        ])
        for row in held {
            table.add([
                row.month?.description ?? "", row.account?.string ?? "", row.subscription?.string ?? "",
                row.code.string, String(row.charges), String(row.usageRecords), row.net ?? "",
                row.currency?.code ?? "", row.message.string,
            ])
        }
        return table
    }
}

extension ExpectedCharges {
    /// How many of the charges ask for attention of a kind.
    fileprivate func count(of kind: Attention) -> Int {
        guard attention == kind else { return 0 }
        return kind == .expired ? expiredCharges : charges
    }
}
