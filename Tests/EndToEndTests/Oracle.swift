import Foundation
import TestSupport
import Testing

/// Judges that share no code with the program: official e-invoice rules and a computation of the night in Python.
enum Oracle {
    /// Runs a judge and gives its verdict.
    static func run(_ script: String, _ arguments: [String], in folder: URL) throws -> Nightbill.Outcome {
        let python = try Tool.oraclePython.required()
        let file = Nightbill.repository.appending(path: "Tests/Oracle/\(script)").path
        return try Nightbill.execute(python, [file] + arguments, in: folder)
    }

    /// Expects every published file to pass the UBL schema, the rules of its format and an exact recomputation.
    static func expectValid(_ output: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let verdict = try run("einvoice_rules.py", [output.path], in: Nightbill.repository)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)", sourceLocation: sourceLocation)
        #expect(!verdict.output.hasPrefix("0 files"), "there was nothing to judge", sourceLocation: sourceLocation)
    }
}
