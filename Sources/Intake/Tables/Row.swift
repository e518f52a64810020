import Domain

/// What is wrong with a row, or with one cell of it.
struct Fault {
    var code: FindingCode
    /// The cell; nil: the row as a whole.
    var column: Column?
    var message: String
    var hint: String
}

/// A row of an export with the texts of its known columns, and what becomes of it.
final class Row {
    /// What becomes of a row that is not rejected.
    enum Fate {
        case used
        case held
        case repeated
    }

    let file: SourceFile
    let reference: RowReference
    /// The row's bytes in the file, without the line end.
    let range: Range<Int>
    /// By the table's columns; empty where the file lacks the column.
    let cells: [Text]
    private(set) var faults: [Fault] = []
    var fate = Fate.used

    init(file: SourceFile, line: UInt32, range: Range<Int>, cells: RowCells) {
        self.file = file
        reference = RowReference(file: file.index, line: line)
        self.range = range
        self.cells = file.columnTexts(cells)
        guard cells.count != file.header.count else { return }
        reject(
            .wrongCellCount,
            nil,
            "has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), the header has \(file.header.count)",
            hint: "Look for a comma or a line end within a text that is not in quotes, or for a missing comma."
        )
    }

    subscript(_ column: Column) -> Text { cells[column.index] }

    /// What a message calls the row.
    var label: String { file.table.label(cells) }

    var isRejected: Bool { !faults.isEmpty }

    /// The cells that identify the row, PO numbers trimmed; nil where one is empty.
    var key: [Text]? {
        let key = file.keyColumns.map { cell(forComparing: $0) }
        return key.contains { $0.isBlank } ? nil : key
    }

    /// Whether another row says the same in every known column.
    func repeats(_ other: Row) -> Bool {
        file.table.columns.allSatisfy { cell(forComparing: $0) == other.cell(forComparing: $0) }
    }

    /// Cells are taken as they are, only the PO number of a PO is trimmed.
    private func cell(forComparing column: Column) -> Text {
        switch file.table {
        case .purchaseOrders where column == PurchaseOrderColumn.number: self[column].trimmed
        case .contacts where column == ContactColumn.number: self[column].trimmed
        default: self[column]
        }
    }

    /// Where the row stands, for a message.
    var place: String { "\(file.name):\(reference.line)" }

    /// Whether the row stands for its key.
    var isUsable: Bool { faults.isEmpty && fate != .repeated }

    /// Sets the row aside. `message` goes on after the row's name: `has 4 cells`.
    func reject(_ code: FindingCode, _ column: Column?, _ message: String, hint: String) {
        faults.append(Fault(code: code, column: column, message: "\(label) \(message)", hint: hint))
        fate = .used
    }

    /// Sets the row aside for a cell: `column` and the cell's text stand before the message.
    func reject(_ code: FindingCode, cell column: Column, _ message: String, hint: String) {
        let (label, cell) = (label, DisplayText.quoted(self[column]))
        // What names the row need not be said twice.
        let said = column.presence == .key && label.contains(cell) ? column.name : "\(column.name) \(cell)"
        faults.append(Fault(code: code, column: column, message: "\(label): \(said) \(message)", hint: hint))
        fate = .used
    }

    /// The fault that speaks for the row, whatever the order of the file's columns.
    var mainFault: Fault? {
        faults.min { ($0.column?.index ?? -1, $0.code) < ($1.column?.index ?? -1, $1.code) }
    }

    /// What waits for a rejected row waits with this.
    var hold: Hold {
        let fault = mainFault
        return Hold(
            code: Text(fault?.code.rawValue ?? ""),
            message: Text(fault?.message ?? ""),
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
