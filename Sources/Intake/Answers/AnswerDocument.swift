import Domain

/// The answers in an Invoice Response: an ApplicationResponse of UBL 2.1, as Peppol BIS Invoice Response 3 uses it.
struct AnswerDocument {
    private static let root = "urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
    fileprivate static let aggregates = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    fileprivate static let basics = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"

    /// Each with the line on which its part of the document begins.
    private(set) var answers: [(answer: ReceiverAnswer, line: Int)] = []
    /// Parts that are not an answer.
    private(set) var faults: [SideFolder.Fault] = []

    /// The answers in a document: one for each document that a part of it refers to.
    init(_ root: MarkupElement) throws(SideFolder.Fault) {
        let parts = root.aggregates("DocumentResponse")
        guard root.name == "ApplicationResponse", root.namespace == Self.root, !parts.isEmpty else {
            throw SideFolder.Fault(
                code: .notAnAnswer,
                line: root.line,
                message: "the file is not an Invoice Response: " + Self.difference(of: root),
                hint: "Only answers of receivers belong into the folder responses: ApplicationResponse of UBL 2.1 "
                    + "with a DocumentResponse, or CSV files."
            )
        }
        let at = try Self.moment(of: root)
        for part in parts {
            do throws(SideFolder.Fault) {
                answers += try Self.answers(in: part, at: at)
            } catch {
                faults.append(error)
            }
        }
    }

    private static func difference(of root: MarkupElement) -> String {
        let name = DisplayText.quoted(Text(root.name))
        guard root.name == "ApplicationResponse" else { return "its root is \(name)" }
        guard root.namespace == Self.root else {
            let namespace = root.namespace.map { DisplayText.quoted(Text(DisplayText.cut($0, to: 100))) } ?? "none"
            return "the namespace of its root is \(namespace)"
        }
        return "it has no DocumentResponse"
    }

    /// When the answer was given: IssueDate and IssueTime; without a time at midnight, without an offset in UTC.
    private static func moment(of root: MarkupElement) throws(SideFolder.Fault) -> Instant {
        let (date, time) = (root.basic("IssueDate"), root.basic("IssueTime"))
        for name in ["IssueDate", "IssueTime"] {
            let times = root.basics(name)
            guard let other = times.first(where: { $0.text.trimmed != times[0].text.trimmed }) else { continue }
            throw SideFolder.Fault(
                code: .answerWithoutDate,
                line: other.line,
                message: "the answer has two of \(name) that differ",
                hint: "Ask the receiver which one is meant; an answer is given at one moment."
            )
        }
        let day = date?.text.trimmed ?? ""
        let written = day.string + (time.map { "T\($0.text.trimmed)" } ?? "")
        let moment =
            time == nil
            ? CivilDate(day.string).map { Instant(startOf: $0) } : Instant(written) ?? Instant(written + "Z")
        if let moment { return moment }
        throw SideFolder.Fault(
            code: .answerWithoutDate,
            line: (date ?? root).line,
            message: day.isEmpty
                ? "the answer has no IssueDate"
                : "the answer has the date \(DisplayText.quoted(Text(DisplayText.cut(written, to: 100)))), which is not one",
            hint: "It needs an IssueDate like 2026-01-10, and may have an IssueTime like 09:00:00 or 09:00:00+01:00."
        )
    }

    private static func answers(
        in part: MarkupElement,
        at moment: Instant
    ) throws(SideFolder.Fault) -> [(answer: ReceiverAnswer, line: Int)] {
        let responses = part.aggregates("Response")
        let response = responses.first
        let codes = responses.flatMap { $0.basics("ResponseCode") }.map(\.text.trimmed)
        if let other = codes.first(where: { $0 != codes[0] }) {
            let both = [codes[0], other].map { DisplayText.quoted(Text(DisplayText.cut($0.string, to: 100))) }
            throw SideFolder.Fault(
                code: .answerOfUnknownStatus,
                line: (response ?? part).line,
                message: "the answer has the ResponseCodes \(both.joined(separator: " and ")) for one document",
                hint: "Ask the receiver which one is meant: a DocumentResponse has one Response with one ResponseCode."
            )
        }
        let written = codes.first ?? ""
        guard let status = AnswerStatus(rawValue: written.string) else {
            let codes = AnswerStatus.allCases.map(\.rawValue).joined(separator: ", ")
            throw SideFolder.Fault(
                code: .answerOfUnknownStatus,
                line: (response ?? part).line,
                message: written.isEmpty
                    ? "the answer has no ResponseCode"
                    : "the answer has the ResponseCode \(DisplayText.quoted(Text(DisplayText.cut(written.string, to: 100))))",
                hint: "Allowed: \(codes)."
            )
        }
        let found = responses.flatMap { $0.aggregates("Status") }.compactMap { AnswerReason($0) }
        guard found.count <= AnswerReason.most else {
            throw SideFolder.Fault(
                code: .answerTooLarge,
                line: part.line,
                message: "the answer has \(found.count) reasons; \(AnswerReason.most) are allowed",
                hint: "Look at what wrote it."
            )
        }
        let documents = part.aggregates("DocumentReference").flatMap { $0.basics("ID") }
            .filter { !$0.text.trimmed.isEmpty }
        guard !documents.isEmpty else {
            throw SideFolder.Fault(
                code: .answerWithoutNumber,
                line: part.line,
                message: "the answer does not say which document it is about",
                hint: "Its DocumentReference needs an ID: the number of the invoice or credit note."
            )
        }
        // A part may refer to many documents: its reasons are put in order once.
        var answer = ReceiverAnswer(to: "", status, found, at: moment)
        return documents.map { id in
            answer.document = id.text.trimmed
            return (answer, id.line)
        }
    }
}

extension AnswerReason {
    /// A Status; nil: it says nothing.
    fileprivate init?(_ status: MarkupElement) {
        let code = status.basic("StatusReasonCode")
        let written = code.flatMap { Self.cut($0.text) }
        let named = code?.attributes["listID"].flatMap { List(rawValue: $0.trimmed.string) }
        let conditions = status.aggregates("Condition").prefix(Self.most).compactMap { condition in
            condition.basic("AttributeID").flatMap { Self.cut($0.text) }.map { attribute in
                Condition(attribute, words: condition.basic("Description").flatMap { Self.cut($0.text) })
            }
        }
        self.init(
            written.map { named ?? Self.list(of: $0) ?? .reason },
            written,
            words: status.basic("StatusReason").flatMap { Self.cut($0.text) },
            conditions: conditions
        )
        guard self != AnswerReason() else { return nil }
    }

    /// A text without white space at its ends, cut where it is too long; nil: it is empty.
    private static func cut(_ text: Text) -> Text? {
        let text = text.trimmed
        return text.isEmpty ? nil : Text(DisplayText.cut(text.string, to: longestWords))
    }
}

extension MarkupElement {
    fileprivate func aggregates(_ name: String) -> [MarkupElement] {
        elements.filter { $0.name == name && $0.namespace == AnswerDocument.aggregates }
    }

    fileprivate func basics(_ name: String) -> [MarkupElement] {
        elements.filter { $0.name == name && $0.namespace == AnswerDocument.basics }
    }

    fileprivate func basic(_ name: String) -> MarkupElement? { basics(name).first }
}
