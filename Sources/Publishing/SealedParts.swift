public import Domain
public import Ledger
public import System

/// In which form a process seals a part of a night's documents for another one, which puts the night together.
public struct PartForm: Hashable, Codable, Sendable {
    /// The archives that they go into; nil: each becomes a file.
    public var archive: ArchiveForm?
    /// Those of the whole night.
    public var numbers: NightNumbers
    /// Whether documents are handed on; else their sizes and digests alone.
    public var isKept: Bool
    /// The formats whose documents are handed on as they are in any case, because a program judges them.
    public var judged: Set<Text>
    /// What is published for finance.
    public var finance: FinanceFiles?

    /// The form of all parts of a night.
    public init(
        archive: ArchiveForm?,
        numbers: NightNumbers,
        isKept: Bool,
        judged: Set<Text>,
        finance: FinanceFiles?
    ) {
        (self.archive, self.numbers, self.isKept) = (archive, numbers, isKept)
        (self.judged, self.finance) = (judged, finance)
    }

    /// Whether a document is handed on as it is.
    fileprivate func handsOn(_ document: DocumentWriter.Written) -> Bool {
        (isKept && archive == nil) || judged.contains(document.use.format)
    }
}

extension DocumentWriter {
    /// Seals a part of a night's documents, on all cores, into a file of runs in the order of the numbers.
    public func seal(
        _ invoices: InvoiceRuns,
        of date: CivilDate,
        by templates: [NightEntry.TemplateUse],
        as form: PartForm,
        into file: ValueFileWriter,
        check: @Sendable (Written) throws -> Void
    ) throws {
        let finance = form.finance.map { NightFinance($0, hasQuietMark: false, preceding: nil) }
        let archive = form.isKept ? form.archive.map { (ArchivePlan($0, form.numbers), ArchiveFormat($0, date)) } : nil
        try write(
            invoices,
            by: DocumentPlan(templates),
            start: { try SealedRun($0, $1, finance) },
            add: { document, hasher, run in
                try check(document)
                if let (plan, format) = archive {
                    run.add(document, to: plan, format, hasher)
                } else {
                    run.add(document, hasher)
                }
                guard form.handsOn(document) else { return }
                run.bodies.append(SealedBody(format: document.use.format, name: document.name, body: document.body))
            },
            take: { try file.append($0) }
        )
    }
}

/// Documents of a night that other processes sealed, part by part in the order of the numbers.
public struct SealedParts: Sendable {
    let numbers: NightNumbers
    private let files: [(file: WrittenFile, folder: Directory)]
    private let copies: ScratchFolder.Copies?

    /// The files of runs of a night with these numbers. `copies`: where documents are copied to that a program judges.
    public init(
        _ files: [(file: WrittenFile, folder: Directory)],
        _ numbers: NightNumbers,
        copies: ScratchFolder.Copies?
    ) {
        (self.files, self.numbers, self.copies) = (files, numbers, copies)
    }

    /// Passes the runs in order. A file that is not the one that was named is a fault, behind its last run.
    func forEachRun(_ body: (SealedRun) throws -> Void) throws {
        for (file, folder) in files {
            let reader = try ValueFileReader(file, in: folder)
            while let run = try reader.next(SealedRun.self) {
                for document in run.bodies { try copies?.add(document.body, as: document.name, document.format) }
                try body(run)
            }
        }
    }
}
