import Domain

/// Who typed PO numbers in, and what they may.
struct PurchaserRule: RowRule {
    func record(_ row: Row) -> [Text]? {
        let purchaser = row.id(PurchaserColumn.purchaser)
        guard !row.isRejected, purchaser != nil else { return nil }
        // An empty cell gives none.
        return row[PurchaserColumn.permissions].words
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        bytes.isPlainID(cells[PurchaserColumn.purchaser]) && !cells[PurchaserColumn.permissions].hasDoubledQuotes
            ? () : nil
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> [Text] {
        bytes.text(of: cells[PurchaserColumn.permissions]).words
    }
}

/// The administrator's POs.
struct PurchaseOrderRule: RowRule {
    let limits: DayLimits

    private typealias Columns = PurchaseOrderColumn

    func record(_ row: Row) -> PurchaseOrderRow? {
        let payer = row.id(Columns.payer)
        let number = row.orderNumber(Columns.number)
        let status = row.word(Columns.status, as: PurchaseOrderState.self)
        let effectiveOn = row.optionalDate(Columns.effectiveOn)
        let expiresOn = row.optionalDate(Columns.expiresOn)
        let description = row.optionalText(Columns.description)
        limits.note(row, .opens, (Columns.effectiveOn, effectiveOn))
        limits.note(row, .ends, (Columns.expiresOn, expiresOn))
        guard !row.isRejected, let payer, let number, let status else { return nil }
        return PurchaseOrderRow(
            key: PurchaseOrderKey(payer: payer, number: number),
            status: status,
            effectiveOn: effectiveOn,
            expiresOn: expiresOn,
            description: description
        )
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        func isDate(_ cell: Cell, _ role: DayLimits.Role) -> Bool {
            cell.isEmpty || bytes.plainDate(cell).map { !limits.isDoubtful($0, role) } ?? false
        }
        return bytes.isPlainID(cells[Columns.payer]) && bytes.isShowableNumber(cells[Columns.number])
            && bytes.plainWord(cells[Columns.status], as: PurchaseOrderState.self) != nil
            && isDate(cells[Columns.effectiveOn], .opens) && isDate(cells[Columns.expiresOn], .ends)
            && bytes.isPlainOptionalText(cells[Columns.description]) ? () : nil
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> PurchaseOrderRow {
        guard let status = bytes.plainWord(cells[Columns.status], as: PurchaseOrderState.self) else {
            preconditionFailure(Self.changed)
        }
        return PurchaseOrderRow(
            key: PurchaseOrderKey(
                payer: bytes.text(of: cells[Columns.payer]),
                number: bytes.text(of: cells[Columns.number])
            ),
            status: status,
            effectiveOn: bytes.plainDate(cells[Columns.effectiveOn]),
            expiresOn: bytes.plainDate(cells[Columns.expiresOn]),
            description: bytes.optionalText(of: cells[Columns.description])
        )
    }
}

extension Span<UInt8> {
    /// Whether a cell is for certain a PO number that an invoice can show, without white space at its ends.
    fileprivate func isShowableNumber(_ cell: Cell) -> Bool {
        isPlainNumber(cell) && isPlainID(cell) && Int(cell.end - cell.start) <= NumberFault.longest
    }
}

/// The recipients of notices that a PO is about to expire.
struct ContactRule: RowRule {
    private typealias Columns = ContactColumn

    func record(_ row: Row) -> PurchaseOrderContact? {
        let payer = row.id(Columns.payer)
        let number = row.orderNumber(Columns.number)
        let email = email(row)
        let name = row.text(Columns.name)
        let phone = row.optionalText(Columns.phone)
        guard !row.isRejected, let payer, let number, let email, let name else { return nil }
        return PurchaseOrderContact(
            key: PurchaseOrderKey(payer: payer, number: number),
            email: email,
            name: name,
            phone: phone
        )
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        bytes.isPlainID(cells[Columns.payer]) && bytes.isShowableNumber(cells[Columns.number])
            && isEmail(cells[Columns.email], bytes) && bytes.isPlainText(cells[Columns.name])
            && bytes.isPlainOptionalText(cells[Columns.phone]) ? () : nil
    }

    /// Whether a cell is for certain one address.
    private func isEmail(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
        bytes.isPlainID(cell) && Self.isUsable(bytes.text(of: cell))
    }

    /// Whether a message can be sent to an address, which has no brackets around it or a part of it.
    private static func isUsable(_ email: Text) -> Bool {
        (EmailAddress(email)?.isPlausible ?? false)
            && !email.string.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> PurchaseOrderContact {
        PurchaseOrderContact(
            key: PurchaseOrderKey(
                payer: bytes.text(of: cells[Columns.payer]),
                number: bytes.text(of: cells[Columns.number])
            ),
            email: bytes.text(of: cells[Columns.email]),
            name: bytes.text(of: cells[Columns.name]),
            phone: bytes.optionalText(of: cells[Columns.phone])
        )
    }

    private func email(_ row: Row) -> Text? {
        guard let email = row.needed(ContactColumn.email) else { return nil }
        if Self.isUsable(email), row.isPrintable(email) { return email }
        row.reject(
            .badEmail,
            cell: ContactColumn.email,
            "is not an email address",
            hint:
                "Write one address such as billing@example.com: no name, brackets, white space, list or mailto: with it."
        )
        return nil
    }
}

extension Resolver {
    /// The administrator's POs and their contacts.
    func resolvePurchaseOrders() {
        purchaseOrders.dropRivals()
        contacts.dropRivals()
        notePayersOfNobody()
        noteUnknownPayers()
    }

    /// An account that manages no organization is asked for no PO.
    private func notePayersOfNobody() {
        guard purchaseOrders.rows.count + contacts.rows.count > 0 else { return }
        let managers = Set(
            (0..<organizations.rows.count).map { organizations.text($0, OrganizationColumn.managementAccount) }
        )
        for (number, order) in purchaseOrders.records where !managers.contains(order.key.payer) {
            purchaseOrders.rows.row(number).note(
                .payerOfNobody,
                PurchaseOrderColumn.payer,
                "is of an account that manages no organization, so no invoice can look it up",
                hint: "POs are those of the management account; write its id as payer_account_id."
            )
        }
        for number in contacts.numbers where !managers.contains(contacts.text(number, ContactColumn.payer)) {
            contacts.rows.row(number).note(
                .payerOfNobody,
                ContactColumn.payer,
                "is for a PO of an account that manages no organization, so the contact gets no notice of a PO that is used",
                hint: "POs are those of the management account; write its id as payer_account_id."
            )
        }
    }
}
