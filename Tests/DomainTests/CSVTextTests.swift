import Domain
import Testing

@Suite("CSV that the program writes")
struct CSVTextTests {
    private static func row(_ cells: [String], forPeople: Bool = false) -> String {
        var bytes: [UInt8] = []
        if forPeople {
            CSVText.append(spreadsheetRow: cells, to: &bytes)
        } else {
            CSVText.append(row: cells, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "Quotes go round what needs them, by bytes",
        arguments: [
            (["a", "", "b c"], "a,,b c\n"),
            (["a,b", "c\nd", "e\r\nf", "g\rh"], "\"a,b\",\"c\nd\",\"e\r\nf\",\"g\rh\"\n"),
            (["say \"x\""], "\"say \"\"x\"\"\"\n"),
            (["\"\u{301}abc"], "\"\"\"\u{301}abc\"\n"),
            (["a\"\u{200D}\u{1F3FD}\","], "\"a\"\"\u{200D}\u{1F3FD}\"\",\"\n"),
            (["=1", "-x", "\tt"], "=1,-x,\tt\n"),
        ]
    )
    func quotes(cells: [String], expected: String) {
        #expect(Array(Self.row(cells).utf8) == Array(expected.utf8))
    }

    @Test(
        "For people, no cell is a formula; a plain negative number stays one",
        arguments: [
            ("=SUM(A1)", "'=SUM(A1)"), ("+49 30", "'+49 30"), ("+1", "'+1"), ("@x", "'@x"), ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""), ("=\u{338}x", "'=\u{338}x"), ("-", "'-"), ("-x", "'-x"), ("-1+2", "'-1+2"),
            ("-1e5", "'-1e5"), ("-.5", "'-.5"), ("-5.", "'-5."), ("-1.2.3", "'-1.2.3"), ("--1", "'--1"),
            ("-12.50", "-12.50"), ("-0", "-0"), ("12", "12"), ("a=1", "a=1"), (" =1", " =1"), ("'=1", "'=1"), ("", ""),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
        ]
    )
    func neutralizes(cell: String, expected: String) {
        #expect(Array(Self.row([cell], forPeople: true).utf8) == Array("\(expected)\n".utf8))
    }
}
