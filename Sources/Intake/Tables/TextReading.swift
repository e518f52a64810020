import Domain

/// Texts that documents show.
extension Row {
    /// A text as it is; nil, and the row rejected, where no document can show it.
    func printable(_ text: Text, _ column: Column) -> Text? {
        guard !isPrintable(text) else {
            noteGarbled(text, column)
            return text
        }
        reject(
            .badText,
            cell: column,
            "holds a character that no XML invoice can show",
            hint: "Remove the control characters from the text."
        )
        return nil
    }

    /// Tells of a text whose letters were lost on their way: it goes onto documents as it is.
    private func noteGarbled(_ text: Text, _ column: Column) {
        guard let loss = GarbledText.loss(in: text) else { return }
        note(
            .garbledText,
            cell: column,
            loss.words,
            hint: "Documents show it as it is. Export the text again as UTF-8, from where it is still right."
        )
    }

    /// What the own columns hold; nil: nothing. A value that cannot be kept rejects the row.
    func ownFields() -> OwnFields? {
        OwnFields(
            sorted: zip(file.ownNames, file.ownColumns).compactMap { name, column in
                let value = self[column]
                guard !value.isBlank else { return nil }
                let scalars = value.string.unicodeScalars
                let isKept = isPrintable(value) && !scalars.contains(where: \.isControl)
                noteGarbled(value, column)
                if !isKept || scalars.count > OwnFields.longestValue {
                    reject(
                        .badOwnField,
                        cell: column,
                        isKept ? "has \(scalars.count) characters" : "holds a character that is not kept",
                        hint: "A column of your own holds up to \(OwnFields.longestValue) characters, none of them a "
                            + "control such as a tab or a line break. Shorten the text, or call the column nb_… if no "
                            + "invoice needs it."
                    )
                }
                return OwnFields.Field(name: name, value: value)
            }
        )
    }

    /// Whether XML 1.0 can hold a text (production 2, Char).
    func isPrintable(_ text: Text) -> Bool {
        text.string.unicodeScalars.allSatisfy(XMLCharacters.isAllowed)
    }
}
