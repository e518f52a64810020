/// The content that an element may get.
struct ContentSurvey {
    /// Whether it contains text or elements for some invoice.
    var mayHoldText = false
    var mayHoldElements = false
    /// Whether it does so for every invoice.
    var holdsText = false
    var holdsElements = false
    /// Whether it contains an instruction that the compiler does not support.
    var isUnknown = false

    mutating func add(_ other: ContentSurvey, isCertain: Bool = true) {
        mayHoldText = mayHoldText || other.mayHoldText
        mayHoldElements = mayHoldElements || other.mayHoldElements
        isUnknown = isUnknown || other.isUnknown
        holdsText = holdsText || (isCertain && other.holdsText)
        holdsElements = holdsElements || (isCertain && other.holdsElements)
    }

    static let text = ContentSurvey(mayHoldText: true, holdsText: true)
    static let element = ContentSurvey(mayHoldElements: true, holdsElements: true)
}
