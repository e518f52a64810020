import Billing
import Domain
import Foundation
import TestSupport
import Testing

@testable import Intake

/// What is documented of a column is given to the reader: its example, values at its limits and beyond, an empty cell, and a
/// header without it.
@Suite("The documented input")
struct TableDescriptionTests {
    /// A column of a table.
    struct Place: CustomTestStringConvertible, Sendable {
        var table: Table
        var index: Int

        var description: ColumnDescription { table.description.columns[index] }
        var testDescription: String { "\(table.rawValue).\(description.column.name)" }
    }

    static let places = Table.allCases.flatMap { table in
        table.columns.indices.map { Place(table: table, index: $0) }
    }

    /// The examples of all tables as an export.
    private static let examples = ExportFiles(
        files: Dictionary(
            uniqueKeysWithValues: Table.allCases.map { ($0.fileName, Array($0.description.example.utf8)) }
        )
    )

    /// Cells that a value needs beside it, so that nothing but the value is judged.
    private static let companions: [String: [String: String]] = [
        "accounts.legal_id_scheme": ["legal_id": "303265045"],
        "accounts.endpoint_scheme": ["endpoint_id": "4000001000005"],
        "accounts.endpoint_id": ["endpoint_scheme": "0088"],
        "subscriptions.ended_on": ["status": "TERMINATED"],
    ]

    /// The examples with a value in the first row of a table.
    private static func examples(_ value: String, in place: Place) -> ExportFiles {
        var lines = place.table.description.example.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        var cells = companions[place.testDescription] ?? [:]
        cells[place.description.column.name] = value
        for (name, cell) in cells {
            let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
            if let column = lines[0].firstIndex(of: name) {
                lines[1][column] = quoted
            } else {
                for row in lines.indices { lines[row].append(row == 0 ? name : row == 1 ? quoted : "") }
            }
        }
        var export = examples
        export[place.table.fileName] = lines.map { $0.joined(separator: ",") + "\n" }.joined()
        return export
    }

    /// The codes of what is wrong with cells of a table when a value is in its first row.
    private static func codes(_ value: String, in place: Place, beside more: String = "NB1") throws -> [String] {
        do {
            return try findings(examples(value, in: place), of: place.table)
                .filter { $0.file == place.table.fileName && $0.severity == .rejected }
                .map(\.code.rawValue)
                .filter { $0.hasPrefix("NB1") || $0.hasPrefix(more) }
        } catch UnusableInput.fatal(let findings) {
            return findings.map(\.code.rawValue)
        }
    }

    @Test("The examples of all tables are one export without findings")
    func examplesAreClean() throws {
        let report = try Self.examples.read()
        #expect(report.findings.isEmpty, "\(FindingRenderer().render(report.findings))")
        #expect(report.rowCounts.count == Table.ofExport.count)
        #expect(report.rowCounts.allSatisfy { $0.read == $0.used && $0.read > 0 })
        let answers = try Self.examples.answers()
        #expect(answers.findings.isEmpty && answers.answers.count == 1)
    }

    /// What is found in an export, or in its answers.
    private static func findings(_ export: ExportFiles, of table: Table) throws -> Findings {
        table == .answers ? try export.answers().findings : try export.read().findings
    }

    @Test("A column's example is right", arguments: places)
    func example(place: Place) throws {
        #expect(try Self.codes(place.description.example, in: place) == [])
    }

    @Test("A value at a limit is right, and one beyond it is rejected", arguments: places)
    func limits(place: Place) throws {
        let cases = place.description.form.cases
        if place.description.column != AccountColumn.endpointID {
            for value in cases.accepted {
                let codes = try Self.codes(value, in: place)
                #expect(codes == [], "\(place.testDescription) \(value.prefix(60))")
            }
        }
        for value in cases.refused {
            let codes = try Self.codes(value, in: place, beside: cases.code)
            #expect(!codes.isEmpty, "\(place.testDescription) \(value.prefix(60)) is not rejected")
        }
    }

    @Test("An empty cell is right where the page says what it means, and rejected elsewhere", arguments: places)
    func emptyCell(place: Place) throws {
        let codes = try Self.codes("", in: place)
        #expect(codes == (place.description.empty == nil ? [FindingCode.emptyCell.rawValue] : []))
    }

    @Test("A header without a column stops the night where every row has a value, and else does not", arguments: places)
    func absentColumn(place: Place) throws {
        var export = Self.examples
        let name = place.description.column.name
        let rows = export[place.table.fileName].split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        if let column = rows[0].firstIndex(of: Substring(name)) {
            export[place.table.fileName] = rows.map { row in
                row.indices.filter { $0 != column }.map { String(row[$0]) }.joined(separator: ",") + "\n"
            }.joined()
        }
        guard place.table != .answers else {
            let codes = try export.answers().findings.map(\.code)
            #expect(codes == (place.description.empty == nil ? [.answersNotRead] : []))
            return
        }
        if place.description.empty == nil {
            #expect(throws: UnusableInput.self) { try export.read() }
        } else {
            #expect(try export.read().rowCounts.count == Table.ofExport.count)
        }
    }

    @Test("Words that are compared as numbers, moments or PO numbers are documented as such", arguments: places)
    func content(place: Place) {
        let isRight =
            switch (place.description.form, place.description.column.content) {
            case (.decimal, .decimal), (.amount, .decimal), (.positive, .decimal), (.percent, .decimal),
                (.days, .decimal),
                (.wholeNumber, .decimal):
                true
            case (.instant, .instant), (.dayOrInstant, .instant), (.orderNumber, .orderNumber),
                (.requestedNumber, .orderNumber), (.words, .words),
                (.orderLine, .orderNumber), (.yesOrNo, .yesOrNo), (.unitCode, .unitCode):
                true
            case (_, .text): true
            default: false
            }
        #expect(isRight)
    }

    @Test("What a purchaser needs is named as billing asks for it")
    func permissions() {
        let rules = Table.purchasers.description.rules.joined()
        for permission in Permission.sufficient { #expect(rules.contains("`\(permission)`")) }
    }

    @Test("The pages speak in sentences")
    func sentences() {
        for table in Table.allCases.map(\.description) {
            for text in [table.row, table.need] + table.rules + table.columns.map(\.meaning) {
                #expect(text.first?.isUppercase == true || text.hasPrefix("`"), "\(text)")
                #expect(text.hasSuffix("."), "\(text)")
            }
        }
    }
}

extension ColumnForm {
    /// Values at a limit and beyond it; `code` is how the code begins that refuses what is beyond.
    fileprivate var cases: (accepted: [String], refused: [String], code: String) {
        func repeated(_ count: Int) -> String { String(repeating: "é", count: count) }
        let noDecimals = ["1000000000000", "-1", "1e3", "1,5", "+1", " 1", "1."]
        func decimals(_ places: Int) -> (accepted: String, refused: String) {
            let digits = "999999999999." + String(repeating: "9", count: places)
            return (digits, digits + "9")
        }
        return switch self {
        case .id: (["x", repeated(CellLimit.id), " a, b "], [repeated(CellLimit.id + 1), "a\u{7}"], "NB1")
        case .text: (["a\tb\nc", repeated(5_000)], ["a\u{1}b"], "NB1")
        case .textUpTo(let longest): ([repeated(longest)], [repeated(longest + 1), "\u{1}"], "NB1")
        case .date: (["0001-01-01", "9999-12-31"], ["2026-02-30", "2026-1-05", "20260105", " 2026-01-05"], "NB1")
        case .instant:
            (
                ["2026-01-20T10:00:00Z", "2026-01-20t10:00:00.123456789012+23:59"],
                ["2026-01-20 10:00", "2026-01-20T10:00:00", "2026-01-20T24:00:00Z"], "NB1"
            )
        case .dayOrInstant:
            (["2026-01-20", "2026-01-20T10:00:00.5+01:00"], ["2026-02-30", "20260120", "2026-01-20T10:00"], "NB1")
        case .decimal(let places):
            (["0", "007", decimals(places).accepted], [decimals(places).refused] + noDecimals, "NB1")
        case .amount:
            (["0", "9999999999999999.99", "1.500"], ["1.999", "10000000000000000"] + noDecimals.dropFirst(), "NB1")
        case .positive(let places): ([decimals(places).accepted], ["0", decimals(places).refused] + noDecimals, "NB1")
        case .percent: (["0.0001", "100"], ["100.0001", "1.00001"] + noDecimals, "NB4")
        case .days: (["0", "\(CellLimit.days)"], ["\(CellLimit.days + 1)", "1.5", "-1"], "NB1")
        case .wholeNumber: (["1", "9223372036854775807"], ["0", "1.0", "-1", "9223372036854775808"], "NB1")
        case .word(let words): (words, [words[0] + "x", words[0].uppercased() + " "], "NB1")
        case .words: (["a  b c"], [], "NB1")
        case .yesOrNo: (["yes", "no"], ["Yes", "true", "1"], "NB1")
        case .currency: (["EUR", "JPY"], ["eur", "XXX", "EURO"], "NB1")
        case .country: (["GB", "GR"], ["UK", "EL", "de", "DEU"], "NB1")
        case .vatID:
            (
                ["EL123456789", "XI123456789", "CHE-123.456.789 MWST", "GB 123 4567 89", "IE1+23456A", "IE1234567*"],
                [
                    "123456789", "EL", "FR-", "FRxyz", "FR403032650 ", "FR40303265045\u{200B}", "FR40\u{A0}303265045",
                    "FR\u{FF14}0303265045",
                ], "NB1"
            )
        case .identifierScheme: (["0002", "0106"], ["2", "9999"], "NB4")
        case .addressScheme: (["0088"], ["88", "GLN"], "NB1")
        case .unitCode: (["C62", "HUR", "MON"], ["hour", "c62"], "NB1")
        case .email: (["a@b"], ["a b@c", "a@b@c", "a"], "NB1")
        case .documentFormat: (["ubl"], ["upl", "pdf"], "NB1")
        case .orderNumber, .orderLine:
            ([repeated(NumberFault.longest), " PO 1 "], [repeated(NumberFault.longest + 1), "P\u{7}"], "NB1")
        case .requestedNumber: ([repeated(NumberFault.longest + 1), " PO 1 "], [], "NB1")
        }
    }
}
