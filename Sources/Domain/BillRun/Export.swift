/// Everything usable of tonight's export, sorted, so that the order of rows and files has no effect.
public struct Export: Sendable {
    /// Accounts that have a subscription, by id.
    public var accounts: AccountList
    /// Who pays for whom, by date.
    public var organizations: Organizations
    /// The administrator's POs, by key.
    public var purchaseOrders: [PurchaseOrderRow]
    /// By PO, then email.
    public var contacts: [PurchaseOrderContact]
    /// POs whose row is rejected: a charge that would look one up is held while the book does not have it.
    public var purchaseOrderHolds: [PurchaseOrderKey: Hold]
    /// Whether an account may demand a PO number: one of its rows can say so.
    public var mayDemandPurchaseOrders = false
    /// What is to be given back of invoices, by credit_id.
    public var credits: [CreditRequest] = []
    /// What currencies are worth in that of the seller's tax.
    public var exchangeRates = ExchangeRates()
    /// The ids of the usage records.
    public var usageIDs: TextStore
    /// The names of the files that were read; a row reference's `file` is an index into them.
    public var files: [String]

    /// An export of these parts.
    public init(
        accounts: [AccountAgreements] = [],
        organizations: Organizations = Organizations(organizations: [], memberships: []),
        purchaseOrders: [PurchaseOrderRow] = [],
        contacts: [PurchaseOrderContact] = [],
        purchaseOrderHolds: [PurchaseOrderKey: Hold] = [:],
        usageIDs: TextStore = TextStore(),
        files: [String] = []
    ) {
        self.accounts = AccountList(accounts)
        self.organizations = organizations
        self.purchaseOrders = purchaseOrders
        self.contacts = contacts
        self.purchaseOrderHolds = purchaseOrderHolds
        self.usageIDs = usageIDs
        self.files = files
    }
}
