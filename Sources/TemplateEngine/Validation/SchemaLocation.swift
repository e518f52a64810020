/// Resolves a schema's reference to another one within a folder.
enum SchemaLocation {
    /// The path below the folder that a location means, written in the file at `path`; nil where that is not in the
    /// folder. A location on the network means the only file of its name.
    static func resolve(_ location: String, from path: String, among known: Set<String>) -> String? {
        let words = location.prefix { $0 != "#" }
        if words.contains("://") {
            guard let name = words.split(separator: "/").last else { return nil }
            let found = known.filter { $0.split(separator: "/").last == name }
            return found.count == 1 ? found.first : nil
        }
        guard !words.hasPrefix("/") else { return nil }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in decoded(String(words)).split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(String(part))
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        let result = parts.joined(separator: "/")
        return known.contains(result) ? result : nil
    }

    /// A text with its percent escapes decoded.
    static func decoded(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let digits = rest.dropFirst().prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
