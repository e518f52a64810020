/// Limits of cells that several columns have in common.
enum CellLimit {
    /// How many characters an id may have.
    static let id = 255
    /// How many days until payment.
    static let days = 3_650
}
