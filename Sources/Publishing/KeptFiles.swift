import Domain
import Ledger

/// What a night publishes beside its documents, made once for what other files say of it: sizes, digests and counts.
struct KeptFiles {
    /// By path.
    private(set) var recorded: [RecordedFile] = []
    /// How many POs the list of those that came into the book has; nil: there is no list.
    private(set) var createdOrders: Int?

    /// Whether there is a list of invoices without the number that was asked for.
    var hasRefusedNumbers: Bool { recorded.contains { $0.name == PurchaseOrderReview.refusedFile } }

    /// The files of a night; `write` does with each what is done with it, and gives its size and digest.
    init(_ files: [NightFile], write: (PublishedFile) throws -> RecordedFile = { try $0.recorded() }) throws {
        for file in files {
            guard file.name == PurchaseOrderReview.createdFile else {
                recorded.append(try write(PublishedFile(file)))
                continue
            }
            var lines = 0
            let counted = PublishedFile(name: file.name) { body in
                lines = 0
                try file.forEachPiece { piece in
                    lines += piece.count { $0 == UInt8(ascii: "\n") }
                    try body(piece)
                }
            }
            recorded.append(try write(counted))
            // A line for each, after the header: no PO number and no id has a line end in it.
            createdOrders = lines - 1
        }
    }
}
