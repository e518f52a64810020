/// What a receiver says of an invoice or a credit note at a moment. Equal answers are one answer, whichever files they are in.
public struct ReceiverAnswer: Hashable, Sendable {
    /// The number of the document, as the answer writes it.
    public var document: Text
    public var status: AnswerStatus
    /// In the order of ``canonical(_:)``.
    public var reasons: [AnswerReason]
    /// When it was given, to the second.
    public var at: Instant

    /// An answer; parts of a second do not count, nor does the order of reasons or that one is said twice.
    public init(to document: Text, _ status: AnswerStatus, _ reasons: [AnswerReason], at: Instant) {
        (self.document, self.status) = (document, status)
        self.reasons = Self.canonical(reasons)
        self.at = Instant(seconds: at.seconds)
    }

    /// The codes of a list that it gives.
    public func codes(of list: AnswerReason.List) -> [Text] {
        reasons.compactMap { $0.list == list ? $0.code : nil }
    }

    /// The business terms that it is about.
    public var attributes: Set<Text> { Set(reasons.flatMap { $0.conditions.map(\.attribute) }) }

    /// Its reasons in a line; empty: it gives none.
    public var reasonText: String { reasons.map(\.text).joined(separator: "; ") }

    /// Reasons, each once, in the order of their bytes.
    private static func canonical(_ reasons: [AnswerReason]) -> [AnswerReason] {
        Set(reasons).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }
}

extension AnswerReason {
    /// What reasons are ordered by: any two that differ have different keys.
    fileprivate var key: [Text] {
        let own = [list.map { Text($0.rawValue) }, code, words] + conditions.flatMap { [$0.attribute, $0.words] }
        return own.flatMap { $0.map { ["+", $0] } ?? ["-"] }
    }
}
