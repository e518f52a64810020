import Domain
import TestSupport
import Testing

@testable import Reports

@Suite("The parts of a dashboard")
struct DashboardTests {
    @Test(
        "Texts of customers are escaped, isolated, and nothing in them is invisible",
        arguments: [
            ("PO-1", "PO-1"), ("a  b ", "a  b "), ("<b>&\"'", "&lt;b&gt;&amp;&quot;'"), ("発注 é", "発注 é"),
            ("a\u{0}b", "a<span class=\"hidden\">\\u{0}</span>b"),
            ("\u{202E}x", "<span class=\"hidden\">\\u{202E}</span>x"),
            ("a\nb", "a<span class=\"hidden\">\\n</span>b"), ("", ""),
        ]
    )
    func exact(text: String, shown: String) {
        var markup = Markup()
        markup.exact(Text(text))
        #expect(String(decoding: markup.bytes, as: UTF8.self) == "<bdi class=\"exact\">\(shown)</bdi>")
    }

    @Test(
        "Figures have a comma between thousands, and every digit",
        arguments: [
            ("0.00", "0.00"), ("999", "999"), ("1000", "1,000"), ("-1234567.89", "−1,234,567.89"), ("-12", "−12"),
            ("0.0001", "0.0001"), ("123456789012345678901234", "123,456,789,012,345,678,901,234"),
        ]
    )
    func figures(decimal: String, shown: String) {
        #expect(Markup.grouped(decimal) == shown)
    }

    @Test(
        "A text in a script ends neither the text nor the script",
        arguments: [
            ("PO", #""PO""#), (#"a"b\c"#, #""a\"b\\c""#), ("</script>", #""\u003c/script\u003e""#),
            ("\u{2028}\u{2029}\n\u{0}", #""\u2028\u2029\u000a\u0000""#), ("é発😀", "\"é発😀\""),
        ]
    )
    func scripts(text: String, script: String) {
        var bytes: [UInt8] = []
        SearchEntry.append(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == script)
    }

    @Test(
        "Capital letters do not matter to the search",
        arguments: [("PO-1É", "po-1é"), ("ΑΣ", "ας".replacing("ς", with: "σ")), ("İ", "i\u{307}"), ("発", "発")]
    )
    func folding(text: String, folded: String) {
        #expect(Array(SearchEntry.folded(text)) == Array(folded.utf8))
    }

    @Test("Parts of the search have 500 entries each, and their first keys lead to every entry")
    func parts() throws {
        let keys = (0..<1_201).map { "po-\(String($0 / 3 + 1_000))" }
        var parts = SearchParts()
        var files = keys.compactMap {
            parts.add(key: Array($0.utf8), script: Array("[0,\"\($0)\",\"p\",\"s\",\"h\"]".utf8))
        }
        files += parts.finish()
        #expect(files.map(\.path) == ["search/0/0.js", "search/0/1.js", "search/0/2.js", "search/firsts.js"])
        let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts[3] == "nightbillFirsts([\n\"po-1000\",\n\"po-1166\",\n\"po-1333\"\n]);\n")
        #expect(texts[0].hasPrefix("nightbillPart(0,[\n[0,\"po-1000\""))
        #expect(texts.prefix(3).map { $0.split(separator: "\n").count - 2 } == [500, 500, 201])
    }

    @Test("No entry makes a list of no parts")
    func noParts() {
        var parts = SearchParts()
        let files = parts.finish()
        #expect(files.map(\.path) == ["search/firsts.js"])
    }

    @Test(
        "Commands are quoted for a shell, and what begins with a hyphen is no option",
        arguments: [
            ("PO-1", "nightbill po show hq PO-1 --ledger 'my ledger'"),
            ("it's & <b>", #"nightbill po show hq 'it'\''s & <b>' --ledger 'my ledger'"#),
            ("--all", "nightbill po show --ledger 'my ledger' -- hq --all"),
            ("a\u{202E}", #"nightbill po show hq $'a\342\200\256' --ledger 'my ledger'"#),
        ]
    )
    func commands(number: String, line: String) {
        let commands = DashboardCommands(ledger: "my ledger", output: "o", input: nil, settings: nil, published: nil)
        #expect(commands.show(PurchaseOrderKey(payer: "hq", number: Text(number))) == line)
    }
}
