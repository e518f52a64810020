import TestSupport
import Testing

@testable import Intake

/// What the scanner makes of bytes: rows as `line[cell|cell]`, or the fault with its byte.
private func scanned(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = CSVScanner()
    var cells = RowCells()
    var rows: [String] = []
    do {
        while try scanner.next(in: bytes.span, into: &cells) {
            let texts = cells.all.map { String(decoding: $0.content(in: bytes.span), as: UTF8.self) }
            rows.append("\(scanner.rowLine)[\(texts.joined(separator: "|"))]")
        }
    } catch {
        rows.append("\(error.fault)@\(error.offset)")
    }
    return rows.joined(separator: " ")
}

@Suite("The CSV scanner")
struct CSVScannerTests {
    @Test(
        "A CSV text is its rows and cells, or a fault at its byte",
        arguments: [
            ("", ""),
            ("\n\r\n\n", ""),
            ("a", "1[a]"),
            ("a,b\n", "1[a|b]"),
            ("a,b\r\nc,d\ne,f", "1[a|b] 2[c|d] 3[e|f]"),
            ("a,b\n\n\r\nc,d\n", "1[a|b] 4[c|d]"),
            ("a,", "1[a|]"),
            // Lines of commas alone are blank, and are counted.
            (",\n", ""),
            (",,", ""),
            ("a,b\n,\n,,,\r\n\nc,d\n,,", "1[a|b] 5[c|d]"),
            (",,a\n,,\n", "1[||a]"),
            (", ,a\n", "1[| |a]"),
            ("\"\",a\n", "1[|a]"),
            // So are lines whose cells hold white space at most.
            (", ,\n\"\",\n\"\"\n\t\n\u{A0},\"\n\"\r\na\n , \n", "7[a]"),
            ("\u{200B}\n", "1[\u{200B}]"),
            (",\r", "loneCarriageReturn@1"),
            (",\r,\n", "loneCarriageReturn@1"),
            ("\"a\",\"b\"\n", "1[a|b]"),
            ("\"a,b\",c\n", "1[a,b|c]"),
            ("\"a\"\"b\"\"\"\n", "1[a\"b\"]"),
            ("\"\"\"\"", "1[\"]"),
            ("\"a\nb\r\nc\",d\ne,f", "1[a\nb\r\nc|d] 4[e|f]"),
            ("\"a\rb\",c", "1[a\rb|c]"),
            (" a , b ", "1[ a | b ]"),
            ("a\u{0}b,c\n", "1[a\u{0}b|c]"),
            ("ä,漢字 and more text\n", "1[ä|漢字 and more text]"),
            ("0123456789012345,0123456789\n", "1[0123456789012345|0123456789]"),
            ("a b c d e f g h,!#$%&'()*+\n", "1[a b c d e f g h|!#$%&'()*+]"),
            ("a,b\"c\n", "quoteInsideField@3"),
            ("a\nb,\"c\"d\n", "1[a] textAfterQuote@7"),
            ("a,\"b\" ,c\n", "textAfterQuote@5"),
            ("a,\"b\nc", "unclosedQuote@2"),
            ("a,\"b\"\"", "unclosedQuote@2"),
            ("a\rb\n", "loneCarriageReturn@1"),
            ("a,\"b\"\rc", "loneCarriageReturn@5"),
            ("a\r", "loneCarriageReturn@1"),
        ]
    ) func reads(text: String, expected: String) {
        #expect(scanned(text) == expected)
    }

    /// A cell and a row of the greatest length are read; a byte more is a fault at its beginning.
    @Test("A cell and a row of the greatest length are read, and a byte more is a fault")
    func lengths() {
        func ending(_ text: String) -> String {
            let text = scanned(text)
            return String(text.suffix(text.count < 60 ? 60 : 10))
        }
        let cell = String(repeating: "x", count: CSVLimit.cell)
        #expect(ending("a,\(cell),b\n").hasSuffix("xx|b]"))
        #expect(ending("a\nb,\(cell)y\n") == "1[a] cellTooLong@4")
        #expect(ending("a,\"\(cell.dropLast(2))\",b\n").hasSuffix("xx|b]"))
        #expect(ending("a,\"\(cell.dropLast())\",b\n") == "cellTooLong@2")
        #expect(ending("a,\"\(cell.dropLast(2))") == "unclosedQuote@2")
        #expect(ending("a\n,\"\(cell)\n\(cell)") == "1[a] cellTooLong@3")
        let row = String(repeating: "x,", count: CSVLimit.row / 2)
        #expect(ending("\(row.dropLast())\r\ny").hasSuffix("|x] 2[y]"))
        #expect(ending("a\n\(row)\nb").hasSuffix(" 3[b]"))
        #expect(ending("a\n\(row)x\nb") == "1[a] rowTooLong@2")
        #expect(ending("a\n\(row)\"x\"\nb") == "1[a] rowTooLong@2")
    }

    @Test("A line that is too long is found before it is scanned")
    func linesWithoutEndAreFoundFromAfar() {
        let line = String(repeating: "x", count: CSVLimit.row)
        func isExceeded(_ text: String) -> Bool {
            let bytes = Array(text.utf8)
            return CSVLimit.isExceededByALine(in: bytes.span)
        }
        #expect(!isExceeded("") && !isExceeded("a\n\(line)\r\n\(line)"))
        #expect(isExceeded("a\n\(line)xyz\n"))
    }

    @Test(
        "The first byte that is not UTF-8 is found",
        arguments: [
            ([], nil),
            (Array("plain ASCII, longer than one stride of thirty-two bytes".utf8), nil),
            (Array("é漢😀".utf8), nil),
            ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0xC3], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE2, 0x82, 0x28], 0), ([0x61, 0xF0, 0x9F, 0x98], 1), ([0xFF], 0),
        ] as [([UInt8], Int?)]
    ) func validates(bytes: [UInt8], fault: Int?) {
        #expect(UTF8Check.firstFault(in: bytes.span) == fault)
    }

    /// Any cells, written with quotes where they must be or may be, come back as they were.
    @Test("Cells that are written as CSV are read back as they were", arguments: 0..<200) func whatIsWrittenComesBack(
        seed: Int
    ) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let alphabet: [Character] = ["a", "0", ",", "\"", "\n", "\r\n", "\r", " ", "é", "-", "漢", "\u{0}"]
        let rows = (0..<5).map { _ in
            (0..<3).map { _ in
                String(
                    (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                        alphabet.randomElement(using: &generator) ?? "a"
                    }
                )
            }
        }
        var text = ""
        for row in rows {
            let cells = row.map { cell in
                let must = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
                guard must || Bool.random(using: &generator) else { return cell }
                return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                    + "\""
            }
            text += cells.joined(separator: ",") + (Bool.random(using: &generator) ? "\n" : "\r\n")
        }
        let bytes = Array(text.utf8)
        var scanner = CSVScanner()
        var cells = RowCells()
        var found: [[[UInt8]]] = []
        while (try? scanner.next(in: bytes.span, into: &cells)) == true {
            found.append(cells.all.map { $0.content(in: bytes.span) })
        }
        #expect(found == rows.map { $0.map { Array($0.utf8) } })
    }
}

@Suite("Borders of rows")
struct RowBorderTests {
    /// From wherever it is looked for, the border is the first row's beginning there, on its line.
    @Test(
        "A border is the beginning of the first row from there on",
        arguments: [
            "a,b\nc,d\n\ne,f\n",
            "a,\"b\nc\"\r\nd,\"\"\"\n\"\n\n\nlonger than eight bytes,x\n\"q\",r\ns,t",
            "one row",
            "\"one\nquoted\nrow\"\n",
        ]
    ) func isARowsBeginning(text: String) {
        let bytes = Array(text.utf8)
        // Blank lines begin no row, but reading can begin there as well.
        var starts: [RowBorder] = []
        var (line, isQuoted) = (UInt32(1), false)
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard byte == UInt8(ascii: "\n") else { continue }
            line += 1
            if !isQuoted, offset + 1 < bytes.count { starts.append(RowBorder(offset: offset + 1, line: line)) }
        }
        for target in 1...bytes.count {
            let border = RowBorder.first(in: bytes.span, from: 0, line: 1, target: target)
            #expect(border == starts.first { $0.offset >= target })
        }
    }
}
