public import Domain

/// What a purchaser may do.
public enum Permission {
    /// The permission to give a PO number at checkout.
    public static let subscribe: Text = "aws-marketplace:Subscribe"

    /// Whether permissions hold the one to give a PO number, themselves or by a policy that includes it.
    public static func allowsNumbers(_ permissions: [Text]) -> Bool {
        permissions.contains { sufficient.contains($0) }
    }

    /// The permission to give a PO number, and the policies that include it.
    public static let sufficient: [Text] = [
        subscribe, "aws-marketplace:*", "AWSMarketplaceManageSubscriptions", "AWSMarketplaceFullAccess",
    ]
}
