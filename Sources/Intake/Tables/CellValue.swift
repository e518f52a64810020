import Domain

extension Column {
    /// What a cell means, in one spelling for all that mean the same. A cell that is not what its column holds stays as
    /// it is.
    func value(of cell: Text) -> Text {
        if cell.isBlank { return content == .unitCode ? UnitCode.standard : "" }
        return switch content {
        case .text, .unitCode: cell
        case .yesOrNo: cell == "no" ? "" : cell
        case .orderNumber: cell.trimmed
        case .decimal: (try? Quantity(cell.string)).map { Text($0.description) } ?? cell
        case .instant: Instant(cell.string).map { Text($0.description) } ?? cell
        case .words: Text(Set(cell.words).sorted().map(\.string).joined(separator: " "))
        }
    }
}

extension Row {
    /// What the known cells mean, by the table's columns, and after them the own ones: the same for two rows exactly where they say the same.
    var values: [Text] {
        let cells = cells
        var values = file.table.columns.map { $0.value(of: cells[$0.index]) }
        if file.table == .subscriptions {
            // Of any other state it is ignored, whatever it holds.
            let status = SubscriptionStatus(rawValue: cells[SubscriptionColumn.status.index].string)
            if status?.endsEarly == false { values[SubscriptionColumn.endedOn.index] = "" }
        }
        // Parts of a table may have different columns of their own; an empty cell is like none.
        for (name, column) in zip(file.ownNames, file.ownColumns) where !cells[column.index].isBlank {
            values += [name, cells[column.index]]
        }
        return values
    }

    /// The columns in which another row says something else.
    func columns(differingFrom other: Row) -> [Column] {
        let (mine, others) = (values, other.values)
        let known = file.table.columns.filter { mine[$0.index] != others[$0.index] }
        guard mine.count > file.table.columns.count || others.count > file.table.columns.count else { return known }
        let own = file.ownColumns.filter { column in
            let (cell, otherCell) = (self[column], other.text(of: column, of: file))
            return cell != otherCell && !(cell.isBlank && otherCell.isBlank)
        }
        return known + own
    }

    /// The cell in a column of a file that may be another part of the same table; empty where this row's file lacks it.
    func text(of column: Column, of other: SourceFile) -> Text {
        let own = column.index - file.table.columns.count
        guard own >= 0 else { return self[column] }
        return zip(file.ownNames, file.ownColumns).first { $0.0 == other.ownNames[own] }.map { self[$0.1] } ?? ""
    }
}

extension Text {
    /// Its words, separated by spaces.
    var words: [Text] { string.unicodeScalars.split(separator: " ").map { Text(String($0)) } }
}
