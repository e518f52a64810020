import Domain

/// Text for messages that may contain parts of templates, documents or file names.
enum MessageText {
    private static let longest = 400

    /// The text with escapes for everything on which a terminal would act, shortened in the middle where it is long.
    static func shown(_ words: String) -> String {
        let scalars = words.unicodeScalars
        guard scalars.count > longest else { return DisplayText.text(words) }
        return DisplayText.visible(scalars.prefix(longest - 100)) + "…" + DisplayText.visible(scalars.suffix(100))
    }
}
