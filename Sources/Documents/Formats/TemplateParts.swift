/// A template that several formats share: lines between marks belong to some of them.
///
/// A mark is a processing instruction alone on its line. `<?for ubl-fr cii-fr?>` begins the part of these formats,
/// `<?for others?>` that of all formats that no part of this choice names, and `<?end?>` ends the choice. Marks, and the
/// parts of other formats, become empty lines, so that every line keeps its number.
enum TemplateParts {
    /// The template as a format has it; a text without marks as it is.
    static func select(from text: [UInt8], for format: String) -> [UInt8] {
        guard text.contains(mark: "<?for ") else { return text }
        var selected: [UInt8] = []
        selected.reserveCapacity(text.count)
        var choice = Choice()
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let mark = Mark(line) {
                choice.pass(mark, for: format)
            } else if choice.isTaken {
                selected += line
            }
            selected.append(UInt8(ascii: "\n"))
        }
        selected.removeLast()
        return selected
    }

    /// A mark of a line.
    private enum Mark {
        case part([Substring])
        case end

        init?(_ line: ArraySlice<UInt8>) {
            // Most lines are none, and are not made a text.
            guard line.last == UInt8(ascii: ">"), let start = line.firstIndex(where: { $0 != UInt8(ascii: " ") }),
                line[start...].prefix(2).elementsEqual("<?".utf8)
            else { return nil }
            let text = String(decoding: line, as: UTF8.self).trimmingPrefix { $0 == " " }
            guard text.hasSuffix("?>") else { return nil }
            if text == "<?end?>" {
                self = .end
            } else if text.hasPrefix("<?for ") {
                self = .part(text.dropFirst(6).dropLast(2).split(separator: " "))
            } else {
                return nil
            }
        }
    }

    /// Where in a choice the reading is.
    private struct Choice {
        /// Whether lines are taken.
        private(set) var isTaken = true
        /// Whether a part of this choice was taken.
        private var isMade = false

        mutating func pass(_ mark: Mark, for format: String) {
            switch mark {
            case .part(let formats):
                isTaken = formats.contains(Substring(format)) || (formats == ["others"] && !isMade)
                isMade = isMade || isTaken
            case .end: (isTaken, isMade) = (true, false)
            }
        }
    }
}

extension [UInt8] {
    fileprivate func contains(mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            guard count >= mark.count else { return false }
            return (0...(count - mark.count)).contains { self[$0] == mark[0] && self[$0...].starts(with: mark) }
        }
    }
}
