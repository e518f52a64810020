import Domain
import Operations
import Reports
import Testing

@Suite("Files for finance in the settings")
struct FinanceSettingsTests {
    private static let codes = """
        finance:
          accounts:
            receivable: 1400
            contract_revenue: "8400"
            instalment_revenue: 8401
            consumption_revenue: 8402
            tax: 1776

        """

    @Test("By default there is none")
    func none() throws {
        #expect(try SettingsTests.read(SettingsTests.issuer).finance == FinanceFiles())
        let text = SettingsTests.issuer + Self.codes + "  files: none\nquiet_marks: no\n"
        #expect(try SettingsTests.read(text).finance == FinanceFiles())
    }

    @Test("Files are a list or words with commas between, and the environment goes before the file")
    func files() throws {
        for (text, files) in [
            ("[journal, focus, control]", [.journal, .focus, .control]), ("control", [.control]),
            ("\"journal , control\"", [.journal, .control]), ("[]", []), ("", []),
        ] as [(String, Set<FinanceFile>)] {
            let yaml = SettingsTests.issuer + Self.codes + "  files: \(text)\n"
            let finance = try SettingsTests.read(yaml).finance
            #expect(finance.files == files, "\(text)")
            #expect((finance.accountCodes == nil) == !files.contains(.journal))
            let other = try SettingsTests.read(yaml, ["NIGHTBILL_FINANCE_FILES": "focus,control"])
            #expect(other.finance == FinanceFiles(files: [.focus, .control]))
        }
        let marks = try SettingsTests.read(SettingsTests.issuer + "quiet_marks: yes").finance
        #expect(marks == FinanceFiles(marksQuietNights: true))
    }

    @Test("Codes are texts, and a rate may have its own, however it is written")
    func accountCodes() throws {
        let rates = "    tax_by_rate: {\"7.0\": 1771, 5.5: \"17/1\"}\n"
        let yaml = SettingsTests.issuer + Self.codes + rates + "  files: journal\n"
        let found = try SettingsTests.read(yaml, ["NIGHTBILL_FINANCE_ACCOUNTS_TAX": "1780"]).finance.accountCodes
        let codes = try #require(found)
        #expect(codes.receivable == "1400")
        #expect(RevenueKind.allCases.map { codes.code(of: $0) } == ["8400", "8401", "8402"])
        let taxes = try ["7", "7.00", "5.5", "19"].map { codes.code(ofTaxAt: try TaxRate($0)) }
        #expect(taxes == ["1771", "1771", "17/1", "1780"])
    }

    @Test(
        "What is wrong is said with its key",
        arguments: [
            (
                "  files: journals\n",
                "finance.files: `journals` is not one of journal, focus, control; did you mean `journal`?"
            ),
            ("  files: {journal: yes}\n", "`finance.files` takes one value"),
            ("    receivable: \"=1\"\n", "finance.accounts.receivable: `=1` is not an account code"),
            ("    tax_by_rate: {x: 1}\n", "finance.accounts.tax_by_rate.x: `x` is not a rate in per cent"),
            ("    tax_by_rate: {7: 1, \"7.0\": 2}\n", "finance.accounts.tax_by_rate.7.0: the rate is there twice"),
            ("    tax_by_rate: {7: \"1 2\"}\n", "finance.accounts.tax_by_rate.7: `1 2` is not an account code"),
            ("    revenue: 1\n", "unknown key `finance.accounts.revenue`"),
        ]
    )
    func faults(lines: String, says: String) {
        let isAccount = lines.hasPrefix("    ")
        let yaml = SettingsTests.issuer + "finance:\n" + (isAccount ? "  accounts:\n" : "") + lines
        let failure = #expect(throws: CommandFailure.self) { try SettingsTests.read(yaml) }
        #expect(failure?.kind == .settings && failure?.message.contains(says) == true, "\(failure?.message ?? "")")
    }

    @Test("A journal needs all codes, and each that is missing is named")
    func missing() {
        let yaml = SettingsTests.issuer + "finance:\n  files: [journal]\n  accounts:\n    tax: 1776\n"
        let failure = #expect(throws: CommandFailure.self) { try SettingsTests.read(yaml) }
        let keys = ["receivable", "contract_revenue", "instalment_revenue", "consumption_revenue"]
        let lines = keys.map { key in
            "settings.yaml: `finance.accounts.\(key)` is missing (or set NIGHTBILL_FINANCE_ACCOUNTS_\(key.uppercased()))"
        }
        #expect(failure?.message == lines.joined(separator: "\n"))
        let marks = #expect(throws: CommandFailure.self) {
            try SettingsTests.read(SettingsTests.issuer + "quiet_marks: 1")
        }
        #expect(marks?.message == "settings.yaml:5:14: quiet_marks: `1` is not yes or no")
    }
}
