extension Charge {
    /// What a person calls the charge, with its subscription; the PO book names it so as the cause of what it did.
    public var name: String { "\(kind.name) of \(subscription)" }
}
