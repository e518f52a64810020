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
    private let publisher: Publisher?
    private let writer: DocumentWriter
    /// The memory that libxslt may take for a document.
    let megabytes: Int
    /// Names of folders that closed nights have, in the output folder and among the rejects.
    private(set) var known: [String: Set<String>] = [
        "": [OutputFolder.rejects, OutputFolder.regenerated], OutputFolder.rejects: [],
    ]
    private var verified: Set<CivilDate> = []

    /// Opens what is to be compared.
    init(_ request: VerifyOutput) throws {
        report = VerificationReport(repairs: request.repairs)
        megabytes = request.megabytes
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
        for (date, isPublished) in try ledger.closedNights() {
            guard verified.insert(date).inserted else { continue }
            let night = try ledger.night(date)
            for folder in try NightFolder.all(of: night, writer) {
                known[folder.parent ?? "", default: []].insert(folder.name)
                try verify(folder, isPublished: isPublished)
            }
            report.nights += 1
        }
    }

    private mutating func verify(_ folder: NightFolder, isPublished: Bool) throws {
        report.files += folder.files.count
        guard let instead = try directory(folder.path) else {
            guard !isBlocked(folder.path) else { return }
            if isPublished {
                try publisher?.place(folder)
                report.faults.append(
                    VerificationReport.Fault(kind: .missing, path: folder.path, isRepaired: publisher != nil)
                )
            } else {
                report.unfinished.append(folder.path)
            }
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
    ) throws {
        guard report.faults[first...].allSatisfy({ $0.kind == .missing }) else { return }
        let files = Dictionary(folder.files.map { ("\(folder.path)/\($0.name)", $0) }) { $1 }
        for index in report.faults.indices[first...] {
            guard let file = files[report.faults[index].path] else { continue }
            try publisher.place(file, in: folder.path)
            report.faults[index].isRepaired = true
        }
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
    private func isBlocked(_ path: String) -> Bool {
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
