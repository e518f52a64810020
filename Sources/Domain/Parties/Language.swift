/// A language in which documents for people are written, by its code of ISO 639-1.
public enum Language: String, CaseIterable, Codable, Sendable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case italian = "it"
    case dutch = "nl"
}
