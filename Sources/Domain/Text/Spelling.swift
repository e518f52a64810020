/// Suggestions for a misspelt name.
public enum Spelling {
    /// The known name nearest to a misspelt one; nil unless at most a third of its letters differ. Of two equally near
    /// ones, the first.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
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
