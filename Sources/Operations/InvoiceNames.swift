import Domain

/// Invoice numbers as people type them.
enum InvoiceNames {
    /// An invoice number written without its leading zeros: `INV-2026-7`.
    static func short(_ name: Text, _ known: [String]) -> String? {
        InvoiceNumber(typed: name.string).flatMap { number in known.first { $0 == number.description } }
    }

    /// What was probably meant by a name that is none of the known ones.
    static func nearest(to name: Text, among known: [String]) -> String? {
        short(name, known) ?? Spelling.nearest(to: name.string, among: known)
    }
}
