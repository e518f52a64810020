import Yams

/// Keys that stand more than once in a group. The reader of YAML refuses them and names one of their places; so a key that it
/// refuses is marked in the text, and the text is read again, until no two are equal.
struct RepeatedKeys {
    /// Begins a key that was marked; no settings key has it.
    private static let sign: Unicode.Scalar = "\u{10FFFD}"
    /// How many keys are marked before the search is given up.
    private static let most = 20

    private let name: String
    private var faults: [String] = []

    private init(name: String) {
        self.name = name
    }

    /// What is wrong, a line for each repeated key with all of its places; nil: they cannot be found. `name` is what messages
    /// call the file.
    static func faults(in yaml: String, of name: String) -> [String]? {
        var scalars = Array(yaml.unicodeScalars)
        guard !scalars.contains(sign) else { return nil }
        for time in 1...most {
            do {
                guard let root = try Yams.compose(yaml: text(scalars)) else { return nil }
                var keys = RepeatedKeys(name: name)
                keys.read(root, at: "")
                return keys.faults.isEmpty ? nil : keys.faults
            } catch YamlError.duplicatedKeysInMapping(_, let context) {
                guard let place = place(of: context.mark, in: scalars) else { return nil }
                scalars.insert(contentsOf: repeatElement(sign, count: time), at: place)
            } catch {
                return nil
            }
        }
        return nil
    }

    private mutating func read(_ node: Node, at path: String) {
        for item in node.sequence ?? [] { read(item, at: path) }
        var found: [(key: String, marks: [Mark])] = []
        for (keyNode, value) in node.mapping ?? [:] {
            let key = Self.text((keyNode.scalar?.string ?? "").unicodeScalars.drop { $0 == Self.sign })
            let full = path.isEmpty ? key : "\(path).\(key)"
            read(value, at: full)
            guard let mark = keyNode.mark else { continue }
            if let known = found.firstIndex(where: { $0.key == full }) {
                found[known].marks.append(mark)
            } else {
                found.append((full, [mark]))
            }
        }
        for (key, marks) in found where marks.count > 1 {
            let lines = marks.map { String($0.line) }
            let places = Set(lines).count == 1 ? "line \(lines[0])" : "lines \(lines.joined(separator: " and "))"
            // Signs in front of it on its line have moved it.
            let column = marks[0].line == marks[1].line ? "" : ":\(marks[1].column)"
            faults.append(
                "\(name):\(lines[1])\(column): `\(key)` is given \(marks.count) times, in \(places): keep one of them"
            )
        }
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Where the text of a key begins, behind its quote where it has one; lines end as they do in YAML.
    private static func place(of mark: Mark, in scalars: [Unicode.Scalar]) -> Int? {
        var (line, place) = (1, 0)
        while line < mark.line, place < scalars.count {
            let isPair = scalars[place...].starts(with: ["\r", "\n"])
            if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalars[place]) { line += 1 }
            place += isPair ? 2 : 1
        }
        place += mark.column - 1
        guard place < scalars.count else { return nil }
        return ["\"", "'"].contains(scalars[place]) ? place + 1 : place
    }
}
