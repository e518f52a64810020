import Domain

/// Whether a name that is not known was probably meant to be a known one: names of columns and of files.
///
/// It decides whether a night is stopped, so it must not fire on honest names of one's own; `ResemblanceTests` has a long
/// list of both.
enum Resemblance {
    /// The known name that was probably meant; nil: it is another name.
    static func nearest(to name: String, among known: [String]) -> String? {
        let words = expanded(words(of: name))
        guard !words.isEmpty else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in known {
            let meant = Self.words(of: candidate)
            guard let distance = distance(words, meant) ?? ColumnAlias.distance(words, meant) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The words of a name, in lower-case letters and digits: `purchaseOrderNumber` and `Purchase-Order Number` are the same.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var last: Character?
        // A letter of another alphabet, or with an accent, is read as the one that it looks like.
        let plain = name.unicodeScalars.reduce(into: "") { $0 += Lookalike.ascii($1) ?? String(Character($1)) }
        for letter in plain {
            guard letter.isLetter || letter.isNumber else {
                // A number sign is a word.
                if letter == "#" || letter == "№" { words.append("number") }
                last = nil
                continue
            }
            let isNew =
                last.map { $0.isNumber != letter.isNumber || ($0.isLowercase && letter.isUppercase) } ?? true
            if isNew { words.append("") }
            words[words.count - 1] += letter.lowercased()
            last = letter
        }
        return words
    }

    /// What people shorten.
    private static let abbreviations: [String: [String]] = [
        "po": ["purchase", "order"], "no": ["number"], "nr": ["number"], "num": ["number"], "nbr": ["number"],
        "qty": ["quantity"], "desc": ["description"], "descr": ["description"], "org": ["organization"],
        "organisation": ["organization"], "acct": ["account"], "curr": ["currency"], "sub": ["subscription"],
        "zip": ["postal", "code"], "postcode": ["postal", "code"], "ref": ["reference"], "perms": ["permissions"],
        "ponumber": ["purchase", "order", "number"], "pono": ["purchase", "order", "number"],
        "purchaseorder": ["purchase", "order"],
    ]

    /// Last words that people leave out.
    private static let droppable: Set = ["number", "days", "reason", "code"]

    /// Last words of the name of a date.
    static let ofDates: Set = ["on", "at", "date"]

    private static func expanded(_ words: [String]) -> [String] {
        let long = words.flatMap { abbreviations[$0] ?? [$0] }
        // The id or the code of a purchase order is its number.
        guard long.count > 2, long.suffix(3).dropLast() == ["purchase", "order"], let last = long.last,
            ["id", "code", "reference"].contains(last)
        else { return long }
        return long.dropLast() + ["number"]
    }

    /// How far apart two names are; nil: too far.
    private static func distance(_ words: [String], _ known: [String]) -> Int? {
        let (one, other) = (words.joined(), known.joined())
        if one == other { return 0 }
        if known.count > 1, isSlip(one, of: other, known) { return 1 }
        // A second column or part is no misspelling.
        guard !one.contains(where: \.isNumber) else { return nil }
        // `purchase_order` for `purchase_order_number`, `vat_number` for `vat_id`.
        if known.count > 2, words == known.dropLast(), droppable.contains(known.last ?? "") { return 1 }
        if words.count == known.count, words.dropLast() == known.dropLast(), words.last == "number", known.last == "id"
        {
            return 1
        }
        // `expires`, `expires_at` and `expires_date` for `expires_on`.
        if known.count > 1, let last = known.last, ofDates.contains(last) {
            let isShort = words == known.dropLast() && one.count >= 4
            let isAlike = words.count == known.count && words.dropLast() == known.dropLast()
            if isShort || isAlike && words.last.map(ofDates.contains) ?? false { return 1 }
        }
        guard words.count == known.count else {
            // A separator too many or too few, and a letter.
            let edits = edits(one, other)
            return known.count > 1 && other.count >= 8 && edits <= 1 ? edits : nil
        }
        var sum = 0
        for (word, meant) in zip(words, known) where word != meant {
            guard word.first == meant.first else { return nil }
            // Beside other words a letter too many or too few in a short one is a slip: `ends_onn`, `unit_cod`.
            let isSlip = known.count > 1 && abs(word.count - meant.count) == 1 && edits(word, meant) == 1
            guard let edits = isSlip ? 1 : misspelling(word, of: meant) else { return nil }
            sum += edits
        }
        return sum <= 2 ? sum : nil
    }

    /// Whether a name of several words has one letter too many or too few, two that are swapped, or another one that begins no
    /// word: `nwe_purchase_order_number`, `tax_ate`, `ends_ox`. `tax_date` is no slip for `tax_rate`.
    private static func isSlip(_ one: String, of other: String, _ known: [String]) -> Bool {
        guard abs(one.count - other.count) <= 1, other.count >= 5, edits(one, other) == 1 else { return false }
        guard one.count == other.count else { return true }
        let (letters, meant) = (Array(one), Array(other))
        let places = meant.indices.filter { letters[$0] != meant[$0] }
        guard places.count == 1 else { return true }
        return other.count >= 6 && !Self.starts(of: known).contains(places[0]) && !letters[places[0]].isNumber
    }

    /// Where the words of a name begin in it.
    private static func starts(of words: [String]) -> Set<Int> {
        var (starts, next) = (Set<Int>(), 0)
        for word in words {
            starts.insert(next)
            next += word.count
        }
        return starts
    }

    /// Whether an id was probably meant for another one: case, blanks and letters that look alike aside, they are the same, or one
    /// letter is too many, too few, another one or swapped with the next. Numbers that people count with differ honestly: a digit
    /// is a slip where it is said to be.
    static func isSlip(_ id: Text, of other: Text, inDigits: Bool) -> Bool {
        guard id != other, abs(id.string.utf8.count - other.string.utf8.count) <= 8 else { return false }
        let (one, two) = (folded(id), folded(other))
        if one == two { return !one.isEmpty }
        guard min(one.count, two.count) >= 5, edits(one, two) == 1 else { return false }
        return inDigits || counted(one) == counted(two)
    }

    /// What people count with in a name: digits, and words of one letter.
    private static func counted(_ name: String) -> [String] {
        words(of: name).filter { $0.count == 1 || $0.contains(where: \.isNumber) }
    }

    /// An id without case, blanks at its ends, and letters that look alike.
    private static func folded(_ id: Text) -> String {
        id.trimmed.string.unicodeScalars.reduce(into: "") { $0 += Lookalike.ascii($1) ?? String(Character($1)) }
            .lowercased()
    }

    /// How many letters are wrong in a word; nil: more than slips of a hand. A short word has two letters swapped at most.
    static func misspelling(_ word: String, of meant: String) -> Int? {
        let edits = edits(word, meant)
        switch meant.count {
        case ..<4: return nil
        case 4: return edits == 1 && word.count == 4 && word.sorted() == meant.sorted() ? 1 : nil
        case 5...8: return edits <= 1 ? edits : nil
        default: return edits <= 2 ? edits : nil
        }
    }

    /// Whether a name has the letters of another one, two of them swapped, one of them twice or one of them not: `uasge`, `ussage`,
    /// `usge`; in a long name also the first one.
    static func isSlipInLetters(_ name: String, of meant: String) -> Bool {
        guard meant.count >= 5, abs(name.count - meant.count) <= 1, edits(name, meant) == 1 else { return false }
        switch name.count - meant.count {
        case 0: return name.sorted() == meant.sorted()
        case 1: return zip(name, name.dropFirst()).contains { $0 == $1 } && Set(name) == Set(meant)
        default: return name.first == meant.first || meant.count >= 8
        }
    }

    /// The number of letters to insert, remove, replace or swap with the next one (optimal string alignment).
    private static func edits(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one), Array(other))
        // Names are short; a header's cell of a megabyte is none.
        guard abs(one.count - other.count) <= 2 else { return 3 }
        var before: [Int] = []
        var row = Array(0...other.count)
        for i in one.indices {
            var next = [i + 1]
            for j in other.indices {
                var least = min(row[j] + (one[i] == other[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    least = min(least, before[j - 1] + 1)
                }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return row[other.count]
    }
}
