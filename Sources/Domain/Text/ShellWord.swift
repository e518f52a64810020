/// Words as a shell reads them.
public enum ShellWord {
    /// A word in the quotes that it needs: what a shell makes of it is the word. Quoted words have no invisible character.
    public static func quoted(_ word: String) -> String {
        if !word.isEmpty, word.utf8.allSatisfy(isPlain) { return word }
        // Escapes in `$'…'` are read by bash, zsh, ksh and POSIX of 2024.
        guard DisplayText.text(word) == word else {
            return "$'" + word.utf8.reduce(into: "") { $0 += escaped($1) } + "'"
        }
        return "'" + word.replacing("'", with: #"'\''"#) + "'"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "_-./:,+@%=".utf8.contains(byte)
        }
    }

    /// A byte within `$'…'`.
    private static func escaped(_ byte: UInt8) -> String {
        if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\\") {
            return String(UnicodeScalar(byte))
        }
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
