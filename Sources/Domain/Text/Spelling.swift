/// Suggestions for a misspelt name.
public enum Spelling {
    /// The known name nearest to a misspelt one; nil unless at most a third of its letters differ. Of two equally near
    /// ones, the first. One whose words are shortened in it is nearer than all others: `order_nr` is `order_number`.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let words = words(of: name)
        if words.count > 1, words.count <= mostWords, let whole = known.first(where: { isShort(words, of: $0) }) {
            return whole
        }
        let letters = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let others = Array(candidate.lowercased().unicodeScalars)
            let longer = max(letters.count, others.count)
            // A lower bound of the distance; a cell of a megabyte is not compared with every word.
            guard abs(letters.count - others.count) * 3 <= longer else { continue }
            let distance = distance(letters, others)
            guard distance * 3 <= longer else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// A text of more words is no name.
    private static let mostWords = 8

    private static func words(of name: String) -> [Substring] {
        name.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" || $0 == " " }
    }

    /// Whether words are those of a name with some shortened, and not all.
    private static func isShort(_ words: [Substring], of name: String) -> Bool {
        let meant = Self.words(of: name)
        guard words != meant, words.count == meant.count, zip(words, meant).contains(where: ==) else { return false }
        return zip(words, meant).allSatisfy { $0 == $1 || isShort($0, of: $1) }
    }

    /// Whether a word is another one without some of its letters: `nr`, `qty`; `no` is a number, too.
    private static func isShort(_ word: Substring, of meant: Substring) -> Bool {
        guard word.count >= 2, word.count * 2 <= meant.count, word.first == meant.first else { return false }
        if word == "no", meant == "number" { return true }
        var rest = word[...]
        for letter in meant where letter == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty && word.allSatisfy(\.isLetter)
    }

    /// The few known names nearest to an unknown one, nearest first, equally near ones in the order given.
    public static func nearest(to name: String, among known: some Sequence<String>, atMost count: Int) -> [String] {
        let letters = Array(name.lowercased().unicodeScalars)
        var ranked: [(name: String, distance: Int)] = []
        for candidate in known {
            let distance = distance(letters, Array(candidate.lowercased().unicodeScalars))
            let place = ranked.firstIndex { distance < $0.distance } ?? ranked.count
            ranked.insert((candidate, distance), at: place)
            if ranked.count > count { ranked.removeLast() }
        }
        return ranked.map(\.name)
    }

    /// The number of letters to insert, remove or replace (Levenshtein).
    private static func distance(_ one: [UnicodeScalar], _ other: [UnicodeScalar]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, otherLetter) in other.enumerated() {
                let substitution = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
