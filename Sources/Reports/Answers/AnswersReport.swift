import Domain
public import Intake

/// What a run comes to with the answers of receivers.
public struct AnswersReport {
    /// What was read of the input.
    public private(set) var read: AnswersRead
    /// How many answers the ledger did not have before.
    public var added = 0

    /// Answers that were read; none, unless given.
    public init(_ read: AnswersRead = AnswersRead()) {
        self.read = read
    }

    /// Takes over that the ledger does not have the documents of some answers.
    public mutating func note(unknown: [PlacedAnswer]) {
        read = read.adding(unknown: unknown)
    }

    /// Whether a person has something to do about the files.
    var isOpen: Bool { read.setAside > 0 || read.rowCounts.rejectedRows > 0 }

    /// Parts of a run's line; `isDryRun`: nothing is recorded.
    func words(isDryRun: Bool) -> [String] {
        let end = isDryRun ? " to be recorded" : " recorded"
        var words = added > 0 ? ["\(Summary.count(added, "answer")) of receivers\(end)"] : []
        if read.setAside > 0 { words.append("\(Summary.count(read.setAside, "file")) of answers not read as a whole") }
        return words
    }
}
