/// One account with its subscriptions: the unit in which charges are decided, independent of other accounts.
public struct AccountAgreements: Codable, Sendable {
    /// The account's id.
    public var id: Text
    /// The account's facts of tonight; nil where its row is rejected, and then all its facts are held.
    public var account: Account?
    /// By subscription id.
    public var agreements: [Agreement]

    /// An account and its agreements.
    public init(id: Text, account: Account?, agreements: [Agreement]) {
        self.id = id
        self.account = account
        self.agreements = agreements
    }
}
