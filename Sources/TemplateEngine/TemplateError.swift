package import System

/// Why a template or a schema cannot be used, in a message for its author.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The folder or a file in it cannot be read.
        case unreadable
        /// No template has this format.
        case unknownFormat
        /// Not XML, or with a document type declaration.
        case notWellFormed
        /// XML, but not a template: an instruction is wrong.
        case notATemplate
        /// XML, but not a schema.
        case notASchema
        /// The template failed on an invoice, or requested a file.
        case failed
        /// The template exceeded its memory, time or depth.
        case exhausted
    }

    public var reason: Reason
    /// The file, or the name that a text without a file would have.
    public var file: String
    /// From 1; nil where the fault has no line.
    public var line: Int?
    /// In characters, from 1; nil where only the line is known.
    public var column: Int?
    /// The fault.
    public var message: String
    /// Further faults in the same template.
    public var others: [TemplateRemark] = []

    /// An error at a place.
    public init(_ reason: Reason, file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.reason = reason
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `peppol-invoice.xml:12:30: message`, ready to be shown; one line per fault.
    public var description: String {
        let place = [line, column].compactMap { $0.map { "\($0):" } }.joined()
        let file = MessageText.shown(file)
        return (["\(file):\(place) \(message)"] + others.map { "\(file):\($0)" }).joined(separator: "\n")
    }
}

extension TemplateError {
    /// A file or folder that the system could not provide.
    package init(_ fault: SystemFault) {
        self.init(.unreadable, file: fault.path, message: fault.reason)
    }

    /// All faults found by the compiler, in order.
    init(_ reason: Reason, file: String, _ remarks: [TemplateRemark]) {
        let first = remarks.first
        self.init(
            reason,
            file: file,
            line: first?.line,
            column: first?.column,
            message: first?.message ?? "no reason given"
        )
        others = Array(remarks.dropFirst())
    }

    /// All messages of a library, at the first line that it named.
    init(_ reason: Reason, file: String, _ faults: [XMLFault]) {
        var line: Int?
        var messages: [String] = []
        for fault in faults {
            // libxslt reports the place in a separate message, before the one with the fault.
            if let place = Self.placeLine(fault.message) {
                line = line ?? place
            } else {
                line = line ?? fault.line
                if !messages.contains(fault.message) { messages.append(fault.message) }
            }
        }
        let message = messages.isEmpty ? "no reason given" : messages.joined(separator: "; ")
        self.init(reason, file: file, line: line, message: message)
    }

    /// The number in `compilation error: file unknown-xxx line 7 element value-of`; nil for another message.
    private static func placeLine(_ message: String) -> Int? {
        guard message.hasPrefix("compilation error:") || message.hasPrefix("runtime error:") else { return nil }
        let words = message.split(separator: " ")
        guard let place = words.firstIndex(of: "line"), place + 1 < words.count else { return 0 }
        return Int(words[place + 1]) ?? 0
    }
}
