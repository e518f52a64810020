import Billing
import Domain

/// Whose the documents are that programs judge: what a program says is of files, and no ledger knows their numbers yet.
struct JudgedDocuments {
    /// How many documents are named at most.
    private static let most = 20
    /// The first number of a series, and the accounts in the order of the numbers.
    private let series: [(first: InvoiceNumber, accounts: [Text])]

    /// The documents of a night; `accounts`: the buyers of its invoices, in order.
    init(_ documents: NightDocuments, accounts: [Text]) {
        let notes = documents.credits.outcome.notes.map(\.draft.invoice.buyer.id)
        series = [(documents.first, accounts), (documents.credits.first, notes)].compactMap { first, accounts in
            first.map { ($0, accounts) }
        }
    }

    /// The documents that a program named, each with its account, in a line to follow its words; empty: it named none.
    func line(of words: [UInt8]) -> String {
        var names: [String] = []
        for match in String(decoding: words, as: UTF8.self).matches(of: /[A-Za-z0-9]+-[0-9]{4}-[0-9]{8,12}/) {
            guard let name = name(of: String(match.output)), !names.contains(name) else { continue }
            names.append(name)
            if names.count == Self.most { break }
        }
        return names.isEmpty ? "" : "\n" + names.joined(separator: ", ")
    }

    /// A number with its account; nil: no document of the night has it.
    private func name(of number: String) -> String? {
        guard let found = InvoiceNumber(typed: number) else { return nil }
        for (first, accounts) in series
        where first.year == found.year && first.prefix.string.uppercased() == found.prefix.string {
            let place = found.sequence - first.sequence
            guard place >= 0, place < accounts.count else { continue }
            return "\(first.later(by: Int(place))) (account \(accounts[Int(place)].visiblyQuoted))"
        }
        return nil
    }
}
