import Domain

/// Writes findings for a person: the place, what is wrong, the line with the field underlined, what to do.
///
///     usage.csv:17:34: rejected NB107: usage record "u-17": quantity "1,5" is not a plain decimal
///        17 | u-17,sub-1,gb,2026-01-01T00:00:00Z,"1,5"
///           |                                    ^~~~~
///      hint: Write it like 12.50, without grouping, exponent or comma.
public struct FindingRenderer: Sendable {
    /// Whether to colour with ANSI escapes.
    public var colour: Bool

    /// A renderer, without colour unless asked for.
    public init(colour: Bool = false) {
        self.colour = colour
    }

    /// A finding in one to four lines, each with a line end.
    public func render(_ finding: Finding) -> String {
        var place = DisplayText.text(finding.file)
        if let line = finding.line { place += ":\(line)" }
        if let column = finding.column { place += ":\(column)" }
        let severity = painted("\(finding.severity.rawValue) \(finding.code.rawValue):", Self.paint(finding.severity))
        var text = "\(painted("\(place):", "1")) \(severity) \(DisplayText.text(finding.message))\n"
        if let excerpt = finding.excerpt, let line = finding.line {
            let number = String(line)
            let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
            let blank = String(repeating: " ", count: gutter.utf8.count)
            let mark = "^" + String(repeating: "~", count: excerpt.width - 1)
            text += "\(gutter) | \(excerpt.text)\n"
            text += "\(blank) | \(String(repeating: " ", count: excerpt.indent))"
            text += "\(painted(mark, Self.paint(finding.severity)))\n"
        }
        return text + " \(painted("hint:", "1")) \(DisplayText.text(finding.hint))\n"
    }

    /// How many findings of a code a person is shown for each file.
    public static let mostShown = 10

    /// Findings one after the other, an empty line between two; of each code at most ``mostShown`` for each file, and a
    /// line for the rest.
    public func render(_ findings: Findings) -> String {
        var text = ""
        func add(_ part: String) { text += (text.isEmpty ? "" : "\n") + part }
        findings.forEach(atMost: Self.mostShown) {
            add(render($0))
        } surplus: {
            add(render($0))
        }
        return text
    }

    /// Findings of an export that cannot be read.
    public func render(_ findings: [Finding]) -> String { render(Findings(findings)) }

    /// What is left out, in two lines.
    private func render(_ surplus: Findings.Surplus) -> String {
        let severity = surplus.code.severity
        let kind = painted("\(severity.rawValue) \(surplus.code.rawValue):", Self.paint(severity))
        let place = painted("\(DisplayText.text(surplus.file)):", "1")
        return "\(place) \(kind) \(surplus.message)\n \(painted("hint:", "1")) \(surplus.hint)\n"
    }

    private func painted(_ text: String, _ paint: String) -> String {
        colour ? "\u{1B}[\(paint)m\(text)\u{1B}[0m" : text
    }

    private static func paint(_ severity: Severity) -> String {
        switch severity {
        case .fatal: "1;31"
        case .rejected, .held, .missing: "1;33"
        case .notice: "1;36"
        }
    }
}

extension Findings.Surplus {
    /// How many are left out, and of what.
    public var message: String {
        "and \(DisplayText.grouped(count)) more like \(count == 1 ? "it" : "these") (\(code.title))"
    }

    /// Where the others are.
    public var hint: String {
        switch code.severity {
        case .fatal: "Correct these first; the others are shown then."
        case .rejected: "All are in the report of --json; their rows are in the rejects folder of a run."
        case .held, .missing, .notice: "All are in the report of --json."
        }
    }
}
