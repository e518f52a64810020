/// What the catalogue of codes says of one code: one entry, whether an input table or a bill run gives the code.
///
/// A class, so that a code kept with each of a million rejected rows is one word.
public final class CatalogueEntry: Sendable {
    /// The code as printed, such as `NB107`. It never changes its meaning.
    public let code: String
    /// What the code means, in a few words.
    public let title: String
    /// What was found, and what follows from it.
    public let meaning: String
    /// What a billing clerk does about it.
    public let action: String

    /// An entry; sentences of `meaning` and `action` end with a full stop.
    public init(_ code: String, _ title: String, meaning: String, action: String) {
        self.code = code
        self.title = title
        self.meaning = meaning
        self.action = action
    }
}
