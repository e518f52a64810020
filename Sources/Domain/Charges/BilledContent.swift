/// The content of a billed item as an export has it.
public enum BilledContent: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The item is no longer in the export.
    case absent
    case charge(ChargeContent)
    case usage(UsageContent)
    /// The subscription ended on a day, with these invoices for charges that fell due then or later.
    case ended(CivilDate, invoices: [Text])

    /// The whole content in one line, as text for an operator.
    public var description: String {
        switch self {
        case .absent: "absent"
        case .charge(let content): content.description
        case .usage(let content): content.description
        case .ended(let day, let invoices): "ended on \(day), \(invoices.map(\.string).joined(separator: ", "))"
        }
    }
}

/// Content in a form that is stored and compared: two contents have the same encoding exactly when they are equal. It
/// contains no text for people, so that messages may be improved.
///
/// It begins with the number of its version. Version 1 is a list of fields, each its length in bytes of UTF-8, a colon
/// and the bytes, so that no id or dimension can imitate the border of a field; `-` is a field without value. A version
/// that encodes more gets the next number, and the former ones are still computed for what is stored.
public struct ContentEncoding: Hashable, Codable, Sendable {
    public let text: Text

    /// An encoding as it was stored.
    public init(stored text: Text) {
        self.text = text
    }

    private init(version: Int, kind: String, _ fields: [String?]) {
        let encoded = fields.map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }
        text = Text((["\(version)", kind] + encoded).joined(separator: " "))
    }
}

extension ContentEncoding {
    /// The encoding of content in the newest version.
    public init(_ content: BilledContent) {
        switch content {
        case .absent: self.init(version: 1, kind: "absent", [])
        case .charge(let content):
            let head: [String?] = [
                content.account.string, content.chargeOn.description, content.net?.currency.code,
                content.net?.minorUnits.description, "\(content.lines.count)",
            ]
            let lines = content.lines.flatMap { line -> [String?] in
                [line.dimension?.string, line.quantity.description, line.unitPrice.description]
            }
            self.init(version: 1, kind: "charge", head + lines)
        case .usage(let content):
            self.init(
                version: 1,
                kind: "usage",
                [
                    content.subscription.string, content.dimension.string, content.usedAt.description,
                    content.quantity.description,
                ]
            )
        case .ended(let day, let invoices):
            self.init(version: 1, kind: "ended", [day.description] + invoices.map(\.string))
        }
    }

    /// Version 0: the sentence that was stored as content before there were encodings. The sentences are frozen: they
    /// are compared with those in old ledgers, so that an earlier acceptance keeps its meaning.
    public init(sentence: Text) {
        text = Text("0 \(sentence)")
    }

    /// The encoding of content in version 0.
    init(sentenceOf content: BilledContent) {
        switch content {
        case .absent: self.init(sentence: "absent")
        case .charge(let content):
            let amount = content.net.map { "\($0) \($0.currency.code)" } ?? "too large"
            let lines = content.lines.map {
                "\($0.dimension.map { "\($0): " } ?? "")\($0.quantity) × \($0.unitPrice)"
            }
            let sentence =
                "account \(content.account), \(content.chargeOn), \(amount) (\(lines.joined(separator: "; ")))"
            self.init(sentence: Text(sentence))
        case .usage(let content):
            let sentence =
                "subscription \(content.subscription), \(content.dimension), \(content.usedAt), quantity \(content.quantity)"
            self.init(sentence: Text(sentence))
        case .ended:
            // No version that kept sentences knew it.
            self.init(sentence: Text(content.description))
        }
    }
}

/// Contents that an operator accepted in addition to what was billed.
public struct AcceptedContents: Hashable, Codable, Sendable {
    private var encodings: [BilledItemKey: Set<ContentEncoding>] = [:]

    /// Nothing accepted.
    public init() {}

    /// Accepts one more content of an item.
    public mutating func insert(_ encoding: ContentEncoding, for key: BilledItemKey) {
        encodings[key, default: []].insert(encoding)
    }

    /// Forgets what was accepted of an item.
    public mutating func lapse(_ key: BilledItemKey) {
        encodings[key] = nil
    }

    /// The items of which something was accepted.
    public var keys: some Sequence<BilledItemKey> { encodings.keys }

    /// Takes over what others have of some items.
    public mutating func take(_ keys: some Sequence<BilledItemKey>, of other: AcceptedContents) {
        for key in keys { encodings[key] = other.encodings[key] }
    }

    /// Whether the content of an item was accepted.
    public func contains(_ content: BilledContent, for key: BilledItemKey) -> Bool {
        guard let accepted = encodings[key] else { return false }
        return accepted.contains(ContentEncoding(content)) || accepted.contains(ContentEncoding(sentenceOf: content))
    }
}
