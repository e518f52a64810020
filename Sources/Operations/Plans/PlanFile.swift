import Domain
import Reports
import System

/// The file of a plan that is being written. It is there when it is whole.
final class PlanFile: PlanSink {
    private let path: String
    private let file: ReplacedFile
    private let hasher = SHA256Hasher()
    private var piece: [UInt8] = []

    private static let pieceSize = 1 << 16

    /// Makes the file.
    ///
    /// - Throws: ``CommandFailure`` (73) where it cannot be written, or another file than a plan is there.
    init(at path: String) throws {
        self.path = path
        do throws(SystemFault) {
            file = try ReplacedFile(at: path, replacing: PlanStart.beginning)
        } catch {
            throw Self.failure(error)
        }
    }

    func take(_ line: [UInt8]) throws {
        piece += line
        piece.append(UInt8(ascii: "\n"))
        if piece.count >= Self.pieceSize { try flush() }
    }

    func end(_ date: CivilDate) throws {}

    private func flush() throws {
        hasher.add(piece.span)
        try write(piece)
        piece.removeAll(keepingCapacity: true)
    }

    /// Writes the last line and puts the file in its place.
    func finish() throws -> PlannedRun {
        try flush()
        let digest = hasher.finish().hex
        let last = PlanStart.digestLine(digest) + [UInt8(ascii: "\n")]
        try write(last)
        do throws(SystemFault) {
            try file.place()
        } catch {
            throw Self.failure(error)
        }
        return PlannedRun(file: path, sha256: digest, isApproved: false)
    }

    private func write(_ bytes: [UInt8]) throws {
        do throws(SystemFault) {
            try file.write(bytes.span)
        } catch {
            throw Self.failure(error)
        }
    }

    private static func failure(_ fault: SystemFault) -> CommandFailure {
        CommandFailure(.cannotWrite, "cannot write the plan: \(fault)")
    }
}
