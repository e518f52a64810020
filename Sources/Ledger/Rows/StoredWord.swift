import Domain
import GRDB

/// A word that a column stores as a small number: its place in a list that is never changed, only added to.
protocol StoredWord: StoredValue, Equatable {
    /// The words by their numbers, from 0.
    static var words: [Self] { get }
}

extension StoredWord {
    static var expected: String { "a known \(Self.self)" }

    static func stored(_ value: DatabaseValue) -> Self? {
        Int64.stored(value).flatMap { Self(stored: $0) }
    }

    /// The word of a number; nil: there is none.
    init?(stored number: Int64) {
        guard number >= 0, number < Self.words.count else { return nil }
        self = Self.words[Int(number)]
    }

    /// The number of the word.
    var stored: Int64 {
        guard let place = Self.words.firstIndex(of: self) else { preconditionFailure("every word has a number") }
        return Int64(place)
    }

    /// SQL that turns a column's number into a text for each word.
    static func sql(_ column: String, _ text: (Self) -> String) -> String {
        let cases = words.enumerated().map { "WHEN \($0) THEN '\(text($1))'" }
        return "CASE \(column) \(cases.joined(separator: " ")) END"
    }

    /// SQL that turns a column's text into the number of its word.
    static func sql(numberOf column: String, _ text: (Self) -> String) -> String {
        let cases = words.enumerated().map { "WHEN '\(text($1))' THEN \($0)" }
        return "CASE \(column) \(cases.joined(separator: " ")) END"
    }
}

extension PurchaseOrderCreator: StoredWord {
    static let words: [PurchaseOrderCreator] = [.import, .marketplace, .operator]
}

extension PurchaseOrderEventKind: StoredWord {
    static let words: [PurchaseOrderEventKind] = [
        .created, .imported, .lineItemAdded, .lineItemMoved, .invoiceReissued, .revived, .extended, .activated,
        .suspended,
        .expirySet, .contactAdded, .contactChanged, .contactRemoved, .noticeSent,
    ]
}

extension ExpiryNoticeKind: StoredWord {
    static let words: [ExpiryNoticeKind] = [.twoMonths, .oneMonth, .oneWeek, .onTheDay]
}

extension NoticeObstacle: StoredWord {
    static let words: [NoticeObstacle] = [.noContact, .noAddress, .noSender]
}

/// What was set of a PO's state, whatever its dates are: suspended, declared expired, both or neither.
struct StoredState: Equatable {
    var isSuspended: Bool
    var isDeclaredExpired: Bool
}

extension StoredState: StoredWord {
    static let words = [
        StoredState(isSuspended: false, isDeclaredExpired: false),
        StoredState(isSuspended: true, isDeclaredExpired: false),
        StoredState(isSuspended: false, isDeclaredExpired: true),
        StoredState(isSuspended: true, isDeclaredExpired: true),
    ]

    static var expected: String { "a state" }

    init(_ order: PurchaseOrder) {
        self.init(isSuspended: order.isSuspended, isDeclaredExpired: order.isDeclaredExpired)
    }

    init(_ state: PurchaseOrderState) {
        self.init(isSuspended: state.isSuspended, isDeclaredExpired: state.isExpired)
    }

    /// The state of an administrator's row.
    var state: PurchaseOrderState {
        switch (isSuspended, isDeclaredExpired) {
        case (false, false): .active
        case (true, false): .suspended
        case (false, true): .expired
        case (true, true): .suspendedExpired
        }
    }
}

extension CivilDate {
    /// The date of a stored number of days since 1970-01-01; nil: the calendar has no such day.
    init?(stored days: Int64) {
        guard let days = Int32(exactly: days), days <= CivilDate.last.daysSinceEpoch,
            days >= CivilDate.first.daysSinceEpoch
        else { return nil }
        self.init(daysSinceEpoch: days)
    }

    /// 0001-01-01.
    private static let first = CivilDate(daysSinceEpoch: -719_162)
}
