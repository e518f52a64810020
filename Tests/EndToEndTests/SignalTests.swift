import Foundation
import Testing

@Suite("SIGTERM and SIGINT")
struct SignalTests {
    @Test(
        "A run that is asked to stop ends with 128 and the signal, and leaves nothing to be put right",
        arguments: [15, 2]
    )
    func stopped(signal: Int32) throws {
        try Nightbill.within(Nightbill.samples.appending(path: "first-night/input")) { nightbill in
            let whole = try nightbill.run(asOf: "2026-05-01")
            try FileManager.default.moveItem(at: nightbill.output, to: nightbill.folder.appending(path: "whole"))
            try FileManager.default.removeItem(at: nightbill.ledger)
            let process = Process()
            process.executableURL = Nightbill.binary
            process.arguments =
                [
                    "run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite", "--settings",
                    "settings.yaml", "--as-of", "2026-05-01", "--quiet",
                ] + Nightbill.anyDate
            process.currentDirectoryURL = nightbill.folder
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            // It watches for signals before it makes anything; it closes 121 nights, so it is still at work then.
            while process.isRunning, !FileManager.default.fileExists(atPath: nightbill.ledger.path) { usleep(1_000) }
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 128 + signal)
            let rest = try nightbill.run(asOf: "2026-05-01")
            #expect(rest.status == whole.status)
            let difference = try Nightbill.execute(
                URL(fileURLWithPath: "/usr/bin/env"),
                ["diff", "-r", "output", "whole"],
                in: nightbill.folder
            )
            #expect(difference.status == 0, "\(difference.output)")
        }
    }
}
