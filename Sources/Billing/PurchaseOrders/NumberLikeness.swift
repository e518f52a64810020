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

    /// Equal for numbers that look alike: without case, white space, punctuation, invisible characters and leading zeros, and
    /// with the letters O, I and L as digits where they are beside one.
    static func likeness(of number: Text) -> String {
        var scalars = number.string.unicodeScalars.flatMap { scalar in
            scalar.properties.numericType == .decimal
                ? Array(String(Int(scalar.properties.numericValue ?? 0)).unicodeScalars)
                : Array(scalar.properties.lowercaseMapping.unicodeScalars)
        }
        for index in scalars.indices.dropFirst() { scalars.readAsDigit(at: index, beside: index - 1) }
        for index in scalars.indices.dropLast().reversed() { scalars.readAsDigit(at: index, beside: index + 1) }
        var likeness = String.UnicodeScalarView()
        for scalar in scalars where !scalar.isPassedOver {
            // A zero that begins a run of digits counts for nothing.
            if scalar == "0", likeness.last?.isDigit != true { continue }
            likeness.append(scalar)
        }
        return String(likeness)
    }
}

extension [Unicode.Scalar] {
    /// Replaces a letter that looks like a digit where its neighbour is a digit.
    fileprivate mutating func readAsDigit(at index: Int, beside neighbour: Int) {
        guard self[neighbour].isDigit else { return }
        switch self[index] {
        case "o": self[index] = "0"
        case "i", "l", "|": self[index] = "1"
        default: break
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

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
