import Domain
import Foundation
import Ledger
import TestSupport
import Testing

/// What operators ask for, until a night does it.
@Suite("Requests of operators")
struct CreditRequestTests {
    @Test("Credits are kept with all that was asked, in the order in which it was")
    func credits() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            let note = OperatorNote(name: "ann", time: "2026-02-01T00:00:00Z", reason: "agreed \u{1F4DE}")
            var whole = CreditRequest(source: .operator(0), invoice: "INV-2026-00000002", reason: note.reason)
            var part = whole
            (part.line, part.amount) = (2, try UnitPrice("999999999999.99"))
            try {
                let ledger = try Ledger.open(path)
                #expect(try ledger.openCreditRequests().isEmpty)
                #expect(try ledger.requestCredit(part, note) == 1)
                #expect(try ledger.requestCredit(whole, note) == 2)
            }()
            (part.source, whole.source) = (.operator(1), .operator(2))
            let ledger = try Ledger.reading(path)
            #expect(try ledger.openCreditRequests() == [part, whole])
            #expect(try ledger.openCorrectionRequests().isEmpty)
        }
    }

    @Test("Of a subscription without a conflict no correction is recorded")
    func withoutConflict() throws {
        try withTemporaryFolder { folder in
            let ledger = try Ledger.open(folder.appending(path: "ledger.sqlite").path)
            let note = OperatorNote(name: "ann", time: "2026-02-01T00:00:00Z", reason: "agreed")
            let requested = try ledger.requestCorrection("s", note)
            #expect(requested.conflicts.isEmpty && !requested.isRequestedAlready)
            #expect(try ledger.openCorrectionRequests().isEmpty)
        }
    }
}
