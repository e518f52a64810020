import Foundation
import TestSupport
import Testing

@Suite("The command outlook")
struct OutlookCommandTests {
    private static let ask = [
        "outlook", "--input", "input", "--ledger", "ledger.sqlite", "--settings", "settings.yaml", "--until",
    ]

    /// Schedules under POs of alder-hq: one PO would expire and is extended, one has expired, one is suspended, and one number
    /// is not named where the account demands it; and use of January.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            func write(_ name: String, _ rows: String...) throws {
                try place.write(rows.joined(separator: "\n") + "\n", to: name)
            }
            let accounts = try SmallExport.text("accounts.csv").split(separator: "\n")
            try place.write(
                "\(accounts[0]),purchase_order_required\n\(accounts[1]),\n\(accounts[2]),yes\n"
                    + "birch,Birch,Metz,FR,FR40303265045,S,20,\n",
                to: "accounts.csv"
            )
            try write(
                "memberships.csv",
                "account_id,organization_id,joined_on,left_on",
                "alder-lab,alder,2024-01-01,",
                "birch,alder,2024-01-01,"
            )
            try write(
                "purchase_orders.csv",
                "payer_account_id,purchase_order_number,status,effective_on,expires_on,description",
                "alder-hq,PO-OLD,ACTIVE,,2026-02-28,",
                "alder-hq,PO-OFF,SUSPENDED,,,",
                "alder-hq,PO-AGED,ACTIVE,,2026-02-28,"
            )
            for (id, account, number) in [
                ("s-2", "birch", "PO-OLD"), ("s-3", "birch", "PO-OFF"), ("s-4", "alder-lab", ""),
            ] {
                let row = "\(id),\(account),suite,2026-01-10,2026-01-10,2026-12-31,EUR,schedule,\(number),ACTIVE,"
                try place.append(row + "\n", to: "input/subscriptions.csv")
            }
            try place.append(
                "s-5,birch,suite,2026-05-20,2026-05-20,2026-12-31,EUR,upfront,PO-AGED,ACTIVE,\n",
                to: "input/subscriptions.csv"
            )
            try place.append("s-5,contract,seats,Seat,1,C62,50\n", to: "input/terms.csv")
            try write(
                "payment_schedules.csv",
                "subscription_id,charge_on,amount,purchase_order_number",
                "s-2,2026-04-10,100,",
                "s-3,2026-05-10,200,",
                "s-4,2026-06-10,300,"
            )
            try body(&place)
        }
    }

    @Test("Charges to come have the PO number that they will show, or the reason why they will not")
    func table() throws {
        try Self.within { place in
            place.environment["COLUMNS"] = "200"
            let outcome = try place.command(Self.ask + ["2026-06-30"])
            #expect(outcome.status == 3, "\(outcome.errors)")
            #expect(outcome.errors.isEmpty)
            let expected = """
                2026-01-01 to 2026-06-30: 4 contract charges (EUR 1550.00); 1 consumption charge (EUR 252.00); 1 without the number of a \
                suspended PO; 1 under an expired PO; 1 charge held
                  month    account    kind         payer     PO number   rule           charges      net       attention
                  2026-01  alder-lab  contract     alder-hq  PO-1001     shown                1  1200.00  EUR
                  2026-02  alder-lab  consumption            none        pay_as_you_go        1   252.00  EUR
                  2026-04  birch      contract     alder-hq  PO-OLD      shown                1   100.00  EUR
                  2026-05  birch      contract     alder-hq  not PO-OFF  suspended            1   200.00  EUR  suspended
                  2026-05  birch      contract     alder-hq  PO-AGED     shown                1    50.00  EUR  expired
                held until somebody acts:
                  month    account    subscription  code   charges  records     net       why
                  2026-06  alder-lab  s-4           NB514        1        0  300.00  EUR  account "alder-lab" demands a PO number
                """
            #expect(outcome.output.hasPrefix(expected), "\(outcome.output)")
            let note = "\nconsumption is what the export has recorded so far; later use is not guessed\n"
            #expect(outcome.output.hasSuffix(note), "\(outcome.output)")
        }
    }

    @Test("What is not recorded, used or there changes nothing; whoever reads a ledger beside a run gets an answer")
    func forms() throws {
        try Self.within { place in
            let before = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
            let csv = try place.command(Self.ask + ["2026-06-30", "--csv"])
            #expect(csv.status == 3, "as for every form: \(csv.errors)")
            let lines = csv.output.split(separator: "\n")
            #expect(
                lines[0]
                    == "entry,month,account_id,subscription_id,kind,payer_account_id,purchase_order_number,requested_number,"
                    + "rule,code,attention,currency,charges,expired_charges,usage_records,net,message"
            )
            #expect(
                lines.contains("charges,2026-05,birch,,contract,alder-hq,,PO-OFF,suspended,,suspended,EUR,1,0,,200.00,")
            )
            #expect(lines.last?.hasPrefix("held,2026-06,alder-lab,s-4,,,,,,NB514,,EUR,1,,0,300.00,\"account ") == true)
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == before)
            for (until, status, says) in [
                ("2025-12-31", 2, "is before 2026-01-01, the first night"),
                ("2036-01-02", 2, "more than 10 years after"),
                ("2026-13-01", 2, "--until"),
            ] {
                let outcome = try place.command(Self.ask + [until])
                #expect(outcome.status == Int32(status) && outcome.errors.contains(says), "\(until): \(outcome.errors)")
            }
            try place.run(asOf: "2026-06-09")
            let after = try place.command(Self.ask + ["2026-12-31", "--json"])
            #expect(after.status == 3, "\(after.errors)")
            #expect(after.output.contains("\"charges\" : [\n\n  ]"), "\(after.output)")
            #expect(after.output.contains("\"last_closed\" : \"2026-06-09\""), "\(after.output)")
        }
    }
}
