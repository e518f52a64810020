import Domain

extension AccountRule {
    private typealias Columns = AccountColumn

    /// Tells of a tax that can be invoiced and is probably not meant.
    func noteDoubts(_ row: Row, _ tax: TaxTreatment, _ address: PostalAddress, vatID: Text?) {
        if tax.rate > .zero, tax.rate < .one {
            row.note(
                .doubtfulTax,
                cell: Columns.taxRate,
                "is less than one per cent",
                hint: "tax_rate is in per cent: write 20 for 20 %. Nothing to do if the tax is as low."
            )
        }
        if let vatID, vatID.string.hasPrefix(VATIdentifierForm.isoOfGreece) {
            row.note(
                .doubtfulTax,
                cell: Columns.vatID,
                "begins with GR, and VAT ids of Greece begin with EL",
                hint: "Write EL in place of GR, as in EL123456789; the country of the address stays GR."
            )
        }
        guard let seller = options.issuer?.country, let doubt = doubt(tax.category, address, vatID, seller) else {
            return
        }
        row.note(
            .doubtfulTax,
            cell: Columns.taxCategory,
            doubt,
            hint: "Correct tax_category, or the country if that is wrong. Nothing to do if the tax is meant."
        )
    }

    /// What a category and the countries of buyer and seller make doubtful.
    private func doubt(_ category: TaxCategory, _ address: PostalAddress, _ vatID: Text?, _ seller: Text) -> String? {
        let (buyer, place) = (address.country, UnionTerritory(address))
        guard !buyer.string.isEmpty, place != .inDoubt else { return nil }
        let prefix = vatID.map { String($0.string.prefix(2)) }
        switch category {
        case .intraCommunity where buyer == seller:
            // Whoever is registered in another member state may be supplied there.
            let own = seller.string == VATIdentifierForm.isoOfGreece ? ["GR", "EL"] : [seller.string]
            let isElsewhere = (vatID.map(UnionTerritory.gave) ?? false) && !own.contains(prefix ?? "")
            return isElsewhere
                ? nil : "is an intra-community supply, and the buyer is in the seller's own country \(seller)"
        case .intraCommunity where place == .outside && !(vatID.map(UnionTerritory.gave) ?? false):
            return "is an intra-community supply, and the buyer's country \(buyer) is not in the European Union"
        case .export where place == .within && UnionTerritory(PostalAddress(country: seller)) == .within:
            return "is an export, and the buyer's country \(buyer) is in the European Union, as the seller's is"
        default: return nil
        }
    }
}
