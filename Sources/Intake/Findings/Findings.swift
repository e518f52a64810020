import Domain

/// All findings of an export that can be read, by file, line, column and code. Those of rows are made while it
/// is gone through, and never all at once in memory.
public struct Findings: Sequence {
    /// About files and their headers, in order.
    private let plain: [Finding]
    /// By file.
    private let files: [RowsWithRemarks]

    init(_ plain: [Finding] = [], _ files: [RowsWithRemarks] = []) {
        self.plain = plain.sorted()
        self.files = files
    }

    /// The same with others.
    public func adding(_ others: [Finding]) -> Findings {
        others.isEmpty ? self : Findings(plain + others, files)
    }

    /// The same with those of other files.
    public func adding(_ others: Findings) -> Findings {
        let all = (files + others.files).sorted { Text($0.file.name) < Text($1.file.name) }
        return others.isEmpty ? self : Findings(plain + others.plain, all)
    }

    /// The same with rows that a night rejects, by the number of their file.
    func adding(_ rows: [UInt16: [Row]]) -> Findings {
        var rows = rows
        var files = files.map { file in
            rows.removeValue(forKey: file.file.index).map(file.adding) ?? file
        }
        files += rows.values.map { RowsWithRemarks($0[0].file, rows: $0) }
        return Findings(plain, files.sorted { $0.file.index < $1.file.index })
    }

    /// The rejected rows of each file that has some, by the file's name.
    var rejects: [RejectFile] { files.filter(\.hasRejected).map(RejectFile.init) }

    /// Whether a file may have lost rows.
    public var isAnythingMissing: Bool { plain.contains { $0.severity == .missing } }

    /// How many files of other systems, orders of a procurement system or answers, are set aside: what is rejected and is no row.
    public var filesSetAside: Int { Set(plain.filter { $0.severity == .rejected }.map(\.file)).count }

    /// How many there are of each severity; one of which there is none is absent. None of them is made for it.
    public var counts: [Severity: Int] {
        var counts = plain.reduce(into: [Severity: Int]()) { $0[$1.severity, default: 0] += 1 }
        for file in files {
            for place in 0..<file.count {
                for fault in file.row(place).remarks { counts[fault.code.severity, default: 0] += 1 }
            }
        }
        return counts
    }

    /// No findings.
    public static var none: Findings { Findings() }

    /// Whether there are none.
    public var isEmpty: Bool { plain.isEmpty && files.allSatisfy { $0.count == 0 } }

    public func makeIterator() -> Iterator { Iterator(plain: plain[...], files: files) }

    /// Goes through findings.
    public struct Iterator: IteratorProtocol {
        fileprivate var plain: ArraySlice<Finding>
        fileprivate let files: [RowsWithRemarks]
        private var file = 0
        private var place = 0
        private var ofRow: ArraySlice<Finding> = []

        fileprivate init(plain: ArraySlice<Finding>, files: [RowsWithRemarks]) {
            self.plain = plain
            self.files = files
        }

        public mutating func next() -> Finding? {
            while ofRow.isEmpty, let row = nextRow() { ofRow = Finding.all(of: row)[...] }
            guard let first = plain.first else { return ofRow.popFirst() }
            if let other = ofRow.first, other < first { return ofRow.popFirst() }
            return plain.popFirst()
        }

        private mutating func nextRow() -> Row? {
            while file < files.count {
                if place < files[file].count {
                    place += 1
                    return files[file].row(place - 1)
                }
                file += 1
                place = 0
            }
            return nil
        }
    }

    /// What is left out where findings of one kind are many.
    public struct Surplus: Hashable, Sendable {
        /// The name of the file; where they are about several, of their folder.
        public let file: String
        public let code: FindingCode
        /// How many are left out.
        public let count: Int
    }

    /// Gives at most so many findings of each code for each file, and after a file's last one what was left out there. Those
    /// about files as a whole, and about files of a side folder, are counted together: of these there may be thousands with one
    /// each.
    public func forEach(
        atMost most: Int,
        _ body: (Finding) throws -> Void,
        surplus: (Surplus) throws -> Void
    ) rethrows {
        var tally = Tally(most: most)
        var plain = plain[...]
        func give(_ finding: Finding) throws {
            try tally.enter(finding.file, surplus)
            if tally.isShown(finding) { try body(finding) }
        }
        for rows in files {
            for place in 0..<rows.count {
                let row = rows.row(place)
                // Of a row that is only counted nothing is made, unless another finding may come before it.
                if plain.first?.file != rows.file.name, tally.counts(row) { continue }
                for finding in Finding.all(of: row) {
                    while let first = plain.first, first < finding { try give(plain.removeFirst()) }
                    try give(finding)
                }
            }
        }
        for finding in plain { try give(finding) }
        try tally.tellSurplus(surplus)
        try tally.tellSurplusOfFiles(surplus)
    }

    /// How many findings of each code there are in a file.
    private struct Tally {
        let most: Int
        private var file = ""
        private var counts: [FindingCode: Int] = [:]
        /// Of findings about files: by folder and code, with the file where there is but one.
        private var ofFiles: [OfFiles: (count: Int, file: String?)] = [:]

        private struct OfFiles: Hashable, Comparable {
            var folder: String
            var code: FindingCode

            static func < (one: OfFiles, other: OfFiles) -> Bool {
                (one.folder, one.code) < (other.folder, other.code)
            }
        }

        init(most: Int) {
            self.most = most
        }

        /// Goes on to a file, where it is another one.
        mutating func enter(_ file: String, _ surplus: (Surplus) throws -> Void) rethrows {
            guard file != self.file else { return }
            try tellSurplus(surplus)
            self.file = file
        }

        /// Counts a finding of the file; false where it is one too many.
        mutating func isShown(_ finding: Finding) -> Bool {
            let folder = finding.file.lastIndex(of: "/").map { String(finding.file[..<$0]) } ?? ""
            guard finding.line == nil || !folder.isEmpty else {
                counts[finding.code, default: 0] += 1
                return counts[finding.code, default: 0] <= most
            }
            let key = OfFiles(folder: folder, code: finding.code)
            let before = ofFiles[key]
            let file = before.map { $0.file == finding.file ? finding.file : nil } ?? finding.file
            ofFiles[key] = ((before?.count ?? 0) + 1, file)
            return before?.count ?? 0 < most
        }

        /// Counts a row of which nothing is shown; false, and nothing counted, where something is.
        mutating func counts(_ row: Row) -> Bool {
            let codes = row.remarks.map(\.code)
            guard row.file.name == file, codes.allSatisfy({ counts[$0, default: 0] >= most }) else { return false }
            for code in codes { counts[code, default: 0] += 1 }
            return true
        }

        /// Ends the file.
        mutating func tellSurplus(_ surplus: (Surplus) throws -> Void) rethrows {
            for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > most {
                try surplus(Surplus(file: file, code: code, count: count - most))
            }
            counts = [:]
        }

        /// Ends all files.
        func tellSurplusOfFiles(_ surplus: (Surplus) throws -> Void) rethrows {
            for (key, found) in ofFiles.sorted(by: { $0.key < $1.key }) where found.count > most {
                let place = found.file ?? (key.folder.isEmpty ? "the input folder" : key.folder)
                try surplus(Surplus(file: place, code: key.code, count: found.count - most))
            }
        }
    }
}
