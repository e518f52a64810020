/// One account with its subscriptions: the unit in which charges are decided, alone or beside others.
public struct AccountAgreements: Sendable {
    /// The account's id.
    public var id: Text
    /// The account's facts of tonight; nil where its row is rejected, and then everything of it is held.
    public var account: Account?
    /// By subscription id.
    public var agreements: [Agreement]

    /// An account and what it agreed to.
    public init(id: Text, account: Account?, agreements: [Agreement]) {
        self.id = id
        self.account = account
        self.agreements = agreements
    }
}
