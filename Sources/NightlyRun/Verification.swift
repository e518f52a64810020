import Documents
public import Domain
import Ledger
import System

/// Published folders against the ledger: every file there, unchanged, and nothing beside them.
///
/// A run may be at work meanwhile. A night that it has closed and not yet marked as published may have its folder or
/// not; what it is writing is unfinished, and neither is a fault.
public struct Verification {
    /// A file that is not as the ledger says.
    public struct Fault: Hashable, Sendable {
        /// What is wrong with it.
        public enum Kind: String, Sendable {
            case missing
            case altered
            case surplus
        }

        public var kind: Kind
        /// The path below the output folder.
        public var path: String
        /// Written again from the ledger.
        public var isRepaired = false
        /// What stands there in place of a file or folder: `a link`; nil where it is of the right kind.
        public var standing: String?
    }

    /// In the order of nights and names.
    public private(set) var faults: [Fault] = []
    /// How many nights were verified.
    public private(set) var nights = 0
    /// How many files were verified.
    public private(set) var files = 0
    /// Nights that are closed and whose folders are not there yet, and what a run is writing or left when it was killed:
    /// paths below the output folder. The next run finishes them.
    public private(set) var unfinished: [String] = []

    /// Whether what is missing was to be written again. It was not in a folder in which anything is altered or surplus.
    public var repairs: Bool { publisher != nil }

    /// Whether what is published is what the ledger says, now that repairs are done.
    public var isSound: Bool { faults.allSatisfy(\.isRepaired) }

    private let ledger: Ledger
    private let output: OutputFolder?
    /// Writes what is missing; nil where nothing is to be repaired.
    private let publisher: Publisher?
    private let writer: DocumentWriter
    /// The memory that libxslt may take for a document.
    private let megabytes: Int
    /// Names of folders that closed nights have, in the output folder and among the rejects.
    private var known: [String: Set<String>] = [
        "": [OutputFolder.rejects, OutputFolder.regenerated], OutputFolder.rejects: [],
    ]
    private var verified: Set<CivilDate> = []

    /// Verifies all closed nights, and what `regenerate` wrote. `repairs`: what is missing is written again, by whoever
    /// holds the ledger and the output folder; what is altered or surplus is never touched. `holder` is what another run
    /// is told meanwhile, `megabytes` the memory that libxslt may take for a document.
    public init(
        ledger path: String,
        output: String,
        repairs: Bool,
        megabytes: Int = Settings.defaultTemplateMegabytes,
        holder: String? = nil
    ) throws(RunFailure) {
        self.megabytes = megabytes
        writer = DocumentWriter(megabytes: megabytes)
        ledger = try failing { () throws(LedgerError) in
            repairs ? try Ledger.openExisting(path, holder: holder) : try Ledger.reading(path)
        }
        if repairs {
            let folder = try OutputFolder.writing(output)
            try folder.prepare()
            publisher = Publisher(folder, writer: writer)
            self.output = folder
        } else {
            publisher = nil
            self.output = try OutputFolder.reading(output)
        }
        try verifyClosed()
        try findSurplus(in: "")
        try findSurplus(in: OutputFolder.rejects)
        try verifyRegenerated()
        unfinished.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    // MARK: Nights

    /// Verifies the nights that are closed by now and were not verified yet.
    private mutating func verifyClosed() throws(RunFailure) {
        for (date, isPublished) in try failing({ () throws(LedgerError) in try ledger.closedNights() }) {
            guard verified.insert(date).inserted else { continue }
            let night = try failing { () throws(LedgerError) in try ledger.night(date) }
            for folder in try NightFolder.all(of: night, writer) {
                known[folder.parent ?? "", default: []].insert(folder.name)
                try verify(folder, isPublished: isPublished)
            }
            nights += 1
        }
    }

    private mutating func verify(_ folder: NightFolder, isPublished: Bool) throws(RunFailure) {
        files += folder.files.count
        guard let standing = try directory(folder.path) else {
            guard !isBlocked(folder.path) else { return }
            if isPublished {
                try publisher?.place(folder)
                faults.append(Fault(kind: .missing, path: folder.path, isRepaired: publisher != nil))
            } else {
                unfinished.append(folder.path)
            }
            return
        }
        var places = ["": standing]
        for inner in Set(folder.files.compactMap(\.folder)).sorted() {
            places[inner] = try directory("\(folder.path)/\(inner)")
        }
        if publisher != nil {
            for place in places.values { try clear(place) }
        }
        let first = faults.count
        for file in folder.files { try verify(file, of: folder, in: places[file.folder ?? ""]) }
        for (inner, place) in places.sorted(by: { $0.key < $1.key }) {
            let prefix = inner.isEmpty ? "" : inner + "/"
            let known = folder.files.map(\.name).filter { $0.hasPrefix(prefix) }
                .map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
            let path = inner.isEmpty ? folder.path : "\(folder.path)/\(inner)"
            try findSurplus(names(in: place), path, in: place, known: Set(known))
        }
        if let publisher { try repair(folder, faultsFrom: first, publisher) }
    }

    /// Writes the missing files of a folder again where all else in it is as this ledger published it. A folder with
    /// anything altered or surplus may be another ledger's, and two of them must not be mixed.
    private mutating func repair(
        _ folder: NightFolder,
        faultsFrom first: Int,
        _ publisher: Publisher
    ) throws(RunFailure) {
        guard faults[first...].allSatisfy({ $0.kind == .missing }) else { return }
        let files = Dictionary(folder.files.map { ("\(folder.path)/\($0.name)", $0) }) { $1 }
        for index in faults.indices[first...] {
            guard let file = files[faults[index].path] else { continue }
            try publisher.place(file, in: folder.path)
            faults[index].isRepaired = true
        }
    }

    private mutating func verify(
        _ file: PublishedFile,
        of folder: NightFolder,
        in place: Directory?
    ) throws(RunFailure) {
        let path = "\(folder.path)/\(file.name)"
        var kind = EntryKind.nothing
        if let place { kind = try self.kind(of: file.ownName, in: place) }
        switch kind {
        case .nothing:
            guard !isBlocked(path) else { return }
            faults.append(Fault(kind: .missing, path: path))
        case .file:
            try compare(file, in: place, path)
        default:
            faults.append(Fault(kind: .altered, path: path, standing: kind.words))
        }
    }

    /// A folder below the output; nil where nothing stands there, or something else, which is then a fault.
    private mutating func directory(_ path: String) throws(RunFailure) -> Directory? {
        guard let output else { return nil }
        var folder = output.directory
        var walked: [String] = []
        for name in path.split(separator: "/").map(String.init) {
            walked.append(name)
            let kind = try kind(of: name, in: folder)
            guard kind == .folder else {
                if kind != .nothing {
                    let fault = Fault(kind: .altered, path: walked.joined(separator: "/"), standing: kind.words)
                    if !faults.contains(fault) { faults.append(fault) }
                }
                return nil
            }
            let inner = try OutputFolder.reading { try folder.folder(name) }
            guard let inner else { return nil }
            folder = inner
        }
        return folder
    }

    /// Whether something that is no folder stands in place of one on the way, which was told already.
    private func isBlocked(_ path: String) -> Bool {
        faults.contains { $0.standing != nil && (path == $0.path || path.hasPrefix($0.path + "/")) }
    }

    private func kind(of name: String, in folder: Directory) throws(RunFailure) -> EntryKind {
        try OutputFolder.reading { try folder.kind(of: name) }
    }

    private func names(in folder: Directory) throws(RunFailure) -> [EntryName] {
        try OutputFolder.reading { try folder.names() }
    }

    private mutating func compare(_ file: PublishedFile, in place: Directory?, _ path: String) throws(RunFailure) {
        let isSame = try OutputFolder.reading { try place.map { try file.isSame(in: $0) } ?? false }
        if !isSame { faults.append(Fault(kind: .altered, path: path)) }
    }

    private func clear(_ folder: Directory) throws(RunFailure) {
        try OutputFolder.writing { try OutputFolder.clearFiles(in: folder) }
    }

    // MARK: What else is there

    private mutating func findSurplus(in folder: String) throws(RunFailure) {
        guard let place = try directory(folder) else { return }
        // A run may have closed and published nights since they were looked up.
        let names = try names(in: place)
        if names.contains(where: { isNight($0) && !known[folder, default: []].contains($0.visible) }) {
            try verifyClosed()
        }
        try findSurplus(names, folder, in: place, known: known[folder, default: []])
    }

    private func isNight(_ name: EntryName) -> Bool {
        name.text.flatMap { CivilDate($0) } != nil
    }

    private mutating func findSurplus(
        _ names: [EntryName],
        _ folder: String,
        in place: Directory,
        known: Set<String>
    ) throws(RunFailure) {
        for name in names {
            guard name.text.map({ !known.contains($0) }) ?? true else { continue }
            let path = folder.isEmpty ? name.visible : "\(folder)/\(name.visible)"
            try addSurplus(name, path, in: place)
        }
    }

    /// What is there beside what is known: unfinished where it has such a name and may be the program's, else a fault.
    private mutating func addSurplus(_ name: EntryName, _ path: String, in place: Directory) throws(RunFailure) {
        guard let text = name.text, OutputFolder.isStaging(text) else {
            faults.append(Fault(kind: .surplus, path: path))
            return
        }
        let kind = try kind(of: text, in: place)
        switch kind {
        // The run that was at work on it may have finished meanwhile.
        case .nothing: break
        case .file, .folder: unfinished.append(path)
        default: faults.append(Fault(kind: .surplus, path: path, standing: kind.words))
        }
    }

    // MARK: Regenerated invoices

    /// Each file that `regenerate` wrote is a revision of an invoice, byte for byte; `INV-….r2.xml` is the second.
    private mutating func verifyRegenerated() throws(RunFailure) {
        guard let place = try directory(OutputFolder.regenerated) else { return }
        for name in try names(in: place) {
            let path = "\(OutputFolder.regenerated)/\(name.visible)"
            guard let text = name.text, let invoice = try invoice(ofFile: text) else {
                try addSurplus(name, path, in: place)
                continue
            }
            files += 1
            let kind = try kind(of: text, in: place)
            guard kind == .file else {
                faults.append(Fault(kind: .altered, path: path, standing: kind.words))
                continue
            }
            guard
                let expected = try Regeneration.document(
                    of: invoice.invoice,
                    suffix: invoice.suffix,
                    megabytes: megabytes
                )
            else {
                continue
            }
            try compare(PublishedFile(name: text, body: expected), in: place, path)
        }
    }

    private func invoice(ofFile name: String) throws(RunFailure) -> (invoice: Ledger.Regenerable, suffix: String)? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let marked = parts.count > 2 && parts[1].first == "r" ? Int(parts[1].dropFirst()) : nil
        let invoice = try failing { () throws(LedgerError) in
            try ledger.regenerable(String(parts[0]), revision: marked ?? 1)
        }
        return invoice.map { ($0, "." + parts.dropFirst(marked == nil ? 1 : 2).joined(separator: ".")) }
    }
}
