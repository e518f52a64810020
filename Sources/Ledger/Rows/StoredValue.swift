import Domain
import Foundation
import GRDB

/// A type that a column of the ledger can store.
protocol StoredValue {
    /// What the column must hold, for a message: "a date".
    static var expected: String { get }

    /// The value in a column; nil: it is not of this type.
    static func stored(_ value: DatabaseValue) -> Self?
}

extension Optional: StoredValue where Wrapped: StoredValue {
    static var expected: String { Wrapped.expected }

    static func stored(_ value: DatabaseValue) -> Wrapped?? {
        value.isNull ? .some(nil) : Wrapped.stored(value).map { .some($0) }
    }
}

// MARK: SQLite's own types

extension String: StoredValue {
    static var expected: String { "text" }

    static func stored(_ value: DatabaseValue) -> String? {
        guard case .string(let text) = value.storage else { return nil }
        return text
    }
}

extension Int64: StoredValue {
    static var expected: String { "a whole number" }

    static func stored(_ value: DatabaseValue) -> Int64? {
        guard case .int64(let number) = value.storage else { return nil }
        return number
    }
}

/// A count or a position: small enough that any sum of them stays within 64 bits.
extension Int: StoredValue {
    static var expected: String { "a count" }

    static func stored(_ value: DatabaseValue) -> Int? {
        guard case .int64(let number) = value.storage, (0...1 << 40).contains(number) else { return nil }
        return Int(number)
    }
}

extension Bool: StoredValue {
    static var expected: String { "0 or 1" }

    static func stored(_ value: DatabaseValue) -> Bool? {
        guard case .int64(let number) = value.storage, (0...1).contains(number) else { return nil }
        return number == 1
    }
}

extension [UInt8]: StoredValue {
    static var expected: String { "a blob" }

    static func stored(_ value: DatabaseValue) -> [UInt8]? {
        guard case .blob(let bytes) = value.storage else { return nil }
        return [UInt8](bytes)
    }
}

// MARK: Texts of a form

/// A type that a column stores as text.
protocol StoredText: StoredValue {
    init?(stored text: String)
}

extension StoredText {
    static func stored(_ value: DatabaseValue) -> Self? {
        String.stored(value).flatMap { Self(stored: $0) }
    }
}

extension StoredText where Self: RawRepresentable<String> {
    static var expected: String { "a known \(Self.self)" }

    init?(stored text: String) { self.init(rawValue: text) }
}

extension Text: StoredText {
    static var expected: String { "text" }

    init?(stored text: String) { self.init(text) }
}

extension CivilDate: StoredText {
    static var expected: String { "a date" }

    init?(stored text: String) { self.init(text) }

    /// ISO 8601 text, or in compact tables the days since 1970-01-01.
    static func stored(_ value: DatabaseValue) -> CivilDate? {
        if case .int64(let days) = value.storage { return CivilDate(stored: days) }
        return String.stored(value).flatMap { CivilDate(stored: $0) }
    }
}

extension Instant: StoredText {
    static var expected: String { "a timestamp" }

    init?(stored text: String) { self.init(text) }
}

extension Currency: StoredText {
    static var expected: String { "a currency" }

    init?(stored text: String) {
        guard let currency = Currency.named(text) else { return nil }
        self = currency
    }
}

extension StoredText where Self: FixedPoint {
    static var expected: String { "a decimal" }

    /// Far below the limit of 128 bits, so that computing with it cannot overflow.
    static func stored(_ value: DatabaseValue) -> Self? {
        guard let decimal = String.stored(value).flatMap({ Self(stored: $0) }) else { return nil }
        return decimal.units.magnitude < 1_000_000_000_000_000_000_000_000_000_000_000_000 ? decimal : nil
    }
}

extension Quantity: StoredText {}
extension TaxRate: StoredText {}
extension UnitPrice: StoredText {}
extension ExchangeRate: StoredText {}

extension AnswerStatus: StoredText {}
extension DocumentType: StoredText {}
extension Disposition: StoredText {}
extension InvoiceKind: StoredText {}
extension NumberSource: StoredText {}
extension PaymentPlan: StoredText {}
extension PurchaseOrderRule: StoredText {}
extension PurchaseOrderState: StoredText {}
extension ChargeCode: StoredText {}
extension SubscriptionStatus: StoredText {}
extension TaxCategory: StoredText {}
