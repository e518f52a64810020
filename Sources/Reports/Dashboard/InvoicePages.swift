public import Domain
public import Ledger

extension DashboardSite {
    /// A page of consecutive documents of a night, each with all of its facts.
    public func page(
        _ documents: [Ledger.IssuedPage],
        page number: Int,
        of series: InvoiceNumber.Series,
        _ night: Ledger.ClosedNight
    ) -> DashboardFile {
        let title = series == .invoices ? "Invoices" : "Credit notes"
        let count = series == .invoices ? night.invoices : night.creditNotes
        let pages = (count + Self.invoicesOnPage - 1) / Self.invoicesOnPage
        let place = pages > 1 ? ", page \(number) of \(pages)" : ""
        var page = DashboardPage(
            self,
            Self.path(ofPage: number, series, on: night.date),
            title: "\(title) of \(night.date)\(place)",
            in: .invoices
        )
        page.title("\(title) of \(night.date)\(place)")
        page.markup.add("<p>")
        page.markup.link(page.up + Self.path(ofNight: night.date)) { $0.add("The night of \(night.date)") }
        page.markup.add("</p>\n")
        page.command("The same list in a terminal:", commands.invoices(of: night.date))
        let previous = number > 1 ? Self.path(ofPage: number - 1, series, on: night.date) : nil
        let next = number < pages ? Self.path(ofPage: number + 1, series, on: night.date) : nil
        page.pager(previous, next, place: "Pages of the night, above the list")
        let up = page.up
        page.table("\(title) by number", Self.documentColumns) { table in
            for document in documents { row(document, link: "#\(document.number)", up, &table) }
        }
        for document in documents { DocumentMarkup(site: self, document: document).add(to: &page) }
        page.pager(previous, next, place: "Pages of the night, below the list")
        return page.finished()
    }

    static let documentColumns = [
        Markup.Column(title: "Number"), Markup.Column(title: "Issued on"), Markup.Column(title: "Account"),
        Markup.Column(title: "PO number"), Markup.Column(title: "Net", isFigure: true),
        Markup.Column(title: "Tax", isFigure: true), Markup.Column(title: "Total", isFigure: true),
        Markup.Column(title: "Currency"),
    ]

    /// A document in a list.
    private func row(_ document: Ledger.IssuedPage, link: String, _ up: String, _ table: inout Markup) {
        table.add("<tr>")
        table.head { head in
            head.link(link) { $0.exact(document.number) }
            if document.revision > 1 { head.add(" r\(document.revision)") }
        }
        table.cell { $0.date(document.businessDate) }
        table.cell { $0.exact(document.account) }
        table.cell { number(of: document, up, &$0) }
        table.cell(figure: true) { $0.amount(document.net) }
        table.cell(figure: true) { $0.amount(document.tax) }
        table.cell(figure: true) { $0.amount(document.total) }
        table.cell { $0.text(document.net.currency.code) }
        table.add("</tr>\n")
    }

    /// The PO number on a document with its PO, or the rule by which there is none.
    fileprivate func number(of document: Ledger.IssuedPage, _ up: String, _ markup: inout Markup) {
        guard let decision = document.decision else { return }
        func linked(_ number: Text, _ markup: inout Markup) {
            guard let id = document.purchaseOrder else { return markup.exact(number) }
            markup.link(up + Self.path(ofPurchaseOrder: id)) { $0.exact(number) }
        }
        if let number = decision.numberOnInvoice { return linked(number, &markup) }
        if let refused = decision.refusedNumber {
            markup.add("not ")
            linked(refused.number, &markup)
            markup.add(": ")
        } else {
            markup.add("none: ")
        }
        markup.text(decision.rule.rawValue)
    }

    // MARK: Lists by rule

    /// The rules by which an invoice has no PO number.
    public static let rulesWithout = PurchaseOrderRule.allCases.filter { $0 != .shown }

    /// The invoices without a PO number for the reason of a rule, by their nights and numbers.
    public func list(without rule: PurchaseOrderRule) -> DashboardList {
        let commands = commands
        return DashboardList(
            self,
            DashboardList.Kind(
                title: "Invoices without a PO number: \(rule.rawValue)",
                caption: "Invoices by night and number",
                section: .invoices,
                columns: Self.documentColumns,
                path: { Self.path(ofPage: $0, without: rule) },
                before: { $0.command("The same list in a terminal:", commands.invoices(" --rule \(rule.rawValue)")) },
                empty: "There is none."
            )
        )
    }

    /// Adds an invoice to the list of its rule; a page that is full by it comes back.
    public func add(_ document: Ledger.IssuedPage, to list: inout DashboardList) -> DashboardFile? {
        let up = list.up
        let path = self.path(ofDocument: document.number, on: document.businessDate) ?? ""
        return list.add { row(document, link: up + path, up, &$0) }
    }

    /// The entries of a document in the search: by its number, its account, and a PO number that is on it or was asked for.
    public func entries(of document: Ledger.IssuedPage) -> [SearchEntry] {
        let number = document.decision?.requested?.number
        let shown = [
            document.number.string, document.businessDate.description, document.account.string, number?.string ?? "",
            "\(Markup.grouped(document.total.description)) \(document.total.currency.code)",
            path(ofDocument: document.number, on: document.businessDate) ?? "",
        ]
        var entries = [
            SearchEntry(.document, key: document.number, shown),
            SearchEntry(.documentOfAccount, key: document.account, shown),
        ]
        if let number { entries.append(SearchEntry(.documentOfPurchaseOrder, key: number, shown)) }
        return entries
    }
}

/// An invoice or a credit note as a part of its page.
private struct DocumentMarkup {
    let site: DashboardSite
    let document: Ledger.IssuedPage

    private var isInvoice: Bool { document.series == .invoices }

    func add(to page: inout DashboardPage) {
        let number = document.number
        page.markup.add("<section class=\"document\" id=\"\(number)\" aria-labelledby=\"\(number)-title\">\n")
        page.markup.add("<h2 id=\"\(number)-title\">\(isInvoice ? "Invoice" : "Credit note") \(number)")
        if document.revision > 1 { page.markup.add(", revision \(document.revision)") }
        page.markup.add("</h2>\n")
        facts(page.up, &page.markup)
        for charge in document.charges { add(charge, &page.markup) }
        credits(page.up, &page.markup)
        page.markup.add("<details><summary>Commands for \(number)</summary>\n")
        page.command("Explains it in full:", site.commands.explain(number))
        if isInvoice {
            if let regenerate = site.commands.regenerate(number) {
                page.command(
                    "Produces it again; issues it again where its PO number is another one by now:",
                    regenerate
                )
            }
            page.command("Gives all of it back; the reason goes between the quotes:", site.commands.credit(number))
        }
        page.markup.add("</details>\n</section>\n")
    }

    private func facts(_ up: String, _ markup: inout Markup) {
        markup.element("dl", "class=\"facts\"") { list in
            list.fact("Account") { fact in
                fact.exact(document.account)
                fact.add(", ")
                fact.exact(document.accountName)
            }
            list.fact("PO number") { site.number(of: document, up, &$0) }
            if let line = document.decision?.lineOnInvoice { list.fact("PO line") { $0.exact(line) } }
            list.fact(isInvoice ? "Payable by" : "Issued on") { fact in
                fact.date(isInvoice ? document.paymentDueOn : document.businessDate)
            }
            list.fact("Service") { $0.text("\(document.period.start) to \(document.period.end)") }
            list.fact("Net") { $0.money(document.net) }
            list.fact("Tax") { $0.money(document.tax) }
            list.fact("Total") { $0.money(document.total) }
            if let tax = document.accountingTax {
                list.fact("Tax in \(tax.amount.currency.code)") { fact in
                    fact.money(tax.amount)
                    fact.add(" (1 \(document.net.currency.code) = \(tax.rate), valid on \(tax.rateValidOn))")
                }
            }
            if let credit = document.credit { add(credit, up, &list) }
            if let published = site.published {
                list.fact("Published in") { fact in
                    fact.link("\(up)\(published)/\(document.businessDate)/") { $0.add("\(document.businessDate)") }
                }
            }
        }
    }

    /// What a credit note gives back.
    private func add(_ credit: Ledger.RecordedCredit, _ up: String, _ list: inout Markup) {
        list.fact("Gives back") { fact in
            if let path = site.path(ofDocument: credit.invoice, on: credit.invoiceDate) {
                fact.link(up + path) { $0.exact(credit.invoice) }
            } else {
                fact.exact(credit.invoice)
            }
            if let line = credit.line { fact.add(", line \(line)") }
            fact.add(", ")
            fact.sentence(credit.origin)
        }
        list.fact("Reason") { $0.exact(credit.reason) }
    }

    /// The credit notes of an invoice.
    private func credits(_ up: String, _ markup: inout Markup) {
        guard !document.credits.isEmpty else { return }
        markup.add("<h3>Credit notes</h3>\n<ul>\n")
        for credit in document.credits {
            markup.add("<li>")
            if let path = site.path(ofDocument: credit.number, on: credit.businessDate) {
                markup.link(up + path) { $0.exact(credit.number) }
            } else {
                markup.exact(credit.number)
            }
            markup.add(" of \(credit.businessDate): ")
            markup.money(credit.total)
            markup.add(", ")
            markup.sentence(credit.origin)
            markup.add(": ")
            markup.exact(credit.reason)
            markup.add("</li>\n")
        }
        markup.add("</ul>\n")
    }

    // MARK: Charges

    private func add(_ recorded: Ledger.RecordedCharge, _ markup: inout Markup) {
        let explained = ExplainedCharge(recorded, lastClosed: site.lastClosed)
        let charge = recorded.charge
        markup.add("<h3>")
        markup.exact(charge.subscription)
        markup.add(", ")
        markup.sentence(charge.kind.name)
        markup.add("</h3>\n")
        lines(charge, &markup)
        markup.add("<ul class=\"why\">")
        for sentence in [explained.whyDue] + explained.decision.why {
            markup.add("<li>")
            markup.sentence(sentence)
            markup.add("</li>")
        }
        for earlier in explained.decision.earlier { markup.add("<li>\(Self.text(of: earlier))</li>") }
        markup.add("</ul>\n")
    }

    private static func text(of earlier: ExplainedDecision.Earlier) -> String {
        var markup = Markup()
        markup.add("Revision \(earlier.revision): ")
        if let number = earlier.decision.numberOnInvoice { markup.exact(number) } else { markup.add("no PO number") }
        markup.add(" (\(earlier.decision.rule.rawValue)); issued again ")
        markup.sentence("\(earlier.replacement.time) by \(earlier.replacement.name.visible)")
        markup.add(": ")
        markup.exact(earlier.replacement.reason)
        return String(decoding: markup.bytes, as: UTF8.self)
    }

    private func lines(_ charge: Charge, _ markup: inout Markup) {
        let id = "\(document.number)-\(charge.kind.code.rawValue)-\(charge.kind.ordinal)"
        let place = document.charges.firstIndex { $0.charge.key == charge.key } ?? 0
        markup.beginTable(
            "\(charge.product.title.visible) (\(charge.product.id.visible))",
            id: "\(id)-\(place)",
            [
                Markup.Column(title: "Item"), Markup.Column(title: "Quantity", isFigure: true),
                Markup.Column(title: "Unit"), Markup.Column(title: "Unit price", isFigure: true),
                Markup.Column(title: "Amount", isFigure: true), Markup.Column(title: "Currency"),
            ]
        )
        for line in charge.lines {
            markup.add("<tr>")
            markup.head { head in
                if let dimension = line.dimension { head.exact(dimension) }
                if line.dimension != nil, line.description != nil { head.add(", ") }
                if let description = line.description { head.exact(description) }
                if line.dimension == nil, line.description == nil { head.exact(charge.product.title) }
            }
            markup.cell(figure: true) { $0.text(Markup.grouped(line.quantity.description)) }
            markup.cell { $0.exact(line.unitCode) }
            markup.cell(figure: true) { $0.text(Markup.grouped(line.unitPrice.description)) }
            markup.cell(figure: true) { $0.amount(line.amount) }
            markup.cell { $0.text(line.amount.currency.code) }
            markup.add("</tr>\n")
        }
        markup.endTable()
    }
}

extension Markup {
    /// An amount with its currency.
    mutating func money(_ amount: Money) {
        add("<span class=\"money\">")
        self.amount(amount)
        add(" \(amount.currency.code)</span>")
    }
}
