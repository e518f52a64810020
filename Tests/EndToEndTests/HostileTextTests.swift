import Foundation
import TestSupport
import Testing

/// Texts from outside on their way to a terminal: cells, headers, keys, names of files, arguments.
@Suite("Texts from outside in what is printed")
struct HostileTextTests {
    /// A sequence for a terminal, C1, bidirectional controls, blanks of other kinds, what has no width, private use.
    private static let hostile =
        "h\u{1B}[31m\u{9B}\u{202E}\u{2066}\u{A0}\u{3000}\u{2028}\u{200B}\u{FEFF}\u{AD}\u{FE0F}\u{E000}x"
    private static let forged = "h\nFORGED: all is well"
    private static let ledger = ["--ledger", "ledger.sqlite"]

    /// Nothing printed acts on a terminal or is invisible, and no text begins a line of its own.
    private static func expectVisible(
        _ outcome: Nightbill.Outcome,
        _ what: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for text in [outcome.output, outcome.errors] {
            let hidden = text.unicodeScalars.filter { scalar in
                let properties = scalar.properties
                return scalar != "\n" && scalar != " "
                    && (properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                        || [.control, .format, .privateUse].contains(properties.generalCategory))
            }
            #expect(hidden.isEmpty, "\(what): \(text.debugDescription)", sourceLocation: sourceLocation)
            #expect(!("\n" + text).contains("\nFORGED"), "\(what): \(text)", sourceLocation: sourceLocation)
        }
    }

    @Test(
        "A cell or a name of a column never reaches the terminal raw",
        arguments: [
            "accounts", "memberships", "products", "purchasers", "subscriptions", "terms", "payment_schedules", "usage",
        ]
    )
    func cells(table: String) throws {
        let name = "\(table).csv"
        let rows = try String(contentsOf: Nightbill.firstNight.appending(path: name), encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        // A cell of each column on the second or the third row, and the name of the last column, which is optional or not.
        let places =
            rows[0].indices.map { (line: min($0 % 2 + 1, rows.count - 1), column: $0) } + [(0, rows[0].count - 1)]
        for (line, column) in places where rows[line].count == rows[0].count {
            try Nightbill.within(Nightbill.firstNight) { nightbill in
                var rows = rows
                rows[line][column] = "\"\(Self.hostile)\(Self.forged)\""
                try nightbill.write(rows.map { $0.joined(separator: ",") + "\n" }.joined(), to: name)
                let what = "\(name) \(rows[0][column]) on line \(line + 1)"
                Self.expectVisible(try nightbill.run(asOf: "2026-02-01"), what)
                for command in [["status"], ["explain", "sub-platform-1"]] {
                    Self.expectVisible(try nightbill.command(command + Self.ledger), what)
                }
            }
        }
    }

    @Test("A PO number that holds what cannot be seen is another PO, and is shown with it everywhere")
    func orders() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.replace("4500012345", by: "4500012345\u{200B}\u{202E}", in: "subscriptions.csv")
            try nightbill.write(
                HardenedTests.orders + "acme-hq,4500012345,ACTIVE,,,\u{A0}d\u{9B}\n",
                to: "purchase_orders.csv"
            )
            Self.expectVisible(try nightbill.run(asOf: "2026-01-20"), "run")
            nightbill.environment["COLUMNS"] = "160"
            let list = try nightbill.command(["po", "list"] + Self.ledger)
            #expect(list.output.contains(#"4500012345\u{200B}\u{202E}"#), "\(list.output)")
            for command in [
                ["po", "show", "acme-hq", "4500012345\u{200B}\u{202E}"], ["po", "show", "acme-hq", "4500012345"],
                ["explain", "INV-2026-00000002"], ["explain", "sub-analytics-1"], ["po", "list", "--json"],
            ] {
                let outcome = try nightbill.command(command + Self.ledger)
                #expect(outcome.status == 0, "\(outcome.errors)")
                Self.expectVisible(outcome, command.joined(separator: " "))
            }
        }
    }

    @Test("No argument reaches the terminal raw, whatever it is an argument of")
    func arguments() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01")
            let order = ["acme-hq", "4500012345"]
            for text in [Self.hostile, Self.forged, "--\(Self.forged)"] {
                let commands: [[String]] = [
                    [text], ["run", text], ["status", "--ledger", text], ["explain", text] + Self.ledger,
                    ["accept", text, "--reason", text] + Self.ledger,
                    ["accept", text, "--bill-difference", "--reason", text] + Self.ledger,
                    ["credit", text, "--amount", text, "--reason", text] + Self.ledger,
                    ["credit", "INV-2026-00000001", "--all", "--line", text, "--reason", text] + Self.ledger,
                    ["credit", "INV-2026-00000001", "--amount", text, "--reason", "x"] + Self.ledger,
                    ["credit", "INV-2026-00000001", "--amount", "0.01", "--reason", text] + Self.ledger,
                    ["regenerate", text, "--output", "output"] + Self.ledger,
                    ["regenerate", "INV-2026-00000001", "--output", text] + Self.ledger,
                    ["regenerate", "INV-2026-00000001", "--output", "output", "--format", text] + Self.ledger,
                    ["po", "list", "--state", text] + Self.ledger, ["po", "show", text, text] + Self.ledger,
                    ["po", "expire"] + order + ["--on", text, "--reason", "x"] + Self.ledger,
                    ["po", "contact", "add"] + order + ["--email", text, "--name", "n", "--reason", "x"] + Self.ledger,
                    ["po", "contact", "add"] + order + ["--email", "a@b.example", "--name", text, "--reason", text]
                        + Self.ledger,
                    ["po", "show"] + order + Self.ledger, ["verify", "--output", text] + Self.ledger,
                    ["ledger", "check", "--ledger", text], ["ledger", "backup", text] + Self.ledger,
                    ["template", "show", text], ["template", "check", text], ["template", "list", "--templates", text],
                    ["template", "preview", text] + Self.ledger, ["check", "--input", text],
                ]
                for command in commands {
                    let what = command.joined(separator: " ")
                    Self.expectVisible(try nightbill.command(command), what)
                    Self.expectVisible(try nightbill.command(command + ["--json"]), what)
                }
            }
        }
    }

    @Test(
        "No key or value of the settings reaches the terminal raw",
        arguments: [
            #""h\e[31m\u202e\u00a0\u200b\u009b\L\uFEFFx": 1"#, #""h\nFORGED: x": 1"#,
            #"usage_invoice_day: "h\e\u202e\u200b""#,
            #"document_format: "h\nFORGED\u009b""#, "issuer: \"\u{202E}\"", "billing_start: \u{2066}2026",
            "h\u{A0}: \u{200B}",
        ]
    )
    func settings(line: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try Data((line + "\n").utf8).write(to: nightbill.settings)
            for flags in [[], ["--json"]] {
                let arguments = ["run", "--input", "input", "--output", "output", "--settings", "settings.yaml"]
                let outcome = try nightbill.command(arguments + ["--as-of", "2026-01-12"] + Self.ledger + flags)
                #expect(outcome.status == 78, "\(outcome.errors)")
                Self.expectVisible(outcome, line)
            }
        }
    }

    @Test(
        "Settings with a byte-order mark are read, and a second mark is part of the first key",
        arguments: [("\u{FEFF}", 3), ("", 3), ("\u{FEFF}\u{FEFF}", 78)]
    )
    func byteOrderMark(mark: String, status: Int32) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let text = try String(contentsOf: Nightbill.samples.appending(path: "settings.yaml"), encoding: .utf8)
            let settings = "billing_start: 2026-01-01\n" + text.replacing("billing_start:", with: "# billing_start:")
            try Data((mark + settings).utf8).write(to: nightbill.settings)
            let outcome = try nightbill.run(asOf: "2026-02-01")
            #expect(outcome.status == status, "\(outcome.errors)")
        }
    }

    @Test("Names of files and what templates hold never reach the terminal raw", arguments: [hostile, forged])
    func files(text: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            try nightbill.write("x,y\n1,2\n", to: "usage.\(text).csv")
            Self.expectVisible(try nightbill.run(asOf: "2026-01-21"), "a part of a table")
            let night = nightbill.output.appending(path: "2026-01-15")
            try Data("x".utf8).write(to: night.appending(path: text))
            for flags in [[], ["--json"]] {
                Self.expectVisible(
                    try nightbill.command(["verify", "--output", "output"] + Self.ledger + flags),
                    "verify"
                )
            }
            let bundled = Nightbill.repository.appending(path: "Templates/ubl-invoice.xml")
            let template = try String(contentsOf: bundled, encoding: .utf8)
            let attribute = text.unicodeScalars.filter { $0 != "\u{1B}" }.reduce(into: "") {
                $0.unicodeScalars.append($1)
            }
            for broken in [
                template.replacing("select=\"", with: "select=\"\(attribute)"), template + "<\(attribute)",
                template.replacing(
                    "<cbc:ID>",
                    with: "<cbc:ID><xsl:message terminate=\"yes\">\(attribute)</xsl:message>"
                ),
            ] {
                try nightbill.place(broken, at: "own/ubl-invoice.xml")
                for command in [
                    ["template", "check", "own/ubl-invoice.xml"], ["template", "list", "--templates", "own"],
                ] {
                    Self.expectVisible(try nightbill.command(command), "a template")
                }
            }
        }
    }
}
