import Domain

/// A row of an export with the texts of its known columns, and what becomes of it.
///
/// A row that is set aside gives its texts back and reads them again when it is asked: it takes less memory than a row
/// that is used.
final class Row {
    /// What becomes of a row that is not rejected.
    enum Fate {
        case used
        case held
        case repeated
    }

    let file: SourceFile
    let reference: RowReference
    private let start: UInt32
    private let length: UInt32
    /// By the table's columns; empty: to be read again.
    private var texts: [Text]
    private(set) var faults: [Fault] = []
    /// What is reported of the row and leaves it as it is.
    private(set) var notices: [Fault] = []
    var fate = Fate.used
    /// Whether a usable row of the same key has taken the place of this rejected one.
    var isReplaced = false

    init(file: SourceFile, line: UInt32, range: Range<Int>, cells: RowCells) {
        self.file = file
        reference = RowReference(file: file.index, line: line)
        start = UInt32(range.lowerBound)
        length = UInt32(range.count)
        let isWhole = cells.count == file.header.count
        texts = isWhole ? file.columnTexts(cells) : []
        let isOpen = range.upperBound == file.openEnd
        if isOpen { reject(.perhapsCut, nil, .noLineEnd) }
        // A row that is cut has fewer cells, too.
        if !isWhole, !isOpen || cells.count > file.header.count { reject(.wrongCellCount, nil, .cellCount) }
    }

    /// The row's bytes in the file, without the line end.
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// By the table's columns; empty where the file lacks the column or the row the cell.
    var cells: [Text] { texts.isEmpty ? file.columnTexts(placesOfCells) : texts }

    subscript(_ column: Column) -> Text {
        texts.isEmpty ? file.columnText(column, placesOfCells) : texts[column.index]
    }

    /// How many cells the row has.
    var cellCount: Int { placesOfCells.count }

    /// The cells of the file, read again.
    var placesOfCells: RowCells { RowReader.again(file, at: range.lowerBound, line: reference.line).cells }

    /// Gives back the texts' memory.
    func forgetTexts() { texts = [] }

    /// What a message calls the row.
    var label: String { file.table.label(cells) }

    var isRejected: Bool { !faults.isEmpty }

    /// The cells that identify the row, by their values; nil where one is empty or may be cut.
    var key: [Text]? {
        guard openKey == nil else { return nil }
        let cells = cells
        let key = file.keyColumns.map { $0.value(of: cells[$0.index]) }
        return key.contains(where: \.isEmpty) ? nil : key
    }

    /// Where the row is.
    var place: RowPlace { RowPlace(file: file, offset: start, line: reference.line) }

    /// Whether the row is the one that its key means.
    var isUsable: Bool { faults.isEmpty && fate != .repeated }
}

// MARK: Setting rows aside

extension Row {
    /// Sets the row aside. `message` goes on after the row's name: `has payment_plan upfront and no ends_on`.
    func reject(_ code: FindingCode, _ column: Column?, _ message: String, hint: String) {
        reject(code, column, .row(message, hint: hint))
    }

    /// Sets the row aside for a cell: `column` and the cell's text stand before the message.
    func reject(_ code: FindingCode, cell column: Column, _ message: String, hint: String) {
        reject(code, column, .cell(message, hint: hint))
    }

    /// Sets the row aside.
    func reject(_ code: FindingCode, _ column: Column?, _ words: Fault.Words) {
        fate = .used
        let fault = Fault(code, column, words)
        if let place = faults.firstIndex(where: { $0.isAlike(fault) }) {
            faults[place].add(fault)
        } else {
            faults.append(fault)
        }
    }

    /// Sets the row aside because another one of its key says something else.
    func rejectConflict(with other: Row) {
        reject(.conflictingRows, columns(differingFrom: other).first, .conflict(with: other.place))
    }

    /// Reports something of the row that leaves it as it is.
    func note(_ code: FindingCode, _ column: Column, _ message: String, hint: String) {
        notices.append(Fault(code, column, .row(message, hint: hint)))
    }

    /// Reports something of a cell that leaves the row as it is.
    func note(_ code: FindingCode, cell column: Column, _ message: String, hint: String) {
        let fault = Fault(code, column, .cell(message, hint: hint))
        if let place = notices.firstIndex(where: { $0.isAlike(fault) }) {
            notices[place].add(fault)
        } else {
            notices.append(fault)
        }
    }

    /// What is reported of the row: of a replaced one no fault, but that it is replaced.
    var remarks: [Fault] { (isReplaced ? [rejection].compactMap(\.self) : faults) + notices }

    /// Why the row is in the rejects: the fault that speaks for it, or that it is replaced.
    var rejection: Fault? {
        guard isReplaced, let fault = mainFault else { return mainFault }
        return Fault(
            .replacedRow,
            fault.column(in: file),
            .row(
                "is rejected (\(fault.code.rawValue)) and replaced: another row of the same key is used",
                hint: "Nothing is left to do tonight. Correct or remove this row in the system that exports it."
            )
        )
    }

    /// The fault that speaks for the row.
    var mainFault: Fault? { faults.min { $0.precedes($1) } }

    /// The hold of what depends on a rejected row. What it says does not depend on the order of rows.
    var hold: Hold {
        let fault = mainFault
        return Hold(
            code: Text(fault?.code.rawValue ?? ""),
            message: Text(fault?.message(of: self, withLines: false) ?? ""),
            row: reference
        )
    }
}

extension Hold {
    /// The same of two holds comes first whatever the order of rows, unless they say the same.
    func precedes(_ other: Hold) -> Bool {
        (code, message, row) < (other.code, other.message, other.row)
    }

    /// The first of two holds.
    static func first(_ one: Hold?, _ other: Hold?) -> Hold? {
        guard let one, let other else { return one ?? other }
        return other.precedes(one) ? other : one
    }
}
