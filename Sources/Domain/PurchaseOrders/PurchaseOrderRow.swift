/// A purchase order from its row in an administrator's export.
public struct PurchaseOrderRow: Hashable, Sendable {
    public var key: PurchaseOrderKey
    public var status: PurchaseOrderState
    public var effectiveOn: CivilDate?
    public var expiresOn: CivilDate?
    public var description: Text?

    /// A row of the export.
    public init(
        key: PurchaseOrderKey,
        status: PurchaseOrderState,
        effectiveOn: CivilDate?,
        expiresOn: CivilDate?,
        description: Text?
    ) {
        self.key = key
        self.status = status
        self.effectiveOn = effectiveOn
        self.expiresOn = expiresOn
        self.description = description
    }
}
