/// A column of a CSV file that is published or printed: what writes the header also documents it.
public struct PublishedColumn: Sendable {
    /// What a cell holds.
    public enum Form: Sendable {
        case text
        case id
        /// A day.
        case date
        /// An exact decimal with a point.
        case decimal
        /// A whole number.
        case number
        case yesOrNo
        case currency
        /// One of a list.
        case word([String])

        /// A description that stands behind the name of a column.
        public var text: String {
            switch self {
            case .text: "text"
            case .id: "id, as the export has it"
            case .date: "day: YYYY-MM-DD"
            case .decimal: "exact decimal, such as 1199.94"
            case .number: "whole number"
            case .yesOrNo: "`yes` or `no`"
            case .currency: "currency of ISO 4217"
            case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
            }
        }

        /// One of the words of a type.
        public static func word<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type) -> Form {
            .word(type.allCases.map(\.rawValue))
        }
    }

    /// Its name in the header.
    public let name: String
    public let form: Form
    /// What a value means, and what an empty cell does where there may be one.
    public let meaning: String

    /// A column; `meaning` is a sentence.
    public init(_ name: String, _ form: Form, _ meaning: String) {
        (self.name, self.form, self.meaning) = (name, form, meaning)
    }
}
