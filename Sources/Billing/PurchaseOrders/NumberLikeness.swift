public import Domain

/// Which PO numbers a person would take for each other: `PO-1OO1` and `PO-1001`, `po 1001` and `PO-1001`, `0042` and `42`.
///
/// A likeness is only reported. PO numbers are compared byte for byte, here as everywhere.
public struct NumberLikeness {
    private var numbers: [Text: [String: Alike]] = [:]

    /// Numbers of a payer that look alike, each once. Nearly always there is one.
    private struct Alike {
        var first: Text
        var others: [Text] = []

        mutating func add(_ number: Text) {
            if number != first, !others.contains(number) { others.append(number) }
        }
    }

    /// The numbers of POs that came into being; others are compared with them.
    public init(_ created: [PurchaseOrderKey]) {
        for key in created {
            numbers[key.payer, default: [:]][Self.likeness(of: key.number), default: Alike(first: key.number)]
                .add(key.number)
        }
    }

    /// Takes in another PO of the book, where it looks like one that came into being.
    public mutating func add(_ key: PurchaseOrderKey) {
        guard let ofPayer = numbers[key.payer]?.index(forKey: Self.likeness(of: key.number)) else { return }
        numbers[key.payer]?.values[ofPayer].add(key.number)
    }

    /// A PO that came into being, beside all others that were taken in.
    public func review(_ key: PurchaseOrderKey, createdBy: PurchaseOrderCreator) -> CreatedOrder {
        let alike = numbers[key.payer]?[Self.likeness(of: key.number)]
        let resembling = alike.map { $0.others.isEmpty ? [] : [$0.first] + $0.others } ?? []
        return CreatedOrder(
            key: key,
            createdBy: createdBy,
            resembles: resembling.filter { $0 != key.number }.sorted(),
            doubt: NumberDoubt(key.number)
        )
    }

    /// Equal for numbers that look alike: without case, white space, punctuation, invisible characters and zeros at the
    /// beginning, and with the letters O, I and L as the digits that they look like.
    static func likeness(of number: Text) -> String {
        if let likeness = asciiLikeness(of: number) { return likeness }
        var likeness = String.UnicodeScalarView()
        for scalar in number.string.unicodeScalars where !scalar.isPassedOver {
            let folded = scalar.folded
            if likeness.isEmpty, folded.allSatisfy({ $0 == "0" }) { continue }
            likeness.append(contentsOf: folded)
        }
        return String(likeness)
    }

    /// The same for ASCII, as nearly all numbers are, without a look at the properties of scalars; nil for any other.
    private static func asciiLikeness(of number: Text) -> String? {
        var likeness: [UInt8] = []
        likeness.reserveCapacity(number.string.utf8.count)
        for byte in number.string.utf8 {
            switch byte {
            case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "0"):
                if !likeness.isEmpty { likeness.append(UInt8(ascii: "0")) }
            case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"):
                likeness.append(UInt8(ascii: "1"))
            case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): likeness.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): likeness.append(byte | 0x20)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"): continue
            default: return nil
            }
        }
        return String(decoding: likeness, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// In lower case, a digit of any script as that of ASCII, a letter that looks like a digit as that one.
    fileprivate var folded: [Unicode.Scalar] {
        if properties.numericType == .decimal, let value = properties.numericValue {
            return Array(String(Int(value)).unicodeScalars)
        }
        return properties.lowercaseMapping.unicodeScalars.map { scalar in
            switch scalar {
            case "o": "0"
            case "i", "l", "|": "1"
            default: scalar
            }
        }
    }

    /// Whether a reader passes over it.
    fileprivate var isPassedOver: Bool {
        if properties.isWhitespace || isControl { return true }
        switch properties.generalCategory {
        case .dashPunctuation, .connectorPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation, .format,
            .nonspacingMark, .mathSymbol, .modifierSymbol:
            return true
        default: return false
        }
    }
}
