import Domain

extension AccountRule {
    private typealias Columns = AccountColumn

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        guard bytes.isPlainID(cells[Columns.id]), bytes.isPlainText(cells[Columns.name]),
            bytes.isPlainOptionalText(cells[Columns.street]), bytes.isPlainOptionalText(cells[Columns.city]),
            bytes.isPlainOptionalText(cells[Columns.postalCode]), bytes.isPlainOptionalText(cells[Columns.region]),
            bytes.isPlainOptionalText(cells[Columns.legalID]), bytes.isPlainOptionalText(cells[Columns.email]),
            bytes.isPlainOptionalText(cells[Columns.buyerReference]), isCountry(cells[Columns.country], bytes),
            isVATID(cells[Columns.vatID], bytes), hasPlainEndpoint(cells, bytes),
            bytes.isPlainDays(cells[Columns.paymentTermsDays]),
            bytes.isPlainYesOrNo(cells[Columns.purchaseOrderRequired]),
            bytes.isPlainOptionalText(cells[Columns.legalIDScheme]), isLanguage(cells[Columns.language], bytes),
            format(cells[Columns.documentFormat], bytes) != nil, hasPlainTax(cells, bytes),
            cells.hasPlainFields(bytes)
        else { return nil }
        return ()
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Account {
        guard let category = bytes.plainWord(cells[Columns.taxCategory], as: TaxCategory.self) else {
            preconditionFailure(Self.changed)
        }
        let scheme = cells[Columns.endpointScheme]
        return Account(
            id: bytes.text(of: cells[Columns.id]),
            name: bytes.text(of: cells[Columns.name]),
            address: PostalAddress(
                street: bytes.optionalText(of: cells[Columns.street]),
                city: bytes.optionalText(of: cells[Columns.city]),
                postalCode: bytes.optionalText(of: cells[Columns.postalCode]),
                region: bytes.optionalText(of: cells[Columns.region]),
                country: bytes.text(of: cells[Columns.country])
            ),
            vatID: bytes.optionalText(of: cells[Columns.vatID]),
            legalID: bytes.optionalText(of: cells[Columns.legalID]),
            legalIDScheme: bytes.optionalText(of: cells[Columns.legalIDScheme]),
            endpoint: scheme.isEmpty
                ? nil : Endpoint(scheme: bytes.text(of: scheme), id: bytes.text(of: cells[Columns.endpointID])),
            email: bytes.optionalText(of: cells[Columns.email]),
            buyerReference: bytes.optionalText(of: cells[Columns.buyerReference]),
            tax: TaxTreatment(
                category: category,
                rate: bytes.plainDecimal(cells[Columns.taxRate], as: TaxRate.self) ?? .zero,
                exemptionReason: bytes.optionalText(of: cells[Columns.exemptionReason])
            ),
            paymentTermsDays: bytes.plainDays(cells[Columns.paymentTermsDays]),
            documentFormat: bytes.optionalText(of: cells[Columns.documentFormat]),
            language: bytes.plainWord(cells[Columns.language], as: Language.self),
            requiresPurchaseOrder: bytes.plainWord(cells[Columns.purchaseOrderRequired], as: YesOrNo.self) == .yes,
            fields: cells.plainFields(bytes)
        )
    }

    private func isCountry(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
        cell.end &- cell.start == 2 && !cell.hasDoubledQuotes && CountryCode.isKnown(bytes.text(of: cell).string)
    }

    private func isLanguage(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
        cell.isEmpty || bytes.plainWord(cell, as: Language.self) != nil
    }

    private func isVATID(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
        guard !cell.isEmpty else { return true }
        guard cell.end &- cell.start > 2, bytes.isPlainText(cell) else { return false }
        let prefix = Cell(start: cell.start, end: cell.start + 2, isQuoted: false, hasDoubledQuotes: false)
        // Half of a longer character is not a country.
        guard bytes.isPlainNumber(prefix) else { return false }
        let country = bytes.text(of: prefix).string
        return country == "EL" || CountryCode.isKnown(country)
    }

    /// The format asked for, and whether it needs an electronic address; nil where it is in doubt.
    private func format(_ cell: Cell, _ bytes: Span<UInt8>) -> (name: Text?, needsAddress: Bool)? {
        guard !cell.isEmpty else { return (nil, false) }
        guard bytes.isPlainText(cell) else { return nil }
        let name = bytes.text(of: cell)
        return options.knownFormats.first { $0.name == name }.map { (name, $0.needsElectronicAddress) }
    }

    private func hasPlainEndpoint(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Bool {
        let (scheme, id) = (cells[Columns.endpointScheme], cells[Columns.endpointID])
        let isDemanded = format(cells[Columns.documentFormat], bytes)?.needsAddress ?? true
        guard !scheme.isEmpty || !id.isEmpty else { return !isDemanded }
        guard bytes.isPlainText(scheme), bytes.isPlainText(id), !isDemanded || options.issuer?.hasEndpoint != false
        else { return false }
        let (register, identifier) = (bytes.text(of: scheme).string, bytes.text(of: id).string)
        return EndpointScheme.problem(scheme: register, identifier: identifier, forPeppol: isDemanded) == nil
    }

    /// Category O is left to a close look.
    private func hasPlainTax(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Bool {
        let (reason, vatID, legalID) = (cells[Columns.exemptionReason], cells[Columns.vatID], cells[Columns.legalID])
        guard let category = bytes.plainWord(cells[Columns.taxCategory], as: TaxCategory.self),
            let rate = bytes.plainDecimal(cells[Columns.taxRate], as: TaxRate.self),
            options.issuer?.hasVATID != false,
            category.needsReason ? bytes.isPlainText(reason) : reason.isEmpty
        else { return false }
        return switch category {
        case .standard: rate > .zero && rate <= TaxRate(units: 1_000_000)
        case .zeroRated, .exempt, .export: rate == .zero
        case .reverseCharge: rate == .zero && (!vatID.isEmpty || !legalID.isEmpty)
        case .intraCommunity: rate == .zero && !vatID.isEmpty
        case .outsideScope: false
        }
    }
}
