import Domain
import Testing

@Suite("Words for a shell")
struct ShellWordTests {
    @Test(
        "A word has the quotes that it needs",
        arguments: [
            ("first/settings.yaml", "first/settings.yaml"), ("", "''"), ("a b", "'a b'"), ("b's", #"'b'\''s'"#),
            ("$HOME", "'$HOME'"), ("`id`", "'`id`'"), ("~", "'~'"), ("a*", "'a*'"), ("é", "'é'"), (#"a\n"#, #"'a\n'"#),
            ("a\nb", #"$'a\012b'"#), ("it's\t", #"$'it\047s\011'"#), ("\u{202E}", #"$'\342\200\256'"#),
            ("\\\u{7F}", #"$'\134\177'"#),
        ]
    )
    func quoted(word: String, expected: String) {
        #expect(ShellWord.quoted(word) == expected)
        #expect(DisplayText.text(expected) == expected)
    }
}
