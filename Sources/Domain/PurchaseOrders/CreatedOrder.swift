/// A PO that came into the book, and what makes its number look wrong.
public struct CreatedOrder: Hashable, Sendable {
    public var key: PurchaseOrderKey
    /// `import` where the administrator's export named it first, `marketplace` where a charge did.
    public var createdBy: PurchaseOrderCreator
    /// Other numbers of the payer that a person would take for this one, by their bytes: ``mostResembling`` at most.
    public var resembles: [Text]
    /// What makes the number doubtful by itself; nil: nothing.
    public var doubt: NumberDoubt?

    /// How many numbers are named beside one that they look like: where there are thousands, each would name all others.
    public static let mostResembling = 10

    /// A PO of the book.
    public init(key: PurchaseOrderKey, createdBy: PurchaseOrderCreator, resembles: [Text], doubt: NumberDoubt?) {
        (self.key, self.createdBy, self.resembles, self.doubt) = (key, createdBy, resembles, doubt)
    }

    /// Whether a person should look at the number.
    public var isDoubtful: Bool { !resembles.isEmpty || doubt != nil }
}
