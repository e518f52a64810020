import Domain
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Operations
@testable import Reports

@Suite("Use cases")
struct UseCaseTests {
    private static let note = OperatorNote(name: "Ada", time: "2026-02-01T00:00:00Z", reason: "test")
    private static let order = PurchaseOrderKey(payer: "nobody", number: "4711")

    /// Every use case that reads a ledger, asked of a path.
    private static let readers: [(name: String, ask: @Sendable (String) throws -> any Report)] = [
        ("status", { try ShowStatus(ledger: $0, now: Instant(seconds: 0))() }),
        ("explain", { try Explain("INV-2026-00000001", ledger: $0)() }),
        ("accept", { try AcceptConflict("s", ledger: $0, note)() }),
        ("accept --bill-difference", { try RequestCorrection("s", ledger: $0, note)() }),
        ("credit", { try RequestCredit("INV-2026-00000001", ledger: $0, note)() }),
        ("verify", { try VerifyOutput(ledger: $0, output: "/nonexistent/output")() }),
        ("backup", { try BackUpLedger(ledger: $0, to: "/nonexistent/copy")() }),
        ("check", { try CheckLedger(ledger: $0)() }),
        ("po list", { try ListPurchaseOrders(ledger: $0)() }),
        ("po show", { try ShowPurchaseOrder(order, ledger: $0)() }),
        ("po activate", { try ChangePurchaseOrder(order, .activate, ledger: $0, note)() }),
        (
            "regenerate",
            {
                let numbers = RegenerateInvoices.Selection.numbers(["INV-2026-00000001"])
                return try RegenerateInvoices(numbers, ledger: $0, output: "/nonexistent/o", by: "Ada", at: "now")()
            }
        ),
        ("preview", { try PreviewTemplate("INV-2026-00000001", ledger: $0, by: .neutral)() }),
    ]

    @Test("Without a ledger every use case that reads one fails with 74 and names the path", arguments: readers.indices)
    func noLedger(row: Int) throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "none.sqlite").path
            let failure = #expect(throws: CommandFailure.self) { try Self.readers[row].ask(path) }
            #expect(failure?.kind == .inputOutput, "\(Self.readers[row].name)")
            #expect(failure?.message.contains(path) == true, "\(failure?.message ?? "")")
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(left.isEmpty)
        }
    }

    @Test("An empty path is wrong use, whatever is asked", arguments: readers.indices)
    func noPath(row: Int) {
        let failure = #expect(throws: CommandFailure.self) { try Self.readers[row].ask("") }
        #expect(failure?.kind == .usage, "\(Self.readers[row].name): \(failure?.message ?? "")")
    }

    @Test("The same credit asked for twice before a night is recorded once; one for another reason is another one")
    func creditTwice() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            func ask(_ reason: Text, amount: String? = "1.00") throws -> CreditRequestReport {
                let note = OperatorNote(name: "Ada", time: "2026-02-02T08:00:00Z", reason: reason)
                return try RequestCredit("INV-2026-00000001", amount: amount, ledger: sample.ledger, note)()
            }
            let first = try ask("one seat")
            let again = try ask("one seat")
            #expect(!first.isRequestedAlready && again.isRequestedAlready)
            #expect(again.id == first.id && again.net == first.net)
            #expect(try ask("another seat").id == first.id + 1)
            #expect(try !ask("one seat", amount: "1.01").isRequestedAlready)
            #expect(try !ask("all of it", amount: nil).isRequestedAlready)
            #expect(try ask("all of it", amount: nil).isRequestedAlready)
            #expect(try Ledger.openExisting(sample.ledger).openCreditRequests().count == 4)
        }
    }

    @Test("An invoice number without its zeros is understood by every use case that takes one")
    func shortNumber() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            let asks: [@Sendable () throws -> any Report] = [
                { try Explain("INV-2026-1", ledger: sample.ledger)() },
                { try PreviewTemplate("INV-2026-1", ledger: sample.ledger, by: .neutral)() },
                { try RequestCredit("INV-2026-1", ledger: sample.ledger, Self.note)() },
                {
                    try RegenerateInvoices(
                        .numbers(["INV-2026-1"]),
                        ledger: sample.ledger,
                        output: sample.output,
                        by: "Ada",
                        at: "now"
                    )()
                },
            ]
            for ask in asks {
                let failure = #expect(throws: CommandFailure.self) { try ask() }
                #expect(failure?.kind == .usage)
                #expect(failure?.message.contains("did you mean") == true, "\(failure?.message ?? "")")
                #expect(failure?.message.contains("INV-2026-00000001") == true, "\(failure?.message ?? "")")
            }
        }
    }

    @Test("A regeneration that fails midway says what was done before")
    func midway() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            let request = RegenerateInvoices(
                .numbers(["INV-2026-00000001", "INV-2099-00000001"]),
                ledger: sample.ledger,
                output: sample.output,
                by: "Ada",
                at: "now"
            )
            let failure = #expect(throws: CommandFailure.self) { try request() }
            #expect(failure?.message.contains("the ledger has no invoice INV-2099-00000001") == true)
            #expect(failure?.message.contains("done before that:\nINV-2026-00000001 revision 1") == true)
        }
    }

    @Test("A sound ledger and its copy pass the check")
    func checked() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-01-20")()
            let copy = sample.folder.appending(path: "copy.sqlite").path
            _ = try BackUpLedger(ledger: sample.ledger, to: copy)()
            for ledger in [sample.ledger, copy] { #expect(try CheckLedger(ledger: ledger)().exitStatus == 0) }
            let report = try ShowStatus(ledger: copy, now: Instant(seconds: 0))()
            #expect(report.status.lastClosed == CivilDate("2026-01-20"))
        }
    }
}
