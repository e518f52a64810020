import Domain

/// Invoice numbers as people type them.
enum InvoiceNames {
    /// An invoice number written without its leading zeros: `INV-2026-7`.
    static func short(_ name: Text, _ known: [String]) -> String? {
        let parts = name.string.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[1]), let sequence = Int64(parts[2]), sequence > 0 else {
            return nil
        }
        let number = InvoiceNumber(prefix: Text(parts[0].uppercased()), year: year, sequence: sequence).description
        return known.first { $0 == number }
    }

    /// What was probably meant by a name that is none of the known ones.
    static func nearest(to name: Text, among known: [String]) -> String? {
        short(name, known) ?? Spelling.nearest(to: name.string, among: known)
    }
}
