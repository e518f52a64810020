import Intake

/// What stands in a new folder: an export without rows, settings to fill in, and the first commands.
enum StarterFiles {
    /// The folder of the export.
    static let input = "input"
    static let settings = "settings.yaml"
    static let commands = "first-run.sh"

    /// The tables, each with its header alone.
    static var tables: [(name: String, text: String)] { InputTable.ofExport.map { ($0.fileName, $0.header) } }

    /// What a person must fill in, by key, with the words that stand there instead.
    private static let mustBeFilled = [
        "issuer.name": "FILL IN: your legal name",
        "issuer.address.country": "FILL IN: two capital letters, such as FR",
        "issuer.vat_id": "FILL IN this or legal_id, or both",
        "billing_start": "FILL IN: the first day that this program bills, such as 2026-01-01",
    ]

    /// The documented settings without the made-up seller: a run says of each key that must be filled in that it is missing.
    static var settingsText: String {
        var lines = SettingsSample.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for entry in SettingsSample.entries where entry.path.hasPrefix("issuer.") || mustBeFilled[entry.path] != nil {
            guard !entry.value.isEmpty, let colon = lines[entry.line].firstIndex(of: ":") else { continue }
            let words = mustBeFilled[entry.path].map { " # " + $0 } ?? ""
            lines[entry.line] = lines[entry.line][...colon] + words
        }
        return
            "# Before the first night: fill in the lines that say FILL IN, and what else of the seller belongs on invoices.\n"
            + lines.joined(separator: "\n")
    }

    /// The first commands, to be copied or run.
    static let commandsText = """
        #!/bin/sh
        # The first commands over this folder. Copy them one by one, or run them all: sh first-run.sh
        #
        # Before: fill in settings.yaml where it says FILL IN, and let your export take the place of the files in input.
        # `nightbill about input` describes them; remove those that your exporter will not write.
        cd "$(dirname "$0")" || exit
        # A command that ends with 3 is done, and has something for a person to look at.
        end() { [ "$1" -eq 0 ] || [ "$1" -eq 3 ] || exit "$1"; }

        # Reads and validates the export; bills nothing.
        nightbill check --input input --settings settings.yaml
        end $?

        # What would be closed, from billing_start up to yesterday (UTC); writes nothing. More than 100 nights at once need
        # --catch-up N, here and below.
        nightbill run --dry-run --input input --output output --ledger ledger.sqlite --settings settings.yaml \\
            --as-of yesterday
        end $?

        # Closes it: makes ledger.sqlite, and a folder in output for each night that has something to publish.
        nightbill run --input input --output output --ledger ledger.sqlite --settings settings.yaml --as-of yesterday
        end $?

        # What was closed, and what waits for what.
        nightbill status --ledger ledger.sqlite

        """
}
