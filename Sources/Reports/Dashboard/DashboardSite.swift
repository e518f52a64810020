import Domain
public import Ledger

/// A page or another file of the dashboard.
public struct DashboardFile: Sendable {
    /// Its path below the dashboard's folder.
    public let path: String
    public let bytes: [UInt8]
}

/// What all pages of a dashboard share: the night that they are a picture of, the nights, and where is what.
public struct DashboardSite: Sendable {
    let lastClosed: CivilDate?
    public let nights: [Ledger.ClosedNight]
    public let commands: DashboardCommands
    /// From the dashboard's folder to that of the published nights; nil: it is not known.
    let published: String?
    let frame: DashboardFrame
    private let byDate: [CivilDate: Int]

    /// The pages of a ledger with these nights. `published`: the path from the dashboard's folder to that of the published nights.
    public init(_ nights: [Ledger.ClosedNight], _ commands: DashboardCommands, published: String?) {
        (self.nights, self.commands, self.published) = (nights, commands, published)
        lastClosed = nights.last?.date
        frame = DashboardFrame(night: nights.last?.date, command: commands.dashboard)
        byDate = Dictionary(uniqueKeysWithValues: nights.enumerated().map { ($1.date, $0) })
    }

    /// The file by which a folder is known to be a dashboard.
    public static let mark = DashboardFile(
        path: "nightbill-dashboard.txt",
        bytes: Array(
            "This folder is written by `nightbill dashboard`, which replaces it as a whole. Open index.html.\n".utf8
        )
    )

    /// How many invoices a page has.
    public static let invoicesOnPage = 100
    /// How many rows a page of a list has.
    static let rowsOnPage = 250

    /// The sections that every page links to.
    enum Section: String, CaseIterable {
        case overview, purchaseOrders, invoices, nights, held, rejected, refused, outlook

        var title: String {
            switch self {
            case .overview: "Overview"
            case .purchaseOrders: "Purchase orders"
            case .invoices: "Invoices"
            case .nights: "Nights"
            case .held: "Held"
            case .rejected: "Rejected rows"
            case .refused: "Refused"
            case .outlook: "Outlook"
            }
        }

        var path: String {
            switch self {
            case .overview: "index.html"
            case .purchaseOrders: "purchase-orders/1.html"
            case .invoices: "invoices/index.html"
            case .nights: "nights/1.html"
            case .held: "held/1.html"
            case .rejected: "rejected/1.html"
            case .refused: "refused/1.html"
            case .outlook: "outlook.html"
            }
        }
    }

    // MARK: Where is what

    static func path(ofNight date: CivilDate) -> String { "nights/\(date).html" }

    /// The page of a PO, by the number under which the book keeps it.
    static func path(ofPurchaseOrder id: Int) -> String { "purchase-order/\(id / 1000)/\(id).html" }

    /// The page of the n-th hundred of a night's documents of a series, from 1.
    static func path(ofPage page: Int, _ series: InvoiceNumber.Series, on date: CivilDate) -> String {
        "\(series == .invoices ? "invoices" : "credit-notes")/\(date)/\(page).html"
    }

    /// The page of invoices without a PO number for the reason of a rule.
    static func path(ofPage page: Int, without rule: PurchaseOrderRule) -> String {
        "invoices/\(rule.rawValue.replacing("_", with: "-"))/\(page).html"
    }

    /// Where an invoice or a credit note is; nil: no closed night has it.
    func path(ofDocument number: Text, on date: CivilDate) -> String? {
        guard let night = byDate[date], let place = nights[night].place(of: number) else { return nil }
        return Self.path(ofPage: place.index / Self.invoicesOnPage + 1, place.series, on: date) + "#\(number)"
    }
}
