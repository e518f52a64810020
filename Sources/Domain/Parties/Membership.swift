/// An account's time in an organization: `joinedOn ≤ date < leftOn`.
public struct Membership: Hashable, Codable, Sendable {
    public var account: Text
    public var organization: Text
    public var joinedOn: CivilDate
    public var leftOn: CivilDate?

    /// A stay, open-ended where `leftOn` is nil.
    public init(account: Text, organization: Text, joinedOn: CivilDate, leftOn: CivilDate?) {
        self.account = account
        self.organization = organization
        self.joinedOn = joinedOn
        self.leftOn = leftOn
    }

    /// Whether the account is a member on a date.
    public func covers(_ date: CivilDate) -> Bool {
        joinedOn <= date && leftOn.map { date < $0 } ?? true
    }
}
