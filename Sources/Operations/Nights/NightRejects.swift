import Documents
import Domain
import Intake
import Ledger
import System

/// The rejected rows of an export, as every night of a run keeps them.
struct NightRejects {
    /// What the ledger keeps; nothing in a dry run, which publishes nothing.
    let files: [NightEntry.RejectedRows]
    /// Tells whether two nights have the same rejected rows; empty: there are none.
    let digest: String

    init(_ rejects: [RejectFile], isDryRun: Bool) {
        digest = Self.digest(of: rejects)
        files = (isDryRun ? [] : rejects).map { file in
            NightEntry.RejectedRows(name: file.name, columns: file.columns) { try file.forEachRow($0) }
        }
    }

    /// SHA-256 of each file's name, size and bytes, which are made twice and never kept.
    private static func digest(of rejects: [RejectFile]) -> String {
        guard !rejects.isEmpty else { return "" }
        let hasher = SHA256Hasher()
        for file in rejects {
            var size = 0
            pieces(of: file) { size += $0.count }
            hasher.add(Array("\(file.name)\n\(size)\n".utf8).span)
            pieces(of: file) { hasher.add($0.span) }
        }
        return hasher.finish().hex
    }

    private static func pieces(of file: RejectFile, _ body: ([UInt8]) -> Void) {
        var piece: [UInt8] = []
        RejectedRowsFile.appendHeader(file.columns, to: &piece)
        file.forEachRow { row in
            RejectedRowsFile.append(row, of: file.name, to: &piece)
            guard piece.count >= 1 << 16 else { return }
            body(piece)
            piece.removeAll(keepingCapacity: true)
        }
        body(piece)
    }
}
