import Domain

extension Resolver {
    /// Who typed PO numbers in, and what they may.
    func resolvePurchasers() {
        purchasers = TableRows(rows[.purchasers] ?? []) { row in
            let purchaser = row.id(PurchaserColumn.purchaser)
            let permissions = row.needed(PurchaserColumn.permissions)
            guard !row.isRejected, purchaser != nil, let permissions else { return nil }
            return permissions.string.unicodeScalars.split(separator: " ").map { Text(String($0)) }
        }
        purchasers.dropRivals()
    }

    /// The administrator's POs and their contacts.
    func resolvePurchaseOrders() {
        purchaseOrders = TableRows(rows[.purchaseOrders] ?? [], record: purchaseOrder)
        purchaseOrders.dropRivals()
        contacts = TableRows(rows[.contacts] ?? [], record: contact)
        contacts.dropRivals()
        notePayersOfNobody()
    }

    /// An account that manages no organization is asked for no PO.
    private func notePayersOfNobody() {
        let managers = Set(organizations.allRows.map { $0[OrganizationColumn.managementAccount] })
        for (row, order) in purchaseOrders.records where !managers.contains(order.key.payer) {
            row.note(
                .payerOfNobody,
                PurchaseOrderColumn.payer,
                "is of an account that manages no organization, so no invoice can look it up",
                hint: "POs are those of the management account; write its id as payer_account_id."
            )
        }
    }

    private func purchaseOrder(_ row: Row) -> PurchaseOrderRow? {
        typealias Columns = PurchaseOrderColumn
        let payer = row.id(Columns.payer)
        let number = row.orderNumber(Columns.number)
        let status = row.word(Columns.status, as: PurchaseOrderState.self)
        let effectiveOn = row.optionalDate(Columns.effectiveOn)
        let expiresOn = row.optionalDate(Columns.expiresOn)
        let description = row.optionalText(Columns.description)
        guard !row.isRejected, let payer, let number, let status else { return nil }
        return PurchaseOrderRow(
            key: PurchaseOrderKey(payer: payer, number: number),
            status: status,
            effectiveOn: effectiveOn,
            expiresOn: expiresOn,
            description: description
        )
    }

    private func contact(_ row: Row) -> PurchaseOrderContact? {
        typealias Columns = ContactColumn
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

    private func email(_ row: Row) -> Text? {
        guard let email = row.needed(ContactColumn.email) else { return nil }
        let scalars = email.string.unicodeScalars
        let sides = scalars.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = !scalars.contains { $0.properties.isWhitespace || $0.isControl }
        if sides.count == 2, sides.allSatisfy({ !$0.isEmpty }), isPlain, row.isPrintable(email) { return email }
        row.reject(
            .badEmail,
            cell: ContactColumn.email,
            "is not an email address",
            hint: "Write one address such as billing@example.com, without name, brackets or white space."
        )
        return nil
    }
}
