import Domain

/// What is kept of a term, in 32 bits: a night has millions.
struct TermFact {
    private let bits: UInt32

    /// A term of no usable subscription.
    static let none = TermFact(subscription: nil, kind: .usage)

    init(subscription: Int?, kind: TermKind) {
        let owner = subscription.map { UInt32($0) } ?? RowGroups.none >> 1
        bits = owner << 1 | (kind == .contract ? 1 : 0)
    }

    /// The number of the subscription's row; ``RowGroups/none`` where none can be used.
    var subscription: UInt32 { bits >> 1 == RowGroups.none >> 1 ? RowGroups.none : bits >> 1 }

    var isContract: Bool { bits & 1 == 1 }
}

/// Prices by subscription, kind and dimension.
struct TermRule: RowRule {
    private typealias Columns = TermColumn

    static let noFact = TermFact.none

    let subscriptions: TableRows<SubscriptionRule>

    func fact(_ row: Row, _ term: Term) -> TermFact {
        TermFact(subscription: subscriptions.number(of: row[Columns.subscription]), kind: term.kind)
    }

    func record(_ row: Row) -> Term? {
        let id = row.id(Columns.subscription)
        let kind = row.word(Columns.kind, as: TermKind.self)
        let dimension = row.id(Columns.dimension)
        let description = row.optionalText(Columns.description)
        let isEmpty = row[Columns.quantity].isBlank
        let quantity = isEmpty ? nil : row.decimal(Columns.quantity, as: Quantity.self)
        let unitCode = unitCode(row)
        let unitPrice = row.decimal(Columns.unitPrice, as: UnitPrice.self)
        let position = row.wholeNumber(
            Columns.position,
            .badPosition,
            hint:
                "Write the place of the term among those of its subscription, such as 2; leave it empty for a term that "
                + "may come behind the numbered ones."
        )
        if let kind { checkQuantity(row, kind, isEmpty: isEmpty) }
        var subscription: Subscription?
        if let id {
            switch subscriptions.standing(of: id) {
            case .unknown: row.rejectUnknownSubscription(Columns.subscription)
            case .usable(let usable): subscription = usable
            case .broken: break
            }
        }
        if let subscription, kind == .contract {
            checkContract(row, subscription, quantity: quantity, unitPrice: unitPrice)
        }
        guard !row.isRejected, let kind, let dimension, let unitCode, let unitPrice else { return nil }
        return Term(
            kind: kind,
            dimension: dimension,
            description: description,
            quantity: quantity,
            unitCode: unitCode,
            unitPrice: unitPrice,
            position: position
        )
    }

    private func unitCode(_ row: Row) -> Text? {
        guard !row[Columns.unitCode].isBlank else { return UnitCode.standard }
        let code = row[Columns.unitCode]
        guard !UnitCode.isKnown(code.string) else { return code }
        row.reject(
            .badUnitCode,
            cell: Columns.unitCode,
            "is not a unit code",
            hint: "Use a code of UN/ECE Recommendation 20, such as C62 (one), HUR (hour) or MON (month); empty is C62."
        )
        return nil
    }

    private func checkQuantity(_ row: Row, _ kind: TermKind, isEmpty: Bool) {
        switch kind {
        case .contract where isEmpty:
            row.reject(
                .termQuantity,
                Columns.quantity,
                "is a contract term and has no quantity",
                hint: "Fill the contracted quantity, or correct kind."
            )
        case .usage where !isEmpty:
            row.reject(
                .termQuantity,
                cell: Columns.quantity,
                "must be empty for a usage term",
                hint: "Use is counted in usage.csv; empty the quantity, or correct kind."
            )
        default: break
        }
    }

    private func checkContract(_ row: Row, _ subscription: Subscription, quantity: Quantity?, unitPrice: UnitPrice?) {
        if subscription.plan == .none {
            row.reject(
                .contractTermWithoutPlan,
                cell: Columns.kind,
                "does not go with payment_plan none of the subscription",
                hint: "Remove the row, or correct payment_plan. Nothing is held for it."
            )
        }
        if let quantity, let unitPrice,
            Money.product(quantity, unitPrice, in: subscription.currency, rounding: .halfAwayFromZero) == nil
        {
            row.reject(
                .amountOverflow,
                cell: Columns.unitPrice,
                "times quantity \(quantity) is too large an amount",
                hint: "Check quantity and unit_price for a slipped decimal point."
            )
        }
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> TermFact? {
        guard bytes.isPlainID(cells[Columns.subscription]), bytes.isPlainID(cells[Columns.dimension]),
            bytes.isPlainOptionalText(cells[Columns.description]), isUnitCode(cells[Columns.unitCode], bytes),
            bytes.isPlainOrdinal(cells[Columns.position]),
            let kind = bytes.plainWord(cells[Columns.kind], as: TermKind.self),
            let unitPrice = bytes.plainDecimal(cells[Columns.unitPrice], as: UnitPrice.self),
            let number = subscriptions.number(of: bytes.extracting(cells[Columns.subscription].range))
        else { return nil }
        let fact = TermFact(subscription: number, kind: kind)
        guard kind == .contract else { return cells[Columns.quantity].isEmpty ? fact : nil }
        guard let quantity = bytes.plainDecimal(cells[Columns.quantity], as: Quantity.self),
            subscriptions.fact(number).plan != .none
        else { return nil }
        // 127 bits of 10^-27 are less than 64 bits of any currency's units.
        let bits = 256 - quantity.units.leadingZeroBitCount - unitPrice.units.leadingZeroBitCount
        return bits <= 127 ? fact : nil
    }

    private func isUnitCode(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
        guard !cell.isEmpty else { return true }
        let code = bytes.extracting(cell.range)
        if code.count == 3, code[0] == UInt8(ascii: "C"), code[1] == UInt8(ascii: "6"), code[2] == UInt8(ascii: "2") {
            return true
        }
        return bytes.isPlainID(cell) && UnitCode.isKnown(bytes.text(of: cell).string)
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Term {
        guard let kind = bytes.plainWord(cells[Columns.kind], as: TermKind.self),
            let unitPrice = bytes.plainDecimal(cells[Columns.unitPrice], as: UnitPrice.self)
        else { preconditionFailure(Self.changed) }
        return Term(
            kind: kind,
            dimension: bytes.text(of: cells[Columns.dimension]),
            description: bytes.optionalText(of: cells[Columns.description]),
            quantity: bytes.plainDecimal(cells[Columns.quantity], as: Quantity.self),
            unitCode: bytes.optionalText(of: cells[Columns.unitCode]) ?? UnitCode.standard,
            unitPrice: unitPrice,
            position: bytes.plainOrdinal(cells[Columns.position])
        )
    }
}

extension Resolver {
    private typealias Columns = TermColumn

    /// Terms by their subscriptions, and what is held for rejected ones.
    func resolveTerms() {
        var groups: RowGroups {
            RowGroups(of: terms.rows, owners: subscriptions.rows.count) { terms.fact($0).subscription }
        }
        termsOfSubscription = groups
        let before = terms.rows.usableCount
        terms.dropRivals(
            of: termsOfSubscription,
            others: terms.numbers.filter { terms.fact($0).subscription == RowGroups.none }
        )
        if terms.rows.usableCount < before { termsOfSubscription = groups }
        for row in terms.unreplaced { hold(for: row) }
        terms.forgetKeys()
    }

    /// What is held for a rejected term: contract charges, or the use of its dimension; both where its kind cannot be read.
    private func hold(for row: Row) {
        for id in row.meant(by: Columns.subscription, among: subscriptionIDs) { hold(id, for: row) }
    }

    private func hold(_ id: Text, for row: Row) {
        let dimension = row[Columns.dimension]
        guard case .usable(let subscription) = subscriptions.standing(of: id) else { return }
        let kind = TermKind(rawValue: row[Columns.kind].string)
        let isWhole = row.openKey == nil
        func isReplaced(_ kind: TermKind) -> Bool {
            isWhole && terms.isUsable([id, Text(kind.rawValue), dimension])
        }
        if kind != .usage, subscription.plan != .none, !isReplaced(.contract) {
            termHolds[id] = Hold.first(termHolds[id], row.hold)
        }
        if kind != .contract, !dimension.isEmpty, !isReplaced(.usage) {
            dimensionHolds[id, default: [:]][dimension] = Hold.first(dimensionHolds[id]?[dimension], row.hold)
        }
    }
}
