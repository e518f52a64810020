import Domain

/// An order of a procurement system. A file has one, and may have more.
struct OrderDocument {
    enum Kind: String {
        case new
        case update
        case delete
    }

    /// A line of the order, with what it may be matched by.
    struct Line {
        /// Where it is in the file.
        var place: Int
        /// `ItemOut@lineNumber`; nil: none that a document can show.
        var number: Text?
        /// Those that its extrinsics name; none: it names an offer or nothing.
        var subscriptions: [Text]
        var offer: Text?
        /// Identifiers of the supplier's part, of which one may be an offer's.
        var parts: [Text]
    }

    /// The name with the folder: `orders/4500098765.xml`.
    var file: String
    var id: Text
    var date: Instant
    var kind: Kind
    var lines: [Line]
}

extension OrderDocument {
    /// The orders in a cXML document. One that cannot be used sets all of them aside.
    static func all(in root: MarkupElement, file: String) throws(SideFolder.Fault) -> [OrderDocument] {
        let orders = root.name == "cXML" ? root.elements("Request").flatMap { $0.elements("OrderRequest") } : []
        guard !orders.isEmpty else {
            let found = root.name == "cXML" ? "a cXML document without an OrderRequest" : "not a cXML document"
            throw SideFolder.Fault(
                code: .notAnOrder,
                line: root.line,
                message: "the file is \(found); its root is \(DisplayText.quoted(Text(root.name)))",
                hint: "Only orders belong into the folder orders: cXML, Request, OrderRequest."
            )
        }
        return try orders.map { order throws(SideFolder.Fault) in try OrderDocument(order, file: file) }
    }

    private init(_ order: MarkupElement, file: String) throws(SideFolder.Fault) {
        let header = order.first("OrderRequestHeader")
        let (line, attributes) = (header?.line ?? order.line, header?.attributes ?? [:])
        guard let id = attributes["orderID"]?.trimmed, !id.isEmpty else {
            throw SideFolder.Fault(
                code: .orderWithoutID,
                line: line,
                message: "the order has no orderID",
                hint: "OrderRequestHeader needs an orderID: it is the PO number."
            )
        }
        let written = attributes["orderDate"]?.trimmed ?? ""
        guard let date = Self.date(written) else {
            let problem =
                written.isEmpty
                ? "has no orderDate" : "has the orderDate \(DisplayText.quoted(written)), which is not a date"
            throw SideFolder.Fault(
                code: .orderWithoutDate,
                line: line,
                message: "order \(DisplayText.quoted(id)) \(problem)",
                hint: "Write it like 2026-01-10T09:00:00-05:00, or as a day, 2026-01-10."
            )
        }
        let type = attributes["type"]?.trimmed ?? "new"
        guard let kind = Kind(rawValue: type.string) else {
            throw SideFolder.Fault(
                code: .orderOfUnknownType,
                line: line,
                message: "order \(DisplayText.quoted(id)) has the type \(DisplayText.quoted(type))",
                hint: "Allowed: new, update, delete."
            )
        }
        let whole = Names(header)
        let items = order.elements("ItemOut").map { Line($0, whole) }
        (self.file, self.id, self.date, self.kind, lines) = (file, id, date, kind, items)
    }

    /// A moment with its offset, or a day, which begins at midnight UTC.
    private static func date(_ text: Text) -> Instant? {
        CivilDate(text.string).map { Instant(startOf: $0) } ?? Instant(text.string)
    }

    /// The extrinsics of an element that name a subscription or an offer.
    fileprivate struct Names {
        var subscriptions: [Text] = []
        var offer: Text?

        init(_ element: MarkupElement?) {
            for extrinsic in element?.elements("Extrinsic") ?? [] {
                let value = extrinsic.text.trimmed
                guard !value.isEmpty else { continue }
                switch extrinsic.attributes["name"]?.trimmed.string.lowercased() {
                case "subscriptionid": if !subscriptions.contains(value) { subscriptions.append(value) }
                case "offerid": offer = offer ?? value
                default: break
                }
            }
        }

        var isEmpty: Bool { subscriptions.isEmpty && offer == nil }
    }
}

extension OrderDocument.Line {
    /// How many subscriptions it names at least; 0: it may be for something else.
    var names: Int { max(subscriptions.count, offer == nil ? 0 : 1) }

    /// How many characters the number of a line may have.
    private static let longestNumber = 50

    /// An ItemOut; what its own extrinsics do not name, those of the header do.
    fileprivate init(_ item: MarkupElement, _ header: OrderDocument.Names) {
        let own = [OrderDocument.Names(item), OrderDocument.Names(item.first("ItemDetail"))].first { !$0.isEmpty }
        let names = own ?? header
        let written = item.attributes["lineNumber"]?.trimmed ?? ""
        let isShown =
            !written.isEmpty && written.string.unicodeScalars.count <= Self.longestNumber
            && !written.string.unicodeScalars.contains(where: \.isControl)
        let id = item.first("ItemID")
        place = item.line
        number = isShown ? written : nil
        (subscriptions, offer) = (names.subscriptions, names.offer)
        parts = ["SupplierPartAuxiliaryID", "SupplierPartID"].compactMap { id?.first($0)?.text.trimmed }
            .filter { !$0.isEmpty }
    }
}
