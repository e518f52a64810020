import Yams

/// A settings value with a form of its own: a text, a list, or keys with values, each with its place.
indirect enum SettingsTree {
    case text(SettingsFile.Entry)
    case list([SettingsTree], place: String)
    case keys([(key: String, value: SettingsTree)], place: String)

    /// A node of a settings file; nil: it is empty or null, which is a value left out.
    init?(_ node: Node, place: (Node) -> String) {
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
            self = .text(SettingsFile.Entry(text: scalar.string, place: place(node)))
        case .sequence(let items):
            self = .list(items.compactMap { SettingsTree($0, place: place) }, place: place(node))
        case .mapping(let pairs):
            let keys: [(key: String, value: SettingsTree)] = pairs.compactMap { key, value in
                SettingsTree(value, place: place).map { (key: key.scalar?.string ?? "", value: $0) }
            }
            self = .keys(keys, place: place(node))
        case .alias: return nil
        }
    }

    /// Where it is, such as `settings.yaml:12:5`.
    var place: String {
        switch self {
        case .text(let entry): entry.place
        case .list(_, let place), .keys(_, let place): place
        }
    }
}
