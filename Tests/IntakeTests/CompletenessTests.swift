import Domain
import Testing

@testable import Intake

@Suite("Exports that lack what the last night had")
struct CompletenessTests {
    /// Rows of terms.csv on the last closed night and tonight, the setting, and whether the table has shrunk.
    @Test(
        "A table has shrunk where it lost five rows and more than the setting allows",
        arguments: [
            (10, 10, 20, false), (10, 8, 20, false), (10, 6, 20, false), (10, 5, 20, true), (25, 20, 20, false),
            (25, 19, 20, true), (26, 21, 20, false), (24, 19, 20, true), (1_000, 800, 20, false),
            (1_000, 799, 20, true),
            (10, 5, 50, false), (10, 4, 50, true), (10, 0, 100, false), (10, 5, 0, true), (10, 6, 0, false),
            (0, 0, 0, false),
            (5, 0, 20, true), (4, 0, 20, false), (10, 40, 20, false),
        ]
    )
    func shrunk(before: Int, now: Int, percent: Int, isShrunk: Bool) {
        var options = IntakeOptions.sample
        options.rowsReadBefore = [RowCounts(file: "terms.csv", used: before)]
        options.largestShrink = percent
        func found(_ counts: [RowCounts]) -> [String] {
            Completeness.shrunkTables(counts, options: options).map(\.file)
        }
        let expected = isShrunk ? ["terms.csv"] : []
        #expect(found([RowCounts(file: "terms.csv", used: now)]) == expected)
        #expect(found([RowCounts(file: "terms.a.csv", used: now), RowCounts(file: "terms.csv")]) == expected)
        #expect(found([RowCounts(file: "terms.csv", rejected: 50, held: now, repeated: 50)]) == expected)
        for name in ["terms", "terms.csv"] {
            options.allowShrunk = [name]
            #expect(found([RowCounts(file: "terms.csv", used: now)]).isEmpty)
        }
    }

    @Test("Usage may shrink, and a table that is absent has not shrunk")
    func usage() {
        var options = IntakeOptions.sample
        options.rowsReadBefore = [
            RowCounts(file: "usage.csv", used: 100), RowCounts(file: "purchasers.csv", used: 100),
        ]
        #expect(Completeness.shrunkTables([RowCounts(file: "usage.csv", used: 1)], options: options).isEmpty)
    }

    @Test(
        "An optional column that the last night had must be in a part of the table",
        arguments: [
            (["unit_code", "kind"], [], "terms.csv NB018"), (["unit_code"], ["terms.csv.unit_code"], ""),
            (["unit_code"], ["terms.unit_code"], ""), (["unit_code"], ["terms.csv"], "terms.csv NB018"),
            (["unit_code", "description"], ["terms.unit_code"], "terms.csv NB018"),
            (["price_of_old"], [], ""), ([], [], ""),
        ]
    )
    func vanished(before: [String], allowed: [String], said: String) throws {
        var export = try ExportFiles.base()
        export["terms.csv"] = export["terms.csv"].replacing("description", with: "x_1").replacing(
            "unit_code",
            with: "x_2"
        )
        var options = IntakeOptions.sample
        options.columnsReadBefore = ["terms.csv": before]
        options.allowMissing = allowed
        #expect(Self.said(export, options) == said)
        // Another part has them: this one has lost them all the same, unless it is new.
        export["terms.2.csv"] = String(try ExportFiles.base()["terms.csv"].split(separator: "\n")[0]) + "\n"
        #expect(Self.said(export, options) == said)
        options.columnsReadBefore = ["terms.1.csv": before]
        #expect(Self.said(export, options) == "")
    }

    /// Rows of subscriptions.csv on the last closed night, tonight in the file that had them, and tonight in a part without the column.
    @Test(
        "Rows that moved into a new part without a column stop the night; those that a part adds do not",
        arguments: [
            (before: 3, kept: 3, new: 2, isTold: false), (3, 1, 2, true), (3, 2, 1, true), (3, 4, 1, false),
            (3, 2, 0, false),
            (0, 1, 1, false), (2, 1, 5, true),
        ]
    )
    func moved(before: Int, kept: Int, new: Int, isTold: Bool) throws {
        var export = try ExportFiles.base()
        let lines = export["subscriptions.csv"].split(separator: "\n")
        let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
        let usual = lines[1].split(separator: ",", omittingEmptySubsequences: false)
        func part(_ ids: Range<Int>, without column: String?) -> String {
            let columns = header.indices.filter { header[$0] != column ?? "" }
            let rows = ids.map { id in
                columns.map { $0 == 0 ? "moved-\(id)" : String(usual[$0]) }.joined(separator: ",")
            }
            return ([columns.map { String(header[$0]) }.joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
        }
        export["subscriptions.csv"] = part(0..<kept, without: nil)
        export["subscriptions.new.csv"] = part(kept..<kept + new, without: "purchase_order_number")
        for name in ["terms.csv", "usage.csv"] { export[name] = String(export[name].split(separator: "\n")[0]) + "\n" }
        var options = IntakeOptions.sample
        options.columnsReadBefore = ["subscriptions.csv": header.map(String.init)]
        options.rowsReadBefore = [RowCounts(file: "subscriptions.csv", used: before)]
        func told() -> [Substring] { Self.said(export, options).split(separator: ", ").filter { $0.contains("NB018") } }
        #expect(header.contains("purchase_order_number"))
        #expect(told() == (isTold ? ["subscriptions.new.csv NB018"] : []))
        options.allowMissing = ["subscriptions.csv.purchase_order_number"]
        #expect(told().isEmpty)
        options.allowMissing = []
        options.columnsReadBefore["subscriptions.old.csv"] = ["subscription_id"]
        #expect(told().isEmpty, "a part did without the column before")
    }

    @Test(
        "PO numbers that are gone from a column that is still there stop the night, as rows that are gone do",
        arguments: [
            (before: 0, numbers: 0, allowed: "", said: ""), (4, 0, "", ""), (5, 0, "", "subscriptions.csv NB018"),
            (10, 5, "", "subscriptions.csv NB018"), (10, 6, "", ""), (6, 1, "", "subscriptions.csv NB018"),
            (30, 24, "", ""),
            (30, 23, "", "subscriptions.csv NB018"), (5, 5, "", ""), (5, 9, "", ""),
            (5, 0, "subscriptions.csv.purchase_order_number", ""), (5, 0, "subscriptions.purchase_order_number", ""),
            (5, 0, "subscriptions.csv.hold", "subscriptions.csv NB018"),
        ]
    )
    func emptied(before: Int, numbers: Int, allowed: String, said: String) throws {
        var export = try ExportFiles.base()
        let header = export["subscriptions.csv"].split(separator: "\n")[0]
        let columns = header.split(separator: ",", omittingEmptySubsequences: false)
        let usual = export["subscriptions.csv"].split(separator: "\n")[1]
            .split(separator: ",", omittingEmptySubsequences: false)
        // As many rows as numbers, in two parts of the table, and one row without a number.
        let rows = (0...numbers).map { number in
            zip(columns, usual).map { column, cell in
                switch column {
                case "subscription_id": "drawn-\(number)"
                case "purchase_order_number": number == 0 ? "" : "\"PO-\(number)\""
                case "procurement_order_number": ""
                default: String(cell)
                }
            }
            .joined(separator: ",")
        }
        for (part, name) in ["subscriptions.csv", "subscriptions.2.csv"].enumerated() {
            let own = rows.enumerated().filter { $0.offset % 2 == part }.map(\.element)
            export[name] = ([String(header)] + own).map { $0 + "\n" }.joined()
        }
        export["terms.csv"] = String(export["terms.csv"].split(separator: "\n")[0]) + "\n"
        export["usage.csv"] = String(export["usage.csv"].split(separator: "\n")[0]) + "\n"
        var options = IntakeOptions.sample
        options.filledCellsBefore = [
            "subscriptions.1.csv": ["purchase_order_number": before / 2],
            "subscriptions.csv": ["purchase_order_number": before - before / 2],
        ]
        options.allowMissing = [allowed]
        #expect(Self.said(export, options).split(separator: ", ").filter { $0.contains("NB018") }.joined() == said)
    }

    /// A header's column, what it is called instead, and what comes of it.
    @Test(
        "A column that resembles an absent one stops the night; one's own does not",
        arguments: [
            ("subscriptions.csv", "purchase_order_number", "purchase_order_no", "subscriptions.csv NB018"),
            ("subscriptions.csv", "purchase_order_number", "Purchase_Order_Number", "subscriptions.csv NB018"),
            ("subscriptions.csv", "purchase_order_number", "x_purchase_order_number", ""),
            ("subscriptions.csv", "purchase_order_number", "nb_purchase_order_no", ""),
            ("subscriptions.csv", "purchase_order_number", "region_code", "subscriptions.csv NB901"),
            ("subscriptions.csv", "ended_on", "Ended On", "subscriptions.csv NB018"),
            ("payment_schedules.csv", "purchase_order_number", "po_number", "payment_schedules.csv NB018"),
            ("accounts.csv", "payment_terms_days", "payment_terms", "accounts.csv NB018"),
            ("usage.csv", "quantity", "quantiy", "usage.csv NB002"),
        ]
    )
    func resembles(file: String, column: String, name: String, said: String) throws {
        var export = try ExportFiles.base()
        export.replace(column, with: name, in: file)
        #expect(Self.said(export, .sample) == said)
        // Beside the column itself it is only not known.
        var both = try ExportFiles.base()
        let lines = both[file].split(separator: "\n")
        both[file] = lines.enumerated().map { "\($1),\($0 == 0 ? name : "")\n" }.joined()
        #expect(!Self.said(both, .sample).contains("NB018"))
    }

    @Test(
        "Where the absent column may be missing, the one that resembles it is only reported",
        arguments: ["subscriptions", "subscriptions.csv"]
    )
    func allowedAndResembled(table: String) throws {
        var export = try ExportFiles.base()
        export.replace("purchase_order_number", with: "purchase_order_no", in: "subscriptions.csv")
        var options = IntakeOptions.sample
        options.allowMissing = ["\(table).purchase_order_number"]
        #expect(Self.said(export, options) == "subscriptions.csv NB901")
        #expect(try export.read(options: options).findings.map(\.message).joined().contains("purchase_order_no\""))
    }

    @Test("A needed column that is misspelt is named with what was meant")
    func neededColumn() throws {
        var export = try ExportFiles.base()
        export.replace("quantity", with: "quantiy", in: "usage.csv")
        let fault = #expect(throws: UnusableInput.self) { try export.read() }
        guard case .fatal(let findings) = fault else { throw fault ?? .fatal([]) }
        #expect(findings.map(\.hint).first?.hasPrefix("Did you mean quantity by \"quantiy\"? ") == true, "\(findings)")
        #expect(findings.count == 1)
    }

    @Test("The columns read are the known ones of all parts")
    func columnsRead() throws {
        var export = try ExportFiles.base()
        export["organizations.csv"] = export["organizations.csv"].replacing("integration", with: "integration,note")
            .replacing("enabled", with: "enabled,")
        let read = try export.read().columnsRead
        #expect(
            read["organizations.csv"] == ["organization_id", "management_account_id", "purchase_order_integration"]
        )
        #expect(read.keys.sorted() == export.files.keys.sorted())
    }

    /// The file and code of each finding.
    private static func said(_ export: ExportFiles, _ options: IntakeOptions) -> String {
        do {
            return try export.read(options: options).findings.map { "\($0.file) \($0.code.rawValue)" }.joined(
                separator: ", "
            )
        } catch UnusableInput.fatal(let findings) {
            return findings.map { "\($0.file) \($0.code.rawValue)" }.joined(separator: ", ")
        } catch {
            return "\(error)"
        }
    }
}
