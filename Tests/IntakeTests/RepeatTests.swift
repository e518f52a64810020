import Domain
import Intake
import TestSupport
import Testing

/// Two rows of one key: the same by the values of their cells, or rivals.
@Suite("Rows that repeat or contradict another one")
struct RepeatTests {
    /// A row added to the clean export that says what another one says, in other words.
    @Test(
        "A row that says the same in another spelling is dropped",
        arguments: [
            ("accounts.csv", "A-1,Atlas Nimbus GmbH,DE,DE111111111,,,,S,19.00,,030,"),
            ("accounts.csv", "A-2,Éclipse SARL,FR,FR22222222222, ,,,AE,0.0,Reverse charge,\t,ubl"),
            ("products.csv", "P-use,Data Feed,DataProduct,usage, "),
            ("memberships.csv", "A-2,O-1,2025-01-01,\u{A0}"),
            ("organizations.csv", "\"O-1\",\"A-1\",\"enabled\""),
            (
                "subscriptions.csv",
                "S-upfront,A-1,P-mixed,2026-01-10,2026-01-15,2027-01-14,EUR,upfront,alice,\u{A0}PO 4711 ,ACTIVE,"
            ),
            // ended_on of a subscription that was not ended is ignored.
            ("subscriptions.csv", "S-use,A-2,P-use,2026-01-10,2026-01-15,,USD,none,,,ACTIVE,some day"),
            ("terms.csv", "S-upfront,contract,seats,Seats,010.0,,12.5"),
            ("terms.csv", "S-use,usage,calls,API calls, ,,0.00000040"),
            ("payment_schedules.csv", "S-schedule,2026-02-01,0600,PO 1\u{2003}"),
            ("payment_schedules.csv", "S-schedule,2026-08-01,600.0, "),
            ("purchase_order_changes.csv", "C-1,S-schedule,2026-08-01, PO 2\t,2026-03-01,New budget year"),
            ("purchasers.csv", "alice,aws-marketplace:ViewSubscriptions  aws-marketplace:Subscribe"),
            (
                "purchasers.csv",
                "alice, aws-marketplace:Subscribe aws-marketplace:ViewSubscriptions aws-marketplace:Subscribe"
            ),
            ("purchase_orders.csv", "A-1, PO 4711,ACTIVE,2026-01-01,2026-12-31,Yearly budget"),
            ("purchase_order_contacts.csv", "A-1,PO 4711\u{3000},billing@example.com,Billing desk,"),
            ("usage.csv", "u-2,S-use,calls,2026-02-03T10:30:00.000000000000Z,1000.000"),
            ("usage.csv", "u-2,S-use,calls,2026-02-02t20:30:00-14:00,001000"),
        ]
    )
    func repeats(file: String, row: String) throws {
        var export = try ExportFiles.base()
        let clean = try export.read()
        // As a part of its own, and before the row itself.
        let header = export[file].split(separator: "\n")[0]
        for (name, text) in [
            (file, export[file] + row + "\n"), (file.replacing(".csv", with: ".0.csv"), "\(header)\n\(row)\n"),
        ] {
            export = try ExportFiles.base()
            export[name] = text
            let report = try export.read()
            #expect(report.findings.isEmpty, "\(Array(report.findings).map(\.message))")
            #expect(report.rowCounts.map(\.repeated).reduce(0, +) == 1)
            #expect(report.rowCounts.map(\.used).reduce(0, +) == clean.rowCounts.map(\.used).reduce(0, +))
            #expect(
                report.export.accounts.flatMap(\.agreements).map(\.subscription.id) == [
                    "S-upfront", "S-schedule", "S-use",
                ]
            )
        }
    }

    @Test(
        "Two rows that differ are both rejected, and each says in what, with both values",
        arguments: [
            (
                "usage.csv", "u-2,S-use,calls,2026-02-03T10:30:00Z,7",
                #"usage record "u-2" occurs in two rows that differ in quantity: "1000" on line 3, "7" on line 4"#
            ),
            (
                "usage.csv", "u-2,S-use,calls,2026-02-03T11:30:00Z,7",
                #"usage record "u-2" occurs in two rows that differ in used_at: "2026-02-03T11:30:00+01:00" on line 3, "#
                    + #""2026-02-03T11:30:00Z" on line 4; and in quantity: "1000" on line 3, "7" on line 4"#
            ),
            (
                "purchase_orders.csv", "A-1,\u{A0}PO 4711,SUSPENDED,2026-01-01,2026-12-31,Yearly budget",
                #"purchase order "PO 4711" of payer "A-1" occurs in two rows that differ in status: "ACTIVE" on line 2, "#
                    + #""SUSPENDED" on line 3"#
            ),
            (
                "terms.csv", "S-upfront,contract,seats,Seats,10,HUR,12.50",
                #"term "seats" of subscription "S-upfront" occurs in two rows that differ in unit_code: "C62" on line 2, "#
                    + #""HUR" on line 6"#
            ),
            (
                "purchasers.csv", "alice,",
                #"purchaser "alice" occurs in two rows that differ in permissions: "aws-marketplace:Subscribe aws-marketplace:"#
                    + #"ViewSubscriptions" on line 2, (empty) on line 3"#
            ),
            (
                "accounts.csv", "A-1,Atlas,FR,DE111111111,,,,S,20,,31,",
                #"account "A-1" occurs in two rows that differ in name: "Atlas Nimbus GmbH" on line 2, "Atlas" on line 4; "#
                    + #"and in country: "DE" on line 2, "FR" on line 4; and in tax_rate: "19" on line 2, "20" on line 4; "#
                    + "and in 1 more column"
            ),
            (
                "subscriptions.csv", "S-use,A-2,P-use,2026-01-10,2026-01-15,,USD,none,,,SUPERSEDED,2026-02-10",
                #"subscription "S-use" occurs in two rows that differ in status: "ACTIVE" on line 4, "SUPERSEDED" on line 5; "#
                    + #"and in ended_on: (empty) on line 4, "2026-02-10" on line 5"#
            ),
        ]
    )
    func rivals(file: String, row: String, message: String) throws {
        var export = try ExportFiles.base()
        export.add(row, to: file)
        let findings = try export.read().findings.filter { $0.code == .conflictingRows }
        #expect(findings.count == 2)
        #expect(findings.first?.message == message)
    }

    @Test("A rival in another part of the table is named with its file")
    func rivalInAPart() throws {
        var export = try ExportFiles.base()
        export["usage.feb.csv"] =
            "quantity,record_id,subscription_id,dimension,used_at\n8,u-2,S-use,calls,2026-02-03T10:30:00Z\n"
        let findings = Array(try export.read().findings)
        #expect(
            findings.map(\.message) == [
                #"usage record "u-2" occurs in two rows that differ in quantity: "1000" on line 3, "8" on line 2 of usage.feb.csv"#,
                #"usage record "u-2" occurs in two rows that differ in quantity: "8" on line 2, "1000" on line 3 of usage.csv"#,
            ]
        )
        #expect(findings.map(\.hint).allSatisfy { $0.hasSuffix("Keep the one that is right; neither is used.") })
    }

    @Test("Cells of unknown columns make no rivals", arguments: ["note", "nb_line", "x_source"])
    func unknownColumns(column: String) throws {
        var export = try ExportFiles.base()
        for name in ["usage.csv", "terms.csv"] {
            let rows = export[name].split(separator: "\n").map(String.init)
            let again = rows.dropFirst().map { $0 + ",again" }
            export[name] = (["\(rows[0]),\(column)"] + rows.dropFirst().map { $0 + ",first" } + again)
                .map { $0 + "\n" }.joined()
        }
        let report = try export.read()
        #expect(report.codes.allSatisfy { $0.severity == .notice })
        #expect(report.tally("usage.csv") == "4/2/0/0/2")
        #expect(report.tally("terms.csv") == "8/4/0/0/4")
    }

    @Test("Use that is held is compared by what its cells say, too")
    func heldUse() throws {
        var export = try ExportFiles.base()
        export.replace("S-use,usage,calls", with: "S-use,usage,requests", in: "terms.csv")
        export.replace("0.0000004", with: "free", in: "terms.csv")
        export.replace("S-use,A-2,P-use", with: "S-use,A-2,P-gone", in: "subscriptions.csv")
        export.add("u-2,S-use,calls,2026-02-03T10:30:00Z,1000.0", to: "usage.csv")
        #expect(try export.read().tally("usage.csv") == "3/1/0/1/1")
        export.add("u-2,S-use,requests,2026-02-03T10:30:00Z,1000", to: "usage.csv")
        let report = try export.read()
        #expect(report.tally("usage.csv") == "4/1/3/0/0")
        #expect(
            report.findings.contains {
                $0.message.contains(#"differ in dimension: "requests" on line 5, "calls" on line 3"#)
            }
        )
    }

    @Test(
        "A purchaser without permissions has none, and nothing is held",
        arguments: ["alice,", "alice, ", "alice,\"\""]
    )
    func noPermissions(row: String) throws {
        var export = try ExportFiles.base()
        export["purchasers.csv"] = "purchaser,permissions\n\(row)\n"
        let agreement = try #require(try export.read().agreement("S-upfront"))
        #expect(agreement.purchaserPermissions?.isEmpty == true)
        #expect(agreement.contractHold == nil)
        export["purchasers.csv"] = "purchaser\nalice\n"
        #expect(try export.read().agreement("S-upfront")?.purchaserPermissions?.isEmpty == true)
    }

    /// Each row again, its cells spelt by chance: the same records come of it, in whatever order and files the rows are.
    @Test("Spelling, order and parts leave no trace", arguments: UInt64(0)..<40)
    func spelling(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let clean = try ExportFiles.base()
        var spelt = clean
        for name in clean.files.keys.sorted() {
            let rows = clean[name].split(separator: "\n").map(String.init)
            var again: [String] = []
            for row in rows.dropFirst() {
                for _ in 0...Int.random(in: 0...2, using: &generator) {
                    again.append(respelt(row, of: name, &generator))
                }
            }
            again.shuffle(using: &generator)
            let border = Int.random(in: 0...again.count, using: &generator)
            spelt[name] = ([rows[0]] + again[..<border]).map { $0 + "\n" }.joined()
            if border < again.count {
                spelt[name.replacing(".csv", with: ".part.csv")] = ([rows[0]] + again[border...]).map { $0 + "\n" }
                    .joined()
            }
        }
        let (one, other) = (try clean.read(), try spelt.read())
        #expect(other.findings.isEmpty, "seed \(seed): \(other.findings.map(\.message))")
        #expect(ReportTests.digest(one) == ReportTests.digest(other), "seed \(seed)")
    }

    /// A row of the clean export with numbers and instants written in another way.
    private func respelt(_ row: String, of file: String, _ generator: inout SeededGenerator) -> String {
        let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return cells.enumerated().map { place, cell in
            switch (file, place) {
            case ("terms.csv", 4), ("terms.csv", 6), ("usage.csv", 4), ("accounts.csv", 8),
                ("payment_schedules.csv", 2):
                guard !cell.isEmpty else { return cell }
                let point = cell.contains(".") ? "" : "."
                let isShort = cell.split(separator: ".").last?.count ?? 0 < 2
                let zero =
                    file != "payment_schedules.csv" && generator.once(in: 2) && (isShort || point == ".")
                    ? point + "0" : ""
                return (generator.once(in: 2) ? "0" : "") + cell + zero
            case ("terms.csv", 5) where cell == "C62": return generator.pick(["", "C62", " "])
            case ("usage.csv", 3):
                return generator.pick(Self.instants.first { $0.contains(cell) } ?? [cell])
            case ("subscriptions.csv", 9), ("payment_schedules.csv", 3), ("purchase_orders.csv", 1):
                return cell.isEmpty ? cell : generator.pick([cell, cell + " ", "\u{A0}" + cell, "\"\(cell)\""])
            default: return generator.once(in: 4) ? "\"\(cell)\"" : cell
            }
        }
        .joined(separator: ",")
    }

    private static let instants = [
        ["2026-02-03T10:00:00Z", "2026-02-03t10:00:00z", "2026-02-03T10:00:00.00+00:00", "2026-02-03T15:30:00+05:30"],
        ["2026-02-03T11:30:00+01:00", "2026-02-03T10:30:00Z", "2026-02-02T23:30:00.000000000000-11:00"],
    ]
}
