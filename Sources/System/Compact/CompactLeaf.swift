import Domain

/// The types of the values that make up most of an invoice: their compact form is written and read at once.
///
/// CLEVER CODE.
///
/// - **What:** a value of a type that was compared is taken for one of it by its bytes.
/// - **Why:** Swift's `as?` from one type parameter to another asks the runtime for both, and for an optional of the second: that was
///   half of what reading an invoice takes.
/// - **The plain version:** `value as? Text`.
/// - **Held equal by:** `CompactTests`, and every night in shards that is held against one process.
enum CompactLeaf {
    static let text = ObjectIdentifier(Text.self)
    static let date = ObjectIdentifier(CivilDate.self)
    static let money = ObjectIdentifier(Money.self)
    static let quantity = ObjectIdentifier(Quantity.self)
    static let price = ObjectIdentifier(UnitPrice.self)
    static let period = ObjectIdentifier(Period.self)
    static let bytes = ObjectIdentifier([UInt8].self)
    static let account = ObjectIdentifier(Account.self)
    static let product = ObjectIdentifier(Product.self)

    /// A value under another name of its type.
    @inline(__always)
    static func same<One, Other>(_ value: One, as other: Other.Type) -> Other {
        precondition(ObjectIdentifier(One.self) == ObjectIdentifier(Other.self), "two types")
        return unsafe unsafeBitCast(value, to: Other.self)
    }
}
