import Domain

/// The columns that make a charge unique: (subscription, `upfront`), (subscription, `opening`), (subscription,
/// `instalment`, k), (subscription, `usage`, dimension, month, business date).
struct ChargeColumns {
    var kind: String
    var instalment = 0
    var dimension = ""
    var month = ""
    var billedOn = ""

    init(_ kind: ChargeKind, on date: CivilDate) {
        self.kind = kind.word
        switch kind {
        case .upfront, .opening: break
        case .instalment(let number): instalment = number
        case .consumption(let dimension, let month):
            self.dimension = dimension.string
            self.month = month.description
            billedOn = date.description
        }
    }

    /// The kind of charge that stored columns tell; nil: they tell none.
    static func kind(_ kind: String, instalment: Int, dimension: String, month: String) -> ChargeKind? {
        switch kind {
        case "upfront": .upfront
        case "opening": .opening
        case "instalment": .instalment(instalment)
        case "usage": YearMonth(month).map { .consumption(dimension: Text(dimension), month: $0) }
        default: nil
        }
    }
}
