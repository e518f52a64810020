import Domain

/// Lists, and keys of the operator's own.
extension SettingsValues {
    /// The items of a list; none: it is left out.
    mutating func items(_ branch: SettingsBranch) -> [SettingsTree] {
        switch file.branches[branch] {
        case nil: return []
        case .list(let items, _): return items
        case let other?:
            faults.append("\(other.place): \(branch.rawValue) takes a list")
            return []
        }
    }

    /// The keys with their values, in the order of the file; none: it is left out.
    mutating func members(_ branch: SettingsBranch) -> [(key: String, value: SettingsTree)] {
        switch file.branches[branch] {
        case nil: return []
        case .keys(let members, _): return members
        case let other?:
            faults.append("\(other.place): \(branch.rawValue) takes keys of its own")
            return []
        }
    }

    /// The texts of a value that has these keys and no others, each with its place.
    mutating func texts(
        of tree: SettingsTree,
        _ branch: SettingsBranch,
        _ keys: [String]
    ) -> [String: (text: Text, place: String)] {
        guard case .keys(let members, _) = tree else {
            faults.append("\(tree.place): \(branch.rawValue) takes the keys \(keys.joined(separator: ", "))")
            return [:]
        }
        var texts: [String: (text: Text, place: String)] = [:]
        for (key, value) in members {
            guard keys.contains(key) else {
                let nearest = Spelling.nearest(to: key, among: keys).map { "; did you mean `\($0)`?" } ?? ""
                faults.append("\(value.place): unknown key `\(key)` in \(branch.rawValue)\(nearest)")
                continue
            }
            guard case .text(let entry) = value else {
                faults.append("\(value.place): `\(key)` in \(branch.rawValue) takes one value")
                continue
            }
            if let text = printable(entry, branch) { texts[key] = (text, entry.place) }
        }
        return texts
    }

    /// The text of a value without the white space around it; nil: it is empty, or holds what no document shows.
    mutating func printable(_ entry: SettingsFile.Entry, _ branch: SettingsBranch) -> Text? {
        let text = Text(entry.text).trimmed
        guard Self.isPrintable(text) else {
            faults.append("\(entry.place): \(branch.rawValue): holds a control character")
            return nil
        }
        return text.isEmpty ? nil : text
    }
}
