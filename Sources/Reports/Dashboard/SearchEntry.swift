import Domain

/// What the search of the dashboard finds by the beginning of a key.
public struct SearchEntry: Sendable {
    /// What it is, and by which of its texts it is found. The raw values are known to `dashboard.js`.
    public enum Kind: Int, Sendable {
        case purchaseOrder
        case purchaseOrderOfPayer
        case document
        case documentOfAccount
        case documentOfPurchaseOrder
        case rule
    }

    /// By which entries are ordered and found: without case.
    public let key: [UInt8]
    /// The entry as an element of a list in a script.
    public let script: [UInt8]

    /// An entry as it is kept.
    init(key: [UInt8], script: [UInt8]) {
        (self.key, self.script) = (key, script)
    }

    /// An entry by a text of its; `shown` are its texts, of which the last is its path.
    init(_ kind: Kind, key: Text, _ shown: [String]) {
        self.key = Self.folded(key.string)
        var script = Array("[\(kind.rawValue)".utf8)
        for text in shown {
            script.append(UInt8(ascii: ","))
            Self.append(text, to: &script)
        }
        script.append(UInt8(ascii: "]"))
        self.script = script
    }

    /// A text without case: each scalar by itself, as `dashboard.js` does it.
    static func folded(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }
        return text.unicodeScalars.flatMap { Array($0.properties.lowercaseMapping.utf8) }
    }

    /// Appends a text as a string of a script. Nothing in it ends the string, the line or the script.
    public static func append(_ text: String, to script: inout [UInt8]) {
        script.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: script += [0x5C, UInt8(scalar.value)]
            case ..<0x20, 0x26, 0x3C, 0x3E, 0x7F...0x9F, 0x2028, 0x2029:
                let digits = String(scalar.value, radix: 16)
                script += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
            case ..<0x80: script.append(UInt8(scalar.value))
            default: script += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        script.append(UInt8(ascii: "\""))
    }
}

/// The scripts in which a search finds its entries: parts in the order of their keys, and where each begins.
public struct SearchParts: Sendable {
    /// How many entries a part has.
    private static let most = 500

    private var entries: [[UInt8]] = []
    /// The key of the first entry of each part.
    private var firsts: [[UInt8]] = []

    /// No entry yet.
    public init() {}

    /// Adds an entry behind those with smaller keys; a part that is full comes back.
    public mutating func add(key: [UInt8], script: [UInt8]) -> DashboardFile? {
        let part = entries.count == Self.most ? part() : nil
        if entries.isEmpty { firsts.append(key) }
        entries.append(script)
        return part
    }

    private mutating func part() -> DashboardFile {
        let number = firsts.count - 1
        var script = Array("nightbillPart(\(number),[\n".utf8)
        for (place, entry) in entries.enumerated() {
            if place > 0 { script += ",\n".utf8 }
            script += entry
        }
        script += "\n]);\n".utf8
        entries.removeAll(keepingCapacity: true)
        return DashboardFile(path: "search/\(number / 1000)/\(number).js", bytes: script)
    }

    /// The last part, and the list of their first keys.
    public mutating func finish() -> [DashboardFile] {
        let last = entries.isEmpty ? [] : [part()]
        var script = Array("nightbillFirsts([\n".utf8)
        for (place, key) in firsts.enumerated() {
            if place > 0 { script += ",\n".utf8 }
            SearchEntry.append(String(decoding: key, as: UTF8.self), to: &script)
        }
        script += "\n]);\n".utf8
        return last + [DashboardFile(path: "search/firsts.js", bytes: script)]
    }
}
