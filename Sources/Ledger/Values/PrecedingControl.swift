public import Domain
public import System

/// The last control record before a night's.
public struct PrecedingControl: Hashable, Sendable {
    /// Its night.
    public var businessDate: CivilDate
    /// The digest of the record.
    public var control: SHA256Value
    /// The digest of the list of sums beside it, which has every file of its folder.
    public var sums: SHA256Value
    /// How many nights between have no folder.
    public var quietNights: Int
    /// How many nights between have a folder without a control record.
    public var otherNights: Int

    /// A control record with the nights behind it.
    public init(
        _ businessDate: CivilDate,
        control: SHA256Value,
        sums: SHA256Value,
        quietNights: Int,
        otherNights: Int
    ) {
        (self.businessDate, self.control, self.sums) = (businessDate, control, sums)
        (self.quietNights, self.otherNights) = (quietNights, otherNights)
    }
}
