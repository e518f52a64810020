import Domain
import GRDB

/// What many charges share, each decoded once: PO decisions, the facts that led to them, products, words of lines. What is
/// particular to a charge was left out of them (``ChargeTexts``) and is put in again.
final class SharedFacts {
    /// Few nights have as many; more are decoded again.
    private static let most = 20_000

    private var decisions: [Int64: Decision] = [:]
    private var inputs: [Int64: Inputs] = [:]
    private var products: [Int64: Product] = [:]
    private var words: [Int64: Words] = [:]
    private var texts: [Int64: String] = [:]

    private struct Decision {
        var decision: PurchaseOrderDecision
        var hasOwnPayer: Bool
    }

    private struct Inputs {
        var inputs: PurchaseOrderInputs
        /// The keys whose text is the charge's.
        var own: Set<String>
    }

    /// The words of a line.
    struct Words: Decodable {
        var dimension: Text?
        var description: Text?
        var unitCode: Text
    }

    private static let ownKeys = [
        "account", "payment", "procurement", "subscription", "paymentLine", "subscriptionLine",
    ]

    /// A text that many rows repeat.
    func text(_ id: Int64, in database: Database) throws -> String {
        if let known = texts[id] { return known }
        let text = try body(id, in: database)
        if texts.count >= Self.most { texts.removeAll() }
        texts[id] = text
        return text
    }

    private func body(_ id: Int64, in database: Database) throws -> String {
        let find = try database.cachedStatement(sql: "SELECT body FROM shared_text WHERE id = ?")
        guard let text = try String.fetchOne(find, arguments: [id]) else {
            throw DamagedRow(what: "table shared_text, row id \(id): it is missing")
        }
        return text
    }

    private func facts<Facts: Decodable>(_ id: Int64, _ text: String) throws -> Facts {
        guard let facts: Facts = Snapshots.facts(text) else {
            throw DamagedRow(what: "table shared_text, row id \(id): it cannot be read")
        }
        return facts
    }

    /// The decision on a charge of an account, with its number and line.
    func decision(
        _ id: Int64,
        number: Text?,
        line: Text?,
        account: Text,
        in database: Database
    ) throws -> PurchaseOrderDecision {
        if decisions[id] == nil {
            if decisions.count >= Self.most { decisions.removeAll() }
            let text = try body(id, in: database)
            let whole = ["number", "line", "account"].reduce(text) { Self.filling($1, in: $0) }
            decisions[id] = Decision(decision: try facts(id, whole), hasOwnPayer: text.contains("\"account\":null"))
        }
        guard let known = decisions[id] else { preconditionFailure("it was put there") }
        var decision = known.decision
        if let number { decision.requested?.number = number } else { decision.requested = nil }
        decision.requested?.line = line
        if known.hasOwnPayer { decision.payer?.account = account }
        return decision
    }

    /// The facts that led to the decision on a charge.
    func inputs(
        _ id: Int64,
        number: Text?,
        line: Text?,
        account: Text,
        in database: Database
    ) throws -> PurchaseOrderInputs {
        if inputs[id] == nil {
            if inputs.count >= Self.most { inputs.removeAll() }
            let text = try body(id, in: database)
            let own = Self.ownKeys.filter { text.contains("\"\($0)\":null") }
            inputs[id] = Inputs(inputs: try facts(id, own.reduce(text) { Self.filling($1, in: $0) }), own: Set(own))
        }
        guard let known = inputs[id] else { preconditionFailure("it was put there") }
        var inputs = known.inputs
        for key in known.own {
            switch key {
            case "account": inputs.payer.account = account
            case "payment": inputs.instalment = number ?? ""
            case "procurement": inputs.procurement = number ?? ""
            case "subscription": inputs.subscription = number ?? ""
            case "paymentLine": inputs.instalmentLine = line ?? ""
            default: inputs.subscriptionLine = line ?? ""
            }
        }
        return inputs
    }

    /// JSON with an empty text where one was left out.
    private static func filling(_ key: String, in json: String) -> String {
        json.replacing("\"\(key)\":null", with: "\"\(key)\":\"\"")
    }

    func product(_ id: Int64, in database: Database) throws -> Product {
        if let known = products[id] { return known }
        if products.count >= Self.most { products.removeAll() }
        let product: Product = try Snapshots.stored(id, in: database)
        products[id] = product
        return product
    }

    func words(_ id: Int64, in database: Database) throws -> Words {
        if let known = words[id] { return known }
        if words.count >= Self.most { words.removeAll() }
        let found: Words = try facts(id, body(id, in: database))
        words[id] = found
        return found
    }
}
