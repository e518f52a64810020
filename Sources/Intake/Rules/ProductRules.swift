import Domain

/// What is sold.
struct ProductRule: RowRule {
    private typealias Columns = ProductColumn

    static let noFact = PricingModel.usage

    func record(_ row: Row) -> Product? {
        let id = row.id(Columns.id)
        let title = row.text(Columns.title)
        let type = row.word(Columns.type, as: ProductType.self)
        let pricing = row.word(Columns.pricing, as: PricingModel.self)
        let unspsc = row.optionalText(Columns.unspsc)
        guard !row.isRejected, let id, let title, let type, let pricing else { return nil }
        return Product(id: id, title: title, type: type, pricing: pricing, unspsc: unspsc)
    }

    func fact(_ row: Row, _ product: Product) -> PricingModel { product.pricing }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> PricingModel? {
        guard bytes.isPlainID(cells[Columns.id]), bytes.isPlainText(cells[Columns.title]),
            bytes.plainWord(cells[Columns.type], as: ProductType.self) != nil,
            bytes.isPlainOptionalText(cells[Columns.unspsc])
        else { return nil }
        return bytes.plainWord(cells[Columns.pricing], as: PricingModel.self)
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Product {
        guard let type = bytes.plainWord(cells[Columns.type], as: ProductType.self),
            let pricing = bytes.plainWord(cells[Columns.pricing], as: PricingModel.self)
        else { preconditionFailure(Self.changed) }
        return Product(
            id: bytes.text(of: cells[Columns.id]),
            title: bytes.text(of: cells[Columns.title]),
            type: type,
            pricing: pricing,
            unspsc: bytes.optionalText(of: cells[Columns.unspsc])
        )
    }
}

extension RowRule {
    /// Why a plain row that is no record when it is read again stops the program.
    static var changed: String { "a plain row is the same whenever it is read" }
}
