import ArgumentParser

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Templates of invoices: see them, copy them, check your own, try it on an issued invoice.",
        discussion: """
            A template is an invoice in the target format with XSLT 1.0 instructions where its facts belong. To make one, copy a \
            bundled one, change it, check it, preview an issued invoice by it, then give its folder to run --templates.

            Example:
              nightbill template show ubl > own/ubl-invoice.xml
              nightbill template check own/ubl-invoice.xml
              nightbill template preview INV-2026-00000002 \\
                --ledger ledger.sqlite --templates own
            """,
        subcommands: [
            TemplateListCommand.self, TemplateShowCommand.self, TemplateCheckCommand.self,
            TemplatePreviewCommand.self,
        ]
    )
}
