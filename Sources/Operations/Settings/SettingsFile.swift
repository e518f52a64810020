import Domain
import Yams

/// The settings file as it was typed: a text per key, and its place.
struct SettingsFile {
    /// A value with its place, for messages: `settings.yaml:12:5`, or the name of an environment variable.
    struct Entry {
        var text: String
        var place: String
    }

    private(set) var entries: [SettingsKey: Entry] = [:]
    private(set) var branches: [SettingsBranch: SettingsTree] = [:]
    private(set) var faults: [String] = []
    /// Whether the text was YAML at all.
    private(set) var isReadable = true

    /// Nothing set.
    init() {}

    /// Reads YAML text; `name` is what messages call the file.
    init(yaml text: String, name: String) {
        // A byte-order mark says how the file is encoded; it is no part of the text.
        let scalars = text.unicodeScalars
        let yaml = scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : text
        do {
            guard let root = try Yams.compose(yaml: yaml) else { return }
            guard root.mapping != nil else {
                faults.append("\(name): the settings must be keys with values, such as `billing_start: 2026-01-01`")
                return
            }
            read(root, at: "", of: name)
        } catch {
            isReadable = false
            faults += Self.faults(error, in: yaml, name)
        }
    }

    /// Lets environment variables override what the file says.
    mutating func override(from environment: [String: String]) {
        for key in SettingsKey.allCases {
            guard let text = environment[key.environmentName] else { continue }
            entries[key] = Entry(text: text, place: key.environmentName)
        }
    }

    private mutating func read(_ node: Node, at path: String, of name: String) {
        for (keyNode, value) in node.mapping ?? [:] {
            let key = keyNode.scalar?.string ?? ""
            let full = path.isEmpty ? key : "\(path).\(key)"
            let place = Self.place(keyNode, name)
            if let known = SettingsKey(rawValue: full) {
                if known.takesWords, let words = value.sequence?.compactMap(\.scalar?.string),
                    words.count == value.sequence?.count
                {
                    let text = words.joined(separator: ",")
                    entries[known] = Entry(text: text, place: Self.place(value, name))
                    continue
                }
                guard let scalar = value.scalar else {
                    faults.append("\(place): `\(full)` takes one value")
                    continue
                }
                // An empty or null value is a key left out.
                let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
                if !isNull { entries[known] = Entry(text: scalar.string, place: Self.place(value, name)) }
            } else if let branch = SettingsBranch(rawValue: full) {
                if let tree = SettingsTree(value, place: { Self.place($0, name) }) { branches[branch] = tree }
            } else if SettingsKey.groups.contains(full) {
                guard value.mapping != nil else {
                    if value.scalar?.string != "" { faults.append("\(place): `\(full)` takes keys of its own") }
                    continue
                }
                read(value, at: full, of: name)
            } else {
                let known =
                    SettingsKey.allCases.map(\.rawValue) + SettingsBranch.allCases.map(\.rawValue)
                    + SettingsKey.groups.sorted()
                let siblings = known.filter { $0.hasPrefix(path.isEmpty ? "" : path + ".") }
                let nearest = Spelling.nearest(to: full, among: siblings) ?? Spelling.nearest(to: full, among: known)
                faults.append("\(place): unknown key `\(full)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
            }
        }
    }

    private static func faults(_ error: any Error, in yaml: String, _ name: String) -> [String] {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ["\(name):\(mark.line):\(mark.column): not valid YAML: \(problem)"]
        case .duplicatedKeysInMapping(let keys, let context):
            RepeatedKeys.faults(in: yaml, of: name)
                ?? keys.map { "\(name):\(context.mark.line): `\($0)` is given more than once: keep one of them" }
        default: ["\(name): not valid YAML: \(error)"]
        }
    }

    private static func place(_ node: Node, _ name: String) -> String {
        node.mark.map { "\(name):\($0.line):\($0.column)" } ?? name
    }
}
