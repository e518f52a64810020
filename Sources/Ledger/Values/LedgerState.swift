public import Domain

extension Ledger {
    /// The values decided with the first night, and the state after the last one.
    public struct State: Hashable, Sendable {
        /// The first business date; nil: no night was closed yet.
        public var billingStart: CivilDate?
        /// The usage invoice day with which the ledger was begun; nil: no night was closed yet, or by earlier versions alone.
        public var firstInvoiceDay: Int?
        /// The last business date that was closed.
        public var lastClosed: CivilDate?
        /// Nights that are committed but not published, oldest first.
        public var unpublished: [CivilDate]
        /// Rejected rows and conflicts of those nights: they may not have been reported yet.
        public var unpublishedRemarks: Int
        /// The tables that the last closed night read.
        public var tablesRead: [String]
        /// The columns that it read of each; none of a night that an earlier version closed.
        public var columnsRead: [String: [String]]
        /// How many cells of columns of PO numbers were not empty, by the names of files and columns.
        public var filledCells: [String: [String: Int]]
        /// The row counts of its files.
        public var rowsRead: [RowCounts]

        /// The state of a ledger that has no night yet.
        public static let new = State(
            billingStart: nil,
            firstInvoiceDay: nil,
            lastClosed: nil,
            unpublished: [],
            unpublishedRemarks: 0,
            tablesRead: [],
            columnsRead: [:],
            filledCells: [:],
            rowsRead: []
        )
    }
}
