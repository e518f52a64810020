/// Why a receiver gives an answer, or what it asks for: a code, what it is about, and a text for people.
public struct AnswerReason: Hashable, Codable, Sendable {
    /// The list that a code is of.
    public enum List: String, CaseIterable, Codable, Sendable {
        case reason = "OPStatusReason"
        case action = "OPStatusAction"
    }

    /// A business term that a reason is about, such as BT-13, the PO number.
    public struct Condition: Hashable, Codable, Sendable {
        /// Its number in EN 16931, as the receiver writes it.
        public var attribute: Text
        /// What the receiver says of it, for people; nil: nothing.
        public var words: Text?

        /// A term with what is said of it.
        public init(_ attribute: Text, words: Text? = nil) {
            (self.attribute, self.words) = (attribute, words)
        }
    }

    /// Nil: there is no code.
    public var list: List?
    /// A code of the list, as the receiver writes it; one that the list does not have is kept. Nil: there is none.
    public var code: Text?
    /// For people; nothing depends on it.
    public var words: Text?
    public var conditions: [Condition]

    /// A reason of a list, or with a text alone.
    public init(_ list: List? = nil, _ code: Text? = nil, words: Text? = nil, conditions: [Condition] = []) {
        (self.list, self.code, self.words, self.conditions) = (list, code, words, conditions)
    }

    /// How many reasons an answer may have.
    public static let most = 100
    /// How many characters a text for people may have; what is beyond is cut.
    public static let longestWords = 1_000

    /// The business term of the PO number (EN 16931).
    public static let purchaseOrderNumber: Text = "BT-13"

    /// The list that has a code; of `OTH`, which both have, the one of reasons. Nil: none has it.
    public static func list(of code: Text) -> List? { List.allCases.first { $0.titles[code.string] != nil } }

    /// `REF BT-13`, with the texts for people behind it.
    public var text: String {
        let codes = ([code] + conditions.map(\.attribute)).compactMap { $0?.visible }.joined(separator: " ")
        let texts = ([words] + conditions.map(\.words)).compactMap { $0?.visible }.joined(separator: "; ")
        return [codes, texts].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

extension AnswerReason.List {
    /// What its codes mean, in a few words.
    public var titles: [String: String] {
        switch self {
        case .reason:
            [
                "NON": "no issue", "REF": "references are missing or wrong", "LEG": "legal information is wrong",
                "REC": "the receiver is unknown", "QUA": "the quality is not as agreed",
                "DEL": "the delivery is not as agreed", "PRI": "prices are wrong", "QTY": "quantities are wrong",
                "ITM": "items are wrong", "PAY": "payment terms are wrong",
                "UNR": "the purchase is not recognized", "FIN": "finance terms are wrong", "PPD": "paid in part",
                "OTH": "another reason",
            ]
        case .action:
            [
                "NOA": "nothing is asked for", "PIN": "information is asked for", "NIN": "a new invoice is asked for",
                "CNF": "a credit note of the whole invoice is asked for",
                "CNP": "a credit note of a part is asked for", "CNA": "a credit note of an amount is asked for",
                "OTH": "another action is asked for",
            ]
        }
    }
}
