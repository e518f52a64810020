import Foundation
import Testing

@Suite("What was in the last export and is gone")
struct VanishedTests {
    /// Removes the lines of a file that begin with a text.
    private static func remove(_ start: String, from file: String, _ place: Nightbill) throws {
        let path = place.input.appending(path: file)
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        try place.write(lines.filter { !$0.hasPrefix(start) }.joined(separator: "\n") + "\n", to: file)
    }

    /// A clean first export, closed up to 2026-02-01, with a PO row.
    private static func begin(_ place: Nightbill) throws {
        try place.replace("\"12,5\"", by: "12.5", in: "usage.csv")
        try place.write(
            "payer_account_id,purchase_order_number,status\nacme-hq,PO-77,ACTIVE\nacme-hq,PO-78,ACTIVE\n",
            to: "purchase_orders.csv"
        )
        #expect(try place.run(asOf: "2026-02-01").status == 0)
    }

    private static func removePlatform(_ place: Nightbill) throws {
        for file in ["subscriptions.csv", "terms.csv", "payment_schedules.csv"] {
            try remove("sub-platform-1,", from: file, place)
        }
        let path = place.input.appending(path: "usage.csv")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        try place.write(
            lines.filter { !$0.contains(",sub-platform-1,") }.joined(separator: "\n") + "\n",
            to: "usage.csv"
        )
    }

    @Test("A subscription with charges to come is told every night until it is back, and nothing is billed twice")
    func subscription() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let whole = place.folder.appending(path: "whole")
            try FileManager.default.copyItem(at: place.input, to: whole)
            try Self.removePlatform(place)
            let what = """
                subscriptions.csv: missing NB503: subscription "sub-platform-1" is in no row; the night of 2026-02-01 had it, \
                with 2 contract charges (5000.00 EUR, the first due 2026-02-20) that are not billed now
                """
            for date in ["2026-02-02", "2026-02-03"] {
                let run = try place.run(asOf: date)
                #expect(run.status == 3 && run.errors.contains(what), "\(date): \(run.errors)")
                let status = try place.command(["status", "--ledger", "ledger.sqlite"])
                #expect(status.output.contains("gone from the export\n  NB503: subscription \"sub-platform-1\""))
                let why = try place.command(["explain", "sub-platform-1", "--ledger", "ledger.sqlite"])
                #expect(why.output.contains("not invoiced\n  NB503: subscription \"sub-platform-1\""), "\(why.output)")
            }
            let json = try place.run(asOf: "2026-02-04", "--json")
            #expect(json.status == 3 && json.output.contains("\"severity\" : \"missing\""), "\(json.output)")
            try FileManager.default.removeItem(at: place.input)
            try FileManager.default.moveItem(at: whole, to: place.input)
            let back = try place.run(asOf: "2026-02-28", "--json")
            #expect(back.status == 0, "\(back.output)")
            let again = try place.command(["status", "--ledger", "ledger.sqlite", "--json"])
            #expect(again.output.contains("\"vanished\" : [\n\n  ]") || again.output.contains("\"vanished\" : []"))
            let invoices = try place.command(["explain", "sub-platform-1", "--ledger", "ledger.sqlite", "--json"])
            #expect(invoices.output.components(separatedBy: "\"charge\" : \"instalment\"").count == 4)
        }
    }

    /// The last row of the subscriptions on a night, and what it is rejected for.
    static let unusableIDs: [(row: String, code: String)] = [
        (",acme-hq,analytics,,2026-02-02,2026-02-02,2027-02-01,EUR,upfront,,,,ACTIVE,\n", "NB"),
        ("sub-new", "NB122"),
        ("sub-nwe-1,acme-hq,analytics,,2026-02-02,2026-02-02,2027-02-01,EURO,upfront,,,,ACTIVE,\n", "NB"),
    ]

    @Test("An id that only a rejected row had is not missed", arguments: unusableIDs)
    func unusableID(row: String, code: String) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let path = place.input.appending(path: "subscriptions.csv")
            let whole = try String(contentsOf: path, encoding: .utf8)
            try place.write(whole + row, to: "subscriptions.csv")
            let broken = try place.run(asOf: "2026-02-02")
            #expect(broken.status == 3 && broken.errors.contains("rejected \(code)"), "\(broken.errors)")
            let new = "sub-new-1,acme-hq,analytics,,2026-02-02,2026-02-02,2027-02-01,EUR,upfront,,,,ACTIVE,\n"
            try place.write(whole + new, to: "subscriptions.csv")
            let terms = place.input.appending(path: "terms.csv")
            try place.write(
                String(contentsOf: terms, encoding: .utf8) + "sub-new-1,contract,seats,One seat,1,C62,480\n",
                to: "terms.csv"
            )
            let mended = try place.run(asOf: "2026-02-03")
            #expect(mended.status == 0 && !mended.errors.contains("NB503"), "\(mended.errors)")
        }
    }

    /// A file, the start of the line that is removed from it, and what is told of it.
    static let rows: [(file: String, line: String, told: String)] = [
        (
            "purchase_orders.csv", "acme-hq,PO-78,",
            "NB506: PO \"PO-78\" of payer \"acme-hq\" is in no row; the night of 2026-02-01 had it"
        ),
        (
            "memberships.csv", "acme-berlin,",
            "NB504: membership of account \"acme-berlin\" in organization \"acme\" since 2024-05-01"
        ),
    ]

    @Test("Any other row is told for a week, in a catch-up as night by night", arguments: rows)
    func row(file: String, line: String, told: String) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            try Self.remove(line, from: file, place)
            try Nightbill.within(place.input) { twin in
                for name in ["ledger.sqlite", "output"] {
                    try FileManager.default.copyItem(
                        at: place.folder.appending(path: name),
                        to: twin.folder.appending(path: name)
                    )
                }
                let first = try place.run(asOf: "2026-02-02")
                #expect(first.status == 3 && first.errors.contains(told), "\(first.errors)")
                let status = try place.command(["status", "--ledger", "ledger.sqlite"])
                #expect(status.output.contains("  " + told), "\(status.output)")
                for date in ["2026-02-03", "2026-02-04", "2026-02-08"] {
                    let run = try place.run(asOf: date)
                    #expect(run.status == 3 && run.errors.contains(told), "\(date): \(run.errors)")
                }
                let after = try place.run(asOf: "2026-02-09")
                #expect(after.status == 0 && !after.errors.contains("missing"), "\(after.errors)")
                let all = try twin.run(asOf: "2026-02-09")
                #expect(all.status == 3 && all.errors.contains(told), "\(all.errors)")
                #expect(try !place.billingStatus().contains("NB50"))
                try expectSame(place.output, twin.output)
                #expect(try place.billingStatus() == twin.billingStatus())
                let checks = try [place, twin].map {
                    try $0.command(["ledger", "check", "--ledger", "ledger.sqlite"]).output
                }
                #expect(checks[0] == checks[1])
            }
        }
    }

    @Test("A row that is back is told no more, and one that goes again is told again", arguments: rows)
    func back(file: String, line: String, told: String) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let whole = try String(contentsOf: place.input.appending(path: file), encoding: .utf8)
            for (lacking, having) in [("2026-02-02", "2026-02-03"), ("2026-02-04", "2026-02-05")] {
                try Self.remove(line, from: file, place)
                let gone = try place.run(asOf: lacking)
                #expect(gone.status == 3 && gone.errors.contains("missing"), "\(gone.errors)")
                try place.write(whole, to: file)
                let back = try place.run(asOf: having)
                #expect(back.status == 0 && !back.errors.contains("missing"), "\(back.errors)")
            }
        }
    }

    @Test("A row that is gone after nights without its table is reported as of the last export with the table")
    func absentTable() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let file = place.input.appending(path: "purchase_orders.csv")
            let aside = place.folder.appending(path: "purchase_orders.csv")
            try FileManager.default.moveItem(at: file, to: aside)
            let absent = try place.run(asOf: "2026-02-12", "--allow-missing", "purchase_orders.csv")
            #expect(!absent.errors.contains("missing NB50"), "\(absent.errors)")
            try FileManager.default.moveItem(at: aside, to: file)
            try Self.remove("acme-hq,PO-78,", from: "purchase_orders.csv", place)
            let what = "PO \"PO-78\" of payer \"acme-hq\" is in no row; the last export with purchase_orders.csv had it"
            for date in ["2026-02-13", "2026-02-19"] {
                let run = try place.run(asOf: date)
                #expect(run.status == 3 && run.errors.contains("NB506: " + what), "\(run.errors)")
            }
            #expect(try !place.run(asOf: "2026-02-20").errors.contains("NB506"))
        }
    }

    @Test("A credit that is gone before its day is told until it is back; one that was carried out may go")
    func credit() throws {
        try CreditExport.within { place in
            let header = "credit_id,invoice_number,line,amount,credited_on,reason\n"
            let row = "k-1,INV-2026-00000001,,1,2026-01-20,Agreed\n"
            try place.write(header + row, to: "credits.csv")
            #expect(try place.run(asOf: "2026-01-12").status == 0)
            try place.write(header, to: "credits.csv")
            let gone = try place.run(asOf: "2026-01-13")
            let told = """
                credits.csv: missing NB508: credit "k-1" of "INV-2026-00000001", which was to come on 2026-01-20, is in no row; \
                the night of 2026-01-12 had it; nothing is given back
                """
            #expect(gone.status == 3 && gone.errors.contains(told), "\(gone.errors)")
            #expect(try place.command(["status", "--ledger", "ledger.sqlite"]).output.contains("NB508"))
            #expect(try place.run(asOf: "2026-01-14").errors.contains(told))
            // A row that cannot be used is there.
            try place.write(header + row.replacing(",1,", with: ",x,"), to: "credits.csv")
            #expect(try !place.run(asOf: "2026-01-15").errors.contains("NB508"))
            try place.write(header + row, to: "credits.csv")
            #expect(try place.run(asOf: "2026-01-16").status == 0)
            let done = try place.run(asOf: "2026-01-20")
            #expect(done.output.contains("1 credit note"), "\(done.output)")
            try place.write(header, to: "credits.csv")
            let after = try place.run(asOf: "2026-01-21")
            #expect(after.status == 0 && !after.errors.contains("NB508"), "\(after.errors)")
        }
    }

    /// A file, the start of its line that is put last, and to what it is cut.
    static let cuts: [(file: String, line: String, cut: String)] = [
        ("memberships.csv", "acme-berlin,", "acme-ber"), ("memberships.csv", "acme-berlin,", "acme-berlin,acme,2024-0"),
        ("organizations.csv", "acme,", "ac"), ("purchase_orders.csv", "acme-hq,PO-78,", "acme-hq, PO-7"),
        ("subscriptions.csv", "sub-platform-1,", "sub-plat"),
    ]

    @Test("A row that may be cut within its key is not gone, and is missed once it is", arguments: cuts)
    func cut(file: String, line: String, cut: String) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let whole = try String(contentsOf: place.input.appending(path: file), encoding: .utf8)
            try Self.remove(line, from: file, place)
            let rest = try String(contentsOf: place.input.appending(path: file), encoding: .utf8)
            try place.write(rest + cut, to: file)
            let open = try place.run(asOf: "2026-02-02")
            #expect(open.status == 3 && open.errors.contains("rejected NB122"), "\(open.errors)")
            #expect(!open.errors.contains("missing NB50"), "\(open.errors)")
            try place.write(whole, to: file)
            let back = try place.run(asOf: "2026-02-03")
            #expect(back.status == 0, "\(back.errors)")
            try place.write(rest + cut, to: file)
            #expect(try !place.run(asOf: "2026-02-04").errors.contains("missing NB50"))
            // What it had to come is held for the cut row, so that it is missed even now.
            try place.write(rest, to: file)
            let gone = try place.run(asOf: "2026-02-05")
            #expect(gone.status == 3 && gone.errors.contains("missing NB50"), "\(gone.errors)")
        }
    }

    @Test("An organization that is gone is told with the accounts that lose its integration")
    func organization() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            try Self.remove("acme,", from: "organizations.csv", place)
            let run = try place.run(asOf: "2026-02-02")
            let told = """
                organizations.csv: missing NB505: organization "acme" is in no row; the night of 2026-02-01 had it; contract \
                invoices of its management account "acme-hq" and of "acme-berlin" lose its PO integration
                """
            #expect(run.status == 3 && run.errors.contains(told), "\(run.errors)")
        }
    }

    @Test("A catch-up tells of a subscription what night by night tells")
    func catchUp() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            try Self.removePlatform(place)
            try Nightbill.within(place.input) { twin in
                for name in ["ledger.sqlite", "output"] {
                    try FileManager.default.copyItem(
                        at: place.folder.appending(path: name),
                        to: twin.folder.appending(path: name)
                    )
                }
                for date in ["2026-02-02", "2026-02-03"] { #expect(try place.run(asOf: date).status == 3) }
                #expect(try twin.run(asOf: "2026-02-03").status == 3)
                let answers = try [place, twin].map { try $0.billingStatus() }
                #expect(answers[0] == answers[1] && answers[0].contains("NB503"))
            }
        }
    }

    @Test("A sum that is too large is found by check and told by every night, with what it holds")
    func overflow() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.begin(place)
            let header =
                "subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,status"
            let accounts = "account_id,name,country,tax_category,tax_rate\nbig,Big,FR,S,20\n"
            let products = "product_id,title,product_type,pricing_model\np-big,Big,SaaSProduct,contract\n"
            let row = "s-big,big,p-big,2026-02-02,2026-02-02,2026-12-31,EUR,upfront,ACTIVE\n"
            try place.write(accounts, to: "accounts.big.csv")
            try place.write(products, to: "products.big.csv")
            try place.write("\(header)\n\(row)", to: "subscriptions.big.csv")
            try place.write(
                """
                subscription_id,kind,dimension,quantity,unit_price
                s-big,contract,one,900000000000,100000
                s-big,contract,two,900000000000,100000

                """,
                to: "terms.big.csv"
            )
            let told = "held NB502: subscription \"s-big\": the sum of the upfront charge is too large to invoice"
            let check = try place.command(["check", "--input", "input", "--settings", "settings.yaml"])
            #expect(check.status == 3 && check.errors.contains(told), "\(check.errors)")
            for date in ["2026-02-02", "2026-02-03"] {
                let run = try place.run(asOf: date)
                #expect(run.status == 3 && run.errors.contains(told), "\(run.errors)")
            }
        }
    }
}
