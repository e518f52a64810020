import Domain

extension Resolver {
    /// What is sold.
    func resolveProducts() {
        products = TableRows(rows[.products] ?? []) { row in
            let id = row.id(ProductColumn.id)
            let title = row.text(ProductColumn.title)
            let type = row.word(ProductColumn.type, as: ProductType.self)
            let pricing = row.word(ProductColumn.pricing, as: PricingModel.self)
            let unspsc = row.optionalText(ProductColumn.unspsc)
            guard !row.isRejected, let id, let title, let type, let pricing else { return nil }
            return Product(id: id, title: title, type: type, pricing: pricing, unspsc: unspsc)
        }
        products.dropRivals()
    }
}
