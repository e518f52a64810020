import Foundation
import TestSupport
import Testing

@Suite("Scenarios of purchase orders")
struct ScenarioTests {
    static let folder = Nightbill.samples.appending(path: "scenarios")

    static let names: [String] = {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return entries.filter { !$0.hasSuffix(".md") }.sorted()
    }()

    @Test("A scenario's operator sees what is expected", arguments: names)
    func scenario(_ name: String) throws {
        try Nightbill.within { place in
            let scenario = Self.folder.appending(path: name)
            let work = try Self.play(name, in: place)
            var seen: [String: Data] = [:]
            for file in ["session.txt", "invoices.txt"] {
                seen[file] = try Data(contentsOf: work.appending(path: file))
            }
            try Golden.expect(seen, in: scenario.appending(path: "expected"))
        }
    }

    /// Takes the steps of a scenario in a place, and gives the folder with all that comes of them.
    static func play(_ name: String, in place: Nightbill) throws -> URL {
        let work = place.folder.appending(path: "work")
        let outcome = try Nightbill.execute(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "bash", Nightbill.samples.appending(path: "scenario").path, Nightbill.binary.path,
                folder.appending(path: name).path, work.path,
            ],
            in: place.folder
        )
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        return work
    }

    @Test("Every prerequisite and every row has its scenario, and the table names each")
    func table() throws {
        #expect(Self.names.count == 3 + 12)
        let table = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        for name in Self.names {
            #expect(table.contains("[\(name)](\(name))"), "\(name) stands in no row")
            let steps = try String(
                contentsOf: Self.folder.appending(path: "\(name)/steps"),
                encoding: .utf8
            )
            let row = table.split(separator: "\n").first { $0.contains("[\(name)]") } ?? ""
            let command = row.split(separator: "`").first { $0.hasPrefix("nightbill ") }
            let shown = try #require(command.map(String.init), "\(name) names no command")
            #expect(steps.split(separator: "\n").contains { $0 == shown }, "\(shown) is no step of \(name)")
        }
    }
}
