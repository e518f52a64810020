import Domain
import TestSupport
import Testing

@testable import Intake

@Suite("Many findings, each about a file of its own")
struct ManyFindingTests {
    @Test(
        "Of one code ten are shown in all, and the number of the others",
        arguments: [(9, 9, nil), (10, 10, nil), (11, 10, 1), (40, 10, 30)] as [(Int, Int, Int?)]
    )
    func unreadFiles(files: Int, shown: Int, more: Int?) throws {
        var export = try ExportFiles.base()
        for number in 0..<files { export["own-\(number).csv"] = "a\n1\n" }
        var (found, surplus): (Int, [Findings.Surplus]) = (0, [])
        try export.read().findings.forEach(atMost: 10) { _ in
            found += 1
        } surplus: {
            surplus.append($0)
        }
        #expect(found == shown)
        #expect(surplus.map(\.count) == [more].compactMap(\.self))
        #expect(surplus.allSatisfy { $0.file == "the input folder" && $0.code == .unreadFile })
    }

    @Test("Those of a side folder are counted together, whatever their lines; those of rows file by file")
    func folders() {
        func finding(_ code: FindingCode, _ file: String, line: Int?) -> Finding {
            Finding(code, file: file, line: line, message: "m", hint: "h")
        }
        var all: [Finding] = []
        for number in 10..<30 { all.append(finding(.orderOfNothing, "orders/\(number).xml", line: number)) }
        for number in 10..<22 { all.append(finding(.notAnAnswer, "responses/\(number).xml", line: nil)) }
        for line in 1...12 {
            for file in ["usage.1.csv", "usage.2.csv"] { all.append(finding(.badDate, file, line: line)) }
        }
        for line in 1...12 {
            all.append(Finding(.vanishedSubscription, file: "subscriptions.csv", message: "\(line)", hint: "h"))
        }
        var surplus: [String] = []
        var shown = 0
        Findings.none.adding(all).forEach(atMost: 10) { _ in
            shown += 1
        } surplus: {
            surplus.append("\($0.file) \($0.code.rawValue) \($0.count)")
        }
        #expect(shown == 50)
        #expect(
            surplus == [
                "usage.1.csv NB105 2", "usage.2.csv NB105 2", "subscriptions.csv NB503 2", "orders NB911 10",
                "responses NB626 2",
            ]
        )
    }
}
