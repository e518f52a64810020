import Domain
import Ledger
import Publishing
import Reports
import System

/// The programs that judge the documents of a night before it is closed: one for a format, each once a night.
///
/// What they read are copies. A night that is written again, after a crash or by `verify --repair`, has the same bytes, and
/// is not judged again.
struct NightValidators {
    private let validators: [Validator]
    private let seconds: Int
    private let stop: StopSignal

    private struct Validator {
        var format: Text
        var program: ProgramFile
        var arguments: [String]
    }

    /// Those that the settings name.
    ///
    /// - Throws: ``CommandFailure`` (78) where a program is missing.
    init(_ settings: Settings, stop: StopSignal) throws {
        (seconds, self.stop) = (settings.validatorSeconds, stop)
        validators = try settings.validators.sorted { $0.key < $1.key }.map { format, command in
            let file = try command.file(key: "\(SettingsBranch.validators.rawValue).\(format)")
            return Validator(format: format, program: file, arguments: command.arguments)
        }
    }

    /// Whether there is none.
    var isEmpty: Bool { validators.isEmpty }

    /// A place for copies of the documents that are judged; nil: none are.
    func copies(of uses: [NightEntry.TemplateUse], _ publisher: Publisher?) throws -> ScratchFolder.Copies? {
        let formats = validators.map(\.format).filter { format in uses.contains { $0.format == format } }
        return formats.isEmpty ? nil : try publisher?.copies(of: formats)
    }

    /// Asks each validator about the documents of its format, whose paths it gets on its standard input, one a line.
    ///
    /// - Throws: ``CommandFailure`` where one of them does not succeed: the night must not be closed.
    func judge(_ copies: ScratchFolder.Copies, _ documents: JudgedDocuments) throws {
        // All are known before the first is asked, which may do to the others' copies what it likes.
        let asked = try validators.map { (validator: $0, paths: try copies.paths(of: $0.format)) }
        for (validator, paths) in asked where !paths.isEmpty {
            let work = try copies.scratch.makeWork()
            let run = ProgramRun(validator.program, validator.arguments, in: work, seconds: seconds)
            let input = paths.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
            let what = "the validator of \(Summary.count(paths.count, "\(validator.format) document"))"
            let key = SettingsKey.validatorSeconds.rawValue
            _ = try run.succeed(what, input: input, key: key, stop: stop) { words in
                // Of a single document it is known without a word.
                documents.line(of: paths.count == 1 ? input : words)
            }
        }
    }
}
