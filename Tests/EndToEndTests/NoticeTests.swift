import Foundation
import TestSupport
import Testing

@Suite("Notices of expiry, end to end")
struct NoticeTests {
    @Test("The messages are what they were")
    func goldens() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            let run = try nightbill.run(asOf: "2026-03-31", "--json")
            let quiet = try nightbill.run(asOf: "2026-03-31")
            #expect(quiet.output == "nightbill: nothing to close, the last night closed is 2026-03-31\n")
            var files = try contents(of: nightbill.output).filter { $0.key.contains("/notifications/") }
            let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let nights = try #require(report?["nights"] as? [[String: Any]])
            let told = nights.compactMap { night -> [String: Any]? in
                let unsent = night["unsent_notices"] as? [Any] ?? []
                guard night["messages"] as? Int != 0 || !unsent.isEmpty else { return nil }
                return night.filter { ["business_date", "messages", "unsent_notices"].contains($0.key) }
            }
            let form: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys]
            files["nights.json"] = try JSONSerialization.data(withJSONObject: told, options: form)
            try expectGolden("notices", files)
        }
    }

    @Test("A mail program reads them as they were meant", .needs(.oraclePython))
    func readable() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-03-01")
            let folder = nightbill.output.appending(path: "2026-02-28/notifications")
            let paths = ["0001.eml", "0002.eml"].map { folder.appending(path: $0).path }
            let verdict = try Oracle.run("mail_messages.py", paths, in: nightbill.folder)
            #expect(verdict.status == 0, "\(verdict.errors)")
            let json = try JSONSerialization.jsonObject(with: Data(verdict.output.utf8))
            let seen = try #require(json as? [[String: Any]])
            let zoe = "Zoë “Bcc: evil@evil.example” Müller " + String(repeating: "発注", count: 12)
            let to = [["Sales, EMEA", "\"a,b\"@acme.example"], [zoe, "zoe@acme.example"]]
            #expect(seen.map { $0["to"] as? [String] } == to)
            for message in seen {
                let from = ["Lumière Marketplace SAS", "billing@lumiere-marketplace.example"]
                #expect(message["from"] as? [String] == from)
                let subject = "Purchase order PO, \"quoted\" Ünicode 発注 expires on 2026-04-30"
                #expect(message["subject"] as? String == subject)
                let body = try #require(message["body"] as? String)
                #expect(body.contains("of account acme-hq\nexpires in two months"))
            }
            let body = try #require(seen.last?["body"] as? String)
            #expect(body.hasPrefix("Dear \(zoe),\n\n"))
        }
    }

    @Test("Catch-ups of three nights and one catch-up of all give the same messages and exports")
    func catchUp() throws {
        try Nightbill.withPurchaseOrders { together in
            try together.run(asOf: "2026-03-02")
            try Nightbill.withPurchaseOrders { single in
                for month in ["2026-01", "2026-02"] {
                    for day in stride(from: 1, through: 28, by: 3) {
                        try single.run(asOf: "\(month)-\(day < 10 ? "0" : "")\(day)")
                    }
                }
                try single.run(asOf: "2026-03-02")
                try expectSame(together.output, single.output)
                #expect(try contents(of: single.output).keys.contains { $0.hasSuffix(".eml") })
            }
        }
    }

    @Test("A night that is published late shows the book as that night left it")
    func publishedLate() throws {
        try Nightbill.withPurchaseOrders { whole in
            try whole.run(asOf: "2026-02-28")
            try Nightbill.withPurchaseOrders { broken in
                try broken.run(asOf: "2026-02-28")
                try broken.unpublish("2026-02-28")
                // What an interrupted run may leave: a staging folder with a folder in it.
                let staged = broken.output.appending(path: ".staging-2026-02-28/notifications")
                try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: true)
                try Data("half a mess".utf8).write(to: staged.appending(path: "0001.eml"))
                let quoted = "PO, \"quoted\" Ünicode 発注"
                for email in ["zoe@acme.example", "a,b@acme.example"] {
                    let contact = [quoted, "--email", email, "--reason", "Left", "--ledger", "ledger.sqlite"]
                    let act = try broken.command(["po", "contact", "remove", "acme-hq"] + contact)
                    #expect(act.status == 0, "\(act.errors)")
                }
                try broken.po("suspend", "acme-hq", quoted, "--reason", "Frozen")
                #expect(try broken.run(asOf: "2026-02-28").output.contains("finished publishing 2026-02-28"))
                try expectSame(whole.output, broken.output)
                // The folder that stands is compared with what would be written, the messages too.
                #expect(try contents(of: broken.output)["2026-02-28/notifications/0002.eml"] != nil)
            }
        }
    }

    @Test("A lost message is written again from the ledger, with its folder or without")
    func lostMessage() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            try nightbill.run(asOf: "2026-02-28")
            let before = try contents(of: nightbill.output)
            for lost in ["notifications/0002.eml", "notifications"] {
                try FileManager.default.removeItem(at: nightbill.output.appending(path: "2026-02-28/\(lost)"))
                let verify = ["verify", "--ledger", "ledger.sqlite", "--output", "output", "--repair"]
                let repaired = try nightbill.command(verify)
                #expect(repaired.status == 0, "\(repaired.errors)")
                #expect(repaired.output.contains("2026-02-28/notifications/0002.eml"), "\(repaired.output)")
                #expect(try contents(of: nightbill.output) == before)
            }
        }
    }

    @Test("POs without a contact are named and get none")
    func withoutContact() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            let run = try nightbill.run(asOf: "2026-01-28", "--quiet")
            #expect(
                run.errors.contains("notice: 1 PO about to expire without a contact: acme-hq NOBODY\n"),
                "\(run.errors)"
            )
            let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(status.output.contains("acme-hq NOBODY expires on 2026-02-28; on 2026-01-28 it had no contact"))
            let contact = ["--email", "n@acme.example", "--name", "N", "--ledger", "ledger.sqlite"]
            try nightbill.command(["po", "contact", "add", "acme-hq", "NOBODY", "--reason", "Asked"] + contact)
            let later = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            #expect(later.output.contains("it had no contact; it has one now"))
            #expect(!FileManager.default.fileExists(atPath: nightbill.output.appending(path: "2026-01-28").path))
        }
    }

    @Test("Without an address to send from, the POs are named; with a wrong one, the settings are")
    func withoutSender() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            nightbill.environment["NIGHTBILL_ISSUER_CONTACT_EMAIL"] = "billing@issuer@example"
            #expect(try nightbill.run(asOf: "2026-01-31").errors.contains("is not an email address"))
            nightbill.environment["NIGHTBILL_ISSUER_CONTACT_EMAIL"] = ""
            let run = try nightbill.run(asOf: "2026-01-31")
            #expect(run.status == 3)
            let words = "1 PO about to expire untold, because issuer.contact.email is not set: acme-hq SOON"
            #expect(run.errors.contains("notice: \(words)\n"), "\(run.errors)")
            #expect(run.output.contains("; 1 PO about to expire untold, because"), "\(run.output)")
            let files = try contents(of: nightbill.output).keys
            #expect(!files.contains { $0.hasSuffix(".eml") })
        }
    }

    @Test("A folder of templates may have a notice of its own; a faulty one stops the run")
    func ownTemplate() throws {
        try Nightbill.withPurchaseOrders { nightbill in
            let folder = nightbill.folder.appending(path: "templates")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try nightbill.write("Subject: {{#x}}\n\n", to: "../templates/expiry-notice.txt")
            let faulty = try nightbill.run(asOf: "2026-01-31", "--templates", "templates")
            #expect(faulty.status == 78)
            #expect(faulty.errors.contains("templates/expiry-notice.txt"), "\(faulty.errors)")
            let own = "Subject: <{{expiry}}>\n\nBonjour {{contact_name}} & co\n"
            try nightbill.write(own, to: "../templates/expiry-notice.txt")
            try nightbill.run(asOf: "2026-01-31", "--templates", "templates")
            let message = try nightbill.published("2026-01-31/notifications/0001.eml")
            #expect(message.contains("Subject: <2026-01-31>\r\n"))
            #expect(message.hasSuffix("\r\n\r\nBonjour Anne Dupont & co\r\n"))
        }
    }
}
