public import Domain

/// Which PO numbers a person would take for each other: `PO-1OO1` and `PO-1001`, `po 1001` and `PO-1001`, `0042` and `42`.
///
/// A likeness is only reported. PO numbers are compared byte for byte, here as everywhere.
public struct NumberLikeness {
    private var numbers: [Text: [String: Set<Text>]] = [:]

    /// No numbers yet.
    public init() {}

    /// Takes in a PO of the book.
    public mutating func add(_ key: PurchaseOrderKey) {
        numbers[key.payer, default: [:]][Self.likeness(of: key.number), default: []].insert(key.number)
    }

    /// A PO that came into being, beside all others that were taken in.
    public func review(_ key: PurchaseOrderKey, createdBy: PurchaseOrderCreator) -> CreatedOrder {
        let alike = numbers[key.payer]?[Self.likeness(of: key.number)] ?? []
        return CreatedOrder(
            key: key,
            createdBy: createdBy,
            resembles: alike.filter { $0 != key.number }.sorted(),
            doubt: NumberDoubt(key.number)
        )
    }

    /// Equal for numbers that look alike: without case, white space, punctuation, invisible characters and zeros at the
    /// beginning, and with the letters O, I and L as the digits that they look like.
    static func likeness(of number: Text) -> String {
        var likeness = String.UnicodeScalarView()
        for scalar in number.string.unicodeScalars where !scalar.isPassedOver {
            let folded = scalar.folded
            if likeness.isEmpty, folded.allSatisfy({ $0 == "0" }) { continue }
            likeness.append(contentsOf: folded)
        }
        return String(likeness)
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
