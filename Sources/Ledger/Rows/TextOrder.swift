import Domain

/// Sorting many values by a text.
///
/// CLEVER CODE.
///
/// - **What:** the texts are compared by eight bytes after the prefix that all have in common, as numbers; only equal numbers
///   are compared as texts.
/// - **Why:** ids of a million charges differ late, and comparing them as texts takes 2 µs each, this 0.2 µs.
/// - **The plain version:** `values.indices.sorted { values[$0].text < values[$1].text }`.
/// - **Held equal by:** `TextOrderTests`.
enum TextOrder {
    /// The places of values in the order of their texts, and among equal ones in another order.
    static func sorted<Value>(
        _ values: [Value],
        by text: (Value) -> Text,
        then isBefore: (Value, Value) -> Bool
    ) -> [Int] {
        let prefix = commonPrefix(values, text)
        var keys = values.indices.map { (key: key(of: text(values[$0]), from: prefix), place: $0) }
        keys.sort { one, other in
            if one.key != other.key { return one.key < other.key }
            let (first, second) = (values[one.place], values[other.place])
            let (left, right) = (text(first), text(second))
            return left == right ? isBefore(first, second) : left < right
        }
        return keys.map(\.place)
    }

    /// How many bytes all texts begin with.
    private static func commonPrefix<Value>(_ values: [Value], _ text: (Value) -> Text) -> Int {
        guard let first = values.first.map({ Array(text($0).string.utf8) }) else { return 0 }
        var length = first.count
        for value in values {
            let utf8 = text(value).string.utf8Span
            let bytes = utf8.span
            length = min(length, bytes.count)
            var equal = 0
            while equal < length, bytes[equal] == first[equal] { equal += 1 }
            length = equal
        }
        return length
    }

    /// Eight bytes from a place on, the first one highest; zeros where the text ends. A text that ends there is before all
    /// that go on, but for one that goes on with zeros, which the comparison of texts decides.
    private static func key(of text: Text, from start: Int) -> UInt64 {
        let utf8 = text.string.utf8Span
        let bytes = utf8.span
        var key: UInt64 = 0
        for place in start..<start + 8 { key = key << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0) }
        return key
    }
}
