import Domain
import Ledger
import Publishing
import Reports
import System

/// Verifies the folders of nights, and keeps what it found.
struct Verifier {
    var report: VerificationReport
    let ledger: Ledger
    let output: OutputFolder?
    /// Writes what is missing; nil where nothing is to be repaired.
    let publisher: Publisher?
    private let writer: DocumentWriter
    private let writesAgain: Bool
    private let progress: (@Sendable (RunProgress) -> Void)?
    /// Of how many invoices of a night, and of how many credit notes, the documents are written once more, unless all are.
    private static let sample = 64
    /// The memory that libxslt may take for a document.
    let megabytes: Int
    /// Names of folders that closed nights have, in the output folder and among the rejects.
    private(set) var known: [String: Set<String>] = [
        "": [OutputFolder.rejects, OutputFolder.regenerated], OutputFolder.rejects: [],
    ]
    private var verified: Set<CivilDate> = []

    /// Notes a folder of the output folder that is the program's.
    mutating func know(_ folder: String) { known["", default: []].insert(folder) }

    /// Opens what is to be compared.
    init(_ request: VerifyOutput) throws {
        report = VerificationReport(repairs: request.repairs)
        megabytes = request.megabytes
        (writesAgain, progress) = (request.writesAgain, request.progress)
        writer = DocumentWriter(megabytes: request.megabytes)
        guard request.repairs else {
            ledger = try Ledger.reading(request.ledger)
            publisher = nil
            output = try OutputFolder.reading(request.output)
            return
        }
        ledger = try Ledger.openExisting(request.ledger, holder: request.holder)
        let folder = try OutputFolder.writing(request.output)
        try folder.prepare()
        publisher = Publisher(folder, writer: writer)
        output = folder
    }

    // MARK: Nights

    /// Verifies the nights that are closed by now and were not verified yet.
    mutating func verifyClosed() throws {
        let nights = try ledger.closedNights()
        for (index, (date, isPublished)) in nights.enumerated() {
            guard verified.insert(date).inserted else { continue }
            let source = try NightSource(ledger, date)
            if let rejects = NightFolder.rejects(of: source.night) {
                try verify(FolderContents(rejects), isPublished: isPublished)
            }
            let night = RunProgress.Night(date, index + 1, of: nights.count)
            if source.hasFolder { try verifyFolder(of: source, night, isPublished: isPublished) }
            report.nights += 1
        }
    }

    private mutating func verifyFolder(
        of source: NightSource,
        _ night: RunProgress.Night,
        isPublished: Bool
    ) throws {
        let expected = try source.expected(writer)
        var contents = FolderContents(
            try NightFolder.besideDocuments(source, expected),
            source,
            FolderCheck(source.night.date, expected)
        )
        let meter = ProgressMeter(.verifying, of: night, total: max(1, expected.documents.count), progress)
        contents.progress = meter.advance(by:)
        try verify(contents, isPublished: isPublished)
        meter.finish()
        let step = writesAgain ? 1 : expected.documents.count / Self.sample
        for name in try source.rewritten(writer, every: step) {
            report.faults.append(VerificationReport.Fault(kind: .different, path: "\(contents.folder.path)/\(name)"))
        }
    }

    /// A folder, and what is asked about the documents in it.
    private struct FolderContents {
        var folder: NightFolder
        /// The night of its documents; nil: it has none.
        var source: NightSource?
        var check: FolderCheck?
        /// Gets how many more of them are held against their digests.
        var progress: @Sendable (Int) -> Void = { _ in }

        init(_ folder: NightFolder, _ source: NightSource? = nil, _ check: FolderCheck? = nil) {
            (self.folder, self.source, self.check) = (folder, source, check)
        }
    }

    private mutating func verify(_ contents: FolderContents, isPublished: Bool) throws {
        let folder = contents.folder
        known[folder.parent ?? "", default: []].insert(folder.name)
        report.files += folder.files.count + (contents.check?.count ?? 0)
        report.archived += contents.check?.archived ?? 0
        report.ofCreditNotes += contents.check?.ofCreditNotes ?? 0
        guard let instead = try directory(folder.path) else {
            guard !isBlocked(folder.path) else { return }
            guard isPublished else { return report.unfinished.append(folder.path) }
            if let source = contents.source {
                try publisher?.placeFolder(of: source)
            } else {
                try publisher?.place(folder)
            }
            report.faults.append(
                VerificationReport.Fault(kind: .missing, path: folder.path, isRepaired: publisher != nil)
            )
            return
        }
        var places = ["": instead]
        for inner in Set(folder.files.compactMap(\.folder)).sorted() {
            places[inner] = try directory("\(folder.path)/\(inner)")
        }
        if publisher != nil {
            for place in places.values { try clear(place) }
        }
        let first = report.faults.count
        try verifyFiles(of: contents, in: places, instead)
        for (inner, place) in places.sorted(by: { $0.key < $1.key }) {
            let prefix = inner.isEmpty ? "" : inner + "/"
            let known = Set(
                folder.files.map(\.name).filter { $0.hasPrefix(prefix) }
                    .map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
            )
            let path = inner.isEmpty ? folder.path : "\(folder.path)/\(inner)"
            try findSurplus(names(in: place), path, in: place) { name in
                known.contains(name) || (inner.isEmpty && contents.check?.has(name) ?? false)
            }
        }
        if let publisher { try repair(contents, in: instead, faultsFrom: first, publisher) }
    }

    /// The documents are held against their digests on all cores while the other files are made from the ledger, which one
    /// thread reads. Faults of documents come first.
    private mutating func verifyFiles(
        of contents: FolderContents,
        in places: [String: Directory],
        _ folder: Directory
    ) throws {
        let checking = contents.check.map { check in
            Background { [progress = contents.progress] in try check.faults(in: folder, progress) }
        }
        let first = report.faults.count
        let outcome = Result {
            for file in contents.folder.files { try verify(file, of: contents.folder, in: places[file.folder ?? ""]) }
        }
        let others = report.faults[first...]
        report.faults.removeSubrange(first...)
        for fault in try checking?.value() ?? [] { add(fault, in: contents.folder.path) }
        try outcome.get()
        report.faults += others
    }

    private mutating func add(_ fault: FolderCheck.Fault, in folder: String) {
        let path = "\(folder)/\(fault.name)"
        switch fault.kind {
        case .nothing: report.faults.append(VerificationReport.Fault(kind: .missing, path: path))
        case .file: report.faults.append(VerificationReport.Fault(kind: .altered, path: path, entry: fault.entry))
        default:
            report.faults.append(VerificationReport.Fault(kind: .altered, path: path, instead: fault.kind.words))
        }
    }

    /// Writes the missing files of a folder again where all else in it is as this ledger published it. A folder with
    /// anything altered or surplus may be another ledger's, and two of them must not be mixed. An archive that is altered is
    /// written again, too: the manifest beside it, which has the digest of every document, tells whose folder it is.
    private mutating func repair(
        _ contents: FolderContents,
        in place: Directory,
        faultsFrom first: Int,
        _ publisher: Publisher
    ) throws {
        let folder = contents.folder
        let isOurs = report.faults[first...].allSatisfy { fault in
            fault.kind == .missing
                || (fault.kind == .altered && fault.instead == nil && isArchive(fault.path, contents))
        }
        let manifest = "\(folder.path)/\(NightFolder.manifest)"
        let isProved = !report.faults[first...].contains { $0.path == manifest }
        guard isOurs, isProved || report.faults[first...].allSatisfy({ $0.kind == .missing }) else { return }
        let kept = Dictionary(folder.files.map { ("\(folder.path)/\($0.name)", $0) }) { $1 }
        var staged: [String] = []
        for index in report.faults.indices[first...] {
            let path = report.faults[index].path
            if let file = kept[path], file.canBeWritten {
                try publisher.place(file, in: folder.path)
            } else {
                staged.append(String(path.dropFirst(folder.path.count + 1)))
            }
            report.faults[index].isRepaired = true
        }
        if let source = contents.source, !staged.isEmpty { try publisher.restore(staged, of: source, in: place) }
    }

    private func isArchive(_ path: String, _ contents: FolderContents) -> Bool {
        guard let check = contents.check, check.archived > 0 else { return false }
        return check.has(String(path.dropFirst(contents.folder.path.count + 1)))
    }

    private mutating func verify(
        _ file: PublishedFile,
        of folder: NightFolder,
        in place: Directory?
    ) throws {
        let path = "\(folder.path)/\(file.name)"
        var kind = EntryKind.nothing
        if let place { kind = try self.kind(of: file.ownName, in: place) }
        switch kind {
        case .nothing:
            guard !isBlocked(path) else { return }
            report.faults.append(VerificationReport.Fault(kind: .missing, path: path))
        case .file:
            try compare(file, in: place, path)
        default:
            report.faults.append(VerificationReport.Fault(kind: .altered, path: path, instead: kind.words))
        }
    }

    /// A folder below the output; nil if there is none, or if something else is in its place, which is then a fault.
    mutating func directory(_ path: String) throws -> Directory? {
        guard let output else { return nil }
        var folder = output.directory
        var walked: [String] = []
        for name in path.split(separator: "/").map(String.init) {
            walked.append(name)
            let kind = try kind(of: name, in: folder)
            guard kind == .folder else {
                if kind != .nothing {
                    let fault = VerificationReport.Fault(
                        kind: .altered,
                        path: walked.joined(separator: "/"),
                        instead: kind.words
                    )
                    if !report.faults.contains(fault) { report.faults.append(fault) }
                }
                return nil
            }
            let inner = try OutputFolder.reading { try folder.folder(name) }
            guard let inner else { return nil }
            folder = inner
        }
        return folder
    }

    /// Whether something that is not a folder is in place of one on the way, which was reported already.
    func isBlocked(_ path: String) -> Bool {
        report.faults.contains { $0.instead != nil && (path == $0.path || path.hasPrefix($0.path + "/")) }
    }

    func kind(of name: String, in folder: Directory) throws -> EntryKind {
        try OutputFolder.reading { try folder.kind(of: name) }
    }

    func names(in folder: Directory) throws -> [EntryName] {
        try OutputFolder.reading { try folder.names() }
    }

    mutating func compare(_ file: PublishedFile, in place: Directory?, _ path: String) throws {
        let isSame = try OutputFolder.reading { try place.map { try file.isSame(in: $0) } ?? false }
        if !isSame { report.faults.append(VerificationReport.Fault(kind: .altered, path: path)) }
    }

    private func clear(_ folder: Directory) throws {
        try OutputFolder.writing { try OutputFolder.clearFiles(in: folder) }
    }
}
