/// CSV for people that is being written cell by cell: no spreadsheet takes a cell of it for a formula; see ``CSVText``.
public struct SpreadsheetRows {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Rows below a header.
    public init(header: [String]) {
        CSVText.append(row: header, to: &bytes)
    }

    /// Appends a cell to the row.
    public mutating func add(_ cell: String) {
        separate()
        CSVText.append(cell: CSVText.neutralized(cell), to: &bytes)
    }

    /// Appends a date, or an empty cell.
    public mutating func add(_ date: CivilDate?) {
        separate()
        date?.ascii.append(to: &bytes)
    }

    /// Appends a number, or an empty cell.
    public mutating func add(_ number: Int?) {
        separate()
        if let number { ASCIIRun(number).append(to: &bytes) }
    }

    /// Appends an amount without its currency.
    public mutating func add(_ amount: Money) {
        separate()
        amount.ascii.append(to: &bytes)
    }

    /// Ends the row.
    public mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    /// Empties what was written, whose memory is used again.
    public mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }
}
