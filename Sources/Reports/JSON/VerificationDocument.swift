/// What `verify --json` says.
struct VerificationDocument: Codable, Sendable {
    /// The exit status: 0, or 74 where anything is not as the ledger says.
    var status: Int32
    /// Whether everything is as the ledger says, repairs included.
    var sound: Bool
    /// How many nights were verified.
    var nights: Int
    /// How many files were verified.
    var files: Int
    /// How many documents were verified in archives.
    var archivedDocuments: Int
    /// How many of the documents verified are of credit notes; absent where none is.
    var creditNoteDocuments: Int?
    /// In the order of nights and names.
    var faults: [Fault]
    /// What a run is writing or left when it was killed: paths below the output folder. The next run finishes it.
    var unfinished: [String]

    /// A file that is not as the ledger says.
    struct Fault: Codable, Sendable {
        /// `missing`, `altered`, `surplus`, or `different`: as it was published, and this program would write it differently.
        var kind: String
        /// The path below the output folder.
        var path: String
        /// Whether it was written again.
        var repaired: Bool
        /// What is there in place of a file or folder; absent where it is of the right kind.
        var instead: String?
        /// The first document of an archive that differs; absent where it is no archive, or only its end differs.
        var entry: String?

        init(_ fault: VerificationReport.Fault) {
            (kind, path) = (fault.kind.rawValue, fault.path)
            (repaired, instead, entry) = (fault.isRepaired, fault.instead, fault.entry)
        }
    }

    init(_ report: VerificationReport) {
        (status, sound) = (report.exitStatus, report.isSound)
        (nights, files, archivedDocuments) = (report.nights, report.files, report.archived)
        creditNoteDocuments = report.ofCreditNotes > 0 ? report.ofCreditNotes : nil
        faults = report.faults.map(Fault.init)
        unfinished = report.unfinished
    }
}

extension VerificationReport {
    public var json: any Encodable { VerificationDocument(self) }
}
