public import Domain

/// Permissions of a purchaser.
public enum Permission {
    /// The permission to give a PO number at checkout.
    public static let subscribe: Text = "aws-marketplace:Subscribe"

    /// Whether permissions include the one to give a PO number, directly or by a policy.
    public static func allowsNumbers(_ permissions: [Text]) -> Bool {
        permissions.contains { sufficient.contains($0) }
    }

    /// The permission to give a PO number, and the policies that include it.
    public static let sufficient: [Text] = [
        subscribe, "aws-marketplace:*", "AWSMarketplaceManageSubscriptions", "AWSMarketplaceFullAccess",
    ]
}
