import Domain

/// What a charge did to its PO, in two columns.
enum LineEffectColumns {
    /// The number of ``Domain/LineItemEffect/created``.
    static let created: Int64 = 1

    static func columns(_ effect: LineItemEffect?) -> (effect: Int64?, before: CivilDate?) {
        switch effect {
        case nil: (nil, nil)
        case .nothing: (0, nil)
        case .created: (created, nil)
        case .revived(let before): (2, before)
        case .extended(let before): (3, before)
        }
    }

    /// The effect in stored columns; `.some(nil)`: its events are kept by themselves; nil: the columns make none.
    static func effect(_ effect: Int64?, _ before: CivilDate?) -> LineItemEffect?? {
        switch (effect, before) {
        case (nil, nil): .some(nil)
        case (0, nil): .nothing
        case (created, nil): .created
        case (2, let before): .revived(from: before)
        case (3, let before?): .extended(from: before)
        default: nil
        }
    }
}
