/// How a product that lies between two amounts is rounded to one of them.
public enum Rounding: Sendable {
    /// To the nearest, a half away from zero: the rule for every invoice amount here (commercial rounding).
    case halfAwayFromZero
}
