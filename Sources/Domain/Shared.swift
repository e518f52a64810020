/// A value behind one reference, with the meaning of the value: copies share it, and whoever changes a copy gets one of its
/// own.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    var value: Value {
        get { box.value }
        set { box = Box(newValue) }
    }

    /// The reference, which nothing else has as long as a copy exists.
    var identity: ObjectIdentifier { ObjectIdentifier(box) }

    init(_ value: Value) {
        box = Box(value)
    }

    static func == (one: Shared, other: Shared) -> Bool {
        one.box === other.box || one.box.value == other.box.value
    }

    func hash(into hasher: inout Hasher) {
        box.value.hash(into: &hasher)
    }
}
