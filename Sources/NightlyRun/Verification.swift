import Documents
public import Domain
import Ledger

/// Published folders against the ledger: every file there, unchanged, and nothing beside them.
public struct Verification: Sendable {
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
    }

    /// In the order of nights and names.
    public private(set) var faults: [Fault] = []
    /// How many nights were verified.
    public private(set) var nights = 0
    /// How many files were verified.
    public private(set) var files = 0

    /// Whether what is published is what the ledger says, now that repairs are done.
    public var isSound: Bool { faults.allSatisfy(\.isRepaired) }

    private let output: String
    private let repairs: Bool
    private let megabytes: Int

    /// Verifies all published nights, and what `regenerate` wrote. `repairs`: what is missing is written again; what is
    /// altered or surplus is never touched. `megabytes`: the memory that libxslt may take for a document.
    public init(
        ledger path: String,
        output: String,
        repairs: Bool,
        megabytes: Int = Settings.defaultTemplateMegabytes
    ) throws(RunFailure) {
        self.output = output
        self.repairs = repairs
        self.megabytes = megabytes
        let ledger = try failing { () throws(LedgerError) in try Ledger.reading(path) }
        let dates = try failing { () throws(LedgerError) in try ledger.publishedNights() }
        let publisher = Publisher(output: output, megabytes: megabytes)
        var known: Set<String> = ["rejects", "regenerated"]
        var knownRejects: Set<String> = []
        for date in dates {
            let night = try failing { () throws(LedgerError) in try ledger.night(date) }
            for folder in try publisher.folders(of: night) {
                if folder.parent == nil { known.insert(folder.name) } else { knownRejects.insert(folder.name) }
                try verify(folder, publisher)
            }
            nights += 1
        }
        try findSurplus(in: "", known: known)
        try findSurplus(in: "rejects", known: knownRejects)
        try verifyRegenerated(ledger)
    }

    private mutating func verify(_ folder: Publisher.Folder, _ publisher: Publisher) throws(RunFailure) {
        files += folder.files.count
        guard try reading({ try Files.exists("\(output)/\(folder.path)") }) else {
            if repairs { try publisher.place(folder) }
            faults.append(Fault(kind: .missing, path: folder.path, isRepaired: repairs))
            return
        }
        for file in folder.files {
            let path = "\(folder.path)/\(file.name)"
            if try !reading({ try Files.exists("\(output)/\(path)") }) {
                if repairs { try publisher.place(file, in: folder.path) }
                faults.append(Fault(kind: .missing, path: path, isRepaired: repairs))
            } else if try reading({ try Files.read("\(output)/\(path)") }) != file.body {
                faults.append(Fault(kind: .altered, path: path))
            }
        }
        try findSurplus(in: folder.path, known: Set(folder.files.map { String($0.name.prefix { $0 != "/" }) }))
        for subfolder in Set(folder.files.compactMap { $0.name.split(separator: "/").dropLast().first }).sorted() {
            let names = folder.files.filter { $0.name.hasPrefix("\(subfolder)/") }
                .map { String($0.name.dropFirst(subfolder.count + 1)) }
            try findSurplus(in: "\(folder.path)/\(subfolder)", known: Set(names))
        }
    }

    private mutating func findSurplus(in folder: String, known: Set<String>) throws(RunFailure) {
        let path = folder.isEmpty ? output : "\(output)/\(folder)"
        guard try reading({ try Files.exists(path) }) else { return }
        for name in try reading({ try Files.names(in: path) }) where !known.contains(name) {
            faults.append(Fault(kind: .surplus, path: folder.isEmpty ? name : "\(folder)/\(name)"))
        }
    }

    /// Each file that `regenerate` wrote is a revision of an invoice, byte for byte; `INV-….r2.xml` is the second.
    private mutating func verifyRegenerated(_ ledger: Ledger) throws(RunFailure) {
        let folder = "regenerated"
        guard try reading({ try Files.exists("\(output)/\(folder)") }) else { return }
        for name in try reading({ try Files.names(in: "\(output)/\(folder)") }) {
            let path = "\(folder)/\(name)"
            files += 1
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            let marked = parts.count > 2 && parts[1].first == "r" ? Int(parts[1].dropFirst()) : nil
            let invoice = try failing { () throws(LedgerError) in
                try ledger.regenerable(String(parts[0]), revision: marked ?? 1)
            }
            guard let invoice else {
                faults.append(Fault(kind: .surplus, path: path))
                continue
            }
            let suffix = "." + parts.dropFirst(marked == nil ? 1 : 2).joined(separator: ".")
            guard let expected = try Regeneration.document(of: invoice, suffix: suffix, megabytes: megabytes) else {
                continue
            }
            if try reading({ try Files.read("\(output)/\(path)") }) != expected {
                faults.append(Fault(kind: .altered, path: path))
            }
        }
    }

    private func reading<Value>(_ work: () throws -> Value) throws(RunFailure) -> Value {
        do {
            return try work()
        } catch {
            throw RunFailure(.inputOutput, "cannot read the output: \(error)")
        }
    }
}
