public import Domain
import System

/// An answer of a receiver with its place in the input.
public struct PlacedAnswer: Hashable, Sendable {
    public let answer: ReceiverAnswer
    /// The file's name with its folder.
    public let file: String
    /// From 1.
    public let line: Int

    /// That it is of a day to come.
    fileprivate var ofDayToCome: Finding {
        Finding(
            .answerWithoutDate,
            file: file,
            line: line,
            message:
                "the answer to \(DisplayText.quoted(Text(DisplayText.cut(answer.document.string, to: 100)))) is of "
                + "\(answer.at.date), a day to come",
            hint: "Correct the date: the latest answer to a document counts, so no other one would count after this."
        )
    }

    /// That the ledger does not have the document, nor has it after the run.
    public var ofUnknownDocument: Finding {
        Finding(
            .answerToUnknownDocument,
            file: file,
            line: line,
            message: "the answer is to \(DisplayText.quoted(Text(DisplayText.cut(answer.document.string, to: 100)))), "
                + "and the ledger has no invoice or credit note of that number",
            hint:
                "Numbers are compared letter by letter, with their prefix and all zeros. If the document is another system's, "
                + "remove the answer from the folder."
        )
    }
}

/// The answers of receivers in an input folder, and what is wrong with some of them.
public struct AnswersRead {
    /// In the order of files and lines.
    public fileprivate(set) var answers: [PlacedAnswer] = []
    public fileprivate(set) var findings = Findings.none
    /// What became of the rows of each CSV file.
    public fileprivate(set) var rowCounts: [RowCounts] = []
    /// The names of all files, with the folder.
    fileprivate var files: [String] = []

    /// Rows that cannot be used: all that a night keeps of answers. Those that can be used are no part of a night.
    public struct RejectedRows {
        public let files: [RejectFile]
        /// How many rows of each file.
        public let counts: [RowCounts]
    }

    /// No answer.
    public init() {}

    /// How many files have something that cannot be used and is not a row.
    public var setAside: Int { findings.filesSetAside }

    /// The rejected rows of each file that has some.
    public var rejectedRows: RejectedRows {
        RejectedRows(
            files: findings.rejects,
            counts: rowCounts.filter { $0.rejected > 0 }.map { RowCounts(file: $0.file, rejected: $0.rejected) }
        )
    }

    /// The same without answers that are of a day after another one, such as tomorrow: each is a finding, for it would count for
    /// ever.
    public func refusing(after last: CivilDate) -> AnswersRead {
        let early = answers.filter { $0.answer.at.date <= last }
        guard early.count < answers.count else { return self }
        var read = self
        read.answers = early
        read.findings = findings.adding(answers.filter { $0.answer.at.date > last }.map(\.ofDayToCome))
        return read
    }

    /// The same with answers to documents that the ledger does not have.
    public func adding(unknown: [PlacedAnswer]) -> AnswersRead {
        var read = self
        read.findings = findings.adding(unknown.map(\.ofUnknownDocument))
        return read
    }
}

/// The folder `responses` of an input folder.
struct AnswerFolder {
    static let content = SideFolder.Content(
        folder: "responses",
        noun: "answer",
        endings: [".xml", ".csv"],
        origin: "where the receiver's answers arrive",
        unreadable: .answerUnreadable,
        tooLarge: .answerTooLarge,
        notUTF8: .answerNotUTF8,
        notWellFormed: .answerNotWellFormed,
        entity: .answerEntity
    )

    private let folder: SideFolder
    private let reader: MarkupReader
    private var answers: [PlacedAnswer] = []
    private var findings: [Finding] = []
    private var tables: [SourceFile] = []
    private var rows: [RowsWithRemarks] = []

    /// The answers of a folder; nil where there is no such folder.
    ///
    /// - Throws: where the folder itself cannot be read, or changes meanwhile. What cannot be used of it is a finding.
    static func read(
        in path: String,
        _ digests: [Text: String],
        reader: @escaping MarkupReader
    ) throws(SystemFault) -> AnswersRead? {
        guard let folder = try SideFolder(content, in: path, digests) else { return nil }
        var reading = AnswerFolder(folder, reader)
        for file in folder.files {
            if file.name.lowercased().hasSuffix(".csv") {
                try reading.readTable(file)
            } else {
                try reading.readDocument(file)
            }
        }
        try folder.checkNames()
        return reading.result
    }

    private init(_ folder: SideFolder, _ reader: @escaping MarkupReader) {
        (self.folder, self.reader) = (folder, reader)
        findings = folder.unread
    }

    // MARK: XML

    private mutating func readDocument(_ file: SideFolder.File) throws(SystemFault) {
        let bytes = try folder.bytes(of: file)
        do throws(SideFolder.Fault) {
            let document = try AnswerDocument(Self.content.root(of: try bytes.get(), reader))
            answers += document.answers.map { PlacedAnswer(answer: $0.answer, file: file.name, line: $0.line) }
            findings += document.faults.map { $0.finding(in: file.name) }
        } catch {
            findings.append(error.finding(in: file.name))
        }
    }

    // MARK: CSV

    /// Reads a table; what would stop the night in a table of the export sets this one file aside.
    private mutating func readTable(_ file: SideFolder.File) throws(SystemFault) {
        // The place of a row keeps its file in 16 bits.
        guard let index = UInt16(exactly: tables.count) else {
            return findings.append(
                Finding(
                    .answersNotRead,
                    file: file.name,
                    message: "the answers are not read: there are more than 65,536 CSV files",
                    hint: "Remove those that a run has read: the ledger keeps their answers."
                )
            )
        }
        let contents: FileContents
        switch try folder.lines(of: file) {
        case .failure(let fault): return findings.append(fault.finding(in: file.name))
        case .success(let whole): contents = whole
        }
        let table = SourceFile(table: .answers, name: file.name, index: index, contents: contents)
        table.isVouchedFor = folder.isVouchedFor(file)
        let ofHeader = HeaderReader.read(table) + resembled(in: table)
        let fatal = ofHeader.filter { $0.severity == .fatal }
        findings += ofHeader.filter { $0.severity != .fatal }
        guard fatal.isEmpty else { return findings += fatal.map(Self.setAside) }
        let records = TableRows(AnswerRule(), readsClosely: true)
        do throws(CSVError) {
            try records.read(table)
        } catch {
            return findings.append(Self.setAside(Finding(error, in: table)))
        }
        records.rows.tally()
        if let remarked = records.rows.withRemarks[index] { rows.append(RowsWithRemarks(table, rows: remarked)) }
        tables.append(table)
        for (number, answer) in records.records {
            let line = Int(records.rows.reference(of: number).line)
            answers.append(PlacedAnswer(answer: answer, file: file.name, line: line))
        }
    }

    /// Columns that resemble an absent one: the reasons of receivers would be left out in silence.
    private func resembled(in table: SourceFile) -> [Finding] {
        table.isBroken ? [] : Completeness.absentColumns([table], options: IntakeOptions())
    }

    /// What stops a night in a table of the export sets a table of answers aside.
    private static func setAside(_ finding: Finding) -> Finding {
        Finding(
            .answersNotRead,
            file: finding.file,
            line: finding.line,
            message: "the answers are not read: \(finding.message)",
            hint: finding.hint
        )
    }

    /// What was read.
    private var result: AnswersRead {
        var read = AnswersRead()
        (read.answers, read.findings) = (answers, Findings(findings, rows))
        (read.rowCounts, read.files) = (tables.map(\.tally), folder.files.map(\.name))
        return read
    }
}

extension Intake {
    /// Reads the answers of receivers in an input folder, and nothing else of it: they depend on no export. None where there is
    /// no folder for them.
    ///
    /// - Throws: ``UnusableInput`` where the list of checksums contradicts them, or they change while they are read.
    public static func answers(folder path: String, options: IntakeOptions) throws(UnusableInput) -> AnswersRead {
        let read: (answers: AnswersRead, unproved: [Finding])
        do throws(SystemFault) {
            read = try provedAnswers(folder: path, options)
        } catch {
            throw .unreadable("cannot read \(error)")
        }
        guard read.unproved.isEmpty else { throw .fatal(read.unproved) }
        return read.answers
    }

    /// The answers, and what the list of checksums says against them.
    private static func provedAnswers(
        folder path: String,
        _ options: IntakeOptions
    ) throws(SystemFault) -> (answers: AnswersRead, unproved: [Finding]) {
        let content = AnswerFolder.content
        guard let reader = options.markupReader, let folder = try Directory.openIfThere(path) else {
            return (AnswersRead(), [])
        }
        let names = try folder.names()
        guard names.contains(where: { $0.text == content.folder }) else { return (AnswersRead(), []) }
        guard names.contains(where: { $0.text == Checksums.fileName }) else {
            if options.requiresChecksums { return (AnswersRead(), [Checksums.absent]) }
            return (try AnswerFolder.read(in: path, [:], reader: reader) ?? AnswersRead(), [])
        }
        var checksums = try Checksums(path: "\(path)/\(Checksums.fileName)")
        try checksums.compare(filesOf: content, in: path)
        guard checksums.findings.isEmpty else { return (AnswersRead(), checksums.findings) }
        let read = try AnswerFolder.read(in: path, checksums.digests, reader: reader) ?? AnswersRead()
        return (read, options.requiresChecksums ? content.unnamed(read.files, in: checksums.digests) : [])
    }
}
