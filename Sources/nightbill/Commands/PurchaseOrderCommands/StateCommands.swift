import ArgumentParser
import Domain

struct ActivateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: "End a suspension, and an expiry that an import declared.",
        discussion: """
            An expiry by date stays: `nightbill po expire` moves it. Issued invoices stay as they are.

            Example:
              nightbill po activate acme-hq 4500012345 --ledger ledger.sqlite \\
                --reason "The budget is settled"
            """
    )

    @OptionGroup var order: PurchaseOrderArguments
    @OptionGroup var options: OperatorOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try order.perform(.activate, options, report)
    }
}

struct SuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Keep the number off invoices from the next night on; charges still become line items.",
        discussion: """
            Example:
              nightbill po suspend acme-hq 4500012345 --ledger ledger.sqlite \\
                --reason "The budget is in dispute"
            """
    )

    @OptionGroup var order: PurchaseOrderArguments
    @OptionGroup var options: OperatorOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try order.perform(.suspend, options, report)
    }
}

struct ExpireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "Set the day of expiry; the purchase order is expired after the last day of its month.",
        discussion: """
            Example:
              nightbill po expire acme-hq 4500012345 --on 2026-12-31 \\
                --ledger ledger.sqlite --reason "The budget year ends"
            """
    )

    @OptionGroup var order: PurchaseOrderArguments

    @Option(help: ArgumentHelp("The new day of expiry (YYYY-MM-DD).", valueName: "date"))
    var on: DateArgument

    @OptionGroup var options: OperatorOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try order.perform(.expire(on: on.date), options, report)
    }
}
