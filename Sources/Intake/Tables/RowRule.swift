/// How the rows of a table become records.
protocol RowRule {
    associatedtype Record
    /// What is kept of a row for the rules of later tables.
    associatedtype Fact

    /// Stands for the fact of a row that is rejected.
    static var noFact: Fact { get }

    /// Columns of which it is counted how many cells are not empty (``Completeness``).
    static var countedColumns: [Column] { get }

    /// Reads a row closely; nil where it is rejected, and what is wrong is said of it. A usable row is a record whenever it
    /// is read again.
    func record(_ row: Row) -> Record?

    /// What is kept of a row that was read closely.
    func fact(_ row: Row, _ record: Record) -> Fact

    /// What is kept of a row that is for certain as it should be; nil: it has to be read closely.
    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Fact?

    /// The record of a row of which ``plainFact(_:_:)`` was certain.
    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Record
}

extension RowRule {
    static var countedColumns: [Column] { [] }
}

extension RowRule where Fact == Void {
    static var noFact: Void { () }
    func fact(_ row: Row, _ record: Record) {}
}
