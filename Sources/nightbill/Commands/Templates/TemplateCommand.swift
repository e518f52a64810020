import ArgumentParser

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Templates of invoices: see them, copy them, check your own, try it on an issued invoice.",
        discussion: """
            A template is an invoice in the target format with XSLT 1.0 instructions where its facts belong. To make one: \
            nightbill template show ubl > own/ubl-invoice.xml, change it, nightbill template check own/ubl-invoice.xml, \
            nightbill template preview INVOICE --ledger FILE --templates own, then nightbill run --templates own.
            """,
        subcommands: [
            TemplateListCommand.self, TemplateShowCommand.self, TemplateCheckCommand.self,
            TemplatePreviewCommand.self,
        ]
    )
}
