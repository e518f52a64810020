/// Values that were made or looked up, by their keys: as many as a night asks for close to each other. Beyond that all are
/// forgotten, for a large night would keep the facts of every account and organization, and whatever is forgotten is found again.
struct Memo<Key: Hashable, Value> {
    private var values: [Key: Value] = [:]

    /// How many are kept.
    private static var most: Int { 4_096 }

    subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            if values.count >= Self.most { values.removeAll(keepingCapacity: true) }
            values[key] = newValue
        }
    }
}
