import Foundation
import Testing

@Suite("Rejected rows, however many and however odd")
struct RejectsTests {
    private static func usage(_ rows: String) throws -> String {
        try String(contentsOf: Nightbill.firstNight.appending(path: "usage.csv"), encoding: .utf8) + rows
    }

    @Test("A quote before a combining mark: what is rejected can be fed in again, and explain tells all of it")
    func combiningMark() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let row = "\u{301}abc,sub-metering-1,events,2026-01-16T10:00:00Z,\"12,5\"\n"
            let path = place.input.appending(path: "usage.csv")
            let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
            try ((lines[0] + "\n" + row) + lines.dropFirst().joined(separator: "\n") + "\n")
                .write(to: path, atomically: true, encoding: .utf8)
            #expect(try place.run(asOf: "2026-01-01").status == 3)
            let explained = try place.command(["explain", "sub-metering-1", "--ledger", "ledger.sqlite"])
            #expect(explained.output.contains("usage.csv:2: NB107"), "\(explained.output)")
            #expect(explained.output.contains("usage.csv:7: NB107"), "\(explained.output)")
            try FileManager.default.copyItem(
                at: place.output.appending(path: "rejects/2026-01-01/usage.csv"),
                to: place.input.appending(path: "usage.mended.csv")
            )
            let again = try place.command(["check", "--input", "input", "--settings", "settings.yaml", "--json"])
            #expect(again.status == 3)
            #expect(again.output.components(separatedBy: "NB107").count == 5, "two rows in each file")
        }
    }

    @Test("A rejected row that a corrected part replaces is told once a night and makes no status, strict or not")
    func replaced() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            #expect(try place.run(asOf: "2026-01-02").status == 3)
            try place.write(
                "record_id,subscription_id,dimension,used_at,quantity\nu-0005,sub-metering-1,events,2026-01-16T10:00:00Z,12.5\n",
                to: "usage.corrected.csv"
            )
            let run = try place.run(asOf: "2026-01-03", "--strict")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("; 1 rejected row replaced;") && !run.output.contains("see output/rejects"))
            #expect(run.errors.contains("notice NB905: usage record \"u-0005\" is rejected (NB107) and replaced"))
            let json = try place.run(asOf: "2026-01-04", "--json").output
            #expect(json.contains("\"rejected\" : 1,\n      \"repeated\" : 0,\n      \"replaced\" : 1,"), "\(json)")
            let status = try place.command(["status", "--ledger", "ledger.sqlite", "--json"])
            #expect(status.output.contains("\"rejected_rows\" : 0"))
            let explained = try place.command(["explain", "sub-metering-1", "--ledger", "ledger.sqlite"])
            #expect(explained.output.contains("is rejected (NB107) and replaced"), "\(explained.output)")
            let rejects = try String(
                contentsOf: place.output.appending(path: "rejects/2026-01-03/usage.csv"),
                encoding: .utf8
            )
            #expect(rejects.contains("\nusage.csv,6,NB905,"), "\(rejects)")
            let verified = try place.command(["verify", "--ledger", "ledger.sqlite", "--output", "output"])
            #expect(verified.status == 0, "\(verified.output)")
        }
    }

    @Test("Thirty thousand short rows: ten are shown, all are listed, kept, published and verified")
    func many() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let count = 30_000
            try place.write(try Self.usage(String(repeating: "x\n", count: count)), to: "usage.csv")
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            #expect(check.status == 3)
            #expect(check.errors.components(separatedBy: " rejected NB101: usage record").count == 11)
            #expect(check.errors.contains("usage.csv: rejected NB101: and 29,990 more like these"), "\(check.errors)")
            let night = try place.run(asOf: "2026-01-01", "--json")
            #expect(night.status == 3)
            let report = try #require(
                try JSONSerialization.jsonObject(with: Data(night.output.utf8)) as? [String: Any]
            )
            #expect((report["findings"] as? [Any])?.count == count + 1)
            let rejects = try String(
                contentsOf: place.output.appending(path: "rejects/2026-01-01/usage.csv"),
                encoding: .utf8
            )
            #expect(rejects.split(separator: "\n").count == count + 2)
            let verified = try place.command(["verify", "--ledger", "ledger.sqlite", "--output", "output"])
            #expect(verified.status == 0, "\(verified.output)")
            // The same rows the next night are not written again.
            #expect(try place.run(asOf: "2026-01-02").status == 3)
            let nights = try FileManager.default.contentsOfDirectory(atPath: place.output.path + "/rejects")
            #expect(nights == ["2026-01-01"])
        }
    }

    @Test(
        "Work grows with the rows, not with their square",
        .timeLimit(.minutes(1)),
        arguments: [
            ("accounts.csv", "a,Acme,1 Rue,Paris,75001,FR,FR83987654321,987654321,,,,,S,20,,45,\n", "Acme", "ACME"),
            ("usage.csv", "u-1,sub-platform-1,api-calls,2026-01-21T08:15:00Z,12\n", "Z,12", "Z,7"),
            ("memberships.csv", "acme-hq,org,2026-01-01,2026-01-02\n", "-02\n", "-03\n"),
            ("usage.csv", "u-1,sub-platform-1,api-calls,2026-01-21T08:15:00Z,12\nu-1,x\n", "u-1,x", "u-1,y"),
        ]
    )
    func linear(file: String, rows: String, text: String, other: String) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let path = place.input.appending(path: file)
            let old = try String(contentsOf: path, encoding: .utf8)
            let many = String(repeating: rows, count: 8_000) + rows.replacing(text, with: other)
            try place.write(old + many, to: file)
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            #expect(check.status == 3)
            #expect(check.errors.utf8.count < 100_000)
        }
    }

    @Test("A cell without end stops the night at once, with its place")
    func endless() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.write(try Self.usage(String(repeating: "x", count: 1 << 25)), to: "usage.csv")
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            #expect(check.status == 65)
            #expect(check.errors.contains("usage.csv:7:1: fatal NB011"), "\(check.errors)")
        }
    }

    @Test("No cell of the PO book's CSV is a formula")
    func formulas() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.write(
                """
                payer_account_id,purchase_order_number,status,description
                acme-hq,=1+1,ACTIVE,@home

                """,
                to: "purchase_orders.csv"
            )
            try place.run(asOf: "2026-01-01")
            let list = try place.command(["po", "list", "--ledger", "ledger.sqlite", "--csv"])
            let published = try String(
                contentsOf: place.output.appending(path: "2026-01-01/purchase-orders.csv"),
                encoding: .utf8
            )
            for text in [list.output, published] {
                #expect(text.contains("acme-hq,'=1+1,ACTIVE,no"), "\(text)")
                #expect(text.contains(",'@home,"))
            }
        }
    }
}
