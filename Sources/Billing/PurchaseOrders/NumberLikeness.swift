public import Domain

/// Which PO numbers a person would take for each other: `PO-1OO1` and `PO-1001`, `po 1001` and `PO-1001`, `0042` and `42`.
///
/// A likeness is only reported. PO numbers are compared byte for byte, here as everywhere.
public struct NumberLikeness {
    private var numbers: [Text: [String: Alike]] = [:]

    /// Numbers of a payer that look alike, each once and by their bytes: the first so many, and the number that all others are
    /// compared with. Nearly always there is one.
    private struct Alike {
        var numbers: [Text]

        init(_ number: Text) { numbers = [number] }

        mutating func add(_ number: Text) {
            guard numbers[0] != number else { return }
            let place = numbers.firstIndex { !($0 < number) } ?? numbers.endIndex
            guard place <= CreatedOrder.mostResembling, place == numbers.endIndex || numbers[place] != number else {
                return
            }
            numbers.insert(number, at: place)
            // A number of its own is not named beside itself.
            if numbers.count > CreatedOrder.mostResembling + 1 { numbers.removeLast() }
        }
    }

    /// The numbers of POs that came into being; others are compared with them.
    public init(_ created: [PurchaseOrderKey]) {
        for key in created {
            numbers[key.payer, default: [:]][Self.likeness(of: key.number), default: Alike(key.number)]
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
        let alike = numbers[key.payer]?[Self.likeness(of: key.number)]?.numbers ?? []
        return CreatedOrder(
            key: key,
            createdBy: createdBy,
            resembles: Array(alike.filter { $0 != key.number }.prefix(CreatedOrder.mostResembling)),
            doubt: NumberDoubt(key.number)
        )
    }

    /// Equal for numbers that look alike: without case, accents, white space, punctuation, invisible characters and the zeros that
    /// the first digits begin with, with the letters O, I and L as the digits that they look like, and without `PO` before
    /// nothing but digits.
    static func likeness(of number: Text) -> String {
        var likeness: [UInt8] = []
        likeness.reserveCapacity(number.string.utf8.count)
        for scalar in number.string.unicodeScalars {
            if scalar.isASCII {
                add(UInt8(truncatingIfNeeded: scalar.value), to: &likeness)
            } else if let alike = Lookalike.ascii(scalar) {
                for byte in alike.utf8 { add(byte, to: &likeness) }
            } else if !scalar.isPassedOver {
                likeness.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        // `PO-00077` and `PO-77`: a spreadsheet takes zeros away, and the O of PO is one by now.
        if let first = likeness.firstIndex(where: \.isASCIIDigit) {
            let end = likeness[first...].firstIndex { $0 != UInt8(ascii: "0") } ?? likeness.endIndex
            likeness.removeSubrange(first..<end)
        }
        // `PO 4500012345` and `4500012345`.
        if likeness.count > 5, likeness[0] == UInt8(ascii: "p"), likeness.dropFirst().allSatisfy(\.isASCIIDigit) {
            likeness.removeFirst()
        }
        return String(decoding: likeness, as: UTF8.self)
    }

    private static func add(_ byte: UInt8, to likeness: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "0"): likeness.append(UInt8(ascii: "0"))
        case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "|"):
            likeness.append(UInt8(ascii: "1"))
        case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): likeness.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): likeness.append(byte | 0x20)
        // Signs, white space and controls.
        default: break
        }
    }
}

extension Unicode.Scalar {
    /// Whether a reader passes over it.
    fileprivate var isPassedOver: Bool {
        if DisplayText.isHidden(self) { return true }
        switch properties.generalCategory {
        case .dashPunctuation, .connectorPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation, .format,
            .nonspacingMark, .mathSymbol, .modifierSymbol:
            return true
        default: return false
        }
    }
}
