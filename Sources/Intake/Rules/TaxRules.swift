import Domain

extension AccountRule {
    private typealias Columns = AccountColumn

    /// How an account is taxed (EN 16931, BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G and BR-O rules).
    func tax(_ row: Row, hasVATID: Bool, hasLegalID: Bool) -> TaxTreatment? {
        let category = row.word(Columns.taxCategory, as: TaxCategory.self)
        let reason = row.optionalText(Columns.exemptionReason)
        let faultsBefore = row.faults.count
        let isEmpty = row[Columns.taxRate].isBlank
        let written = isEmpty ? nil : row.decimal(Columns.taxRate, as: TaxRate.self)
        guard let category else { return nil }
        if row.faults.count == faultsBefore { checkRate(row, category, isEmpty ? nil : written) }
        checkReason(row, category, reason)
        checkIdentifiers(row, category, hasVATID: hasVATID, hasLegalID: hasLegalID)
        checkIssuer(row, category)
        return TaxTreatment(category: category, rate: written ?? .zero, exemptionReason: reason)
    }

    private func checkRate(_ row: Row, _ category: TaxCategory, _ rate: TaxRate?) {
        let hundred = TaxRate(units: 1_000_000)
        let (fits, wanted): (Bool, String) =
            switch category {
            case .standard: (rate.map { $0 > .zero && $0 <= hundred } ?? false, "above 0 and at most 100")
            case .outsideScope: (rate == nil, "empty")
            default: (rate == .zero, "0")
            }
        guard !fits else { return }
        row.reject(
            .taxRate,
            cell: Columns.taxRate,
            "does not fit tax category \(category.rawValue)",
            hint: "For \(category.rawValue) tax_rate must be \(wanted)."
        )
    }

    private func checkReason(_ row: Row, _ category: TaxCategory, _ reason: Text?) {
        // A reason that no document can show has its own finding.
        if category.needsReason, reason == nil, row[Columns.exemptionReason].isBlank {
            row.reject(
                .taxReason,
                Columns.exemptionReason,
                "has tax category \(category.rawValue) and no tax_exemption_reason",
                hint: "Say why no tax is due, such as \"Reverse charge\"."
            )
        }
        if !category.needsReason, reason != nil {
            row.reject(
                .taxReason,
                cell: Columns.exemptionReason,
                "must be empty for tax category \(category.rawValue)",
                hint: "Empty it, or correct tax_category: E, AE, K, G and O have a reason."
            )
        }
    }

    private func checkIdentifiers(_ row: Row, _ category: TaxCategory, hasVATID: Bool, hasLegalID: Bool) {
        // A VAT id that is there but cannot be read has its own finding.
        let writesVATID = hasVATID || !row[Columns.vatID].isBlank
        switch category {
        case .reverseCharge where !writesVATID && !hasLegalID:
            row.reject(
                .taxIdentifier,
                Columns.vatID,
                "has tax category AE (reverse charge) and neither vat_id nor legal_id",
                hint: "Fill vat_id or legal_id of the buyer, who owes the tax."
            )
        case .intraCommunity where !writesVATID:
            row.reject(
                .taxIdentifier,
                Columns.vatID,
                "has tax category K (intra-community supply) and no vat_id",
                hint: "Fill the buyer's vat_id."
            )
        case .outsideScope where writesVATID:
            row.reject(
                .taxIdentifier,
                cell: Columns.vatID,
                "must be empty for tax category O (outside the scope of VAT)",
                hint: "Empty vat_id, or correct tax_category."
            )
        default: break
        }
    }

    private func checkIssuer(_ row: Row, _ category: TaxCategory) {
        guard let issuer = options.issuer, (category == .outsideScope) == issuer.hasVATID else { return }
        row.reject(
            .taxIssuer,
            cell: Columns.taxCategory,
            issuer.hasVATID ? "does not go with an issuer that has a VAT id" : "needs an issuer that has a VAT id",
            hint: issuer.hasVATID
                ? "O is for issuers outside of VAT; choose the category that applies."
                : "Give the issuer its VAT id in the settings, or choose O."
        )
    }
}
