import Domain
import System

/// `SHA256SUMS` of an input folder, as `sha256sum` writes it: it says that an export is whole.
struct Checksums {
    static let fileName = "SHA256SUMS"
    /// How many bytes the list may have: all files that a folder may have, with the longest names.
    private static let largest = 64 << 20

    /// How many lines that cannot be read are reported.
    private static let mostBadLines = 10

    /// A line of the list.
    struct Line: Hashable {
        /// From 1.
        var number: Int
        /// 64 lower-case hexadecimal digits.
        var digest: String
        var name: String
    }

    private let contents: FileContents
    private(set) var lines: [Line] = []
    /// Whether all lines could be read.
    private var isReadable = true
    /// What is wrong with lines.
    private(set) var findings: [Finding] = []

    /// Reads a list.
    init(path: String) throws(SystemFault) {
        let contents = try FileContents(path: path, largest: Self.largest)
        self.contents = contents
        let bytes = contents.withBytes { bytes in (0..<bytes.count).map { bytes[$0] } }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let pieces = bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            let line = piece.last == UInt8(ascii: "\r") ? piece.dropLast() : piece
            // GNU's program passes over comments.
            guard !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
            read(line, index + 1)
            // Another file under this name is bad in every line.
            guard findings.count < Self.mostBadLines else { break }
        }
        isReadable = findings.isEmpty
    }

    /// Why the list may be two states in one; nil: it is still what it was.
    func changed() -> SystemFault? { contents.changed() }

    private mutating func read(_ bytes: ArraySlice<UInt8>, _ number: Int) {
        guard let text = String(validating: bytes, as: UTF8.self), var line = Self.line(text, number) else {
            let text = Text(String(decoding: bytes.prefix(200), as: UTF8.self))
            report(
                number,
                "\(DisplayText.quoted(text)) is not a checksum with a file name",
                hint: "Write the list with `sha256sum *.csv > SHA256SUMS`: 64 hexadecimal digits, two blanks, the name."
            )
            return
        }
        // As `sha256sum ./*.csv` and `find` write it.
        while line.name.hasPrefix("./") { line.name = String(line.name.dropFirst(2)) }
        guard !line.name.contains("/") || Self.isOfSide(line.name) else {
            report(
                number,
                "the name \(DisplayText.quoted(Text(line.name))) has a slash; only files of the folder itself "
                    + "and of orders and responses are looked at",
                hint: "Change into the export's folder, and write the list there with `sha256sum *.csv > SHA256SUMS`."
            )
            return
        }
        lines.append(line)
    }

    /// Whether a name is that of a file in a folder of orders or of answers.
    private static func isOfSide(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && [OrderFolder.name, AnswerFolder.content.folder].contains(String(parts[0]))
            && !parts[1].isEmpty && parts[1] != "." && parts[1] != ".."
    }

    /// The digest of each file that the list names.
    var digests: [Text: String] { Dictionary(lines.map { (Text($0.name), $0.digest) }) { first, _ in first } }

    /// `<digest>  <name>`, `<digest> *<name>`, each with a backslash first where the name has escapes, or
    /// `SHA256 (<name>) = <digest>`.
    static func line(_ text: String, _ number: Int) -> Line? {
        let isEscaped = text.hasPrefix("\\")
        let text = isEscaped ? text.dropFirst() : text[...]
        var (digest, name) = (text.prefix(64), text.dropFirst(64))
        if text.hasPrefix("SHA256 ("), let end = text.ranges(of: ") = ").last {
            (digest, name) = (text[end.upperBound...], text[..<end.lowerBound].dropFirst("SHA256 (".count))
        } else if name.hasPrefix("  ") || name.hasPrefix(" *") {
            name = name.dropFirst(2)
        } else {
            return nil
        }
        guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit), digest.utf8.allSatisfy({ $0 < 0x80 }),
            let plain = isEscaped ? unescaped(name) : String(name), !plain.isEmpty
        else { return nil }
        return Line(number: number, digest: digest.lowercased(), name: plain)
    }

    private static func unescaped(_ name: Substring) -> String? {
        var plain = ""
        var letters = name.unicodeScalars.makeIterator()
        while let letter = letters.next() {
            guard letter == "\\" else {
                plain.unicodeScalars.append(letter)
                continue
            }
            switch letters.next() {
            case "\\": plain += "\\"
            case "n": plain += "\n"
            case "r": plain += "\r"
            default: return nil
            }
        }
        return plain
    }

    // MARK: Comparing

    /// Holds the list against the files of tables, as they were read, and against any other file that it names.
    /// `demandsAll`: a file of a table that it does not name is one that nobody vouches for, and stops the night.
    mutating func compare(with files: [SourceFile], in folder: String, demandsAll: Bool) throws(SystemFault) {
        // Names are bytes: two that look the same are two files.
        let byName = Dictionary(files.map { (Text($0.name), $0) }) { first, _ in first }
        var others: [FileContents] = []
        // A name may be in many lines.
        var digests: [Text: String] = [:]
        for line in lines {
            let name = Text(line.name)
            guard digests[name] == nil else {
                _ = isRight(line, digests[name])
                continue
            }
            if let file = byName[name] {
                // A file that is too long in one line is refused for that.
                guard file.contents.isWhole else { continue }
                digests[name] = file.contents.withBytes { SHA256Digest.hex(of: $0) }
                file.isVouchedFor = isRight(line, digests[name])
            } else if let contents = try contents(of: line, in: folder) {
                digests[name] = contents.withBytes { SHA256Digest.hex(of: $0) }
                if isRight(line, digests[name]) { others.append(contents) }
            }
        }
        for contents in others { if let fault = contents.changed() { throw fault } }
        // Lines that cannot be read name files, too.
        guard isReadable else { return }
        let named = Set(lines.map { Text($0.name) })
        for file in files where !named.contains(Text(file.name)) {
            findings.append(
                Finding(
                    demandsAll ? .checksum : .unnamedFile,
                    file: file.name,
                    message: "\(Self.fileName) does not name the file",
                    hint: demandsAll
                        ? "The settings demand checksums. Write the list again when all files are there, or remove the file if it "
                            + "is a left-over."
                        : "Nothing vouches for this file. Let the exporter name all files: `sha256sum *.csv > SHA256SUMS`."
                )
            )
        }
    }

    /// Holds the list against the files of a side folder alone.
    mutating func compare(filesOf content: SideFolder.Content, in folder: String) throws(SystemFault) {
        lines.removeAll { !$0.name.hasPrefix(content.folder + "/") }
        try compare(with: [], in: folder, demandsAll: false)
    }

    /// A file that is no table's; nil, and reported, where it is absent.
    private mutating func contents(of line: Line, in folder: String) throws(SystemFault) -> FileContents? {
        let path = "\(folder)/\(line.name)"
        guard line.name != Self.fileName else {
            report(line.number, "the list names itself", hint: "Leave it out: `sha256sum *.csv > SHA256SUMS`.")
            return nil
        }
        guard FileStatus(at: path) != nil else {
            report(
                line.number,
                "\(DisplayText.quoted(Text(line.name))) is absent from the folder",
                hint: "The export is not complete. Copy it again, with all files that \(Self.fileName) names."
            )
            return nil
        }
        return try FileContents(path: path)
    }

    private mutating func isRight(_ line: Line, _ digest: String?) -> Bool {
        guard let digest, digest != line.digest else { return true }
        report(
            line.number,
            "\(DisplayText.quoted(Text(line.name))) is not the file that the checksum is of: its SHA-256 is \(digest)",
            hint:
                "The file was cut or changed after the list was written. Copy the export again; if the file was corrected "
                + "by hand, write \(Self.fileName) again."
        )
        return false
    }

    private mutating func report(_ line: Int, _ message: String, hint: String) {
        findings.append(Finding(.checksum, file: Self.fileName, line: line, message: message, hint: hint))
    }

    /// Where the settings demand a list and there is none.
    static let absent = Finding(
        .checksum,
        file: fileName,
        message: "the file is absent, and the settings demand checksums (`input_checksums: required`)",
        hint: "Let the exporter write it last: `sha256sum *.csv > SHA256SUMS.part && mv SHA256SUMS.part SHA256SUMS`."
    )
}
