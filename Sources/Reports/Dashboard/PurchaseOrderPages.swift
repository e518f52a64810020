import Domain
public import Ledger

extension DashboardSite {
    /// The page of a PO: its facts, line items by product, invoices, contacts, history, and what acts on it.
    public func page(_ order: PurchaseOrderPage, id: Int) -> DashboardFile {
        PurchaseOrderMarkup(site: self, content: order).page(Self.path(ofPurchaseOrder: id))
    }

    /// The list of all POs, by payer and number.
    public func purchaseOrderList() -> DashboardList {
        let commands = commands
        return DashboardList(
            self,
            DashboardList.Kind(
                title: "Purchase orders",
                caption: "Purchase orders by payer and number",
                section: .purchaseOrders,
                columns: [
                    Markup.Column(title: "Number"), Markup.Column(title: "Payer"), Markup.Column(title: "State"),
                    Markup.Column(title: "Last day"), Markup.Column(title: "Contacts", isFigure: true),
                    Markup.Column(title: "Line items", isFigure: true), Markup.Column(title: "Created by"),
                    Markup.Column(title: "Description"),
                ],
                path: { "purchase-orders/\($0).html" },
                before: { $0.command("The same list in a terminal:", commands.listOrders) },
                empty: "There is no purchase order in the book."
            )
        )
    }

    /// Adds a PO to the list of all; a page that is full by it comes back.
    public func add(_ overview: PurchaseOrderOverview, id: Int, to list: inout DashboardList) -> DashboardFile? {
        let (order, up) = (overview.order, list.up)
        return list.add { row in
            row.add("<tr>")
            row.head { head in head.link(up + Self.path(ofPurchaseOrder: id)) { $0.exact(order.key.number) } }
            row.cell { $0.exact(order.key.payer) }
            row.cell { $0.state(of: order, on: lastClosed ?? order.firstSeenOn) }
            row.cell { $0.date(order.lastDay) }
            row.cell(figure: true) { cell in
                if overview.contacts == 0 {
                    cell.add("<strong>none</strong>")
                } else {
                    cell.add("\(overview.contacts)")
                }
            }
            row.cell(figure: true) { $0.add("\(overview.lineItems)") }
            row.cell { $0.text(order.createdBy.rawValue) }
            row.cell { cell in if let description = order.description { cell.exact(description) } }
            row.add("</tr>\n")
        }
    }

    /// The entries of a PO in the search: by its number and by its payer.
    public func entries(of overview: PurchaseOrderOverview, id: Int) -> [SearchEntry] {
        let (order, key) = (overview.order, overview.order.key)
        let state = order.state(on: lastClosed ?? order.firstSeenOn).rawValue
        let shown = [key.number.string, key.payer.string, state, Self.path(ofPurchaseOrder: id)]
        return [
            SearchEntry(.purchaseOrder, key: key.number, shown),
            SearchEntry(.purchaseOrderOfPayer, key: key.payer, shown),
        ]
    }
}

extension Markup {
    /// The state of a PO on a date, with its word alone as a class: colour is never all that tells it.
    fileprivate mutating func state(of order: PurchaseOrder, on date: CivilDate) {
        let state = order.state(on: date)
        add("<span class=\"state \(state == .active ? "good" : "bad")\">")
        text(state.rawValue)
        add("</span>")
    }

    /// A date; nothing where there is none.
    mutating func date(_ date: CivilDate?) {
        if let date { add("<time datetime=\"\(date)\">\(date)</time>") } else { add("none") }
    }
}

/// The page of a PO as it is made.
private struct PurchaseOrderMarkup {
    let site: DashboardSite
    let content: PurchaseOrderPage

    private var order: PurchaseOrder { content.order }
    private var asOf: CivilDate { site.lastClosed ?? order.firstSeenOn }

    func page(_ path: String) -> DashboardFile {
        var page = DashboardPage(
            site,
            path,
            title: "Purchase order \(order.key.number.visible)",
            in: .purchaseOrders
        )
        page.markup.add("<h1>Purchase order ")
        page.markup.exact(order.key.number)
        page.markup.add("</h1>\n")
        facts(&page)
        lineItems(&page)
        invoices(&page)
        contacts(&page)
        history(&page)
        acts(&page)
        return page.finished()
    }

    private func facts(_ page: inout DashboardPage) {
        page.markup.element("dl", "class=\"facts\"") { list in
            list.fact("State on \(asOf)") { fact in
                fact.state(of: order, on: asOf)
                if order.isDeclaredExpired { fact.add(", expired by declaration") }
            }
            list.fact("Payer") { $0.exact(order.key.payer) }
            list.fact("Effective on") { $0.date(order.effectiveOn) }
            list.fact("Expires on") { fact in
                fact.date(order.expiresOn)
                if let last = order.lastDay { fact.add(", so its last day is \(last)") }
            }
            list.fact("Created by") { $0.text("\(order.createdBy.rawValue), first seen on \(order.firstSeenOn)") }
            list.fact("Balance tracking") { $0.text(PurchaseOrderCSV.balanceTracking) }
            list.fact("Description") { fact in
                if let description = order.description { fact.exact(description) } else { fact.add("none") }
            }
        }
    }

    /// By product, each with the sums of its currencies.
    private func lineItems(_ page: inout DashboardPage) {
        page.heading("Line items by product")
        guard !content.lineItems.isEmpty else { return page.paragraph("No charge has become a line item yet.") }
        let hasLines = content.lineItems.contains { $0.purchaseOrderLine != nil }
        var products: [Product] = []
        for posted in content.lineItems where !products.contains(where: { $0.id == posted.item.product.id }) {
            products.append(posted.item.product)
        }
        let up = page.up
        for product in products {
            let items = content.lineItems.filter { $0.item.product.id == product.id }
            let columns = [
                Markup.Column(title: "No.", isFigure: true), Markup.Column(title: "Subscription"),
                Markup.Column(title: "Charge"), Markup.Column(title: "From"), Markup.Column(title: "To"),
                Markup.Column(title: "Quantity", isFigure: true), Markup.Column(title: "Amount", isFigure: true),
                Markup.Column(title: "Tax", isFigure: true), Markup.Column(title: "Currency"),
                Markup.Column(title: "Invoice"),
            ]
            page.table(
                "\(product.title.visible) (\(product.id.visible))",
                columns + (hasLines ? [Markup.Column(title: "PO line")] : [])
            ) { table in
                for posted in items { row(posted, hasLines: hasLines, up, &table) }
                sums(of: items, columns: columns.count + (hasLines ? 1 : 0), &table)
            }
        }
    }

    private func row(_ posted: PostedLineItem, hasLines: Bool, _ up: String, _ table: inout Markup) {
        let item = posted.item
        table.add("<tr>")
        table.cell(figure: true) { $0.add("\(item.number)") }
        table.head { $0.exact(item.subscription) }
        table.cell { $0.text(item.kind.name) }
        table.cell { $0.date(item.period.start) }
        table.cell { $0.date(item.period.end) }
        table.cell(figure: true) { $0.text(Markup.grouped(item.quantity.description)) }
        table.cell(figure: true) { $0.amount(item.amount) }
        table.cell(figure: true) { $0.amount(item.tax) }
        table.cell { $0.text(item.amount.currency.code) }
        table.cell { link(posted, up, &$0) }
        if hasLines { table.cell { cell in if let line = posted.purchaseOrderLine { cell.exact(line) } } }
        table.add("</tr>\n")
    }

    private func link(_ posted: PostedLineItem, _ up: String, _ markup: inout Markup) {
        guard let invoice = posted.invoice else { return markup.add("none") }
        guard let path = site.path(ofDocument: invoice, on: posted.postedOn) else { return markup.exact(invoice) }
        markup.link(up + path) { $0.exact(invoice) }
    }

    /// A row for each currency: sums of different ones are never mixed.
    private func sums(of items: [PostedLineItem], columns: Int, _ table: inout Markup) {
        let currencies = Set(items.map(\.item.amount.currency)).sorted()
        for currency in currencies {
            let own = items.filter { $0.item.amount.currency == currency }
            let sum = CurrencySums(
                currency,
                netUnits: own.reduce(0) { $0 + Int128($1.item.amount.minorUnits) },
                taxUnits: own.reduce(0) { $0 + Int128($1.item.tax.minorUnits) }
            )
            table.add("<tr class=\"sum\"><td></td><th scope=\"row\" colspan=\"5\">Sum, \(currency.code)</th>")
            table.cell(figure: true) { $0.text(Markup.grouped(sum.net)) }
            table.cell(figure: true) { $0.text(Markup.grouped(sum.tax)) }
            table.cell { $0.text(currency.code) }
            table.add("<td colspan=\"\(columns - 9)\"></td></tr>\n")
        }
    }

    private func invoices(_ page: inout DashboardPage) {
        page.heading("Invoices")
        let invoiced = content.lineItems.filter { $0.invoice != nil }
        guard !invoiced.isEmpty else { return page.paragraph("No invoice asks for its line items.") }
        let up = page.up
        page.table(
            "Invoices and credit notes of its line items",
            [
                Markup.Column(title: "Number"), Markup.Column(title: "Issued on"),
                Markup.Column(title: "Line item", isFigure: true), Markup.Column(title: "Account"),
                Markup.Column(title: "PO number on it"),
            ]
        ) { table in
            for posted in invoiced {
                table.add("<tr>")
                table.head { link(posted, up, &$0) }
                table.cell { $0.date(posted.postedOn) }
                table.cell(figure: true) { $0.add("\(posted.item.number)") }
                table.cell { $0.exact(posted.account) }
                table.cell { $0.text(posted.rule == .shown ? "yes" : "no, it was \(posted.rule.rawValue)") }
                table.add("</tr>\n")
            }
        }
    }

    private func contacts(_ page: inout DashboardPage) {
        page.heading("Contacts")
        guard !content.contacts.isEmpty else {
            page.paragraph("None, so no one gets a notice before it expires.")
            return page.command(
                "Adds one; the address, the name and the reason go between the quotes:",
                site.commands.addContact(order.key)
            )
        }
        let columns = [
            Markup.Column(title: "Email"), Markup.Column(title: "Name"), Markup.Column(title: "Phone"),
        ]
        page.table("Who gets a notice before it expires", columns) { table in
            for contact in content.contacts {
                table.add("<tr>")
                table.head { $0.exact(contact.email) }
                table.cell { $0.exact(contact.name) }
                table.cell { cell in if let phone = contact.phone { cell.exact(phone) } }
                table.add("</tr>\n")
            }
        }
    }

    private func history(_ page: inout DashboardPage) {
        page.heading("History")
        page.markup.add("<ol class=\"history\">\n")
        for entry in content.history {
            let (event, time) = (entry.event, entry.recordedAt?.string ?? entry.businessDate?.description ?? "")
            page.markup.add("<li><time datetime=\"\(time)\">\(time)</time> ")
            page.markup.text("\(event.kind.rawValue.replacing("_", with: " ")), by ")
            page.markup.exact(event.actor)
            page.markup.add(": ")
            page.markup.exact(event.detail)
            page.markup.add("<br>why: ")
            page.markup.exact(event.cause)
            page.markup.add("</li>\n")
        }
        page.markup.add("</ol>\n")
    }

    private func acts(_ page: inout DashboardPage) {
        let (commands, key) = (site.commands, order.key)
        page.heading("Commands")
        page.command("Shows it as it is now:", commands.show(key))
        page.markup.add("<p>Those that change it ask for a reason: put it between the quotes.</p>\n")
        if order.isSuspended || order.isDeclaredExpired {
            page.command("Ends the suspension, and an expiry by declaration:", commands.activate(key))
        }
        if !order.isSuspended {
            page.command("Keeps its number off invoices from the next night on:", commands.suspend(key))
        }
        let date = order.expiresOn ?? asOf
        page.command("Moves its day of expiry; put the day in:", commands.expire(key, on: date))
        if !content.contacts.isEmpty {
            page.command(
                "Adds a contact; the address and the name go between the quotes, too:",
                commands.addContact(key)
            )
        }
    }
}
