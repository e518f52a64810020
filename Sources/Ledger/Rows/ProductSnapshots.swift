import Domain
import GRDB

/// Products on the nights of their charges, each decoded once.
struct ProductSnapshots {
    private var products: [Int64: Product] = [:]

    /// The product of a row of `charge`.
    mutating func product(of charge: StoredRow, in database: Database) throws -> Product {
        let id: Int64 = try charge["product"]
        if let known = products[id] { return known }
        let product: Product = try Snapshots.stored(id, in: database)
        products[id] = product
        return product
    }
}
