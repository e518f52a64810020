import Domain
import Ledger
import Publishing
import Reports
import System

/// What `regenerate` wrote.
extension Verifier {
    /// Each file that `regenerate` wrote is a revision of an invoice, byte for byte; `INV-….r2.xml` is the second.
    mutating func verifyRegenerated() throws {
        guard let place = try directory(OutputFolder.regenerated) else { return }
        for name in try names(in: place) {
            let path = "\(OutputFolder.regenerated)/\(name.visible)"
            guard let text = name.text, let invoice = try invoice(ofFile: text) else {
                try addSurplus(name, path, in: place)
                continue
            }
            report.files += 1
            let kind = try kind(of: text, in: place)
            guard kind == .file else {
                report.faults.append(VerificationReport.Fault(kind: .altered, path: path, instead: kind.words))
                continue
            }
            guard
                let expected = try InvoiceRendering.document(
                    of: invoice.invoice,
                    suffix: invoice.suffix,
                    megabytes: megabytes
                )
            else {
                continue
            }
            try compare(PublishedFile(name: text, body: expected), in: place, path)
        }
    }

    private func invoice(ofFile name: String) throws -> (invoice: Ledger.Regenerable, suffix: String)? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let marked = parts.count > 2 && parts[1].first == "r" ? Int(parts[1].dropFirst()) : nil
        let invoice = try ledger.regenerable(String(parts[0]), revision: marked ?? 1)
        return invoice.map { ($0, "." + parts.dropFirst(marked == nil ? 1 : 2).joined(separator: ".")) }
    }
}
