import Domain
import Foundation
import Ledger
import Testing

@testable import Operations
@testable import Reports

@Suite("Closing nights")
struct CloseNightsTests {
    @Test("The nights of the sample are closed, published and verified")
    func sample() throws {
        try SampleNights.use { sample in
            let report = try sample.closing("2026-02-01")()
            #expect(report.nights.first?.date == CivilDate("2026-01-01"))
            #expect(report.nights.last?.date == CivilDate("2026-02-01"))
            #expect(report.nights.reduce(0) { $0 + $1.invoices } > 0)
            #expect(report.exitStatus == 3)
            let verified = try VerifyOutput(ledger: sample.ledger, output: sample.output)()
            #expect(verified.isSound && verified.unfinished.isEmpty)
            #expect(verified.nights == report.nights.count)
        }
    }

    @Test("The documents that were sealed before the commit are those that the ledger gives after it")
    func sealed() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            let sealed = try sample.published()
            try FileManager.default.removeItem(atPath: sample.output)
            let repaired = try VerifyOutput(ledger: sample.ledger, output: sample.output, repairs: true)()
            #expect(repaired.isSound && !repaired.faults.isEmpty)
            #expect(try sample.published() == sealed)
        }
    }

    @Test("A night after the other publishes what one run over all of them does")
    func oneByOne() throws {
        let together = try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            return try sample.published()
        }
        try SampleNights.use { sample in
            for day in ["2026-01-01", "2026-01-10", "2026-01-20", "2026-01-31", "2026-02-01"] {
                _ = try sample.closing(day)()
            }
            #expect(try sample.published() == together)
        }
    }

    @Test("The same date twice closes nothing and changes nothing")
    func twice() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-01-20")()
            let before = try sample.published()
            let again = try sample.closing("2026-01-20")()
            #expect(again.nights.isEmpty)
            #expect(again.exitStatus == 0)
            #expect(again.lastClosed == CivilDate("2026-01-20"))
            #expect(try sample.published() == before)
        }
    }

    @Test("A dry run reports the same nights and writes neither a ledger nor an output folder")
    func dryRun() throws {
        try SampleNights.use { sample in
            var request = try sample.closing("2026-02-01")
            request.isDryRun = true
            let rehearsed = try request()
            #expect(!FileManager.default.fileExists(atPath: sample.ledger))
            #expect(!FileManager.default.fileExists(atPath: sample.output))
            let report = try sample.closing("2026-02-01")()
            #expect(rehearsed.sums == report.sums)
            #expect(rehearsed.nights.map(\.invoices) == report.nights.map(\.invoices))
            #expect(rehearsed.nights.allSatisfy { $0.folder == nil })
            #expect(rehearsed.exitStatus == report.exitStatus)
        }
    }

    @Test("With --strict a rejected row stops the run before a night is closed")
    func strict() throws {
        try SampleNights.use { sample in
            var request = try sample.closing("2026-01-31")
            request.isStrict = true
            let failure = #expect(throws: CommandFailure.self) { try request() }
            #expect(failure?.kind == .unusableInput)
            #expect(failure?.message.hasSuffix("--strict: no night was closed") == true)
            #expect(try Ledger.open(sample.ledger).state().lastClosed == nil)
        }
    }

    @Test("A document that a schema refuses stops the night while it is sealed, and leaves nothing behind")
    func refused() throws {
        try SampleNights.use { sample in
            let schema = """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                  targetNamespace="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
                  <xs:element name="Invoice"><xs:complexType/></xs:element>
                </xs:schema>
                """
            let folder = sample.folder.appending(path: "schemas")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(schema.utf8).write(to: folder.appending(path: "invoice.xsd"))
            var request = try sample.closing("2026-02-01")
            request.schemas = folder.path
            let failure = #expect(throws: CommandFailure.self) { try request() }
            let stop = try #require(failure?.stop)
            #expect(failure?.kind == .settings)
            #expect(stop.phase == .seal)
            #expect(try Ledger.open(sample.ledger).state().lastClosed == stop.before?.last)
            let left = try FileManager.default.contentsOfDirectory(atPath: sample.output)
            #expect(!left.contains { $0.hasPrefix(".") || $0 == stop.date.description })
            // The same nights without the schema are as if nothing had been tried before.
            _ = try sample.closing("2026-02-01")()
            let published = try sample.published()
            try SampleNights.use { other in
                _ = try other.closing("2026-02-01")()
                #expect(try other.published() == published)
            }
        }
    }

    @Test("A night that is closed but not published is published first by the next run")
    func finished() throws {
        try SampleNights.use { sample in
            _ = try sample.closing("2026-02-01")()
            let published = try sample.published()
            try HandMadeNight.execute(
                "UPDATE night SET published = 0 WHERE business_date = '2026-02-01'",
                in: sample.ledger
            )
            try FileManager.default.removeItem(atPath: "\(sample.output)/2026-02-01")
            let next = try sample.closing("2026-02-02")()
            #expect(next.finished.map(\.description) == ["2026-02-01"])
            let all = try sample.published()
            #expect(published.allSatisfy { all[$0.key] == $0.value })
        }
    }
}
