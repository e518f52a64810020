import Domain

/// What a cell of a column may hold, in the words of a person who fills it in. The limits are those that the rules enforce: tests
/// give the reader a value at each limit and one beyond.
enum ColumnForm {
    /// Compared byte by byte.
    case id
    case text
    case textUpTo(Int)
    case date
    case instant
    /// A day or a moment.
    case dayOrInstant
    /// From zero, with so many decimals at most.
    case decimal(Int)
    /// Before tax, from zero, in the currency of the subscription.
    case amount
    /// Above zero, with so many decimals at most.
    case positive(Int)
    /// A rate of tax in percent.
    case percent
    /// Days until payment.
    case days
    /// From 1.
    case wholeNumber
    /// One of a list.
    case word([String])
    /// Of no list.
    case words
    case yesOrNo
    case currency
    case country
    case vatID
    case identifierScheme
    case addressScheme
    case unitCode
    case email
    case documentFormat
    /// Of a PO: one that no invoice could show rejects the row.
    case orderNumber
    /// Of a PO that is asked for: one that no invoice could show is kept off it.
    case requestedNumber
    /// Of a PO.
    case orderLine

    /// One of the words of a type.
    static func word<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type) -> ColumnForm {
        .word(type.allCases.map(\.rawValue))
    }

    /// A description that stands behind the name of a column.
    var text: String {
        switch self {
        case .id: "id: 1 to \(CellLimit.id) characters, no control characters"
        case .text: "text; of controls only line breaks and tabs"
        case .textUpTo(let longest): "text of up to \(longest) characters; of controls only line breaks and tabs"
        case .date: "day: YYYY-MM-DD"
        case .dayOrInstant:
            "day, which begins at midnight UTC, or moment: RFC 3339 with Z or an offset; parts of a second do not count"
        case .instant: "moment: RFC 3339 with Z or an offset; digits below a nanosecond are cut"
        case .decimal(let places): "decimal from 0, at most \(places) digits after the point, below \(Self.largest)"
        case .amount:
            "decimal from 0, with at most the digits after the point that an invoice in the currency shows (EUR 2, JPY 0), "
                + "below 10,000,000,000,000,000"
        case .positive(let places):
            "decimal above 0, at most \(places) digits after the point, below \(Self.largest)"
        case .percent: "per cent: decimal from 0 to 100, at most \(TaxRate.decimalPlaces) digits after the point"
        case .days: "whole number of days from 0 to \(CellLimit.days)"
        case .wholeNumber: "whole number from 1"
        case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
        case .words: "words with spaces between them"
        case .yesOrNo: "`yes` or `no`"
        case .currency: "currency: three capital letters of ISO 4217"
        case .country: "country: two capital letters of ISO 3166-1 (the United Kingdom is GB, Greece GR)"
        case .vatID: "VAT id that begins with its country (Greece EL, Northern Ireland XI)"
        case .identifierScheme: "four digits of ISO 6523, such as `0002` (SIREN) or `0106` (KVK)"
        case .addressScheme: "scheme of the EAS list, such as `0088` (GLN) or `9930` (German VAT id)"
        case .unitCode: "unit: code of UN/ECE Recommendation 20, such as `C62` (one), `HUR` (hour), `MON` (month)"
        case .email: "one email address, without name, brackets or white space"
        case .documentFormat: "name of a format; `nightbill template list` shows them"
        case .orderNumber:
            "PO number: up to \(NumberFault.longest) characters without controls; white space at its ends does not count"
        case .requestedNumber:
            "PO number; white space at its ends does not count. One of more than \(NumberFault.longest) characters, or with "
                + "controls, is on no invoice"
        case .orderLine:
            "line of the PO: up to \(NumberFault.longest) characters without controls; white space at its ends does not count"
        }
    }

    private static let largest = "1,000,000,000,000"
}
