import ArgumentParser

struct PurchaseOrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "po",
        abstract: "The purchase order book: see it, export it, activate, suspend, set an expiry, keep contacts.",
        discussion: """
            Acts need a reason and are logged in the purchase order's history with time and name. They change no issued \
            invoice: `nightbill regenerate` does, on request. One that finds its work done already says so (status 0). A \
            purchase order that is not in the book is wrong use (status 2); a run that holds the ledger makes an act leave \
            with 75. A payer or number that begins with a hyphen goes after `--`.

            Example:
              nightbill po list --ledger ledger.sqlite
              nightbill po show acme-hq 4500012345 --ledger ledger.sqlite
            """,
        subcommands: [
            PurchaseOrderListCommand.self, PurchaseOrderShowCommand.self, PurchaseOrderExportCommand.self,
            ActivateCommand.self,
            SuspendCommand.self, ExpireCommand.self, ContactCommand.self,
        ]
    )
}
