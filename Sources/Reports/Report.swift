/// What came of a use case: the same facts for a person, for a program, and as an exit status.
public protocol Report {
    /// What a person reads on standard output, tables at most so many columns wide; `.max`: nothing in them is cut.
    func answer(width: Int) -> Answer
    /// What a program reads: a document whose property names are the keys, in camel case.
    var json: any Encodable { get }
    /// Writes the JSON piece by piece; a report that may list millions of things writes them one after the other.
    func writeJSON(to body: ([UInt8]) throws -> Void) throws
    /// What was found in the input, for a person, fit for a terminal; empty: nothing.
    func findingsText(colour: Bool) -> String
    /// What is said beside the answer, line by line: what was found, warnings and notices.
    func logLines(_ body: (LogLine) throws -> Void) rethrows
    /// What could not be done beside what was asked; a line each.
    var warnings: [String] { get }
    /// What else a person should know; a line each.
    var notices: [String] { get }
    /// What was done for good, for a person whom the answer does not reach; nil: nothing that the command does not say.
    var lasting: String? { get }
    /// 0: done; 3: done, with rejected rows or conflicts; 74, 78: what was looked at is not as it should be.
    var exitStatus: Int32 { get }
}

/// A report that is also a table.
public protocol TableReport: Report {
    /// As CSV, nothing cut.
    var csv: [UInt8] { get }
}

extension Report {
    public func writeJSON(to body: ([UInt8]) throws -> Void) throws {
        try body(Array((ReportJSON.encoded(json) + "\n").utf8))
    }

    public func findingsText(colour: Bool) -> String { "" }

    public func logLines(_ body: (LogLine) throws -> Void) rethrows {
        for warning in warnings { try body(LogLine(.warning, warning)) }
        for notice in notices { try body(LogLine(.notice, notice)) }
    }

    public var warnings: [String] { [] }

    public var notices: [String] { [] }

    public var lasting: String? { nil }

    public var exitStatus: Int32 { 0 }
}
