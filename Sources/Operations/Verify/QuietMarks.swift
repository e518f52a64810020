import Domain
import Ledger
import Publishing
import Reports
import System

/// The marks of quiet nights.
extension Verifier {
    /// Each quiet night that leaves a mark has an empty file of its date, and nothing else is beside them.
    mutating func verifyQuietMarks() throws {
        let names = try directory(OutputFolder.quiet).map { try self.names(in: $0) } ?? []
        // Asked after the names: a mark that is found is that of a night that is closed.
        let marks = try ledger.quietMarks()
        guard !marks.isEmpty else { return }
        know(OutputFolder.quiet)
        let place = try directory(OutputFolder.quiet)
        for (date, isPublished) in marks {
            report.files += 1
            let path = "\(OutputFolder.quiet)/\(date)"
            let kind = try place.map { try self.kind(of: date.description, in: $0) } ?? .nothing
            switch kind {
            case .nothing where isBlocked(path): break
            case .nothing where !isPublished: report.unfinished.append(path)
            case .nothing:
                try publisher?.placeQuietMark(date)
                report.faults.append(
                    VerificationReport.Fault(kind: .missing, path: path, isRepaired: publisher != nil)
                )
            case .file: try compare(PublishedFile(name: date.description, body: []), in: place, path)
            default:
                report.faults.append(VerificationReport.Fault(kind: .altered, path: path, instead: kind.words))
            }
        }
        guard let place else { return }
        let known = Set(marks.map(\.date.description))
        try findSurplus(names, OutputFolder.quiet, in: place) { known.contains($0) }
    }
}
