import ArgumentParser
import Domain

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "The people who get a notice before a purchase order expires.",
        discussion: """
            Example:
              nightbill po contact add acme-hq 4500012345 --ledger ledger.sqlite \\
                --email ap@acme.example --name "Purchasing desk" --reason "She asked for it"
            """,
        subcommands: [ContactAddCommand.self, ContactRemoveCommand.self]
    )
}

struct ContactAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a contact, or change the name and phone of one with this email.",
        discussion: """
            Example:
              nightbill po contact add acme-hq 4500012345 --ledger ledger.sqlite \\
                --email ap@acme.example --name "Purchasing desk" --reason "She asked for it"
            """
    )

    @OptionGroup var order: PurchaseOrderArguments

    @Option(help: ArgumentHelp("The address, compared byte for byte.", valueName: "address"))
    var email: String

    @Option(help: ArgumentHelp("The name that a message begins with.", valueName: "text"))
    var name: String

    @Option(help: ArgumentHelp("A phone number; a known one stays where none is given.", valueName: "text"))
    var phone: String?

    @OptionGroup var options: OperatorOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let phone = phone.map { Text($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
        try order.perform(.addContact(email: Text(email), name: Text(name), phone: phone), options, report)
    }
}

struct ContactRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a contact; the import brings it back only where its row changes.",
        discussion: """
            Example:
              nightbill po contact remove acme-hq 4500012345 --ledger ledger.sqlite \\
                --email ap@acme.example --reason "She left"
            """
    )

    @OptionGroup var order: PurchaseOrderArguments

    @Option(help: ArgumentHelp("The address, compared byte for byte.", valueName: "address"))
    var email: String

    @OptionGroup var options: OperatorOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try order.perform(.removeContact(email: Text(email)), options, report)
    }
}
