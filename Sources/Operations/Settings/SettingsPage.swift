/// What a settings file may say.
enum SettingsPage {
    /// The whole file with its comments.
    static var markdown: String {
        """
        # Settings

        Settings are one YAML file. A run takes it by `--settings FILE`, else from `$NIGHTBILL_SETTINGS`. Any key that takes one value can
        come from the environment instead, which goes before the file: `billing_start` as `NIGHTBILL_BILLING_START`,
        `issuer.address.city` as `NIGHTBILL_ISSUER_ADDRESS_CITY`. An unknown key ends the run with status 78.

        `nightbill about settings KEY` prints one key. This is the whole file, `Samples/settings.yaml`, as a made-up seller fills it in;
        `nightbill init DIR` writes it without that seller.

        ```
        \(SettingsSample.text)```

        """
    }

    /// The part of a key or a group of keys; nil: there is none.
    static func markdown(ofKey path: String) -> String? {
        guard let entry = SettingsSample.entries.first(where: { $0.path == path }) else { return nil }
        var blocks = ["## \(path)"]
        if let (group, lines) = SettingsSample.comment(on: path) {
            if group != path { blocks.append("It is a part of `\(group)`.") }
            blocks += paragraphs(lines)
        }
        let members = SettingsSample.entries.map(\.path).filter { $0.hasPrefix(path + ".") }
        if !members.isEmpty { blocks.append("Its keys: " + members.map { "`\($0)`" }.joined(separator: ", ") + ".") }
        if let key = SettingsKey(rawValue: path) {
            blocks.append("In the environment: `\(key.environmentName)`.")
            if !entry.value.isEmpty {
                blocks.append("As in: `\(entry.path.split(separator: ".").last ?? ""): \(entry.value)`")
            }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// All keys and groups.
    static var names: [String] { SettingsSample.entries.map(\.path) }

    /// Lines of a comment as blocks; those that are indented are YAML as it is typed.
    private static func paragraphs(_ lines: [String]) -> [String] {
        var blocks: [(isCode: Bool, lines: [String])] = []
        for line in lines {
            let isCode = line.hasPrefix("  ")
            if blocks.last?.isCode != isCode { blocks.append((isCode, [])) }
            blocks[blocks.count - 1].lines.append(line)
        }
        return blocks.map { block in
            let text = block.lines.joined(separator: "\n")
            return block.isCode ? "```\n\(text)\n```" : text
        }
    }
}
