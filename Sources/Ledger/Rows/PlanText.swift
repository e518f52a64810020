import Domain

/// A contract plan as JSON: what was bought as [dimension, description, quantity, unit code], the payments as [date, amount], each
/// amount in minor units of its charge's currency: `{"items":[["seats",null,"3","C62"]],"payments":[["2026-01-01",10000]]}`.
///
/// It is written by hand: a night may have a plan for each of its invoices, and `JSONEncoder` takes longer for one than it takes to
/// write all rows of an invoice.
enum PlanText {
    /// The JSON of a plan.
    static func json(_ plan: ContractPlan) throws -> String {
        var json: [UInt8] = []
        json.reserveCapacity(64 + 64 * plan.items.count + 32 * plan.payments.count)
        json.append(contentsOf: "{\"items\":[".utf8)
        for (place, item) in plan.items.enumerated() {
            json.append(contentsOf: (place == 0 ? "[" : ",[").utf8)
            try append(item.dimension, to: &json)
            json.append(UInt8(ascii: ","))
            if let description = item.description {
                try append(description, to: &json)
            } else {
                json.append(contentsOf: "null".utf8)
            }
            json.append(contentsOf: ",\"".utf8)
            item.quantity.ascii.append(to: &json)
            json.append(contentsOf: "\",".utf8)
            try append(item.unitCode, to: &json)
            json.append(UInt8(ascii: "]"))
        }
        json.append(contentsOf: "],\"payments\":[".utf8)
        for (place, payment) in plan.payments.enumerated() {
            json.append(contentsOf: (place == 0 ? "[\"" : ",[\"").utf8)
            payment.chargeOn.ascii.append(to: &json)
            json.append(contentsOf: "\",".utf8)
            ASCIIRun(Int(payment.amount.minorUnits)).append(to: &json)
            json.append(UInt8(ascii: "]"))
        }
        json.append(contentsOf: "]}".utf8)
        return String(decoding: json, as: UTF8.self)
    }

    private static func append(_ text: Text, to json: inout [UInt8]) throws {
        guard text.isPlainInJSON else { return json.append(contentsOf: try Snapshots.text(text).utf8) }
        json.append(UInt8(ascii: "\""))
        json.append(contentsOf: text.string.utf8)
        json.append(UInt8(ascii: "\""))
    }

    // MARK: Reading

    /// A plan as it is stored.
    struct Stored: Decodable {
        private let items: [Item]
        private let payments: [Payment]

        private struct Item: Decodable {
            let item: ContractPlan.Item

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                item = ContractPlan.Item(
                    dimension: try values.decode(Text.self),
                    description: try values.decodeIfPresent(Text.self),
                    quantity: try values.decode(Quantity.self),
                    unitCode: try values.decode(Text.self)
                )
            }
        }

        private struct Payment: Decodable {
            let chargeOn: CivilDate
            let units: Int64

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                chargeOn = try values.decode(CivilDate.self)
                units = try values.decode(Int64.self)
            }
        }

        /// The plan of a charge in a currency.
        func plan(in currency: Currency) -> ContractPlan {
            ContractPlan(
                items: items.map(\.item),
                payments: payments.map {
                    ContractPlan.Payment(
                        chargeOn: $0.chargeOn,
                        amount: Money(minorUnits: $0.units, currency: currency)
                    )
                }
            )
        }
    }
}
