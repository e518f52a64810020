import Domain

/// Published folders held against the ledger.
public struct VerificationReport: Report {
    /// A file that is not as the ledger says.
    public struct Fault: Hashable, Sendable {
        /// What is wrong with it.
        public enum Kind: String, Sendable {
            case missing
            case altered
            case surplus
            /// It is as it was published, and this program would write it differently.
            case different
        }

        public var kind: Kind
        /// The path below the output folder.
        public var path: String
        /// Written again from the ledger.
        public var isRepaired: Bool
        /// What is there in place of a file or folder: `a link`; nil where it is of the right kind.
        public var instead: String?
        /// The first document of an archive that differs; nil where it is no archive, or only its end differs.
        public var entry: String?

        /// A fault that is not repaired yet.
        public init(
            kind: Kind,
            path: String,
            isRepaired: Bool = false,
            instead: String? = nil,
            entry: String? = nil
        ) {
            (self.kind, self.path, self.isRepaired) = (kind, path, isRepaired)
            (self.instead, self.entry) = (instead, entry)
        }
    }

    /// In the order of nights and names.
    public var faults: [Fault] = []
    /// How many nights were verified.
    public var nights = 0
    /// How many files were verified.
    public var files = 0
    /// How many documents were verified in archives.
    public var archived = 0
    /// How many of the documents verified, as files or in archives, are of credit notes.
    public var ofCreditNotes = 0
    /// Nights that are closed and whose folders are not there yet, and what a run is writing or left when it was killed:
    /// paths below the output folder. The next run finishes them.
    public var unfinished: [String] = []
    /// Whether what is missing was to be written again. It was not in a folder in which anything is altered or surplus.
    public let repairs: Bool

    /// Nothing verified yet.
    public init(repairs: Bool) {
        self.repairs = repairs
    }

    /// Whether what is published is what the ledger says, now that repairs are done.
    public var isSound: Bool { faults.allSatisfy(\.isRepaired) }

    public var exitStatus: Int32 { isSound ? 0 : 74 }

    /// What a verification found, a line each, and a last line that sums it up.
    public func answer(width: Int) -> Answer {
        var lines = faults.map { fault in
            "\(fault.kind.rawValue): \(DisplayText.text(fault.path))" + (fault.isRepaired ? " (written again)" : "")
                + (fault.instead.map { " (it is \($0))" } ?? "")
                + (fault.entry.map { " (from \(DisplayText.text($0)) on)" } ?? "")
                + (fault.kind == .different ? " (as it was published; this program would write it differently)" : "")
                + (repairs && fault.kind == .missing && !fault.isRepaired
                    ? " (not written again: something else in its folder is altered or surplus)" : "")
        }
        lines += unfinished.map {
            "unfinished: \(DisplayText.text($0)) (a run is at work on it, or was killed and the next one finishes it)"
        }
        let archives = archived == 0 ? "" : ", archives of \(Summary.count(archived, "document"))"
        let notes = ofCreditNotes == 0 ? "" : ", \(Summary.count(ofCreditNotes, "document")) of credit notes among them"
        let verdict = isSound ? "as the ledger says" : "not as the ledger says"
        lines.append(
            "\(Summary.count(nights, "night")), \(Summary.count(files, "file"))\(archives)\(notes): \(verdict)"
        )
        return .text(lines.joined(separator: "\n"))
    }
}
