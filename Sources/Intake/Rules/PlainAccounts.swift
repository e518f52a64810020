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
            hasPlainScheme(cells, bytes), isLanguage(cells[Columns.language], bytes),
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
        let text = bytes.text(of: cell).string
        return VATIdentifierForm.hasCountry(text) && !text.hasPrefix(VATIdentifierForm.isoOfGreece)
            && VATIdentifierForm.hasOnlyItsCharacters(text)
    }

    /// The format asked for, with its rules; nil where it is in doubt.
    private func format(_ cell: Cell, _ bytes: Span<UInt8>) -> (name: Text?, rules: FormatRules)? {
        guard !cell.isEmpty else { return (nil, []) }
        guard bytes.isPlainText(cell) else { return nil }
        let name = bytes.text(of: cell)
        return options.knownFormats.first { $0.name == name }.map { (name, $0.rules) }
    }

    private func hasPlainScheme(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Bool {
        let scheme = cells[Columns.legalIDScheme]
        guard !scheme.isEmpty else { return true }
        return bytes.isPlainText(scheme) && !cells[Columns.legalID].isEmpty
            && IdentifierScheme.isKnown(bytes.text(of: scheme).string)
    }

    private func hasPlainEndpoint(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Bool {
        let (scheme, id) = (cells[Columns.endpointScheme], cells[Columns.endpointID])
        guard let rules = format(cells[Columns.documentFormat], bytes)?.rules else { return false }
        guard !scheme.isEmpty || !id.isEmpty else { return !rules.contains(.electronicAddress) }
        guard bytes.isPlainText(scheme), bytes.isPlainText(id) else { return false }
        return Endpoint(scheme: bytes.text(of: scheme), id: bytes.text(of: id)).fault(under: rules, on: nil) == nil
    }

    /// Categories G, K and O, and rates that are doubtful, are left to a close look.
    private func hasPlainTax(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Bool {
        let (reason, vatID, legalID) = (cells[Columns.exemptionReason], cells[Columns.vatID], cells[Columns.legalID])
        guard let category = bytes.plainWord(cells[Columns.taxCategory], as: TaxCategory.self),
            let rate = bytes.plainDecimal(cells[Columns.taxRate], as: TaxRate.self),
            options.issuer?.hasVATID != false,
            category.needsReason ? bytes.isPlainText(reason) : reason.isEmpty
        else { return false }
        return switch category {
        case .standard: rate >= .one && rate <= TaxRate(units: 1_000_000)
        case .zeroRated, .exempt: rate == .zero
        case .reverseCharge: rate == .zero && (!vatID.isEmpty || !legalID.isEmpty)
        case .intraCommunity, .export, .outsideScope: false
        }
    }
}
