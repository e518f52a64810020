import Domain

/// Which subscriptions the orders of a procurement system are for, and from when on.
struct OrderMatching {
    /// By the number of a subscription's row.
    private(set) var orders: [Int: [ProcurementOrder]] = [:]
    private(set) var findings: [Finding] = []

    /// An order's document that names a subscription.
    private struct Match {
        var document: Int
        /// The line's number; nil: none, or several lines of the order name the subscription.
        var line: Text?
    }

    private let documents: [OrderDocument]

    /// No order.
    init() { documents = [] }

    /// Matches orders with the subscriptions that can be used.
    init(_ documents: [OrderDocument], _ subscriptions: TableRows<SubscriptionRule>) {
        // Of one order the later document counts, of one moment that of the greater file name, in a file the later one.
        self.documents = documents.enumerated()
            .sorted { one, other in
                let files = (Text(one.element.file), Text(other.element.file))
                if one.element.date != other.element.date { return one.element.date < other.element.date }
                return files.0 == files.1 ? one.offset < other.offset : files.0 < files.1
            }
            .map(\.element)
        guard !documents.isEmpty else { return }
        let offers = Self.rows(ofOffers: documents, subscriptions)
        var matches: [Int: [Match]] = [:]
        var missed: [Int: [OrderDocument.Line]] = [:]
        for (place, document) in self.documents.enumerated() where document.kind != .delete {
            var lines: [Int: Text?] = [:]
            for line in document.lines {
                let own = rows(of: line, document, offers, subscriptions)
                if line.names > own.count { missed[place, default: []].append(line) }
                for row in own {
                    if let known = lines[row], known != line.number {
                        lines[row] = .some(nil)
                    } else {
                        lines[row] = .some(line.number)
                    }
                }
            }
            for (row, line) in lines { matches[row, default: []].append(Match(document: place, line: line)) }
        }
        tellUnmatched(Set(matches.values.joined().map(\.document)), missed)
        for (row, matches) in matches { replay(matches, row, subscriptions) }
        findings.sort()
    }

    // MARK: Lines and subscriptions

    /// The rows of the subscriptions that have an offer which an order may name.
    private static func rows(
        ofOffers documents: [OrderDocument],
        _ subscriptions: TableRows<SubscriptionRule>
    ) -> [Text: [Int]] {
        var wanted: Set<Text> = []
        for line in documents.lazy.flatMap(\.lines) where line.subscriptions.isEmpty {
            if let offer = line.offer { wanted.insert(offer) } else { wanted.formUnion(line.parts) }
        }
        guard !wanted.isEmpty else { return [:] }
        var rows: [Text: [Int]] = [:]
        for number in subscriptions.numbers {
            let offer = subscriptions.text(number, SubscriptionColumn.offer)
            if wanted.contains(offer) { rows[offer, default: []].append(number) }
        }
        return rows
    }

    /// The subscriptions of a line: by their ids, else by the offer, else by a part that is an offer. Those of several accounts are none.
    private mutating func rows(
        of line: OrderDocument.Line,
        _ document: OrderDocument,
        _ offers: [Text: [Int]],
        _ subscriptions: TableRows<SubscriptionRule>
    ) -> [Int] {
        if !line.subscriptions.isEmpty { return line.subscriptions.compactMap(subscriptions.number(of:)) }
        let names = line.offer.map { [$0] } ?? line.parts
        guard let offer = names.first(where: { offers[$0] != nil }), let rows = offers[offer] else { return [] }
        let accounts = Set(rows.map { subscriptions.text($0, SubscriptionColumn.account) })
        guard accounts.count > 1 else { return rows }
        let some = accounts.sorted().prefix(3).map { DisplayText.quoted($0) }.joined(separator: ", ")
        findings.append(
            Finding(
                .ambiguousOrder,
                file: document.file,
                line: line.place,
                message: "order \(DisplayText.quoted(document.id)): the offer \(DisplayText.quoted(offer)) is that of "
                    + "subscriptions of \(accounts.count) accounts (\(some)\(accounts.count > 3 ? ", …" : ""))",
                hint: "Let the ItemOut name its subscription: <Extrinsic name=\"SubscriptionID\">."
            )
        )
        return []
    }

    /// Names the orders, as they are after all documents, that are for no subscription or have a line that names one in vain.
    private mutating func tellUnmatched(_ matched: Set<Int>, _ missed: [Int: [OrderDocument.Line]]) {
        let latest = Dictionary(documents.indices.map { (documents[$0].id, $0) }) { $1 }
        let ambiguous = Set(findings.map(\.file))
        for place in latest.values.sorted() {
            let document = documents[place]
            guard document.kind != .delete, !ambiguous.contains(document.file) else { continue }
            guard !matched.contains(place) else {
                if let lines = missed[place] { tell(lines, of: document) }
                continue
            }
            findings.append(
                Finding(
                    .orderOfNothing,
                    file: document.file,
                    message: "order \(DisplayText.quoted(document.id)) is for no subscription of subscriptions.csv",
                    hint:
                        "Nothing to do if it is for something else. Otherwise its ItemOut needs an Extrinsic SubscriptionID or "
                        + "OfferID, or the offer_id as SupplierPartAuxiliaryID."
                )
            )
        }
    }

    private mutating func tell(_ lines: [OrderDocument.Line], of document: OrderDocument) {
        let line = lines[0]
        let names = (line.subscriptions.isEmpty ? [line.offer].compactMap(\.self) : line.subscriptions)
        let what =
            line.subscriptions.isEmpty ? "the offer" : names.count == 1 ? "the subscription" : "the subscriptions"
        let others =
            lines.count == 1 ? "" : "; so it is of \(lines.count - 1) more \(lines.count == 2 ? "line" : "lines")"
        findings.append(
            Finding(
                .orderOfNothing,
                file: document.file,
                line: line.place,
                message: "order \(DisplayText.quoted(document.id)): its line names \(what) "
                    + "\(names.prefix(3).map(DisplayText.quoted).joined(separator: ", ")), "
                    + "\(names.count == 1 ? "which" : "not all of which") subscriptions.csv "
                    + "\(names.count == 1 ? "does not have" : "has")\(others)",
                hint: "Nothing to do if it is over. Otherwise correct the name: ids are compared letter by letter."
            )
        )
    }

    // MARK: From when on

    /// What counts for a subscription after each document of the orders that ever named it.
    private mutating func replay(_ matches: [Match], _ row: Int, _ subscriptions: TableRows<SubscriptionRule>) {
        let byDocument = Dictionary(matches.map { ($0.document, $0) }) { first, _ in first }
        let ids = Set(matches.map { documents[$0.document].id })
        var live: [Text: Match] = [:]
        var found: [ProcurementOrder] = []
        for place in documents.indices where ids.contains(documents[place].id) {
            let document = documents[place]
            live[document.id] = byDocument[place]
            let best = live.values.max { precedes($0, $1) }
            let order = ProcurementOrder(
                from: document.date.date,
                number: best.map { documents[$0.document].id },
                line: best.flatMap(\.line),
                file: Text(best.map { documents[$0.document].file } ?? document.file)
            )
            if found.last?.from == order.from { found.removeLast() }
            found.append(order)
        }
        orders[row] = found
        let subscription = subscriptions.text(row, SubscriptionColumn.id)
        let ranked = live.values.sorted { precedes($1, $0) }
        if ranked.count > 1 { tellSeveral(ranked, subscription) }
        let typed = subscriptions.text(row, SubscriptionColumn.procurementOrderNumber).trimmed
        if let best = ranked.first, !typed.isEmpty, typed != documents[best.document].id {
            let document = documents[best.document]
            findings.append(
                Finding(
                    .orderAndColumn,
                    file: document.file,
                    message: "subscription \(DisplayText.quoted(subscription)) has procurement_order_number "
                        + "\(DisplayText.quoted(typed)) in subscriptions.csv, and order \(DisplayText.quoted(document.id)) is for it; "
                        + "the column counts",
                    hint: "Leave one of the two out of the export, or let them agree."
                )
            )
        }
    }

    /// By the order's date, then by its id.
    private func precedes(_ one: Match, _ other: Match) -> Bool {
        let (first, second) = (documents[one.document], documents[other.document])
        return first.date == second.date ? first.id < second.id : first.date < second.date
    }

    private mutating func tellSeveral(_ ranked: [Match], _ subscription: Text) {
        let (first, second) = (documents[ranked[0].document], documents[ranked[1].document])
        findings.append(
            Finding(
                .severalOrders,
                file: second.file,
                message: "subscription \(DisplayText.quoted(subscription)) is in \(ranked.count) orders; "
                    + "\(DisplayText.quoted(first.id)) (\(DisplayText.text(first.file))) counts, and "
                    + "\(DisplayText.quoted(second.id)) does not",
                hint:
                    "The later orderDate counts, of one moment the greater orderID. Delete the order that is no longer meant."
            )
        )
    }
}
