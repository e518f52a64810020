public import Domain

/// Rejected rows as earlier versions kept them: one CSV file for each input file.
public enum EarlierRejects {
    /// Why such a file cannot be read: the line on which the broken row begins.
    public struct Broken: Error, Hashable, Sendable {
        public var line: Int
    }

    /// The rows that name a subscription, each with its input file.
    public static func rows(
        in bytes: [UInt8],
        of subscription: Text
    ) throws(Broken) -> [(file: String, row: RejectedRow)] {
        var scanner = CSVScanner()
        var cells = RowCells()
        let span = bytes.span
        var header: [String] = []
        var rows: [(file: String, row: RejectedRow)] = []
        while true {
            do {
                guard try scanner.next(in: span, into: &cells) else { return rows }
            } catch {
                throw Broken(line: Int(scanner.rowLine))
            }
            let texts = cells.all.map { String(decoding: $0.content(in: span), as: UTF8.self) }
            if header.isEmpty {
                header = texts
                continue
            }
            let named = Dictionary(zip(header, texts)) { first, _ in first }
            guard named["subscription_id"].map({ Text($0) }) == subscription else { continue }
            let about = RejectedRowsFile.columns.map { named[$0] ?? "" }
            guard let line = Int(about[1]) else { throw Broken(line: Int(scanner.rowLine)) }
            let row = RejectedRow(
                line: line,
                code: about[2],
                message: about[3],
                hint: about[4],
                subscription: subscription,
                record: named["record_id"].map { Text($0) },
                cells: []
            )
            rows.append((about[0], row))
        }
    }
}
