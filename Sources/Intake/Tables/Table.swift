import Domain

/// The tables of an export, in the order in which they are understood.
enum Table: String, CaseIterable, Sendable {
    case accounts
    case products
    case organizations
    case memberships
    case purchasers
    case purchaseOrders = "purchase_orders"
    case contacts = "purchase_order_contacts"
    case subscriptions
    case terms
    case schedules = "payment_schedules"
    case changes = "purchase_order_changes"
    case credits
    case exchangeRates = "exchange_rates"
    case usage
    /// What receivers say of documents: CSV files in a folder of their own, which no export consists of.
    case answers = "responses"

    /// The tables that an export consists of.
    static let ofExport = allCases.filter { $0 != .answers }

    /// The name of the table's file, and of the table for operators.
    var fileName: String { self == .answers ? "\(rawValue)/*.csv" : rawValue + ".csv" }

    /// The name of the table's file that a file is a part of; its own name where it is of no table.
    static func fileName(ofPart name: String) -> String {
        allCases.first { $0.owns(file: name) }?.fileName ?? name
    }

    /// Whether a night can go without the table.
    var isNeeded: Bool {
        switch self {
        case .accounts, .products, .subscriptions, .terms: true
        default: false
        }
    }

    /// Whether a file holds the table or a part of it: `usage.csv`, `usage.2026-11.csv`.
    func owns(file name: String) -> Bool {
        if self == .answers { return name.hasPrefix(rawValue + "/") && name.hasSuffix(".csv") }
        guard name != fileName else { return true }
        // `usage.` and `.csv` must not share their point.
        return name.hasPrefix(rawValue + ".") && name.hasSuffix(".csv") && name.utf8.count > fileName.utf8.count
    }

    /// Whether a list of names, such as `usage.csv` or `usage`, has the table, or with a column the column
    /// (`usage.csv.quantity`, `usage.quantity`).
    func isNamed(in names: [String], column: Column? = nil) -> Bool {
        let end = column.map { "." + $0.name } ?? ""
        return names.contains(fileName + end) || names.contains(rawValue + end)
    }

    /// The columns, each at its own index.
    var columns: [Column] {
        switch self {
        case .accounts: AccountColumn.all
        case .products: ProductColumn.all
        case .organizations: OrganizationColumn.all
        case .memberships: MembershipColumn.all
        case .purchasers: PurchaserColumn.all
        case .purchaseOrders: PurchaseOrderColumn.all
        case .contacts: ContactColumn.all
        case .subscriptions: SubscriptionColumn.all
        case .terms: TermColumn.all
        case .schedules: ScheduleColumn.all
        case .changes: ChangeColumn.all
        case .credits: CreditColumn.all
        case .exchangeRates: ExchangeRateColumn.all
        case .usage: UsageColumn.all
        case .answers: AnswerColumn.all
        }
    }

    /// The column that names a subscription; nil where a row is of none.
    var subscriptionColumn: Column? {
        switch self {
        case .subscriptions: SubscriptionColumn.id
        case .terms: TermColumn.subscription
        case .schedules: ScheduleColumn.subscription
        case .changes: ChangeColumn.subscription
        case .usage: UsageColumn.subscription
        default: nil
        }
    }

    /// What a message calls a row with these cells.
    func label(_ cells: [Text]) -> String {
        func cell(_ column: Column) -> String { DisplayText.quoted(cells[column.index]) }
        return switch self {
        case .accounts: "account \(cell(AccountColumn.id))"
        case .products: "product \(cell(ProductColumn.id))"
        case .organizations: "organization \(cell(OrganizationColumn.id))"
        case .memberships: "membership of account \(cell(MembershipColumn.account))"
        case .purchasers: "purchaser \(cell(PurchaserColumn.purchaser))"
        case .purchaseOrders:
            "purchase order \(cell(PurchaseOrderColumn.number)) of payer \(cell(PurchaseOrderColumn.payer))"
        case .contacts: "contact \(cell(ContactColumn.email)) of purchase order \(cell(ContactColumn.number))"
        case .subscriptions: "subscription \(cell(SubscriptionColumn.id))"
        case .terms: "term \(cell(TermColumn.dimension)) of subscription \(cell(TermColumn.subscription))"
        case .schedules:
            "payment of \(cell(ScheduleColumn.chargeOn)) for subscription \(cell(ScheduleColumn.subscription))"
        case .changes: "change request \(cell(ChangeColumn.id))"
        case .credits: "credit \(cell(CreditColumn.id))"
        case .exchangeRates:
            "rate of \(cell(ExchangeRateColumn.currency)) from \(cell(ExchangeRateColumn.validOn)) on"
        case .usage: "usage record \(cell(UsageColumn.id))"
        case .answers: "answer to \(cell(AnswerColumn.number))"
        }
    }
}
