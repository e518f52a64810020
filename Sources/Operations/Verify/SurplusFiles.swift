import Domain
import Publishing
import Reports
import System

/// What is in the output folder beside what the ledger published.
extension Verifier {
    /// Looks for what no night published.
    mutating func findSurplus() throws {
        try findSurplus(in: "")
        try findSurplus(in: OutputFolder.rejects)
    }

    private mutating func findSurplus(in folder: String) throws {
        guard let place = try directory(folder) else { return }
        // A run may have closed and published nights since they were looked up.
        let names = try names(in: place)
        if names.contains(where: { isNight($0) && !known[folder, default: []].contains($0.visible) }) {
            try verifyClosed()
        }
        let published = known[folder, default: []]
        try findSurplus(names, folder, in: place) { published.contains($0) }
    }

    private func isNight(_ name: EntryName) -> Bool {
        name.text.flatMap { CivilDate($0) } != nil
    }

    mutating func findSurplus(
        _ names: [EntryName],
        _ folder: String,
        in place: Directory,
        isKnown: (String) -> Bool
    ) throws {
        for name in names {
            guard name.text.map({ !isKnown($0) }) ?? true else { continue }
            let path = folder.isEmpty ? name.visible : "\(folder)/\(name.visible)"
            try addSurplus(name, path, in: place)
        }
    }

    /// What is there beside what is known: unfinished where it has such a name and may be the program's, else a fault.
    mutating func addSurplus(_ name: EntryName, _ path: String, in place: Directory) throws {
        guard let text = name.text, OutputFolder.isStaging(text) else {
            report.faults.append(VerificationReport.Fault(kind: .surplus, path: path))
            return
        }
        let kind = try kind(of: text, in: place)
        switch kind {
        // The run that was at work on it may have finished meanwhile.
        case .nothing: break
        case .file, .folder: report.unfinished.append(path)
        default: report.faults.append(VerificationReport.Fault(kind: .surplus, path: path, instead: kind.words))
        }
    }
}
