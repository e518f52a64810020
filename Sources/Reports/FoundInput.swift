public import Intake

/// What was found in the input, where a failure has to tell it: as a person reads it, and line by line. Both are bounded, however
/// much was found.
public struct FoundInput: Sendable {
    /// With a line end, and another where more follows; safe for a terminal.
    public let text: String
    /// The same, a line each.
    public let lines: [LogLine]

    /// Findings of an export that cannot be read.
    public init(_ findings: [Finding]) {
        self.init(Findings.none.adding(findings), FindingRenderer().render(findings))
    }

    /// What a run found in the input.
    public init(_ report: RunReport) {
        self.init(report.findings, report.findingsText(colour: false))
    }

    /// Findings with their text.
    init(_ findings: Findings, _ text: String) {
        self.text = text
        var lines: [LogLine] = []
        LogLine.all(findings) { lines.append($0) }
        self.lines = lines
    }
}
