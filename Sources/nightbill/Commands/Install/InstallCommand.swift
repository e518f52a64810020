import ArgumentParser
import Operations
import Reports

struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Print what makes systemd or cron close the nights; nothing is installed.",
        discussion: """
            Example:
              nightbill install cron --input input --output output \\
                --ledger ledger.sqlite --settings settings.yaml
            """,
        subcommands: [Systemd.self, Cron.self]
    )

    struct Systemd: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "systemd",
            abstract: "Print a service and a timer that close every night up to yesterday (UTC).",
            discussion: """
                The service may change the output folder and the ledger's folder, and nothing else; it has no network. A \
                machine that was off closes the nights when it is on again. Status 3 counts as success.

                Example:
                  nightbill install systemd --input /srv/export --output /srv/invoices \\
                    --ledger /srv/books/ledger.sqlite --settings /etc/nightbill.yaml \\
                    --unit service > nightbill.service
                """
        )

        @OptionGroup var nightly: NightlyRunOptions

        @Option(help: ArgumentHelp("The user that the run is.", valueName: "name"))
        var user = "nightbill"

        @Option(help: ArgumentHelp("What the units are called.", valueName: "name"))
        var name = "nightbill"

        @Option(help: ArgumentHelp("Print one of the files alone: service or timer.", valueName: "kind"))
        var unit: UnitArgument?

        @Option(
            help: ArgumentHelp("A further folder that the run may change; may be repeated.", valueName: "dir")
        )
        var writable: [String] = []

        func run() throws {
            try Terminal.answer {
                var request = try nightly.request()
                request.writableFolders = writable
                return PrintSystemdUnits(request, name: name, user: user, kind: unit?.kind)
            }
        }
    }

    struct Cron: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cron",
            abstract: "Print a line for a crontab that closes every night up to yesterday (UTC).",
            discussion: """
                The run says nothing of a night that is done, so that cron mails only what a person should see.

                Example:
                  nightbill install cron --input /srv/export --output /srv/invoices \\
                    --ledger /srv/books/ledger.sqlite --settings /etc/nightbill.yaml \\
                    --user nightbill > nightbill.cron
                """
        )

        @OptionGroup var nightly: NightlyRunOptions

        @Option(
            help: ArgumentHelp(
                "Print a file for /etc/cron.d, whose line names this user; else lines for a user's own crontab.",
                valueName: "name"
            )
        )
        var user: String?

        @Option(help: ArgumentHelp("Who gets the mail; else the user.", valueName: "address"))
        var mailTo: String?

        func run() throws {
            try Terminal.answer { PrintCrontab(try nightly.request(), user: user, mailTo: mailTo) }
        }
    }
}
