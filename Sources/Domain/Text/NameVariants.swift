/// What a name may be with one character mistyped.
public enum NameVariants {
    /// Longer names are compared with their neighbours alone.
    private static let longest = 64

    /// The name in the letters that it has, in small and in capital ones; each of them with one character removed, replaced
    /// or added, or two exchanged.
    public static func of(_ name: String) -> Set<String> {
        var variants: Set<String> = []
        let letters = "abcdefghijklmnopqrstuvwxyz"
        let others = "0123456789-_./:"
        for (form, alphabet) in [
            (name, letters + letters.uppercased() + others), (name.lowercased(), letters + others),
            (name.uppercased(), letters.uppercased() + others),
        ] {
            variants.insert(form)
            let scalars = Array(form.unicodeScalars)
            guard scalars.count <= longest else { continue }
            add(scalars, Array(alphabet.unicodeScalars), to: &variants)
        }
        return variants
    }

    private static func add(_ scalars: [UnicodeScalar], _ alphabet: [UnicodeScalar], to variants: inout Set<String>) {
        /// The name with the scalars of a range replaced.
        func insert(_ range: Range<Int>, _ others: [UnicodeScalar]) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[..<range.lowerBound])
            view.append(contentsOf: others)
            view.append(contentsOf: scalars[range.upperBound...])
            variants.insert(String(view))
        }
        for place in 0...scalars.count {
            for scalar in alphabet { insert(place..<place, [scalar]) }
            guard place < scalars.count else { continue }
            insert(place..<place + 1, [])
            for scalar in alphabet { insert(place..<place + 1, [scalar]) }
            guard place + 1 < scalars.count else { continue }
            insert(place..<place + 2, [scalars[place + 1], scalars[place]])
        }
    }
}
