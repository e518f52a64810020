import Billing
import Domain
import Intake

/// What is said of an export, by code: made of the codes and of an example of each.
public enum FindingsPage {
    /// A code of any room.
    private struct Entry {
        var entry: CatalogueEntry
        var severity: String
    }

    /// The whole page.
    public static var markdown: String {
        AboutText.filled(
            PackageResources.findings_md,
            ["codes": entries.map { markdown(of: $0) }.joined(separator: "\n")]
        )
    }

    /// The part of a code, such as `NB107`, in letters of either case; nil: there is none.
    public static func markdown(ofCode code: String) -> String? {
        entries.first { $0.entry.code == code.uppercased() }.map { markdown(of: $0) }
    }

    /// All codes, by number.
    public static var names: [String] { entries.map(\.entry.code) }

    private static var entries: [Entry] {
        let ofInput = FindingCode.allCases.map { Entry(entry: $0.entry, severity: severity(of: $0)) }
        let ofBilling = BillingCode.catalogue.map { entry in
            let isHeld = entry.code != BillingCode.endedBeforeBilled.string
            return Entry(entry: entry, severity: isHeld ? severity(of: .held) : "reported: exit status 3")
        }
        return (ofInput + ofBilling).sorted { $0.entry.code < $1.entry.code }
    }

    private static func severity(of code: FindingCode) -> String {
        guard code.rawValue.hasPrefix("NB6") else { return severity(of: code.severity) }
        return "rejected: the night closes without the \(code < .answerUnreadable ? "order" : "answer"), exit status 3"
    }

    private static func severity(of severity: Severity) -> String {
        switch severity {
        case .fatal: "fatal: the night is not closed, exit status 65"
        case .rejected: "rejected: the night closes without the row, exit status 3"
        case .held: "held: the night closes without the charge, exit status 3"
        case .missing: "missing: the night closes without it, exit status 3"
        case .notice: "notice: nothing changes"
        }
    }

    private static func markdown(of entry: Entry) -> String {
        var page = Markdown()
        page.heading(2, "\(entry.entry.code): \(entry.entry.title)")
        page.paragraph("**\(entry.severity)**")
        page.paragraph(entry.entry.meaning)
        page.paragraph("**What to do:** \(entry.entry.action)")
        if let example = examples[entry.entry.code] { page.code(example) }
        return page.text
    }

    /// As printed, by code; a test makes the file of what the program prints.
    static let examples: [String: String] = {
        let text = String(decoding: PackageResources.finding_examples_txt, as: UTF8.self)
        return text.split(separator: "=== ").reduce(into: [:]) { examples, part in
            guard let end = part.firstIndex(of: "\n") else { return }
            examples[String(part[..<end])] = String(part[part.index(after: end)...])
        }
    }()
}
