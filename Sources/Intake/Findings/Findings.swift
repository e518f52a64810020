import Domain

/// Everything said of an export that can be read, by file, line, column and code. What is said of rows is made while it
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

    /// Nothing said.
    public static var none: Findings { Findings() }

    /// Whether nothing is said.
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
        /// The name of the file.
        public let file: String
        public let code: FindingCode
        /// How many are left out.
        public let count: Int
    }

    /// Gives at most so many findings of each code for each file, and after a file's last one what was left out there.
    public func forEach(
        atMost most: Int,
        _ body: (Finding) throws -> Void,
        surplus: (Surplus) throws -> Void
    ) rethrows {
        var shown: (file: String, counts: [FindingCode: Int]) = ("", [:])
        func tellSurplus() throws {
            for (code, count) in shown.counts.sorted(by: { $0.key < $1.key }) where count > most {
                try surplus(Surplus(file: shown.file, code: code, count: count - most))
            }
        }
        for finding in self {
            if finding.file != shown.file {
                try tellSurplus()
                shown = (finding.file, [:])
            }
            shown.counts[finding.code, default: 0] += 1
            if shown.counts[finding.code, default: 0] <= most { try body(finding) }
        }
        try tellSurplus()
    }
}
