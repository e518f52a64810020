/// The documented settings file, `Samples/settings.yaml`: what each key means is said there alone.
struct SettingsSample {
    /// A key of the file.
    struct Entry {
        /// With dots between the keys above it.
        let path: String
        /// What stands in front of it, line by line and without the mark; none: the group that it is in says it.
        let comment: [String]
        /// What stands behind it; empty for a group, and where nothing is set.
        let value: String
        /// Its line, from 0.
        let line: Int
    }

    /// The text of the file.
    static let text = String(decoding: PackageResources.settings_yaml, as: UTF8.self)
    /// The keys, in the order of the file.
    static let entries = entries(of: text)

    private static func entries(of text: String) -> [Entry] {
        var entries: [Entry] = []
        var comment: [String] = []
        var above: [(indent: Int, key: String)] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0 == " " }
            if words.isEmpty {
                comment = []
            } else if words.hasPrefix("#") {
                comment.append(String(words.dropFirst(words.hasPrefix("# ") ? 2 : 1)))
            } else if let colon = words.firstIndex(of: ":") {
                let indent = line.count - words.count
                above.removeAll { $0.indent >= indent }
                above.append((indent, String(words[..<colon])))
                entries.append(
                    Entry(
                        path: above.map(\.key).joined(separator: "."),
                        comment: comment,
                        value: String(words[words.index(after: colon)...].drop { $0 == " " }),
                        line: number
                    )
                )
                comment = []
            }
        }
        return entries
    }

    /// What is said of a key: by itself, else by the nearest group around it.
    static func comment(on path: String) -> (path: String, lines: [String])? {
        var path = path
        while true {
            if let entry = entries.first(where: { $0.path == path }), !entry.comment.isEmpty {
                return (path, entry.comment)
            }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = String(path[..<dot])
        }
    }
}
