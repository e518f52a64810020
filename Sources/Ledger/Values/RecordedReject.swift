public import Domain

extension Ledger {
    /// A rejected row of the last night that names a subscription.
    public struct RecordedReject: Hashable, Sendable {
        /// The input file's name.
        public var file: String
        public var row: RejectedRow

        /// A row of a file.
        public init(file: String, row: RejectedRow) {
            self.file = file
            self.row = row
        }
    }
}
