import Documents
public import Domain
public import Intake

/// What reading and validating an input folder alone finds.
public struct CheckReport {
    public let findings: Findings
    public let rowCounts: [RowCounts]

    /// Reads a folder and nothing else; `settings` nil leaves out what depends on the issuer.
    public init(input: String, settings: Settings?, templates: String?) throws(RunFailure) {
        let library = try Templates.library(folder: templates)
        let options = IntakeOptions(
            issuer: settings.map { IssuerFacts($0.issuer) },
            knownFormats: library.formats.map { Text($0) }
        )
        do {
            let intake = try Intake.read(folder: input, options: options)
            findings = intake.findings
            rowCounts = intake.rowCounts
        } catch {
            throw RunFailure(unusable: error)
        }
    }

    /// Rows that could not be used.
    public var rejectedRows: Int { rowCounts.rejectedRows }

    /// 0: every row can be used; 3: some are rejected.
    public var exitStatus: Int32 { rejectedRows > 0 ? 3 : 0 }

    /// All findings for a person.
    public func findingsText(colour: Bool) -> String {
        FindingRenderer(colour: colour).render(findings)
    }
}
