import Domain

/// Accounts with their tax, their electronic address and the format they ask for.
struct AccountRule: RowRule {
    let options: IntakeOptions

    private typealias Columns = AccountColumn

    func record(_ row: Row) -> Account? {
        let id = row.id(Columns.id)
        let name = row.text(Columns.name)
        let country = country(row)
        let vatID = vatID(row)
        let legalID = row.optionalText(Columns.legalID)
        let format = format(row)
        let endpoint = endpoint(row, format: format)
        let tax = tax(row, hasVATID: vatID != nil, hasLegalID: legalID != nil)
        let address = PostalAddress(
            street: row.optionalText(Columns.street),
            city: row.optionalText(Columns.city),
            postalCode: row.optionalText(Columns.postalCode),
            region: row.optionalText(Columns.region),
            country: country ?? ""
        )
        let email = row.optionalText(Columns.email)
        let reference = row.optionalText(Columns.buyerReference)
        let days = row.paymentTermsDays(Columns.paymentTermsDays, default: "the settings")
        let requiresOrder = row.isYes(Columns.purchaseOrderRequired)
        let scheme = legalIDScheme(row, hasLegalID: legalID != nil)
        let language = row[Columns.language].isBlank ? nil : row.word(Columns.language, as: Language.self)
        let fields = row.ownFields()
        if let tax { noteDoubts(row, tax, address, vatID: vatID) }
        guard !row.isRejected, let id, let name, let tax else { return nil }
        return Account(
            id: id,
            name: name,
            address: address,
            vatID: vatID,
            legalID: legalID,
            legalIDScheme: scheme,
            endpoint: endpoint,
            email: email,
            buyerReference: reference,
            tax: tax,
            paymentTermsDays: days,
            documentFormat: format?.name,
            language: language,
            requiresPurchaseOrder: requiresOrder,
            fields: fields
        )
    }

    private func country(_ row: Row) -> Text? {
        guard let country = row.needed(Columns.country) else { return nil }
        guard !CountryCode.isKnown(country.string) else { return country }
        let hint =
            switch country.string {
            case "UK": "The United Kingdom is GB."
            case "EL": "Greece is GR; EL is for VAT ids only."
            default: "Write two capital letters of ISO 3166-1, such as DE, FR or US."
            }
        row.reject(.badCountry, cell: Columns.country, "is not a country code", hint: hint)
        return nil
    }

    private func vatID(_ row: Row) -> Text? {
        guard let vatID = row.optionalText(Columns.vatID) else { return nil }
        guard VATIdentifierForm.hasCountry(vatID.string) else {
            row.reject(
                .badVATID,
                cell: Columns.vatID,
                "does not begin with a country",
                hint: "Write the country code in front, as in DE123456789 (Greece EL, Northern Ireland XI)."
            )
            return nil
        }
        guard VATIdentifierForm.hasOnlyItsCharacters(vatID.string) else {
            row.reject(
                .badVATID,
                cell: Columns.vatID,
                "has characters that no VAT id has, or no digit",
                hint:
                    "Type it again, as in DE123456789: digits and letters behind the country code, and nothing after them."
            )
            return nil
        }
        return vatID
    }

    private func format(_ row: Row) -> KnownFormat? {
        guard let format = row.optionalText(Columns.documentFormat) else { return nil }
        if let known = options.knownFormats.first(where: { $0.name == format }) { return known }
        guard !options.requestedFormats.contains(format) else {
            row.reject(
                .unknownFormat,
                cell: Columns.documentFormat,
                "is not a format that a run writes",
                hint: "Leave it empty or name another, and ask for it with `nightbill regenerate --format \(format)`."
            )
            return nil
        }
        let names = options.knownFormats.map(\.name.string)
        let nearest = Spelling.nearest(to: format.string, among: names).map { "Did you mean \($0)? " } ?? ""
        row.reject(
            .unknownFormat,
            cell: Columns.documentFormat,
            "is not a format that there is a template for",
            hint: "\(nearest)Known: \(names.joined(separator: ", ")). Leave it empty for the format of the settings."
        )
        return nil
    }

    private func legalIDScheme(_ row: Row, hasLegalID: Bool) -> Text? {
        guard let scheme = row.optionalText(Columns.legalIDScheme) else { return nil }
        if !IdentifierScheme.isKnown(scheme.string) {
            row.reject(
                .badIdentifierScheme,
                cell: Columns.legalIDScheme,
                "is not a scheme of identifiers",
                hint: "Write a code of ISO 6523, such as 0002 (SIREN), 0106 (KVK) or 0184 (CVR)."
            )
        } else if !hasLegalID {
            row.reject(
                .schemeWithoutIdentifier,
                Columns.legalIDScheme,
                "has a legal_id_scheme without legal_id",
                hint: "Fill legal_id, or leave both empty."
            )
        }
        return scheme
    }

    /// What depends on the date, and on formats that the account does not name, is judged when its charges are.
    private func endpoint(_ row: Row, format: KnownFormat?) -> Endpoint? {
        let scheme = row.optionalText(Columns.endpointScheme)
        let id = row.optionalText(Columns.endpointID)
        switch (scheme, id) {
        case (nil, nil):
            if let format, format.needsElectronicAddress {
                row.reject(
                    .peppolWithoutEndpoint,
                    Columns.documentFormat,
                    "asks for \(format.name), but has no electronic address",
                    hint: "Fill endpoint_scheme and endpoint_id, or choose another document_format."
                )
            }
            return nil
        case (let scheme?, let id?):
            let address = Endpoint(scheme: scheme, id: id)
            guard let fault = address.fault(under: format?.rules ?? [], on: nil) else { return address }
            row.reject(
                .badEndpoint,
                cell: fault.isOfScheme ? Columns.endpointScheme : Columns.endpointID,
                "is not an electronic address",
                hint: fault.words
            )
        case (let scheme, _):
            row.reject(
                .halfEndpoint,
                scheme == nil ? Columns.endpointScheme : Columns.endpointID,
                scheme == nil
                    ? "has an endpoint_id without endpoint_scheme" : "has an endpoint_scheme without endpoint_id",
                hint: "Fill both, such as 9930 and DE123456789, or leave both empty."
            )
        }
        return nil
    }
}

extension Resolver {
    /// Of an account without a subscription no charge says what its receivers would refuse.
    func noteRefusedAccounts() {
        guard let faults = options.receiverFaults else { return }
        var buys = [Bool](repeating: false, count: accounts.rows.count)
        for number in subscriptions.numbers {
            let account = subscriptions.fact(number).account
            if account != RowGroups.none { buys[Int(account)] = true }
        }
        for number in accounts.numbers where !buys[number] {
            let words = faults(accounts.record(number)).map(\.words)
            guard !words.isEmpty else { continue }
            accounts.rows.row(number).note(
                .refusedAccount,
                AccountColumn.id,
                "has no subscription yet; its charges would be held: \(words.joined(separator: "; "))",
                hint: "Write what the message says, before the account buys."
            )
        }
    }
}
