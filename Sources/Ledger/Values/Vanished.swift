public import Domain

extension Ledger {
    /// Something that the export had and tonight's has not, as the ledger keeps it after the night.
    public struct Vanished: Hashable, Sendable {
        /// The finding's code, such as `NB503`.
        public var code: Text
        /// The subscription, account, organization or payer.
        public var subject: Text
        /// The day of joining of a membership, the number of a PO; empty otherwise.
        public var detail: Text
        /// The last business date on which it was not missed: its export had it, or lacked the whole table, which was
        /// allowed.
        public var lastSeen: CivilDate
        /// What is gone and what hangs on it, for an operator.
        public var message: Text

        /// Something gone.
        public init(code: Text, subject: Text, detail: Text = "", lastSeen: CivilDate, message: Text) {
            (self.code, self.subject, self.detail) = (code, subject, detail)
            (self.lastSeen, self.message) = (lastSeen, message)
        }
    }

    /// What a subscription had to come or held after the last night.
    public struct OpenCharges: Hashable, Sendable {
        public var subscription: Text
        /// How many contract charges.
        public var charges: Int
        /// What they come to; nil where it is not known.
        public var amount: Money?
        /// The first of their due dates; nil where it is not known.
        public var firstDueOn: CivilDate?
        /// How many usage records.
        public var usageRecords: Int
    }

    /// The rows of the last export against tonight's.
    public struct ExportComparison: Sendable {
        /// Rows that are gone, by their keys.
        public var gone: [ExportRow] = []
        /// Of each organization that is gone, the accounts that the last export had in it.
        public var members: [Text: [Text]] = [:]
        /// Of each PO row that is gone, how many line items the PO has; absent where the book does not have it.
        public var lineItems: [PurchaseOrderKey: Int] = [:]
        /// New rows and rows with another value, by their keys.
        public var changed: [ExportRow] = []
    }
}
