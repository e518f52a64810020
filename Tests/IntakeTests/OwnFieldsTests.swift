import Domain
import TestSupport
import Testing

@testable import Intake

/// The exporter's own columns of accounts and subscriptions.
@Suite("Own columns")
struct OwnFieldsTests {
    /// The base with columns of its own in a file, behind the others; a row for each row of the file.
    private static func export(_ file: String, _ header: String, _ cells: [String]) throws -> ExportFiles {
        var export = try ExportFiles.base()
        var cells = cells[...]
        export[file] = export[file].split(separator: "\n").enumerated().map { row in
            "\(row.element),\(row.offset == 0 ? header : cells.popFirst() ?? String(repeating: ",", count: header.count { $0 == "," }))\n"
        }
        .joined()
        return export
    }

    private static func shown(_ own: OwnFields?) -> [String] { own?.fields.map { "\($0.name)=\($0.value)" } ?? [] }

    /// A header, the cells of the first row, and what is kept of them, in the order of the names' bytes.
    private static let rows: [(header: String, cells: String, fields: [String])] = [
        ("x_b,x_a", "1,2", ["x_a=2", "x_b=1"]),
        ("x_b,X_a,x_Z,x_é", "1,2,3,4", ["x_Z=3", "x_b=1", "x_é=4"]),
        ("x_a,x_b", ", ", []),
        ("x_a,nb_b,y", "1,2,3", ["x_a=1"]),
        ("x_a", " two  blanks ", ["x_a= two  blanks "]),
        ("\"x_a \"\"q\"\"\"", "\"a \"\"b\"\", c\"", ["x_a \"q\"=a \"b\", c"]),
        ("x_", "e\u{301} \u{E9} 🧾", ["x_=e\u{301} \u{E9} 🧾"]),
        (
            "x_a,x_b", "\(String(repeating: "é", count: 1_000)),=1+1",
            ["x_a=\(String(repeating: "é", count: 1_000))", "x_b==1+1"]
        ),
        (
            (1...20).map { "x_\($0 + 10)" }.joined(separator: ","), (1...20).map { "\($0)" }.joined(separator: ","),
            (1...20).map { "x_\($0 + 10)=\($0)" }
        ),
    ]

    @Test(
        "Own columns are kept by the bytes of their names, in the plain way and closely",
        arguments: rows.indices,
        [false, true]
    )
    func kept(row: Int, closely: Bool) throws {
        let (header, cells, fields) = Self.rows[row]
        var options = IntakeOptions.sample
        options.readsClosely = closely
        let subscriptions = try Self.export("subscriptions.csv", header, [cells]).read(options: options)
        #expect(Self.shown(subscriptions.agreement("S-upfront")?.subscription.fields) == fields)
        #expect(subscriptions.agreement("S-schedule")?.subscription.fields == nil)
        let accounts = try Self.export("accounts.csv", header, [cells]).read(options: options)
        #expect(Self.shown(accounts.export.accounts.first { $0.id == "A-1" }?.account?.fields) == fields)
    }

    /// A cell, and the codes that its row is rejected with.
    private static let cells: [(cell: String, codes: [FindingCode])] = [
        (String(repeating: "é", count: 1_001), [.badOwnField]), ("a\tb", [.badOwnField]), ("\"a\nb\"", [.badOwnField]),
        ("a\u{7F}", [.badOwnField]), ("a\u{85}b", [.badOwnField]), ("\u{FFFE}", [.badOwnField]), ("a\u{2028}b", []),
        ("a\u{A0}b", []),
    ]

    @Test("A cell that cannot be kept rejects its row", arguments: cells.indices)
    func rejected(row: Int) throws {
        let report = try Self.export("accounts.csv", "x_a", [Self.cells[row].cell]).read()
        #expect(report.codes.filter { $0.severity == .rejected } == Self.cells[row].codes)
        #expect(report.tally("accounts.csv").hasPrefix(Self.cells[row].codes.isEmpty ? "2/2/0" : "2/1/1"))
    }

    @Test("Parts of a table have own columns of their own; rows of one key that differ in them are both rejected")
    func parts() throws {
        var export = try Self.export("accounts.csv", "x_b,x_a", ["1,2", "3,4"])
        export["accounts.more.csv"] =
            "account_id,name,country,vat_id,tax_category,tax_rate,payment_terms_days,x_a,x_b,x_c\n"
            + "A-1,Atlas Nimbus GmbH,DE,DE111111111,S,19,30,2,1,\n"
        let repeated = try export.read()
        #expect(repeated.tally("accounts.more.csv") == "1/0/0/0/1")
        export.replace(",2,1,\n", with: ",2,1,9\n", in: "accounts.more.csv")
        let other = try export.read()
        #expect(other.codes.count { $0 == .conflictingRows } == 2)
        let message = other.findings.first { $0.file == "accounts.more.csv" }?.message ?? ""
        #expect(message.contains("x_c: \"9\" on line 2, (empty) on line 2 of accounts.csv"), "\(message)")
    }

    @Test("An own column that is absent is not missed, and of other tables none is kept")
    func absent() throws {
        var options = IntakeOptions.sample
        let first = try Self.export("subscriptions.csv", "x_a", ["1"]).read(options: options)
        #expect(first.columnsRead["subscriptions.csv"]?.contains("x_a") == false)
        options.columnsReadBefore = first.columnsRead
        options.rowsReadBefore = first.rowCounts
        #expect(try ExportFiles.base().read(options: options).codes == ExportFiles.base().read().codes)
        let many = (0...20).map { "x_\($0)" }.joined(separator: ",")
        #expect(try Self.export("products.csv", many, []).read().codes == ExportFiles.base().read().codes)
    }

    /// A header that stops the night, and the code.
    private static let fatal: [(header: String, code: FindingCode)] = [
        ((0...20).map { "x_\($0)" }.joined(separator: ","), .ownColumns),
        ("x_a,x_b,x_a", .doubledColumn),
        ("x_" + String(repeating: "a", count: 99), .ownColumns),
        ("\"x_a\tb\"", .ownColumns),
    ]

    @Test("Own columns that cannot be kept are fatal", arguments: fatal.indices)
    func stopped(row: Int) throws {
        let export = try Self.export("subscriptions.csv", Self.fatal[row].header, [])
        #expect {
            try export.read()
        } throws: { error in
            guard case .fatal(let findings)? = error as? UnusableInput else { return false }
            return findings.map(\.code).filter { $0.severity == .fatal } == [Self.fatal[row].code]
        }
    }
}
