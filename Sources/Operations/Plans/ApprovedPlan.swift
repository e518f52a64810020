import Domain
import Ledger
import Publishing
import Reports
import System

/// A plan that somebody approved, read from its file, which is held open: the nights must be as it has them.
final class ApprovedPlan {
    /// A night of the plan.
    struct Night {
        var date: CivilDate
        /// Stands for its documents; nil: it has none.
        var documents: String?
    }

    /// The path, as it was given.
    let path: String
    /// What its first line says.
    let start: PlanStart
    /// The digest that its last line says.
    let sha256: String
    /// Its nights, one after the other.
    let nights: [Night]
    private let lines: FileLines

    /// Opens a plan and holds it against its own digest.
    ///
    /// - Throws: ``CommandFailure``: 74 where it cannot be read, 65 where it is no whole plan of this version.
    init(at path: String) throws {
        self.path = path
        lines = try Self.reading { () throws(SystemFault) in try FileLines(path: path) }
        let hasher = SHA256Hasher()
        var start: PlanStart?
        var nights: [Night] = []
        var stated: String?
        while let line = try Self.next(of: lines) {
            guard stated == nil else { throw Self.refusal(path, "it goes on behind its last line") }
            if start == nil {
                let first = PlanLine(line.whole)
                start = try Self.start(first, path)
            } else if line.isOf(.digest) {
                stated = PlanLine(line.whole)?["sha256"]
                if stated != nil { continue }
            } else if line.isOf(.night) {
                guard let night = PlanLine(line.whole), let date = night.date else { break }
                nights.append(Night(date: date, documents: night["documents_sha256"]))
            }
            hasher.add(line.bytes.span)
        }
        guard let start, let stated else {
            throw Self.refusal(path, "it is cut: its last line, the digest, is missing")
        }
        guard stated == hasher.finish().hex else {
            throw Self.refusal(
                path,
                "its lines were changed after it was written: they do not have the digest of its last line"
            )
        }
        let days = start.first.daysSinceEpoch...start.last.daysSinceEpoch
        guard nights.map(\.date.daysSinceEpoch) == Array(days) else {
            throw Self.refusal(path, "it does not have the nights that its first line says")
        }
        (self.start, self.nights, sha256) = (start, nights, stated)
    }

    private static func start(_ line: PlanLine?, _ path: String) throws -> PlanStart {
        if let line, let start = PlanStart(line) { return start }
        guard let line, line.record == .plan, let version = line["version"] else {
            throw refusal(path, "it is not a plan: its first line is none of `run --plan`")
        }
        throw refusal(
            path,
            "it is of version \(DisplayText.quoted(Text(version))), and this program knows version \(PlanStart.version)"
        )
    }

    /// The plan as a report has it.
    var reported: PlannedRun { PlannedRun(file: path, sha256: sha256, isApproved: true) }

    // MARK: Lines

    /// A line of the file.
    struct Line {
        /// With its line end, where it has one.
        var bytes: ArraySlice<UInt8>

        /// Without its line end.
        var whole: ArraySlice<UInt8> { bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes }

        /// Whether it is of a kind, by its first bytes.
        func isOf(_ record: PlanRecord) -> Bool { bytes.starts(with: "{\"record\":\"\(record.rawValue)\"".utf8) }
    }

    /// Begins with the first line again.
    func rewind() throws {
        try Self.reading { () throws(SystemFault) in try lines.rewind() }
    }

    /// The next line; nil: there is no more.
    func next() throws -> Line? { try Self.next(of: lines) }

    private static func next(of lines: FileLines) throws -> Line? {
        try reading { () throws(SystemFault) in try lines.next() }.map(Line.init)
    }

    private static func reading<Value>(_ work: () throws(SystemFault) -> Value) throws(CommandFailure) -> Value {
        do {
            return try work()
        } catch {
            throw CommandFailure(.inputOutput, "cannot read the approved plan: \(error)")
        }
    }

    // MARK: Refusing

    /// What to do about a plan that does not fit any more.
    static let advice = "Make a plan again by the same run with --dry-run --plan FILE, and have it approved"

    /// Why a plan is of no use (65).
    static func refusal(_ path: String, _ reason: String) -> CommandFailure {
        CommandFailure(
            .unusableInput,
            "the plan \(DisplayText.text(path)) cannot be used: \(reason). No night was closed. \(advice)"
        )
    }

    func refusal(_ reason: String) -> CommandFailure { Self.refusal(path, reason) }
}
