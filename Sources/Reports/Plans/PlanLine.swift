public import Domain

/// A line of a plan as it is read again: keys with their values as texts. What is in a list or an object is under a path:
/// `charges[1].amount`.
public struct PlanLine: Sendable {
    /// What kind of line it is.
    public let record: PlanRecord
    /// The night that it is of; nil: it is the first line or the last.
    public let date: CivilDate?
    /// Every value, in the order of the line.
    let fields: [(path: String, value: String)]
    /// What tells it apart from the other lines of its kind and night, in the order in which a night has them.
    let position: [Text]

    /// Reads a line without its line end; nil: it is no line of a plan.
    public init?(_ bytes: ArraySlice<UInt8>) {
        var reader = PlanLineReader(bytes)
        guard let fields = reader.object(), let record = fields.first, record.path == "record",
            let kind = PlanRecord(rawValue: record.value)
        else { return nil }
        self.record = kind
        self.fields = fields
        let values = Dictionary(fields.map { ($0.path, $0.value) }) { first, _ in first }
        date = values["business_date"].flatMap { CivilDate($0) }
        position = Self.position(kind, values)
    }

    /// The value under a path; nil: there is none.
    public subscript(_ path: String) -> String? { fields.first { $0.path == path }?.value }

    /// The date under a path; nil: there is none.
    func date(_ path: String) -> CivilDate? { self[path].flatMap { CivilDate($0) } }

    /// The order of lines within a night: by their kinds, then by their positions.
    public static func precedes(_ one: PlanLine, _ other: PlanLine) -> Bool {
        guard one.record == other.record else { return one.place < other.place }
        return one.position.lexicographicallyPrecedes(other.position)
    }

    /// Whether two lines of a night are about the same.
    public func isOfSame(as other: PlanLine) -> Bool { record == other.record && position == other.position }

    private var place: Int { PlanRecord.allCases.firstIndex(of: record) ?? 0 }

    private static func position(_ record: PlanRecord, _ values: [String: String]) -> [Text] {
        func texts(_ paths: String...) -> [Text] { paths.map { Text(values[$0] ?? "") } }
        switch record {
        case .plan, .digest, .night: return []
        case .invoice:
            // Contract invoices come first, as they are numbered.
            guard values["kind"] == InvoiceKind.contract.rawValue else {
                return ["1"] + texts("account_id", "currency")
            }
            return ["0"] + texts("account_id", "charges[0].subscription_id") + charge("charges[0].", values)
        case .opening: return texts("account_id", "subscription_id") + charge("", values)
        case .creditNote: return texts("credited_invoice_number", "credit_id", "reason", "charges[0].subscription_id")
        case .refusedCredit: return texts("invoice_number", "credit_id", "message")
        case .purchaseOrder: return texts("payer_account_id", "purchase_order_number")
        case .notice: return texts("payer_account_id", "purchase_order_number", "kind")
        case .conflict: return texts("subscription_id", "code", "message")
        case .held: return texts("subscription_id", "code")
        case .gone: return texts("code", "subject", "detail")
        case .file:
            let place = DocumentType.allCases.firstIndex { $0.rawValue == values["document_type"] } ?? 2
            return [Text("\(place)")] + texts("name")
        }
    }

    /// The place of a charge among those of its subscription, as the PO book is asked: ordinal, kind, correction.
    private static func charge(_ path: String, _ values: [String: String]) -> [Text] {
        let kind = values["\(path)charge"].flatMap { ChargeCode(rawValue: $0) }?.place ?? 0
        let numbers = [values["\(path)instalment"], "\(kind)", values["\(path)correction"]]
        return numbers.map { number in
            let digits = number ?? "0"
            return Text(String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits)
        }
    }
}

/// Reads the JSON of one line: objects, lists, texts and whole numbers, all that a plan has.
private struct PlanLineReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var fields: [(path: String, value: String)] = []
    private var depth = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// The values of an object that is the whole line; nil: the line is something else.
    mutating func object() -> [(path: String, value: String)]? {
        guard value("") else { return nil }
        return place == bytes.endIndex && bytes.first == UInt8(ascii: "{") ? fields : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.endIndex, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(_ path: String) -> Bool {
        guard place < bytes.endIndex, depth < 8 else { return false }
        depth += 1
        defer { depth -= 1 }
        switch bytes[place] {
        case UInt8(ascii: "{"): return members(path)
        case UInt8(ascii: "["): return items(path)
        case UInt8(ascii: "\""):
            guard let text = text() else { return false }
            fields.append((path, text))
            return true
        default:
            let start = place
            _ = take(UInt8(ascii: "-"))
            while place < bytes.endIndex, bytes[place].isASCIIDigit { place += 1 }
            guard place > start else { return false }
            fields.append((path, String(decoding: bytes[start..<place], as: UTF8.self)))
            return true
        }
    }

    private mutating func members(_ path: String) -> Bool {
        place += 1
        if take(UInt8(ascii: "}")) { return true }
        repeat {
            guard let key = text(), take(UInt8(ascii: ":")), value(path.isEmpty ? key : "\(path).\(key)") else {
                return false
            }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}"))
    }

    private mutating func items(_ path: String) -> Bool {
        place += 1
        if take(UInt8(ascii: "]")) { return true }
        var number = 0
        repeat {
            guard value("\(path)[\(number)]") else { return false }
            number += 1
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    /// A text in quotes, without its escapes.
    private mutating func text() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var text: [UInt8] = []
        while place < bytes.endIndex {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard escape(&text) else { return nil }
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape(_ text: inout [UInt8]) -> Bool {
        guard place < bytes.endIndex else { return false }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "u"):
            guard let scalar = scalar() else { return false }
            text += String(Character(scalar)).utf8
        default: return false
        }
        return true
    }

    /// The character of one or two units of UTF-16 in hexadecimal digits.
    private mutating func scalar() -> Unicode.Scalar? {
        guard let first = unit() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(UInt32(first)) }
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = unit(),
            (0xDC00..<0xE000).contains(second)
        else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    }

    private mutating func unit() -> UInt16? {
        guard place + 4 <= bytes.endIndex else { return nil }
        defer { place += 4 }
        return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }
}
