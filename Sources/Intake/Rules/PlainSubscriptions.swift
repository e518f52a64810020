import Domain

extension SubscriptionRule {
    private typealias Columns = SubscriptionColumn

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> SubscriptionFact? {
        guard bytes.isPlainID(cells[Columns.id]), bytes.isPlainID(cells[Columns.account]),
            bytes.isPlainID(cells[Columns.product]), bytes.isPlainOptionalID(cells[Columns.offer]),
            bytes.isPlainOptionalID(cells[Columns.purchaser]),
            bytes.isPlainOptionalNumber(cells[Columns.purchaseOrderNumber]),
            bytes.isPlainOptionalNumber(cells[Columns.procurementOrderNumber]),
            bytes.isPlainOptionalLine(cells[Columns.purchaseOrderLine]),
            bytes.isPlainDays(cells[Columns.paymentTermsDays]), isPlainHold(cells[Columns.hold], bytes),
            let currency = bytes.plainCurrency(cells[Columns.currency]),
            let plan = bytes.plainWord(cells[Columns.plan], as: PaymentPlan.self), hasPlainDates(cells, bytes, plan),
            let product = products.number(of: bytes.extracting(cells[Columns.product].range)),
            products.fact(product).goes(with: plan), cells.hasPlainFields(bytes),
            let account = accounts.number(of: bytes.extracting(cells[Columns.account].range))
        else { return nil }
        return SubscriptionFact(account: UInt32(account), product: UInt32(product), currency: currency, plan: plan)
    }

    /// As many bytes are never too many characters.
    private func isPlainHold(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
        cell.isEmpty || Int(cell.end) - Int(cell.start) <= Self.longestHold && bytes.isPlainText(cell)
    }

    private func hasPlainDates(_ cells: ColumnCells, _ bytes: Span<UInt8>, _ plan: PaymentPlan) -> Bool {
        guard let acceptedOn = bytes.plainDate(cells[Columns.acceptedOn]), !limits.isDoubtful(acceptedOn, .acts),
            let startsOn = bytes.plainDate(cells[Columns.startsOn]), !limits.isDoubtful(startsOn, .acts),
            let status = bytes.plainWord(cells[Columns.status], as: SubscriptionStatus.self)
        else { return false }
        let endsOn = cells[Columns.endsOn]
        if endsOn.isEmpty {
            guard plan == .none else { return false }
        } else {
            guard let end = bytes.plainDate(endsOn), end >= startsOn, !limits.isDoubtful(end, .ends) else {
                return false
            }
        }
        guard status.endsEarly else { return true }
        return bytes.plainDate(cells[Columns.endedOn]).map { $0 >= startsOn && !limits.isDoubtful($0, .acts) } ?? false
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Subscription {
        guard let acceptedOn = bytes.plainDate(cells[Columns.acceptedOn]),
            let startsOn = bytes.plainDate(cells[Columns.startsOn]),
            let currency = bytes.plainCurrency(cells[Columns.currency]),
            let plan = bytes.plainWord(cells[Columns.plan], as: PaymentPlan.self),
            let status = bytes.plainWord(cells[Columns.status], as: SubscriptionStatus.self)
        else { preconditionFailure(Self.changed) }
        return Subscription(
            id: bytes.text(of: cells[Columns.id]),
            account: bytes.text(of: cells[Columns.account]),
            product: bytes.text(of: cells[Columns.product]),
            offer: bytes.optionalText(of: cells[Columns.offer]),
            acceptedOn: acceptedOn,
            startsOn: startsOn,
            endsOn: bytes.plainDate(cells[Columns.endsOn]),
            currency: currency,
            plan: plan,
            purchaser: bytes.optionalText(of: cells[Columns.purchaser]),
            purchaseOrderNumber: bytes.optionalText(of: cells[Columns.purchaseOrderNumber]),
            purchaseOrderLine: bytes.optionalText(of: cells[Columns.purchaseOrderLine]),
            procurementOrderNumber: bytes.optionalText(of: cells[Columns.procurementOrderNumber]),
            paymentTermsDays: bytes.plainDays(cells[Columns.paymentTermsDays]),
            hold: bytes.optionalText(of: cells[Columns.hold]),
            status: status,
            endedOn: status.endsEarly ? bytes.plainDate(cells[Columns.endedOn]) : nil,
            fields: cells.plainFields(bytes)
        )
    }
}
