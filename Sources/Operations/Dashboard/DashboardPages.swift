import Domain
import Ledger
import Publishing
import Reports
import System

/// All pages of a dashboard as they are written: each part of the ledger in one pass in its order, pages on all cores.
struct DashboardPages {
    let site: DashboardSite
    let ledger: Ledger
    let folder: DashboardFolder
    private(set) var counts = DashboardSite.Counts()
    private var search: SortedEntries

    /// How many POs a core takes at a time.
    private static let ordersAtATime = 200

    /// Nothing written yet.
    init(_ site: DashboardSite, _ ledger: Ledger, _ folder: DashboardFolder) throws {
        (self.site, self.ledger, self.folder) = (site, ledger, folder)
        search = SortedEntries(in: try OutputFolder.writing { try folder.scratch() })
    }

    mutating func writeAll(_ outlook: OutlookReport?) throws {
        try writePurchaseOrders()
        try writeDocuments()
        try writeNights()
        try writeWaiting()
        try writeOthers(outlook)
        try writeSearch()
    }

    private func write(_ file: DashboardFile) throws {
        try OutputFolder.writing { try folder.write(file) }
    }

    private func write(_ files: [DashboardFile]) throws {
        for file in files { try write(file) }
    }

    // MARK: Purchase orders

    private mutating func writePurchaseOrders() throws {
        var list = site.purchaseOrderList()
        let (site, folder, ledger) = (site, folder, ReadLedger(ledger))
        try self.ledger.forEachPurchaseOrder { id, overview in
            if let page = site.add(overview, id: id, to: &list) { try write(page) }
            try search.add(site.entries(of: overview, id: id))
        }
        try write(list.finish())
        counts.purchaseOrders = list.total
        try AllCores.inOrder(try self.ledger.lastPurchaseOrder(), length: Self.ordersAtATime, begin: {}, end: { _ in })
        {
            range,
            _ in
            for (id, page) in try ledger.ledger.purchaseOrderPages(range.lowerBound + 1..<range.upperBound + 1) {
                let file = site.page(page, id: id)
                try OutputFolder.writing { try folder.write(file) }
            }
        } take: { _ in
        }
    }

    // MARK: Invoices and credit notes

    /// What a page of documents adds to other files.
    private struct Rest: Sendable {
        var entries: [SearchEntry]
        /// Invoices without a PO number.
        var without: [Ledger.IssuedPage]
    }

    private mutating func writeDocuments() throws {
        var lists = Dictionary(uniqueKeysWithValues: DashboardSite.rulesWithout.map { ($0, site.list(without: $0)) })
        let documents = try IssuedPages(ledger)
        for night in site.nights {
            for (series, count) in [(InvoiceNumber.Series.invoices, night.invoices), (.creditNotes, night.creditNotes)]
            {
                try write(documents, of: series, count, night, &lists)
            }
            counts.invoices += night.invoices
            counts.creditNotes += night.creditNotes
        }
        for rule in DashboardSite.rulesWithout {
            guard var list = lists[rule] else { continue }
            try write(list.finish())
            counts.without[rule] = list.total
        }
    }

    private mutating func write(
        _ documents: IssuedPages,
        of series: InvoiceNumber.Series,
        _ count: Int,
        _ night: Ledger.ClosedNight,
        _ lists: inout [PurchaseOrderRule: DashboardList]
    ) throws {
        let (site, folder) = (site, folder)
        try AllCores.inOrder(count, length: DashboardSite.invoicesOnPage, begin: {}, end: { _ in }) { range, _ in
            let run = try documents.run(range, of: series, night)
            let page = range.lowerBound / DashboardSite.invoicesOnPage + 1
            let file = site.page(run, page: page, of: series, night)
            try OutputFolder.writing { try folder.write(file) }
            let without = run.filter { $0.series == .invoices && $0.decision?.numberOnInvoice == nil }
            return Rest(entries: run.flatMap(site.entries), without: without)
        } take: { rest in
            try search.add(rest.entries)
            for document in rest.without {
                guard let rule = document.decision?.rule, let list = lists.index(forKey: rule) else { continue }
                if let page = site.add(document, to: &lists.values[list]) { try write(page) }
            }
        }
    }

    // MARK: Other pages

    private func writeNights() throws {
        var list = site.nightList()
        for night in site.nights.reversed() {
            try write(site.add(night, to: &list))
            try write(site.page(night))
        }
        try write(list.finish())
    }

    private mutating func writeWaiting() throws {
        var held = site.heldList()
        try ledger.forEachHeldFact { fact in
            if let page = site.add(fact, to: &held) { try write(page) }
        }
        try write(held.finish())
        var rejected = site.rejectedList()
        try ledger.forEachRejectedRow { row in
            if let page = site.add(row, to: &rejected) { try write(page) }
        } wholeFile: { name in
            if let page = site.add(rejectedFile: name, to: &rejected) { try write(page) }
        }
        try write(rejected.finish())
        (counts.held, counts.rejected) = (held.total, rejected.total)
        try writeRefused()
    }

    private mutating func writeRefused() throws {
        var refused = site.refusedList()
        let waiting = try ledger.answerTally().waiting
        let advices = try RefusalAdvice.advices(about: waiting, ledger, site.commands.placesOfRefusals)
        for refusal in waiting {
            let advice = advices[refusal.answer.document]
            if let page = site.add(refusal, advice, to: &refused) { try write(page) }
        }
        try write(refused.finish())
        counts.refused = refused.total
    }

    private func writeOthers(_ outlook: OutlookReport?) throws {
        let status = try ledger.status()
        let requests = OpenRequests(
            credits: try ledger.openCreditRequests(),
            corrections: try ledger.openCorrectionRequests()
        )
        try write(DashboardSite.assets)
        try write(site.overview(status, try NightReview.ofLastNight(ledger), requests, counts))
        try write(site.vanished(status))
        try write(site.invoiceIndex(counts))
        try write(site.search())
        try write(site.outlook(outlook))
    }

    private mutating func writeSearch() throws {
        try search.add(site.entries(counts))
        var parts = SearchParts()
        let folder = folder
        try search.forEach { key, script in
            guard let part = parts.add(key: key, script: script) else { return }
            try OutputFolder.writing { try folder.write(part) }
        }
        try write(parts.finish())
    }
}

/// A ledger that several threads read: its queue lets one at a time.
private struct ReadLedger: @unchecked Sendable {
    let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }
}
