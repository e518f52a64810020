import Foundation
import TestSupport
import Testing

/// The exporter's own columns, from the export to the invoice and what is told of it.
@Suite("Own columns on the invoice")
struct OwnFieldsTests {
    /// The small export with own columns of the account and the subscription.
    private static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try SmallExport.within { place in
            let accounts = try SmallExport.text("accounts.csv").split(separator: "\n")
            try place.write(
                "\(accounts[0]),x_region,x_Cost\n\(accounts[1]),Nord,1\n\(accounts[2]),Süd & <West>,\"say \"\"4711\"\"\"\n",
                to: "accounts.csv"
            )
            let subscriptions = try SmallExport.text("subscriptions.csv").split(separator: "\n")
            try place.write("\(subscriptions[0]),x_wbs\n\(subscriptions[1]),P-100.1\n", to: "subscriptions.csv")
            try body(&place)
        }
    }

    private func text(_ place: Nightbill, _ path: String) throws -> String {
        String(decoding: try Data(contentsOf: place.output.appending(path: path)), as: UTF8.self)
    }

    @Test("They are on the page, in a template of one's own and in explanations, and stay as they were")
    func kept() throws {
        try Self.within { place in
            try place.place(
                TemplateCommandTests.template(
                    """
                    <xsl:for-each select="/invoice/buyer/field"><f n="{@name}"><xsl:value-of select="."/></f></xsl:for-each>
                    <l><xsl:value-of select="/invoice/line[1]/field[@name='x_wbs']"/></l>
                    """
                ),
                at: "own/one-invoice.xml"
            )
            let options = ["--templates", "own", "--format", "one", "--format", "html"]
            let run = try place.run(
                asOf: "2026-02-01",
                options[0],
                options[1],
                options[2],
                options[3],
                options[4],
                options[5]
            )
            #expect(run.status == 0 && !run.errors.contains("x_"), "\(run.errors)")

            let page = try text(place, "2026-01-10/INV-2026-00000001.html")
            for part in ["<dt>region</dt>", "Süd &amp; &lt;West&gt;", "<dt>Cost</dt>", "<dt>wbs</dt>", "P-100.1"] {
                #expect(page.contains(part), "\(part)")
            }
            let own = try text(place, "2026-01-10/INV-2026-00000001.one.xml")
            let parts = [
                "<f n=\"x_Cost\">say \"4711\"</f>", "<f n=\"x_region\">Süd &amp; &lt;West&gt;</f>", "<l>P-100.1</l>",
            ]
            let places = parts.map { own.firstRange(of: $0)?.lowerBound }
            #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(own)")
            #expect(try text(place, "2026-02-01/INV-2026-00000002.html").contains("wbs <bdi>P-100.1</bdi>"))

            for subject in ["INV-2026-00000001", "s-1"] {
                let told = try place.command(["explain", subject, "--ledger", "ledger.sqlite"])
                #expect(told.output.contains("own fields    x_wbs: P-100.1"), "\(told.output)")
                let json = try place.command(["explain", subject, "--json", "--ledger", "ledger.sqlite"])
                #expect(json.output.contains("\"name\" : \"x_wbs\"") || json.output.contains("\"name\":\"x_wbs\""))
            }
            let invoice = try place.command(["explain", "INV-2026-00000001", "--ledger", "ledger.sqlite"])
            #expect(
                invoice.output.contains("own fields    x_Cost: say \"4711\"\n                x_region: Süd & <West>")
            )

            // Later exports have other values, or none.
            for (name, body) in SmallExport.files { try place.write(body, to: name) }
            #expect(try place.run(asOf: "2026-02-03").status == 0)
            let again = try place.command(
                ["regenerate", "INV-2026-00000001", "--ledger", "ledger.sqlite", "--output", "output"] + options
            )
            #expect(again.status == 0, "\(again.errors)")
            let regenerated = try FileManager.default.subpathsOfDirectory(
                atPath: place.output.appending(path: "regenerated").path
            )
            let html = try #require(regenerated.first { $0.hasSuffix(".html") })
            #expect(try text(place, "regenerated/\(html)") == page)
            #expect(
                try place.command(["verify", "--again", "--ledger", "ledger.sqlite", "--output", "output"]).status == 0
            )
            #expect(try place.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }

    @Test("More of them than are kept stop the night")
    func tooMany() throws {
        try Self.within { place in
            let rows = try SmallExport.text("subscriptions.csv").split(separator: "\n")
            let names = (1...21).map { "x_\($0)" }.joined(separator: ",")
            try place.write(
                "\(rows[0]),\(names)\n\(rows[1])\(String(repeating: ",", count: 21))\n",
                to: "subscriptions.csv"
            )
            let run = try place.run(asOf: "2026-01-10")
            #expect(
                run.status == 65 && run.errors.contains("NB020") && run.errors.contains("begin with nb_"),
                "\(run.errors)"
            )
        }
    }
}
