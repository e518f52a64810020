import Domain

/// The parts of charges that many charges share, as numbers of ``SharedTexts``: PO decisions, the facts that they were made
/// from, and the words of lines.
///
/// What is particular to a charge is left out of the text and put in again by whoever reads it: the requested number and its
/// line (`"number":null`, `"line":null`, and `null` in place of the facts that they came from), and the account where it pays
/// for itself (`"account":null`). So the charges of an organization share one decision. `v_charge` does the same in SQL.
final class ChargeTexts {
    let texts: SharedTexts
    private var decisions = Memo<PurchaseOrderDecision, Int64>()
    private var lastDecision: (decision: PurchaseOrderDecision, id: Int64)?
    private var facts = Memo<Facts, Int64>()
    private var lastFacts: (facts: Facts, id: Int64)?
    private var words = Memo<Words, Int64>()
    /// The words of the last charge's lines, by their places: charges of a kind have the same.
    private var lastWords: [(words: Words, id: Int64)] = []

    /// The facts of a decision without the number that `source` names, and without its line where `isLineLeftOut`.
    private struct Facts: Hashable {
        var inputs: PurchaseOrderInputs
        var source: NumberSource?
        var isLineLeftOut = false
    }

    private struct Words: Hashable {
        var dimension: Text?
        var description: Text?
        var unitCode: Text
    }

    init(_ texts: SharedTexts) {
        self.texts = texts
    }

    // MARK: Decisions

    /// The number of a decision on a charge of an account.
    func id(of decision: PurchaseOrderDecision, account: Text) throws -> Int64 {
        var shared = decision
        shared.requested?.number = ""
        if shared.requested?.line != nil { shared.requested?.line = "" }
        if shared.payer?.account == account { shared.payer?.account = "" }
        if let lastDecision, lastDecision.decision == shared { return lastDecision.id }
        let id = try decisions[shared] ?? newID(of: shared)
        lastDecision = (shared, id)
        return id
    }

    private func newID(of shared: PurchaseOrderDecision) throws -> Int64 {
        var text = try Snapshots.text(shared)
        if shared.requested != nil { text = Self.omitting("number", in: text) }
        if shared.requested?.line != nil { text = Self.omitting("line", in: text) }
        if shared.payer?.account == "" { text = Self.omitting("account", in: text) }
        let id = try texts.id(of: Text(text))
        decisions[shared] = id
        return id
    }

    /// The number of the facts from which a charge's decision was made.
    func id(of inputs: PurchaseOrderInputs, _ requested: RequestedNumber?, account: Text) throws -> Int64 {
        var shared = Facts(inputs: inputs)
        if let requested, requested.number.isPlainInJSON {
            switch requested.source {
            case .instalment where inputs.instalment == requested.number: shared.inputs.instalment = ""
            case .procurement where inputs.procurement == requested.number: shared.inputs.procurement = ""
            case .subscription where inputs.subscription == requested.number: shared.inputs.subscription = ""
            default: shared.source = nil
            }
            if shared.inputs != inputs { shared.source = requested.source }
            leaveOut(requested.line, of: requested.source, &shared)
        }
        if inputs.payer.account == account, account.isPlainInJSON { shared.inputs.payer.account = "" }
        if let lastFacts, lastFacts.facts == shared { return lastFacts.id }
        let id = try facts[shared] ?? newID(of: shared)
        lastFacts = (shared, id)
        return id
    }

    private func leaveOut(_ line: Text?, of source: NumberSource, _ shared: inout Facts) {
        guard let line, line.isPlainInJSON else { return }
        switch source {
        case .instalment where shared.inputs.instalmentLine == line: shared.inputs.instalmentLine = ""
        case .subscription where shared.inputs.subscriptionLine == line: shared.inputs.subscriptionLine = ""
        default: return
        }
        (shared.source, shared.isLineLeftOut) = (source, true)
    }

    private func newID(of shared: Facts) throws -> Int64 {
        var text = try Snapshots.text(shared.inputs)
        switch shared.source {
        case .instalment: text = Self.omitting("payment", in: text)
        case .procurement: text = Self.omitting("procurement", in: text)
        case .subscription: text = Self.omitting("subscription", in: text)
        case .changeRequest, nil: break
        }
        if shared.isLineLeftOut {
            text = Self.omitting(shared.source == .instalment ? "paymentLine" : "subscriptionLine", in: text)
        }
        if shared.inputs.payer.account == "" { text = Self.omitting("account", in: text) }
        let id = try texts.id(of: Text(text))
        facts[shared] = id
        return id
    }

    /// JSON whose empty text under a key is `null`. Within a text every quote is escaped, so nothing but the key is met.
    private static func omitting(_ key: String, in json: String) -> String {
        let (text, empty) = (Array(json.utf8), Array("\"\(key)\":\"\"".utf8))
        var changed: [UInt8] = []
        changed.reserveCapacity(text.count + 2)
        var place = 0
        while place < text.count {
            if text[place] == empty[0], text[place...].starts(with: empty) {
                changed += empty.dropLast(2)
                changed += "null".utf8
                place += empty.count
            } else {
                changed.append(text[place])
                place += 1
            }
        }
        return String(decoding: changed, as: UTF8.self)
    }

    // MARK: Lines

    /// Appends the lines of a charge as JSON: of each the number of its words, quantity and unit price; its amount where
    /// that is not the charge's; and its period, in days after `day`, where that is not the charge's. Behind the lines stands an
    /// object with the subscription's own fields and with the fact sheet of the charge's plan, where it has these.
    func append(_ charge: Charge, plan: Int64?, on day: CivilDate, to json: inout [UInt8]) throws {
        json.append(UInt8(ascii: "["))
        for (place, line) in charge.lines.enumerated() {
            if place > 0 { json.append(UInt8(ascii: ",")) }
            json.append(UInt8(ascii: "["))
            ASCIIRun(Int(try id(ofWords: line, place))).append(to: &json)
            json.append(UInt8(ascii: ","))
            line.quantity.ascii.append(to: &json)
            json.append(UInt8(ascii: ","))
            line.unitPrice.ascii.append(to: &json)
            let hasPeriod = line.period != charge.period
            if line.amount != charge.net || hasPeriod { Self.append(line.amount.minorUnits, to: &json) }
            if hasPeriod {
                Self.append(Int64(line.period.start.daysSinceEpoch - day.daysSinceEpoch), to: &json)
                Self.append(Int64(line.period.end.daysSinceEpoch - day.daysSinceEpoch), to: &json)
            }
            json.append(UInt8(ascii: "]"))
        }
        if charge.fields != nil || plan != nil { try Self.append(charge.fields, plan, to: &json) }
        json.append(UInt8(ascii: "]"))
    }

    private static func append(_ fields: OwnFields?, _ plan: Int64?, to json: inout [UInt8]) throws {
        json.append(contentsOf: ",{".utf8)
        if let fields {
            json.append(contentsOf: "\"fields\":".utf8)
            let start = json.count
            if !fields.appendPlainJSON(to: &json) {
                json.removeSubrange(start...)
                json.append(contentsOf: try Snapshots.text(fields).utf8)
            }
        }
        if let plan {
            json.append(contentsOf: (fields == nil ? "\"plan\":" : ",\"plan\":").utf8)
            ASCIIRun(Int(plan)).append(to: &json)
        }
        json.append(UInt8(ascii: "}"))
    }

    private static func append(_ number: Int64, to json: inout [UInt8]) {
        json.append(UInt8(ascii: ","))
        ASCIIRun(Int(number)).append(to: &json)
    }

    private func id(ofWords line: ChargeLine, _ place: Int) throws -> Int64 {
        let words = Words(dimension: line.dimension, description: line.description, unitCode: line.unitCode)
        if place < lastWords.count, lastWords[place].words == words { return lastWords[place].id }
        let id = try self.words[words] ?? newID(of: words)
        if place < lastWords.count {
            lastWords[place] = (words, id)
        } else if place == lastWords.count {
            lastWords.append((words, id))
        }
        return id
    }

    private func newID(of words: Words) throws -> Int64 {
        var parts = ["unitCode": words.unitCode]
        parts["dimension"] = words.dimension
        parts["description"] = words.description
        let id = try texts.id(of: Text(try Snapshots.text(parts)))
        self.words[words] = id
        return id
    }
}
