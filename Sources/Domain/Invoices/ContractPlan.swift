/// What an instalment is part of: what was bought, and all payments that were agreed for it on the night.
public struct ContractPlan: Hashable, Codable, Sendable {
    /// What was bought, in the order of the terms.
    public var items: [Item]
    /// All payments, in the order of their numbers from 1.
    public var payments: [Payment]

    /// A term of the contract.
    public struct Item: Hashable, Codable, Sendable {
        public var dimension: Text
        public var description: Text?
        public var quantity: Quantity
        /// UN/ECE Recommendation 20/21.
        public var unitCode: Text

        /// A quantity of a dimension.
        public init(dimension: Text, description: Text?, quantity: Quantity, unitCode: Text) {
            self.dimension = dimension
            self.description = description
            self.quantity = quantity
            self.unitCode = unitCode
        }
    }

    /// A payment of the schedule.
    public struct Payment: Hashable, Codable, Sendable {
        public var chargeOn: CivilDate
        /// Before tax.
        public var amount: Money

        /// A payment on a date.
        public init(chargeOn: CivilDate, amount: Money) {
            self.chargeOn = chargeOn
            self.amount = amount
        }
    }

    /// A plan of what was bought and how it is paid.
    public init(items: [Item], payments: [Payment]) {
        self.items = items
        self.payments = payments
    }
}
